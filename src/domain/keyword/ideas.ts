/** What words are about, in every language that the classifier knows. */
import type { IdeaWords } from './idea-words.ts'
import { ar } from './ideas/ar.ts'
import { bn } from './ideas/bn.ts'
import { de } from './ideas/de.ts'
import { en } from './ideas/en.ts'
import { es } from './ideas/es.ts'
import { fr } from './ideas/fr.ts'
import { he } from './ideas/he.ts'
import { hi } from './ideas/hi.ts'
import { hiLatn } from './ideas/hi-latn.ts'
import { id } from './ideas/id.ts'
import { it } from './ideas/it.ts'
import { ja } from './ideas/ja.ts'
import { ko } from './ideas/ko.ts'
import { mr } from './ideas/mr.ts'
import { ms } from './ideas/ms.ts'
import { nl } from './ideas/nl.ts'
import { pl } from './ideas/pl.ts'
import { pt } from './ideas/pt.ts'
import { ro } from './ideas/ro.ts'
import { ru } from './ideas/ru.ts'
import { sw } from './ideas/sw.ts'
import { ta } from './ideas/ta.ts'
import { te } from './ideas/te.ts'
import { th } from './ideas/th.ts'
import { tl } from './ideas/tl.ts'
import { tr } from './ideas/tr.ts'
import { uk } from './ideas/uk.ts'
import { ur } from './ideas/ur.ts'
import { vi } from './ideas/vi.ts'
import { zh } from './ideas/zh.ts'

/** By BCP-47 language. Where a message has as many words of two languages, the earlier is taken. */
export const ideaWords: Readonly<Record<string, IdeaWords>> = {
  en,
  ar,
  bn,
  de,
  es,
  fr,
  he,
  hi,
  'hi-Latn': hiLatn,
  id,
  it,
  ja,
  ko,
  mr,
  ms,
  nl,
  pl,
  pt,
  ro,
  ru,
  sw,
  ta,
  te,
  th,
  tl,
  tr,
  uk,
  ur,
  vi,
  zh,
}
