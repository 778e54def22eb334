// A person on WhatsApp: an account on a telephone number, with a name they chose and habits of their own. The number is not
// the person: it can change, be hidden behind a username, or pass to somebody else.

import type { Acceptance } from '../messages/acceptances.ts'

/** What somebody does by themself when a message has reached them. */
export interface Habit {
  probability: number
  afterMs: number
  act: 'say' | 'tap' | 'stop-promotions' | 'block'
  text?: string
  button?: string
}

export interface Behaviour {
  /** From sent to delivered; null takes `settings.timing.deliverAfterMs`. */
  deliverAfterMs: number | null
  /** Below 1, some messages stay on one tick for good, as for a telephone that is never switched on again. */
  deliverProbability: number
  readProbability: number
  readAfterMs: number
  acts: Habit[]
}

export interface Person {
  readonly id: string
  /** Digits as dialled; the account's present number. */
  phone: string
  waId: string
  name: string
  username: string | null
  phoneHidden: boolean
  language: string
  country: string
  bsuid: string
  parentBsuid: string
  /** Counts up when a change of number brings a new BSUID. */
  generation: number
  /** Counts up with each reinstallation: a new identity key. */
  installation: number
  online: boolean
  readReceipts: boolean
  behaviour: Behaviour
  /** The crowd that they come from, or null for somebody made by hand. */
  crowd: string | null
  createdAt: number
  /** No longer on WhatsApp. */
  gone: boolean
  stoppedPromotions: boolean
  /** The business and this phone's number met last, in milliseconds; what the 30 days of WhatsApp's rule count from. */
  phoneMetAt: number | null
  inContactBook: boolean
  accepted: { total: number; recent: Acceptance[] }
}

export function defaultBehaviour(): Behaviour {
  return { deliverAfterMs: null, deliverProbability: 1, readProbability: 0, readAfterMs: 2_000, acts: [] }
}
