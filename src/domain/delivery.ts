/** One message to one address: what became of it, and what the store of deliveries promises. */
import type { AddressKey } from './address.ts'
import type { ChannelContent } from './carrier.ts'
import type { TopicFold } from './consent-fold.ts'
import type { Decision, GateFacts, Purpose, Refusal } from './decision.ts'
import type { Ground, InvitationChannel } from './invitation.ts'
import type { MessageContent } from './messenger.ts'

/**
 * queued → sending → accepted → sent → delivered → read; or refused by the gate; failed, with WhatsApp's code; in_doubt
 * when nobody can say whether it was taken, and lost when a day has passed without a word about it.
 */
export type DeliveryStatus =
  | 'queued'
  | 'refused'
  | 'sending'
  | 'in_doubt'
  | 'accepted'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'failed'
  | 'lost'

/**
 * How far a delivery has come, so that late and doubled news never takes it back. `failed` may follow `sent`, which only
 * says that WhatsApp passed it on; it yields to any proof of arrival.
 */
export const deliveryRank: Readonly<Record<DeliveryStatus, number>> = {
  queued: 0,
  refused: 0,
  sending: 1,
  in_doubt: 2,
  lost: 3,
  accepted: 4,
  sent: 5,
  failed: 6,
  delivered: 7,
  read: 8,
}

/** What is asked of the gate and, if it agrees, sent. */
export interface SendRequest {
  readonly key: AddressKey
  readonly deliveryId: string
  readonly senderId: string
  readonly purpose: Purpose
  readonly content: MessageContent | ChannelContent
  readonly topicId: string | null
  readonly templateId: string | null
  readonly campaignId: string | null
  readonly marketing: boolean
  /** ms of the message that a reply answers. */
  readonly repliesTo?: number
  readonly askedByPerson?: boolean
  /** The wamid that it quotes. */
  readonly quotes?: string
  /** Of purpose `invitation` only: which one, on what ground it asks, and the country of the place that asks. */
  readonly invitation?: {
    readonly invitationId: string
    readonly channel: InvitationChannel
    readonly ground: Ground
    readonly askedIn?: string | null
  }
  readonly attempt: number
}

/** Which facts to read for one question. */
export interface FactsQuestion {
  readonly key: AddressKey
  readonly purpose: Purpose
  readonly topicId: string | null
  readonly templateId: string | null
  readonly senderId: string | null
  /** The delivery that is asked about, which is not counted against itself. */
  readonly deliveryId: string | null
  /** Through which channel an invitation would go: its own stops count. */
  readonly channel?: InvitationChannel | undefined
}

/** The facts that the database knows; the rest come from the pack, the pace and the question itself. */
export type StoredFacts = Omit<
  GateFacts,
  'repliesTo' | 'askedByPerson' | 'quietUntil' | 'limitUntil' | 'codeAskedAt' | 'hasInvitationGround'
> & {
  readonly workspaceKind: 'demo' | 'live'
  /** The person wants no more over the channel that is asked about. */
  readonly channelStopped: boolean
}

export interface ClaimWrite {
  readonly request: SendRequest
  readonly decision: Decision
}

/** Who is called by a name, and a yes where nothing else needs to be known: no no, no hold, no pause, no open question. */
export interface PlainYes {
  readonly key: AddressKey
  /** Null: there is more to know, and the whole gate is to be asked. */
  readonly said: {
    /** Of the address. */
    readonly country: string | null
    /** Without a yes where the person has said nothing about the topic. */
    readonly fold: TopicFold
    /** The record that will be cited, most likely. */
    readonly cited: { readonly seq: number; readonly recordId: string } | null
  } | null
}

export interface DeliveryStore {
  /**
   * What stands about a topic for whoever is called by these names, in order; undefined where it is nobody. Without a lock,
   * so to be asked and not to be sent by.
   */
  plainYeses(workspaceId: string, topicId: string, hashes: readonly Buffer[]): Promise<(PlainYes | undefined)[]>
  /** The facts of each question, in order; undefined where the address is not there. */
  facts(questions: readonly FactsQuestion[], now: Date): Promise<(StoredFacts | undefined)[]>
  /**
   * Marks what the gate allowed as `sending` until `timeoutMs` from now by the database's clock, and what it refused as
   * refused. A campaign's refusals are only counted, by its strand. Returns those that are now `sending`: a delivery
   * that another worker has claimed, or that has gone further, is not among them.
   */
  claim(writes: readonly ClaimWrite[], timeoutMs: number): Promise<{ deliveryId: string; handOverUntil: Date }[]>
  /** Settles hand-overs, in key order. */
  settle(results: readonly Settled[]): Promise<void>
  /** The same for those that were taken, which are nearly all: one statement, and its own transaction. */
  settleAccepted(results: readonly Accepted[]): Promise<void>
  /** How many messages to these addresses are being handed over at this moment, but for the confirmation of a stop itself. */
  inTheAir(keys: readonly AddressKey[]): Promise<number>
  /** What had been accepted and not yet delivered, and what is in doubt, when a no was recorded. */
  countAtStop(keys: readonly AddressKey[]): Promise<{ acceptedBefore: number; inDoubt: number }>
  /**
   * Queues a message to be handed over by whoever comes next; in the transaction of its cause. One that the gate has just
   * refused for now waits again.
   */
  enqueue(requests: readonly QueuedSend[], now: Date): Promise<void>
}

export type Accepted = Extract<Settled, { outcome: 'accepted' }>

export interface QueuedSend {
  readonly request: SendRequest
  /** 0: the confirmation of a stop; 1: replies; 3: invitations; 5: retries of a campaign. */
  readonly priority: number
  readonly notBefore: Date
  readonly expiresAt: Date | null
  /** Leaves only when this one to the same address has left, or never will. */
  readonly after?: string | undefined
}

export type Settled = {
  readonly key: AddressKey
  readonly deliveryId: string
} & (
  | { readonly outcome: 'accepted'; readonly wamidHash: Buffer }
  /** Without a code where it never came so far: it could not be handed over, however often it was tried. */
  | { readonly outcome: 'failed'; readonly code: number | null; readonly reason?: string }
  | { readonly outcome: 'in_doubt'; readonly reason: string }
  /** Certain not to have been sent: it goes through the gate again. */
  | { readonly outcome: 'again'; readonly notBefore: Date; readonly request: SendRequest }
  /** Dropped before it was handed over, because a no was heard of meanwhile. */
  | { readonly outcome: 'refused'; readonly reason: Refusal }
)
