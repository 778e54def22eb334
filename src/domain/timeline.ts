/** The story of a person, newest first: acts with all that each said, and what happened by itself. */
import { type AddressKey, keyText } from './address.ts'
import type { ConsentRecord } from './consent.ts'
import type { ContactMerge } from './contact.ts'
import type { Erasure } from './erasure.ts'
import type { PersonEvent } from './event.ts'
import { type Change, changes, lifeline } from './lifeline.ts'
import type { ReadingWithText } from './reading.ts'
import type { Topic } from './topic.ts'

export interface ActEntry {
  readonly kind: 'record'
  /** Of its first record. */
  readonly id: string
  readonly at: Date
  readonly records: readonly (ConsentRecord & { readonly change: Change })[]
}

export interface ExpiryEntry {
  readonly kind: 'expired'
  /** Of the yes that grew too old; of the first, where several did at the same moment. */
  readonly id: string
  readonly at: Date
  readonly address: AddressKey
  readonly records: readonly ConsentRecord[]
}

export interface MergeEntry {
  readonly kind: 'merged' | 'unmerged'
  readonly id: string
  readonly at: Date
  readonly merge: ContactMerge
}

/** The end of a story: whatever came before it is told to nobody any more. */
export interface ErasureEntry {
  readonly kind: 'erased'
  readonly id: string
  readonly at: Date
  readonly erasure: Erasure
}

/** What they did elsewhere, as it was told to us. It changed no consent. */
export interface EventEntry {
  readonly kind: 'event'
  readonly id: string
  readonly at: Date
  readonly event: PersonEvent
}

/** What a message was taken for, and by which rule. */
export interface ReadingEntry {
  readonly kind: 'reading'
  readonly id: string
  readonly at: Date
  readonly read: ReadingWithText
}

export type TimelineEntry = ActEntry | ExpiryEntry | MergeEntry | EventEntry | ReadingEntry | ErasureEntry

export interface TimelineGround {
  readonly records: readonly ConsentRecord[]
  readonly merges: readonly ContactMerge[]
  readonly events?: readonly PersonEvent[]
  readonly readings?: readonly ReadingWithText[]
  readonly erasure?: Erasure | undefined
  readonly topics: readonly Pick<Topic, 'topicId' | 'category'>[]
  readonly now: Date
}

export function timeline({
  records,
  merges,
  events = [],
  readings = [],
  erasure,
  topics,
  now,
}: TimelineGround): TimelineEntry[] {
  if (erasure !== undefined) return [{ kind: 'erased', id: erasure.erasureId, at: erasure.erasedAt, erasure }]
  const byAddress = Map.groupBy(records, ({ address }) => keyText(address))
  const entries: TimelineEntry[] = [
    ...merges.flatMap(mergeEntries),
    ...events.map(eventEntry),
    ...readings.map(readingEntry),
  ]
  for (const own of byAddress.values()) {
    entries.push(...acts(own, topics), ...expiries(own, topics, now))
  }
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1))
}

/** What one act said stands together: the same moment of recording, the same act, the same words shown. */
function acts(own: readonly ConsentRecord[], topics: TimelineGround['topics']): ActEntry[] {
  const changed = changes(own, topics)
  const groups = Map.groupBy(own, actOf)
  return [...groups.values()].map((group) => {
    const ordered = group.toSorted((a, b) => a.seq - b.seq)
    const [first] = ordered as [ConsentRecord, ...ConsentRecord[]]
    return {
      kind: 'record',
      id: first.recordId,
      at: first.occurredAt,
      records: ordered.map((record) => ({ ...record, change: changed.get(record.seq) ?? { was: null, is: null } })),
    }
  })
}

function actOf(record: ConsentRecord): string {
  return [
    record.recordedAt.getTime(),
    record.occurredAt.getTime(),
    record.state,
    record.act,
    record.channel,
    record.actor,
    record.capturePointId,
    record.noticeSha256?.toString('hex'),
    record.renderedSha256?.toString('hex'),
  ].join('/')
}

function expiries(own: readonly ConsentRecord[], topics: TimelineGround['topics'], now: Date): ExpiryEntry[] {
  const [first] = own
  if (first === undefined) return []
  const start = Math.min(...own.map(({ occurredAt }) => occurredAt.getTime())) - 1
  const ended = topics.flatMap(({ topicId, category }) => {
    const spans = lifeline(own, { topicId, category }, start, now.getTime())
    return spans.flatMap((span, at) => {
      if (span.state !== 'expired' || spans[at - 1]?.state !== 'given') return []
      const yes = own.findLast(
        ({ scope, expiresAt }) =>
          scope.kind === 'topic' && scope.topicId === topicId && expiresAt?.getTime() === span.from,
      )
      return yes === undefined ? [] : [{ at: span.from, yes }]
    })
  })
  return [...Map.groupBy(ended, ({ at }) => at)].flatMap(([at, group]) => {
    const [one] = group
    if (one === undefined) return []
    const records = group.map(({ yes }) => yes)
    return [{ kind: 'expired', id: one.yes.recordId, at: new Date(at), address: one.yes.address, records }]
  })
}

function eventEntry(event: PersonEvent): EventEntry {
  return { kind: 'event', id: event.eventId, at: event.occurredAt, event }
}

function readingEntry(read: ReadingWithText): ReadingEntry {
  return { kind: 'reading', id: read.reading.readingId, at: read.reading.at, read }
}

function mergeEntries(merge: ContactMerge): MergeEntry[] {
  const merged: MergeEntry = { kind: 'merged', id: merge.mergeId, at: merge.mergedAt, merge }
  if (merge.undoneAt === null) return [merged]
  return [merged, { kind: 'unmerged', id: merge.mergeId, at: merge.undoneAt, merge }]
}
