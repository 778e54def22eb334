/** A text of a flow, in every language that the product speaks. */
import type { LocalText } from '../../domain/flow/definition.ts'
import { type FlowWords, flows } from '../flows.ts'
import { type Language, languageTags } from '../languages.ts'
import { type MessageWords, messages } from '../messages.ts'

interface Spoken {
  readonly flow: FlowWords
  readonly chat: MessageWords
}

/** Gaps are written as flows write them. */
export function inEveryLanguage(pick: (words: Spoken) => string): LocalText {
  return Object.fromEntries(languageTags.map((language) => [language, textIn(language, pick)]))
}

function textIn(language: Language, pick: (words: Spoken) => string): string {
  return pick({ flow: flows[language], chat: messages[language] }).replace(/\{(\w+)\}/g, '{{$1}}')
}
