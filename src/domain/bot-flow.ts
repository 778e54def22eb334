/** How a place in the chat asks: with buttons or a list, whether it offers "later", and by which words of a person it is asked for. */
import { normalise } from './keyword/normalise.ts'

export interface BotFlowSettings {
  /** Yes to all, choose, no; or every topic a row of a list. `buttons` where it is left out. */
  readonly style?: 'buttons' | 'list'
  /** Offers "later", and asks at most once more, so many days after. */
  readonly laterDays?: number
  /** Whoever writes one of these is asked: a keyword, the text of a wa.me link, an ice breaker. */
  readonly phrases?: readonly string[]
  /** The template that asks outside of the 24-hour window, by its name. */
  readonly template?: string
}

/** How long the whole text of a question may be: with buttons, and above a list. */
export const chatTextMost = { buttons: 1_024, list: 4_096 } as const

/** Topics that a list has room for: WhatsApp shows ten rows, and one or two of them are no topics. */
export const chatTopicsMost = 8

/** As it is compared: somebody types it in another case, or without its full stop. */
export function phraseKey(text: string): string {
  return normalise(text)
}
