/** The way to WhatsApp for each sender: to the business's own side of it, and out for single messages. */
import type { Messenger } from './messenger.ts'
import type { Sender } from './sender.ts'
import type { WhatsappAccount } from './whatsapp-account.ts'

export interface WhatsappGateway {
  /** Needs no row: a sender that is not kept yet may be looked at first. */
  account(sender: Sender): WhatsappAccount
  /** Connections are shared by all senders of one Graph API. */
  messenger(sender: Sender): Messenger
}
