/** What the records say for an address and a topic at a time: the one place where given, pending and the noes are told apart. */
import type { NoState } from './consent.ts'
import { type AddressFold, coveringNo, type FoldedYes, type TopicFold } from './consent-fold.ts'
import type { TopicCategory } from './topic.ts'

export type ConsentStateName = 'given' | 'pending' | 'expired' | 'unknown' | NoState

export interface ConsentState {
  readonly state: ConsentStateName
  /** seq of the record that it rests on; null for pending and unknown. */
  readonly seq: number | null
  /** When it began to count, ms; -Infinity for unknown. */
  readonly since: number
  /** When a given or pending state ends by itself, ms; Infinity where it does not. */
  readonly until: number
}

export function consentState(
  address: AddressFold,
  topic: TopicFold,
  category: TopicCategory,
  nowMs: number,
): ConsentState {
  const no = coveringNo(address, topic, category)
  const hasNo = no.state !== null
  const vouched = topic.yes.at > no.at ? topic.yes : undefined
  const weak = !hasNo && topic.weakYes.at > -Infinity ? topic.weakYes : undefined
  const yes = bestYes(vouched, weak, nowMs)
  if (yes !== undefined && nowMs < yes.expiresAt) {
    return { state: 'given', seq: yes.seq, since: yes.at, until: yes.expiresAt }
  }
  if (yes === undefined && no.state !== null) return { state: no.state, seq: no.seq, since: no.at, until: Infinity }
  // Neither a yes nor a no is in force: here, and only here, a request changes what is said.
  if (topic.askedUntil > nowMs) return { state: 'pending', seq: null, since: topic.askedAt, until: topic.askedUntil }
  if (yes !== undefined) return { state: 'expired', seq: yes.seq, since: yes.expiresAt, until: Infinity }
  return neverSaid
}

export const neverSaid: ConsentState = { state: 'unknown', seq: null, since: -Infinity, until: Infinity }

/** What stands at an address that was erased: its noes. Nobody holds a yes of somebody who is forgotten. */
export function stateOnceErased(state: ConsentState): ConsentState {
  return state.state === 'withdrawn' || state.state === 'refused' || state.state === 'revoked' ? state : neverSaid
}

// A vouched yes is cited before a weaker one, unless it has expired and the other has not.
function bestYes(vouched: FoldedYes | undefined, weak: FoldedYes | undefined, nowMs: number): FoldedYes | undefined {
  if (vouched === undefined) return weak
  if (weak === undefined || nowMs < vouched.expiresAt) return vouched
  return nowMs < weak.expiresAt ? weak : vouched
}

/** The contact's attribute `opt_in`: true if any topic on any address is given, false if none is and a no is in force. */
export function optIn(states: Iterable<ConsentState>, anyWideNo: boolean): boolean | null {
  let no = anyWideNo
  for (const { state } of states) {
    if (state === 'given') return true
    if (state === 'withdrawn' || state === 'refused' || state === 'revoked') no = true
  }
  return no ? false : null
}
