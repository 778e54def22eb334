/**
 * What a set of records adds up to. The fold keeps maxima, so the order in which records arrive, or how often, cannot
 * matter. A vouched yes counts while it is newer than every no that covers it; any other yes counts only while no no
 * covers it at all, for after a no only an act that WhatsApp vouches for makes a yes.
 */
import {
  type Act,
  type ConsentRecord,
  isNo,
  isYes,
  type NoState,
  type RecordState,
  type Scope,
  type Strength,
} from './consent.ts'
import type { TopicCategory } from './topic.ts'

/** The newest no of one kind. `at` is -Infinity while there is none. */
export interface FoldedNo {
  readonly at: number
  readonly seq: number | null
  readonly state: NoState | null
}

/** The newest yes of one kind. */
export interface FoldedYes {
  readonly at: number
  readonly seq: number | null
  readonly expiresAt: number
}

export interface TopicFold {
  readonly yes: FoldedYes
  /** A yes that WhatsApp does not vouch for: signed, attested or claimed. */
  readonly weakYes: FoldedYes
  readonly no: FoldedNo
  /** The newest request, and how long it waits for its answer. */
  readonly askedAt: number
  readonly askedUntil: number
}

export interface AddressFold {
  readonly noAll: FoldedNo
  readonly noMarketing: FoldedNo
}

/** The part of a record that the fold reads. */
export interface FoldableRecord {
  readonly seq: number
  readonly state: RecordState
  readonly scope: Scope
  readonly act: Act
  readonly strength: Strength
  readonly countsAt: number
  readonly expiresAt: number
  readonly askedAt: number
  readonly askedUntil: number
  readonly confirms: number | null
}

export const noNo: FoldedNo = { at: -Infinity, seq: null, state: null }
const noYes: FoldedYes = { at: -Infinity, seq: null, expiresAt: Infinity }

export const emptyTopic: TopicFold = {
  yes: noYes,
  weakYes: noYes,
  no: noNo,
  askedAt: -Infinity,
  askedUntil: -Infinity,
}

export const emptyAddress: AddressFold = { noAll: noNo, noMarketing: noNo }

/** Adds one record about a topic. Records of a wider scope belong to `addToAddress`. */
export function addToTopic(fold: TopicFold, record: FoldableRecord): TopicFold {
  if (isYes(record.state)) {
    const yes: FoldedYes = { at: record.countsAt, seq: record.seq, expiresAt: record.expiresAt }
    return record.strength === 'vouched'
      ? { ...fold, yes: newerYes(fold.yes, yes) }
      : { ...fold, weakYes: newerYes(fold.weakYes, yes) }
  }
  if (isNo(record.state)) return { ...fold, no: newerNo(fold.no, noOf(record, record.state)) }
  if (record.state === 'requested') {
    return {
      ...fold,
      askedAt: Math.max(fold.askedAt, record.askedAt),
      askedUntil: Math.max(fold.askedUntil, record.askedUntil),
    }
  }
  return fold
}

/** Adds one wide no. */
export function addToAddress(fold: AddressFold, record: FoldableRecord): AddressFold {
  if (!isNo(record.state)) return fold
  const no = noOf(record, record.state)
  if (record.scope.kind === 'all') return { ...fold, noAll: newerNo(fold.noAll, no) }
  if (record.scope.kind === 'marketing') return { ...fold, noMarketing: newerNo(fold.noMarketing, no) }
  return fold
}

/** The whole set, in any order: what the incremental fold must always agree with while nothing is invalidated. */
export function fold(records: readonly FoldableRecord[]): {
  readonly address: AddressFold
  readonly topics: ReadonlyMap<string, TopicFold>
} {
  const invalid = invalidatedSeqs(records)
  const topics = new Map<string, TopicFold>()
  let address = emptyAddress
  for (const record of records) {
    if (invalid.has(record.seq)) continue
    if (record.scope.kind === 'topic') {
      const { topicId } = record.scope
      topics.set(topicId, addToTopic(topics.get(topicId) ?? emptyTopic, record))
    } else {
      address = addToAddress(address, record)
    }
  }
  return { address, topics }
}

/**
 * The records that count for nothing any more, by seq. An invalidation is itself a record, and can be taken back by
 * another. A no that a person said is beyond its reach: only one that a merge wrote can be invalidated.
 */
export function invalidatedSeqs(
  records: readonly Pick<FoldableRecord, 'seq' | 'state' | 'act' | 'confirms'>[],
): ReadonlySet<number> {
  const said = new Set(records.flatMap((r) => (isNo(r.state) && r.act !== 'merge' ? [r.seq] : [])))
  const invalid = new Set<number>()
  // What takes back is always recorded later than what it takes back, so the last word is read first.
  const last = records.filter(({ state }) => state === 'invalidated').sort((a, b) => b.seq - a.seq)
  for (const { seq, confirms } of last) {
    if (confirms !== null && confirms < seq && !invalid.has(seq) && !said.has(confirms)) invalid.add(confirms)
  }
  return invalid
}

/** The part that the fold reads of a record that is kept. */
export function foldable(record: ConsentRecord): FoldableRecord {
  const expiresAt = record.expiresAt?.getTime() ?? Infinity
  const isRequest = record.state === 'requested'
  return {
    seq: record.seq,
    state: record.state,
    scope: record.scope,
    act: record.act,
    strength: record.strength,
    countsAt: record.countsAt.getTime(),
    expiresAt,
    askedAt: isRequest ? record.occurredAt.getTime() : -Infinity,
    askedUntil: isRequest ? expiresAt : -Infinity,
    confirms: record.confirms,
  }
}

/** The newest no that covers a topic of this category on this address. */
export function coveringNo(address: AddressFold, topic: TopicFold, category: TopicCategory): FoldedNo {
  const wide = category === 'marketing' ? newerNo(address.noAll, address.noMarketing) : address.noAll
  return newerNo(wide, topic.no)
}

/** seq of the last recorded no, whatever it covers; 0 for none. A request that was issued before it is not answered by it. */
export function lastNoSeq(address: AddressFold, topics: Iterable<TopicFold>): number {
  let seq = Math.max(address.noAll.seq ?? 0, address.noMarketing.seq ?? 0)
  for (const topic of topics) seq = Math.max(seq, topic.no.seq ?? 0)
  return seq
}

function noOf(record: FoldableRecord, state: NoState): FoldedNo {
  return { at: record.countsAt, seq: record.seq, state }
}

// Ties are broken by content. seq, which tells only the order of arrival, decides nothing but which of two like records is cited.
function newerYes(a: FoldedYes, b: FoldedYes): FoldedYes {
  if (a.at !== b.at) return a.at > b.at ? a : b
  if (a.expiresAt !== b.expiresAt) return a.expiresAt > b.expiresAt ? a : b
  return first(a, b)
}

const noRank: Readonly<Record<NoState, number>> = { revoked: 1, refused: 2, withdrawn: 3 }

function newerNo(a: FoldedNo, b: FoldedNo): FoldedNo {
  if (a.at !== b.at) return a.at > b.at ? a : b
  if (a.state === null || b.state === null) return a.state === null ? b : a
  if (a.state !== b.state) return noRank[a.state] > noRank[b.state] ? a : b
  return first(a, b)
}

function first<T extends { readonly seq: number | null }>(a: T, b: T): T {
  return (a.seq ?? Infinity) <= (b.seq ?? Infinity) ? a : b
}
