// One thing that the business is to be told.

import type { JsonObject } from '../base/json.ts'

export type Lane = 'inbound' | 'status' | 'account'
export type ItemKind = 'messages' | 'statuses' | 'user_preferences'

/** How the telling went: the receiver's answer to the POST that carried it. */
export interface Told {
  status: number | null
  postedAt: number
  answeredAt: number
  ms: number
  attempts: number
  /** Messages accepted from the business by the time that the answer was here. */
  acceptedSeq: number
}

export interface Update {
  lane: Lane
  field: string
  /** The business number that it is about; null for events of the account. */
  number: string | null
  people: string[]
  /** An entry of `messages`, `statuses` or `user_preferences`, with the entry of `contacts` that belongs to it. */
  item?: { kind: ItemKind; value: JsonObject }
  contact?: JsonObject | null
  /** The whole value, for events of the account; `time` goes into the entry. */
  value?: JsonObject
  time?: number
  onTold?: (told: Told) => void
}
