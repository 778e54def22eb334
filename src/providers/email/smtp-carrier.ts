/** A mailbox's way out: letters by SMTP, each handed over once, under its permit, over a few connections that are kept. */
import type { Carrier, ChannelMessage } from '../../domain/carrier.ts'
import type { ChannelSender } from '../../domain/channel-sender.ts'
import type { HandOver } from '../../domain/messenger.ts'
import type { Permit } from '../../domain/permit.ts'
import { handOverLetter } from './hand-over-letter.ts'
import { composeLetter } from './letter.ts'
import { type Security, SmtpPool } from './smtp-pool.ts'

export interface SmtpOptions {
  /** How long the server may take to answer for a letter that it has in full, ms. */
  readonly answerMs?: number
  /** PEM; beside those that Node trusts. */
  readonly ca?: string
}

/**
 * `sender.settings`: host, port, security (`tls`, `starttls`; `none` where it is emulated), fromName?; `secrets`: user?,
 * password?. What cannot work as it is set up is `rejected` and stops the sender, until an operator has mended it.
 */
export function smtpCarrier(
  sender: ChannelSender,
  secrets: Readonly<Record<string, string>>,
  options: SmtpOptions = {},
): Carrier {
  const { pool, from, open } = smtpWay(sender, secrets, options)
  const { answerMs = 5_000 } = options
  return {
    async send(permit: Permit, { to, content, deliveryId }: ChannelMessage): Promise<HandOver> {
      if (open) return unfit('its connection is not encrypted, which only an emulated mailbox may do')
      if (content.kind !== 'email' || !('email' in to)) return unfit(`a ${content.kind} cannot go out as a letter`)
      const letter = await composeLetter({ from, to: to.email, content, deliveryId })
      return handOverLetter(pool, letter, permit, answerMs)
    },
  }
}

/** The connections of a mailbox, and how it signs. `open`: they would not be encrypted, which only an emulated one may do. */
export function smtpWay(
  sender: ChannelSender,
  secrets: Readonly<Record<string, string>>,
  { ca }: SmtpOptions = {},
): {
  readonly pool: SmtpPool
  readonly from: { readonly address: string; readonly name?: string }
  readonly open: boolean
} {
  const { host, port, security, fromName } = sender.settings
  const from = { address: sender.identity, ...(typeof fromName === 'string' && { name: fromName }) }
  const pool = new SmtpPool({
    host: String(host),
    port: Number(port),
    security: security as Security,
    user: secrets.user,
    password: secrets.password,
    ca,
  })
  const open = security !== 'tls' && security !== 'starttls' && !sender.emulated
  return { pool, from, open }
}

function unfit(details: string): HandOver {
  return { kind: 'rejected', code: 0, details: `not sent: ${details}`, action: 'stop_sender' }
}
