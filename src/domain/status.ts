/**
 * What WhatsApp reports about a message after it was accepted. News may come late, twice and in any order; what is kept
 * is the furthest that was ever reported.
 */
import type { AddressKey } from './address.ts'
import type { DeliveryStatus } from './delivery.ts'

/** All that one batch of news says about one delivery. */
export interface StatusNews {
  readonly key: AddressKey
  readonly deliveryId: string
  readonly senderId: string
  /** The furthest of them, by `deliveryRank`. */
  readonly status: Extract<DeliveryStatus, 'sent' | 'delivered' | 'read' | 'failed'>
  readonly wamidHash: Buffer | null
  readonly sentAt: Date | null
  readonly deliveredAt: Date | null
  readonly readAt: Date | null
  readonly failedAt: Date | null
  /** WhatsApp's code, where it failed. */
  readonly code: number | null
}

/** A delivery of which this is the first word that it failed. */
export interface NewFailure {
  readonly key: AddressKey
  readonly deliveryId: string
  readonly senderId: string
  readonly templateId: string | null
  readonly campaignId: string | null
  readonly code: number | null
  /** Null where WhatsApp's answer to the send was never read. */
  readonly acceptedAt: Date | null
}

export interface StatusStore {
  /**
   * Takes in news in one statement, in key order; at most one piece of news per delivery. A delivery that is not there,
   * or is another sender's, is left out. Durable when it resolves. Returns those that are heard to have failed now.
   */
  apply(news: readonly StatusNews[]): Promise<NewFailure[]>
}
