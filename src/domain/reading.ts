/**
 * What a message was taken for, by which rule and how surely: the trace that every decision leaves. What is likely or unsure
 * is a hold besides, which is not a no: nothing may leave until the person, a reviewer or a day's silence has ended it.
 */
import { day } from '../base/clock.ts'
import type { AddressKey } from './address.ts'
import type { Scope } from './consent.ts'
import type { Label } from './keyword/classifier/labels.ts'
import type { Page, PageRequest } from './page.ts'

/** An unanswered likely no becomes one after so long. */
export const likelyHeldMs = day

/** What was read; `answer` belongs to what we had asked, and says neither yes nor no by itself. */
export type ReadAs = Label | 'answer'

/** The trace of one decision. */
export interface Trace {
  readonly label: ReadAs
  readonly certainty: 'certain' | 'likely' | 'unsure'
  /** The rung, and what on it. */
  readonly rule: string
  /** The words or phrase of the lexicon that decided; empty where it was none. */
  readonly matched: string
  /** BCP-47, where the words belong to one language. */
  readonly language: string | null
  /** 0 to 1; 1 for what was read by a rule. */
  readonly score: number
  /** How far the no reaches that was said or may have been. */
  readonly scope: Scope | null
}

/**
 * How a doubt ended: by a no, by a word that nothing was meant to end, by nobody's answer in time (which is a no as well);
 * or what was asked for has been done.
 */
export type Outcome = 'stopped' | 'kept' | 'lapsed' | 'done'

export interface Reading extends Trace {
  readonly key: AddressKey
  /** The message's id. */
  readonly readingId: string
  readonly senderId: string
  /** When it was written. */
  readonly at: Date
  /** Which lexicons and model: a hash. */
  readonly lexicon: string
  /** How long the reading took. */
  readonly ms: number
  readonly settles: boolean
  readonly hold: 'likely' | 'unsure' | null
  readonly dueAt: Date | null
  readonly asks: 'erasure' | 'person' | null
  readonly ended: { readonly at: Date; readonly by: string; readonly outcome: Outcome } | null
  readonly review: {
    readonly at: Date
    readonly by: string
    readonly label: ReadAs
    readonly reason: string | null
  } | null
}

export type NewReading = Omit<Reading, 'review'>

/** A reading with the words that it was made from; null once they are no longer kept. */
export interface ReadingWithText {
  readonly reading: Reading
  readonly text: string | null
}

export interface Decided {
  readonly at: Date
  readonly by: string
  readonly label: ReadAs
  readonly reason: string | null
}

export interface ReadingStore {
  add(reading: NewReading): Promise<void>
  find(workspaceId: string, readingId: string): Promise<ReadingWithText | undefined>
  /** What the person said for certain at that moment or after it: what they wrote before is in doubt no more. */
  settledBy(key: AddressKey, at: Date): Promise<ReadAs | undefined>
  /** Holds that stand, of one address. */
  openHolds(key: AddressKey): Promise<Reading[]>
  /** Ends what is open among these; answers those that it ended. */
  end(key: AddressKey, readingIds: readonly string[], ended: NonNullable<Reading['ended']>): Promise<string[]>
  /** Holds whose time has come, the oldest first. */
  due(now: Date, most: number): Promise<Reading[]>
  decide(reading: Pick<Reading, 'key' | 'readingId'>, decided: Decided): Promise<void>
  /** What waits for a reviewer, the newest first. */
  toReview(workspaceId: string, page: PageRequest): Promise<Page<ReadingWithText>>
  countToReview(workspaceId: string): Promise<number>
  ofAddresses(keys: readonly AddressKey[]): Promise<ReadingWithText[]>
  /** What reviewers decided, of messages whose words are kept, in the order of the messages. */
  decided(workspaceId: string, page: PageRequest): Promise<Page<ReadingWithText>>
}

/** What the address is held for, by the holds that stand: the strongest, from its last message on. */
export function holdOf(
  open: readonly Pick<Reading, 'hold' | 'at'>[],
): { readonly kind: 'likely' | 'unsure'; readonly at: Date } | null {
  const kind = open.some(({ hold }) => hold === 'likely') ? 'likely' : 'unsure'
  const strongest = open.filter(({ hold }) => hold === kind)
  if (strongest.length === 0) return null
  return { kind, at: new Date(Math.max(...strongest.map(({ at }) => at.getTime()))) }
}

/** Whether a label ends something when it is certain. */
export function isNoLabel(label: ReadAs): boolean {
  return label === 'opt_out' || label === 'opt_out_topic' || label === 'wrong_number' || label === 'delete_data'
}
