/** The link by which a person confirms: it opens WhatsApp with the words written, and the person presses send. */
import { nearestLanguage } from '../copy/languages.ts'
import { messages } from '../copy/messages.ts'
import { fill } from '../copy/words.ts'
import type { Sender } from '../domain/sender.ts'
import { showCode, waMeLink } from '../protocol/whatsapp/wa-me.ts'

export interface ToConfirm {
  readonly business: string
  /** BCP 47, of the notice. */
  readonly language: string
  /** Names of the topics, as the person read them. */
  readonly topics: readonly string[]
  readonly code: string
}

/** The words name business and purpose: whoever sends them knows to what they say yes. */
export function confirmationLink(
  sender: Pick<Sender, 'displayNumber'>,
  { business, language, topics, code }: ToConfirm,
): string {
  const nearest = nearestLanguage(language)
  const list = new Intl.ListFormat(nearest, { type: 'conjunction' }).format(topics)
  const text = fill(messages[nearest].prefilled.confirm, { business, topics: list, code: showCode(code) })
  return waMeLink(sender.displayNumber, text)
}
