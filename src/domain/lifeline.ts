/** How a state came to be what it is: stretches of time in one state, and what each record changed. Read off the records alone. */
import type { ConsentRecord } from './consent.ts'
import { emptyTopic, fold, foldable } from './consent-fold.ts'
import { type ConsentState, type ConsentStateName, consentState } from './consent-state.ts'
import type { Topic } from './topic.ts'

export interface Span {
  readonly state: ConsentStateName
  /** ms; the end of one is the beginning of the next. */
  readonly from: number
  readonly to: number
}

type TopicOf = Pick<Topic, 'topicId' | 'category'>

/**
 * The state of one topic from `from` to `to`, by when things were said. `records` are all those of one address. Spans
 * touch and cover the time; two beside each other differ.
 */
export function lifeline(records: readonly ConsentRecord[], topic: TopicOf, from: number, to: number): Span[] {
  const turns = [...new Set(records.map(({ occurredAt }) => occurredAt.getTime()))]
    .filter((at) => at > from && at < to)
    .sort((a, b) => a - b)
  const spans: Span[] = []
  for (const [index, start] of [from, ...turns].entries()) {
    const end = turns[index] ?? to
    const known = records.filter(({ occurredAt }) => occurredAt.getTime() <= start)
    for (const span of unroll(known, topic, start, end)) {
      const last = spans.at(-1)
      if (last?.state === span.state) spans[spans.length - 1] = { ...last, to: span.to }
      else spans.push(span)
    }
  }
  return spans
}

/** While nothing is said a state may still end by itself: a yes grows too old, a request is not answered. */
function* unroll(records: readonly ConsentRecord[], topic: TopicOf, from: number, to: number): Generator<Span> {
  for (let at = from; at < to; ) {
    const { state, until } = stateOf(records, topic, at)
    const end = until > at && until < to ? until : to
    yield { state, from: at, to: end }
    at = end
  }
}

/** What these records say of a topic at a time, ms. */
export function stateOf(records: readonly ConsentRecord[], { topicId, category }: TopicOf, at: number): ConsentState {
  const { address, topics } = fold(records.map(foldable))
  return consentState(address, topics.get(topicId) ?? emptyTopic, category, at)
}

/** What a record changed. Null where a wide no found several topics in different states. */
export interface Change {
  readonly was: ConsentStateName | null
  readonly is: ConsentStateName | null
}

/** What each record of one address changed when it was recorded, by seq. `topics` are all of the workspace. */
export function changes(records: readonly ConsentRecord[], topics: readonly TopicOf[]): ReadonlyMap<number, Change> {
  const ordered = records.toSorted((a, b) => a.seq - b.seq)
  const found = new Map<number, Change>()
  for (const [index, record] of ordered.entries()) {
    const covered = topics.filter((topic) => covers(record, topic))
    const at = record.recordedAt.getTime()
    const before = ordered.slice(0, index)
    const after = ordered.slice(0, index + 1)
    found.set(record.seq, {
      was: common(covered.map((topic) => stateOf(before, topic, at).state)),
      is: common(covered.map((topic) => stateOf(after, topic, at).state)),
    })
  }
  return found
}

function covers({ scope }: ConsentRecord, { topicId, category }: TopicOf): boolean {
  if (scope.kind === 'topic') return scope.topicId === topicId
  return scope.kind === 'all' || category === 'marketing'
}

function common(states: readonly ConsentStateName[]): ConsentStateName | null {
  const [first] = states
  return first !== undefined && states.every((state) => state === first) ? first : null
}
