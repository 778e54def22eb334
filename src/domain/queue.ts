/** What waits to be handed over: replies, confirmations, and what certainly was not sent and is tried again. */

import type { ChannelRecipient } from './carrier.ts'
import type { SendRequest } from './delivery.ts'
import type { Recipient } from './messenger.ts'

/** Each lane has workers of its own, so that no campaign stands before an answer. */
export type QueueLane = 'reply' | 'campaign'

/** From this priority on, what waits is a campaign's. */
export const campaignPriority = 5

export interface LeasedSend {
  readonly request: SendRequest
  /** Undefined where no name is left to send to. */
  readonly recipient: Recipient | undefined
}

export interface LeasedChannelSend {
  readonly request: SendRequest
  readonly recipient: ChannelRecipient | undefined
}

export interface QueueStore {
  /**
   * Takes what is due, the most urgent first, for `forMs`: whoever ends without claiming it leaves it to others. What
   * belongs to a campaign waits while that stands still; whatever a sender has to say waits while it is stopped.
   */
  lease(lane: QueueLane, most: number, forMs: number, now: Date): Promise<LeasedSend[]>
  /** The same of what goes over SMS, e-mail and calls: a slow gateway stands before nobody's WhatsApp message. */
  leaseChannel(most: number, forMs: number, now: Date): Promise<LeasedChannelSend[]>
  /** Gives back what was not claimed, to be taken again no earlier than `notBefore`. */
  putBack(requests: readonly SendRequest[], notBefore: Date): Promise<void>
  /** Refuses what nobody may send any more, for its window has closed. Returns how many. */
  refuseExpired(now: Date): Promise<number>
  /** Takes a campaign's waiting messages back: they are as if nobody had been looked at. Returns how many. */
  dropOf(workspaceId: string, campaignId: string): Promise<number>
}
