// One message, in either direction, with what has become of it.

import type { JsonObject } from '../base/json.ts'

export type MessageState = 'accepted' | 'held' | 'sent' | 'delivered' | 'read' | 'failed'

export interface Message {
  readonly id: string
  readonly from: 'business' | 'person' | 'system'
  /** The person's id; empty when the number written to belongs to nobody. */
  readonly person: string
  readonly number: string
  readonly at: number
  /** The API's type: `text`, `template`, `interactive`, `image` … */
  readonly type: string
  /** As the sender wrote it: the send request, or the inbound message. */
  readonly content: JsonObject
  /** Which wording of which template, for messages of that type. */
  readonly wording: string | null
  readonly category: string | null
  /** `marketing_lite` for the Marketing Messages API. */
  readonly pricedAs: string | null
  readonly to: string
  readonly addressedBy: 'phone' | 'bsuid'
  readonly callbackData: string | null
  readonly expectedKeyHash: string | null
  /** A window was open when it was accepted. */
  readonly inWindow: boolean
  readonly ttlMs: number
  /** What an injected fault wants to come of it. */
  readonly doomed: number | null
  state: MessageState
  times: { accepted?: number; sent?: number; delivered?: number; read?: number; failed?: number }
  priced: boolean
  error: { code: number; details: string } | null
  /** Indexes of buttons tapped, ids of rows chosen. */
  tapped: string[]
  reactions: { from: 'me' | 'business'; emoji: string }[]
  /** Things still to happen to it; until then it is not forgotten. */
  pending: number
}

/** A message with nothing special about it but what is given. */
export function newMessage(
  given: Pick<Message, 'id' | 'from' | 'person' | 'number' | 'at' | 'type' | 'content' | 'to'> & Partial<Message>,
): Message {
  return {
    wording: null,
    category: null,
    pricedAs: null,
    addressedBy: 'phone',
    callbackData: null,
    expectedKeyHash: null,
    inWindow: true,
    ttlMs: Number.MAX_SAFE_INTEGER,
    doomed: null,
    state: 'accepted',
    times: {},
    priced: false,
    error: null,
    tapped: [],
    reactions: [],
    pending: 0,
    ...given,
  }
}

const rank: Record<MessageState, number> = { accepted: 0, held: 0, failed: 1, sent: 2, delivered: 3, read: 4 }

export function isAfter(state: MessageState, other: MessageState): boolean {
  return rank[state] > rank[other]
}
