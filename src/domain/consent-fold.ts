/**
 * What a set of records adds up to. The fold keeps maxima, so the order in which records arrive, or how often, cannot
 * matter. A vouched yes counts while it is newer than every no that covers it; any other yes counts only while no no
 * covers it at all, for after a no only an act that WhatsApp vouches for makes a yes.
 */
import { isNo, isYes, type NoState, type RecordState, type Scope, type Strength } from './consent.ts'
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

/** The whole set, in any order: what the incremental fold must always agree with. Invalidated records count for nothing. */
export function fold(records: readonly FoldableRecord[]): {
  readonly address: AddressFold
  readonly topics: ReadonlyMap<string, TopicFold>
} {
  const invalid = new Set(
    records.flatMap((r) => (r.state === 'invalidated' && r.confirms !== null ? [r.confirms] : [])),
  )
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

/** The newest no that covers a topic of this category on this address. */
export function coveringNo(address: AddressFold, topic: TopicFold, category: TopicCategory): FoldedNo {
  const wide = category === 'marketing' ? newerNo(address.noAll, address.noMarketing) : address.noAll
  return newerNo(wide, topic.no)
}

/** The newest no on this address, whatever it covers: what a request issued now would come after. */
export function newestNoAt(address: AddressFold, topics: Iterable<TopicFold>): number {
  let at = Math.max(address.noAll.at, address.noMarketing.at)
  for (const topic of topics) at = Math.max(at, topic.no.at)
  return at
}

function noOf(record: FoldableRecord, state: NoState): FoldedNo {
  return { at: record.countsAt, seq: record.seq, state }
}

// Ties are broken by content, never by seq, which tells only the order of arrival.
function newerYes(a: FoldedYes, b: FoldedYes): FoldedYes {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return a.expiresAt >= b.expiresAt ? a : b
}

const noRank: Readonly<Record<NoState, number>> = { revoked: 1, refused: 2, withdrawn: 3 }

function newerNo(a: FoldedNo, b: FoldedNo): FoldedNo {
  if (a.at !== b.at) return a.at > b.at ? a : b
  if (a.state === null || b.state === null) return a.state === null ? b : a
  return noRank[a.state] >= noRank[b.state] ? a : b
}
