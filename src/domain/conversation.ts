/** What a person and one of our numbers have going: the 24-hour window, the question that is open, and what was written. */
import { hour } from '../base/clock.ts'
import type { AddressKey } from './address.ts'
import type { OfferedAnswer } from './keyword/read-keyword.ts'

/** WhatsApp's customer service window, from the person's last message. */
export const windowMs = 24 * hour
/** A marked STOP word counts for this long after we last wrote marketing or asked for consent. */
export const markedWordMs = 72 * hour

/** The question that a bare "yes" would answer. */
export interface OpenQuestion {
  readonly kind: 'confirmation' | 'consent_request' | 'hold'
  /** Hash of the confirmation's token, hex; of a hold the id of the reading in doubt. */
  readonly tokenHash: string
  readonly language: string
  /** The answers that it offers, as shown: a marked STOP word among them is an answer and no stop. */
  readonly answers: readonly OfferedAnswer[]
  readonly askedAt: string
}

export interface Conversation {
  readonly lastInboundAt: number
  /** When marketing, or a question about consent, last went out to the person. */
  readonly lastMarketingAt: number
  readonly openQuestion: OpenQuestion | null
  readonly lastHelpAt: number
  /** Since when a person of the team has it: the bot is silent, but for a no. Null: the bot has it. */
  readonly handedOffAt: Date | null
}

export const noConversation: Conversation = {
  lastInboundAt: -Infinity,
  lastMarketingAt: -Infinity,
  openQuestion: null,
  lastHelpAt: -Infinity,
  handedOffAt: null,
}

/** What changes; times only ever move forward. */
export interface ConversationChange {
  readonly lastInboundAt?: Date
  readonly lastMarketingAt?: Date
  readonly openQuestion?: OpenQuestion | null
  readonly lastHelpAt?: Date
  /** Null gives it back to the bot. */
  readonly handedOff?: { readonly at: Date; readonly note: string } | null
}

export interface ChatMessage {
  readonly key: AddressKey
  readonly messageId: string
  readonly senderId: string
  readonly direction: 'in' | 'out'
  readonly kind: string
  /** Words and buttons as the person sees them; pruned with age and erased with the person. */
  readonly content: Readonly<Record<string, unknown>>
  readonly wamidHash: Buffer | null
  readonly deliveryId: string | null
  /** What an inbound message was taken for, such as `opt_out`, with the rule that said so. */
  readonly meaning: string | null
  /** `member:<id>` or `key:<id>`, where somebody of the team wrote it. */
  readonly writtenBy?: string | undefined
  readonly at: Date
}

export interface ConversationStore {
  read(key: AddressKey, senderId: string): Promise<Conversation>
  change(key: AddressKey, senderId: string, change: ConversationChange): Promise<void>
  /** The address that the person last wrote from is the one of their addresses that campaigns prefer. */
  prefer(key: AddressKey): Promise<void>
  addMessages(messages: readonly ChatMessage[]): Promise<void>
  /** Newest first. */
  messagesOf(keys: readonly AddressKey[], limit: number, before: Date | null): Promise<ChatMessage[]>
  /** The outbound message that an inbound one quotes, by the keyed hash of its wamid. */
  quoted(
    key: AddressKey,
    wamidHash: Buffer,
  ): Promise<
    { deliveryId: string; campaignId: string | null; topicId: string | null; templateId: string | null } | undefined
  >
  /** The campaign whose message was the last to reach one of these addresses in the week before `at`. */
  lastCampaign(keys: readonly AddressKey[], at: Date): Promise<string | undefined>
}
