/** What a person said: the words of a consent record. Records are only ever added; what they add up to is consent-fold.ts. */
import type { AddressKey } from './address.ts'

/** ISO/IEC TS 27560 terms. `requested`, `deferred` and `unknown` are kept and shown, and change no state. */
export type RecordState =
  | 'unknown'
  | 'requested'
  | 'deferred'
  | 'given'
  | 'renewed'
  | 'refused'
  | 'withdrawn'
  | 'revoked'
  | 'invalidated'

export type NoState = 'refused' | 'withdrawn' | 'revoked'

/** Only a no may be wider than one topic; a wide one covers topics that are added later. */
export type Scope =
  | { readonly kind: 'topic'; readonly topicId: string }
  | { readonly kind: 'marketing' }
  | { readonly kind: 'all' }

/** How far the record proves that the owner of the address spoke. */
export type Strength = 'vouched' | 'signed' | 'attested' | 'claimed'

/** Whose clock dated the act. Two clocks are compared with ten seconds to the no's favour. */
export type ActClock = 'whatsapp' | 'ours' | 'provider' | 'device'

/** What the person did. A closed list: each act is explained on the timeline in words. */
export type Act =
  | 'ticked_box'
  | 'sent_code'
  | 'tapped_button'
  | 'chose_from_list'
  | 'sent_flow'
  | 'typed_keyword'
  | 'typed_words'
  | 'opened_personal_link'
  | 'switched_on_page'
  | 'whatsapp_control'
  | 'marketing_failure'
  | 'api'
  | 'told_staff'
  | 'signed_paper'
  | 'attested_import'
  | 'imported_no'
  | 'number_changed'
  | 'new_owner'
  | 'merge'
  | 'contact_attribute'
  | 'flow_variable'
  | 'asked'

/** Something to be recorded, before it has a place in the order of its address. */
export interface Statement {
  readonly address: AddressKey
  readonly state: RecordState
  readonly scope: Scope
  readonly act: Act
  readonly channel: string
  /** `subject`, or who entered it: `member:<id>`, `key:<id>`, `system`. */
  readonly actor: string
  readonly strength: Strength
  readonly clock: ActClock
  readonly occurredAt: Date
  readonly expiresAt?: Date
  /** seq, on the same address, of the record that this one confirms, renews or invalidates. */
  readonly confirms?: number
  /** Greatest `counts_at` of a no that was known when the request was issued through which this yes was made. */
  readonly afterNoAt?: number
  readonly capturePointId?: string
  readonly policyPack: string
  readonly reason?: string
  readonly lawfulBasis?: string
  readonly jurisdiction?: string
  readonly noticeSha256?: Buffer
  readonly renderedSha256?: Buffer
  readonly language?: string
  /** The source's own id of this act, such as `wamid-hash/topic`; a replay with the same id records nothing. */
  readonly source: string
  /** What proves it; sealed under the address's own key. Personal data belongs here and nowhere else. */
  readonly evidence?: Readonly<Record<string, unknown>>
  /** How long a request waits for its answer. Only for `requested`. */
  readonly askedUntil?: Date
}

export interface ConsentRecord {
  readonly address: AddressKey
  readonly seq: number
  readonly recordId: string
  readonly state: RecordState
  readonly scope: Scope
  readonly act: Act
  readonly channel: string
  readonly actor: string
  readonly strength: Strength
  readonly occurredAt: Date
  readonly recordedAt: Date
  readonly expiresAt: Date | null
  readonly countsAt: Date
  readonly confirms: number | null
  readonly capturePointId: string | null
  readonly policyPack: string
  readonly reason: string | null
  readonly noticeSha256: Buffer | null
  readonly renderedSha256: Buffer | null
  readonly language: string | null
  /** The bytes that the log commits to. */
  readonly statement: Buffer
}

export function isYes(state: RecordState): state is 'given' | 'renewed' {
  return state === 'given' || state === 'renewed'
}

export function isNo(state: RecordState): state is NoState {
  return state === 'refused' || state === 'withdrawn' || state === 'revoked'
}

const secondMs = 1_000
/** Two clocks of different owners may disagree by this much; the doubt is the no's. */
export const clockDoubtMs = 10_000

/**
 * When an act counts in the fold, in ms. A yes is rounded down to the second and a no up, for WhatsApp's stamps are
 * whole seconds and a tie is a no. Off WhatsApp's clock a yes counts ten seconds earlier and a no ten seconds later. A
 * yes made through a request that was issued after a no counts after that no, whatever the clocks say.
 */
export function countsAt(act: {
  readonly state: RecordState
  readonly clock: ActClock
  readonly occurredAt: Date
  readonly afterNoAt?: number
}): number {
  const at = act.occurredAt.getTime()
  const doubt = act.clock === 'whatsapp' ? 0 : clockDoubtMs
  if (isNo(act.state)) return Math.ceil(at / secondMs) * secondMs + doubt
  const yes = Math.floor(at / secondMs) * secondMs - doubt
  if (act.afterNoAt === undefined || !Number.isFinite(act.afterNoAt)) return yes
  return Math.max(yes, act.afterNoAt + secondMs)
}

/** An act this far ahead of our clock is refused (`occurred_in_future`): nobody speaks tomorrow. */
export const futureToleranceMs = 60_000
