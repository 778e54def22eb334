/** Every language's words, and the fingerprint by which a record says which words were in force when it was read. */
import { createHash } from 'node:crypto'
import type { LanguageLexicon } from './language-lexicon.ts'
import { ar } from './lexicon/ar.ts'
import { az } from './lexicon/az.ts'
import { bg } from './lexicon/bg.ts'
import { bn } from './lexicon/bn.ts'
import { ca } from './lexicon/ca.ts'
import { cs } from './lexicon/cs.ts'
import { cy } from './lexicon/cy.ts'
import { da } from './lexicon/da.ts'
import { de } from './lexicon/de.ts'
import { el } from './lexicon/el.ts'
import { en } from './lexicon/en.ts'
import { es } from './lexicon/es.ts'
import { fa } from './lexicon/fa.ts'
import { fi } from './lexicon/fi.ts'
import { fr } from './lexicon/fr.ts'
import { gu } from './lexicon/gu.ts'
import { he } from './lexicon/he.ts'
import { hi } from './lexicon/hi.ts'
import { hiLatn } from './lexicon/hi-latn.ts'
import { hr } from './lexicon/hr.ts'
import { hu } from './lexicon/hu.ts'
import { id } from './lexicon/id.ts'
import { it } from './lexicon/it.ts'
import { ja } from './lexicon/ja.ts'
import { kn } from './lexicon/kn.ts'
import { ko } from './lexicon/ko.ts'
import { ml } from './lexicon/ml.ts'
import { mr } from './lexicon/mr.ts'
import { ms } from './lexicon/ms.ts'
import { nl } from './lexicon/nl.ts'
import { no } from './lexicon/no.ts'
import { pa } from './lexicon/pa.ts'
import { pl } from './lexicon/pl.ts'
import { pt } from './lexicon/pt.ts'
import { ro } from './lexicon/ro.ts'
import { ru } from './lexicon/ru.ts'
import { rw } from './lexicon/rw.ts'
import { sk } from './lexicon/sk.ts'
import { sv } from './lexicon/sv.ts'
import { sw } from './lexicon/sw.ts'
import { ta } from './lexicon/ta.ts'
import { te } from './lexicon/te.ts'
import { th } from './lexicon/th.ts'
import { tl } from './lexicon/tl.ts'
import { tr } from './lexicon/tr.ts'
import { uk } from './lexicon/uk.ts'
import { ur } from './lexicon/ur.ts'
import { vi } from './lexicon/vi.ts'
import { zh } from './lexicon/zh.ts'

export const lexicons: readonly LanguageLexicon[] = [
  en,
  es,
  pt,
  fr,
  de,
  it,
  nl,
  pl,
  sv,
  da,
  no,
  cs,
  sk,
  hu,
  ro,
  hr,
  bg,
  fi,
  ca,
  cy,
  el,
  ru,
  uk,
  tr,
  az,
  ar,
  he,
  fa,
  ur,
  hi,
  hiLatn,
  bn,
  ta,
  te,
  mr,
  gu,
  kn,
  ml,
  pa,
  id,
  ms,
  vi,
  th,
  tl,
  sw,
  rw,
  zh,
  ja,
  ko,
]

/** Sixteen hexadecimal digits over all words: another word, another version. */
export const lexiconVersion: string = createHash('sha256').update(JSON.stringify(lexicons)).digest('hex').slice(0, 16)
