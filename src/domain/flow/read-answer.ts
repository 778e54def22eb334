/** Whether a text answers a question, and the value that is kept of it. */
import { readPhone } from '../../base/phone.ts'
import type { Expected } from './definition.ts'
import { matchAnswer, type Titled } from './match-answer.ts'
import { readDate } from './read-date.ts'
import { readNumber } from './read-number.ts'

export interface AnswerContext {
  /** In which it was asked. */
  readonly language: string
  /** ISO 3166 alpha-2, of the person. */
  readonly country?: string | undefined
  /** ms */
  readonly now: number
  /** Of a question with choices, in their order. */
  readonly offered: readonly Titled[]
  readonly numbered: boolean
}

/** Text as written, a number, E.164, a mailbox, YYYY-MM-DD, or the id of a choice; undefined where it is no answer. */
export function readAnswer(text: string, expects: Expected, context: AnswerContext): string | number | undefined {
  const typed = text.trim()
  switch (expects.kind) {
    case 'text':
      return typed !== '' && typed.length <= (expects.longest ?? 1_000) ? typed : undefined
    case 'number': {
      const number = readNumber(typed, context.language)
      if (number === undefined) return undefined
      return number >= (expects.least ?? -Infinity) && number <= (expects.most ?? Infinity) ? number : undefined
    }
    case 'phone':
      return readPhone(typed, context.country)?.e164
    case 'email':
      return readMailbox(typed)
    case 'date':
      return readDate(typed, context)
    case 'choice':
      return matchAnswer(typed, context.offered, context.numbered)
  }
}

/** People write `Me <me@shop.example>`, `mailto:` and full stops at the end of it. */
function readMailbox(typed: string): string | undefined {
  const bare = typed
    .normalize('NFKC')
    .replace(/^.*<([^<>]+)>$/s, '$1')
    .replace(/^mailto:/i, '')
    .replace(/\.$/, '')
    .trim()
  return bare.length <= 254 && mailbox.test(bare) ? bare : undefined
}

const mailbox =
  /^[^\s@<>()[\],;:"\\]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u
