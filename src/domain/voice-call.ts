/** A call with one of the business's numbers: who may be answered, how far a menu has come, and what came of it. */
import { day, hour } from '../base/clock.ts'
import type { AddressKey } from './address.ts'
import type { Page, PageRequest } from './page.ts'

export type VoiceCallStatus = 'ringing' | 'in_progress' | 'completed' | 'busy' | 'no_answer' | 'failed'

/** What came of it, for people to read. */
export const callOutcomes = [
  /** A missed call: the answer was queued for WhatsApp. */
  'invited',
  /** It was answered within the last 30 days. */
  'answered_before',
  /** Nobody knows who called. */
  'withheld',
  /** A number that can have no WhatsApp chat: a landline, or one of a service. */
  'landline',
  'unservable',
  /** More calls from one range than people make. */
  'limited',
  /** No approved template could answer. */
  'no_template',
  /** In a voice menu: yes, waiting for an act from the address. */
  'pending',
  'refused',
  'stopped',
  'nothing',
  'left',
  /** An answering machine picked up, and was told nothing. */
  'machine',
] as const
export type CallOutcome = (typeof callOutcomes)[number]

/** Those at whose end somebody had been spoken to. */
export const answeredOutcomes: ReadonlySet<CallOutcome> = new Set(['pending', 'refused', 'stopped', 'nothing', 'left'])

export interface VoiceCall {
  readonly workspaceId: string
  readonly callId: string
  readonly senderId: string
  /** Keyed hash of the provider's own id of the call. */
  readonly providerRef: Buffer
  readonly direction: 'inbound' | 'outbound'
  readonly capturePointId: string | null
  readonly invitationId: string | null
  readonly key: AddressKey | null
  /** Masked to two digits; null where it was withheld. */
  readonly caller: string | null
  readonly range: string | null
  readonly country: string | null
  readonly status: VoiceCallStatus
  readonly outcome: CallOutcome | null
  /** The menu's state, sealed; only while the call lasts. */
  readonly sealedMenu: Buffer | null
  readonly turn: number
  readonly seconds: number | null
  readonly startedAt: Date
  readonly endedAt: Date | null
}

export type VoiceCallFacts = Partial<
  Pick<VoiceCall, 'key' | 'status' | 'outcome' | 'sealedMenu' | 'turn' | 'seconds' | 'endedAt'>
>

export interface VoiceCallFilter {
  readonly capturePointId?: string | undefined
  readonly outcome?: CallOutcome | undefined
}

export interface VoiceCallStore {
  /** Adds the call, or answers the one that is there; either way nobody else works on it until the transaction ends. */
  takeUp(call: VoiceCall): Promise<{ readonly call: VoiceCall; readonly isNew: boolean }>
  lock(workspaceId: string, senderId: string, providerRef: Buffer): Promise<VoiceCall | undefined>
  update(call: Pick<VoiceCall, 'workspaceId' | 'callId'>, facts: VoiceCallFacts): Promise<void>
  /** How many calls of this place came from this range since then. */
  countFromRange(workspaceId: string, capturePointId: string, range: string, since: Date): Promise<number>
  /** How often somebody was called for this invitation. */
  countOfInvitation(workspaceId: string, invitationId: string): Promise<number>
  /** How many calls of this sender have not ended and began since then. */
  countRunning(workspaceId: string, senderId: string, since: Date): Promise<number>
  /** The newest first. */
  list(workspaceId: string, filter: VoiceCallFilter, page: PageRequest): Promise<Page<VoiceCall>>
  /** What is older is of no use to anybody. */
  forget(startedBefore: Date): Promise<void>
}

/** One answer to a number in so long a time. */
export const answerRestMs = 30 * day
/** Caller ids are forged by the range: no more answers than this to one within an hour. */
export const rangeMost = 60
export const rangeMs = hour
/** A call that nobody told us the end of has ended by then. */
export const callLongestMs = 2 * hour
/** Calls that one sender makes at the same moment, where it is not set otherwise. */
export const callsAtOnce = 5
export const callsKeptMs = 400 * day

/** All but the last four digits; those who hide their number are one range. */
export function rangeOf(e164: string | null): string {
  return e164 === null ? 'withheld' : e164.slice(0, -4)
}
