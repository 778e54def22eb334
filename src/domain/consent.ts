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

/** A scope as a map's key. */
export function scopeText(scope: Scope): string {
  return scope.kind === 'topic' ? `topic/${scope.topicId}` : scope.kind
}

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
  | 'erasure'
  | 'contact_attribute'
  | 'flow_variable'
  | 'asked'
  | 'called_us'
  | 'pressed_key'
  | 'spoke_in_call'

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
  /**
   * How many records the address had when the request was issued through which this yes was made: it then comes after
   * every no among them, whatever the clocks say.
   */
  readonly afterSeq?: number
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

/** How far a clock may run ahead of ours. Nobody speaks tomorrow: an act further ahead is refused (`occurred_in_future`). */
export const futureToleranceMs = 60_000

export function isInFuture(occurredAt: Date, now: Date): boolean {
  return occurredAt.getTime() > now.getTime() + futureToleranceMs
}
