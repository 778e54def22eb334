/** The notice that ships, in every language. Nobody has reviewed it: a named member approves each language before it goes live. */
import type { NoticeWords } from '../domain/notice.ts'
import { ar } from './example-notice/ar.ts'
import { de } from './example-notice/de.ts'
import { en } from './example-notice/en.ts'
import { es } from './example-notice/es.ts'
import { fr } from './example-notice/fr.ts'
import { hi } from './example-notice/hi.ts'
import { ptBr } from './example-notice/pt-br.ts'
import type { ByLanguage, Language } from './languages.ts'
import { fill, type Words } from './words.ts'

export type ExampleNoticeWords = Words<typeof en>

const words: ByLanguage<ExampleNoticeWords> = { en, es, 'pt-BR': ptBr, fr, de, hi, ar }

export interface ExampleNoticeGround {
  readonly business: string
  /** Keys, in the order shown. */
  readonly topics: readonly string[]
  readonly ageMin?: number | undefined
}

/** An editor's words to begin with. `{topic}` and `{number}` stay open in the tick, as notices keep them. */
export function exampleNotice(language: Language, { business, topics, ageMin }: ExampleNoticeGround): NoticeWords {
  const { heading, intro, tick, stop, age, yes, no } = words[language]
  return {
    heading: fill(heading, { business }),
    intro,
    tick,
    several_numbers: true,
    stop,
    age: ageMin === undefined || ageMin === 0 ? null : fill(age, { age: ageMin }),
    yes,
    no,
    footer: null,
    topics,
  }
}
