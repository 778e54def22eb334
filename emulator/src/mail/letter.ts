// A letter as it came over SMTP, taken apart: what a mail programme shows of it, and the way out that it offers (RFC 8058).

import PostalMime, { type Address } from 'postal-mime'

export interface Letter {
  readonly id: string
  /** Whose mailbox it lies in, in lower case. */
  readonly mailbox: string
  readonly receivedAt: number
  readonly from: { readonly name: string; readonly address: string }
  /** As the envelope said; empty for a bounce. */
  readonly returnPath: string
  readonly subject: string
  readonly messageId: string
  readonly text: string
  /** Null where the letter has none. */
  readonly html: string | null
  /** The address behind the button of a mail programme; null where the letter has no such button. */
  readonly unsubscribeUrl: string | null
  /** It may be pressed without asking: RFC 8058. */
  readonly oneClick: boolean
  read: boolean
  /** What came of pressing it: the status of the answer, 0 where there was none. */
  unsubscribed: { readonly at: number; readonly status: number } | null
}

export type Parsed = Omit<Letter, 'id' | 'mailbox' | 'receivedAt' | 'returnPath' | 'read' | 'unsubscribed'>

export async function readLetter(raw: Buffer): Promise<Parsed> {
  const mail = await PostalMime.parse(raw)
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? ''
  return {
    from: addressOf(mail.from),
    subject: mail.subject ?? '',
    messageId: mail.messageId ?? '',
    text: mail.text ?? '',
    html: mail.html ?? null,
    unsubscribeUrl: /<(https?:[^>]+)>/.exec(header('list-unsubscribe'))?.[1] ?? null,
    oneClick: /List-Unsubscribe=One-Click/i.test(header('list-unsubscribe-post')),
  }
}

function addressOf(address: Address | undefined): Letter['from'] {
  return { name: address?.name ?? '', address: address?.address ?? '' }
}
