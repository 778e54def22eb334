/** A letter as the wire takes it: both alternatives, one recipient, and the way out that mail programmes show (RFC 8058). */
import MailComposer from 'nodemailer/lib/mail-composer'
import type { ChannelContent } from '../../domain/carrier.ts'

export interface LetterGround {
  readonly from: { readonly address: string; readonly name?: string }
  readonly to: string
  readonly content: Extract<ChannelContent, { kind: 'email' }>
  readonly deliveryId: string
}

export interface Letter {
  readonly envelope: { readonly from: string | false; readonly to: readonly string[] }
  /** With its angle brackets; a mail server's news of the letter quotes it. */
  readonly messageId: string
  readonly bytes: Buffer
}

export async function composeLetter({ from, to, content, deliveryId }: LetterGround): Promise<Letter> {
  const messageId = `<${deliveryId}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`
  const { subject, text, html, unsubscribeUrl } = content
  const unsubscribe =
    unsubscribeUrl === null
      ? {}
      : { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  const node = new MailComposer({
    from: { address: from.address, name: from.name ?? '' },
    to,
    subject,
    text,
    html,
    messageId,
    // Holiday replies and the like are not for us.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...unsubscribe },
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  const envelope = node.getEnvelope()
  return { envelope, messageId, bytes: await node.build() }
}
