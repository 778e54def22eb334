/** The way to WhatsApp for each sender: to the business's own side of it, and out for single messages. */
import type { Messenger } from './messenger.ts'
import type { Sender } from './sender.ts'
import type { WhatsappAccount } from './whatsapp-account.ts'

/** Which Graph API a number speaks to, and where that one reaches us. */
export interface GraphEndpoint {
  readonly graphUrl: string
  readonly graphVersion: string
  /** Without a path: the emulators need not go round by the internet. */
  readonly webhookBase: string
}

export interface WhatsappGateway {
  /** WhatsApp itself, or the emulated one; undefined where that does not run. */
  endpoint(emulated: boolean): GraphEndpoint | undefined
  /** Needs no row: a sender that is not kept yet may be looked at first. */
  account(sender: Sender): WhatsappAccount
  /** Connections are shared by all senders of one Graph API. */
  messenger(sender: Sender): Messenger
}

/** The whole address at which WhatsApp reaches us for this number. */
export function webhookUrl(
  gateway: Pick<WhatsappGateway, 'endpoint'>,
  { emulated, inboundPath }: Pick<Sender, 'emulated' | 'inboundPath'>,
  publicUrl: string,
): string {
  return `${gateway.endpoint(emulated)?.webhookBase ?? publicUrl}/inbound/whatsapp/${inboundPath}`
}
