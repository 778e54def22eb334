/**
 * What WhatsApp reports about a message after it was accepted. News may come late, twice and in any order; what is kept
 * is the furthest that was ever reported.
 */
import type { AddressKey } from './address.ts'
import type { DeliveryStatus } from './delivery.ts'

/** One word about one delivery. */
export interface StatusNews {
  readonly bucket: number
  readonly addressId: string
  readonly deliveryId: string
  readonly status: Extract<DeliveryStatus, 'sent' | 'delivered' | 'read' | 'failed'>
  /** ms, by WhatsApp's clock. */
  readonly at: number
  readonly wamidHash: Buffer | null
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
   * Takes in news of one sender in one statement, in key order; where a delivery is spoken of twice, in as many more. Each
   * is its own transaction: not to be called in one. A delivery that is not there, or is another sender's, is left out.
   * Returns those that are heard to have failed now.
   */
  apply(
    sender: { readonly workspaceId: string; readonly senderId: string },
    news: readonly StatusNews[],
  ): Promise<NewFailure[]>
}
