import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, Said, toAll, toMarketing, topicIds, toTopic } from '../../test/support/said.ts'
import type { Act, RecordState, Strength } from './consent.ts'
import {
  addToAddress,
  addToTopic,
  emptyAddress,
  emptyTopic,
  type FoldableRecord,
  fold,
  lastNoSeq,
} from './consent-fold.ts'
import { consentState } from './consent-state.ts'
import type { TopicCategory } from './topic.ts'

const now = 100_000
const noes: readonly RecordState[] = ['refused', 'withdrawn', 'revoked']
const yeses: readonly RecordState[] = ['given', 'renewed']
const neutral: readonly RecordState[] = ['unknown', 'requested', 'deferred']

const at = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((n) => n * 1_000),
  fc.integer({ min: 0, max: 12_000 }),
)
const expiry = fc.constantFrom(now - 1, now, now + 1, Infinity)
const strength = fc.constantFrom<Strength>('vouched', 'signed', 'attested', 'claimed')
const topicScope = fc.constantFrom(...topicIds).map(toTopic)
const anyScope = fc.oneof(topicScope, fc.constant(toAll), fc.constant(toMarketing))

/** Any record at all; its place is given by `numbered`. */
function records(states: readonly RecordState[], acts: readonly Act[] = ['typed_keyword', 'merge']) {
  return fc
    .record({
      state: fc.constantFrom(...states),
      act: fc.constantFrom(...acts),
      topic: topicScope,
      wide: anyScope,
      strength,
      countsAt: at,
      expiresAt: expiry,
      askedAt: at,
      askedUntil: expiry,
      confirms: fc.nat({ max: 14 }),
    })
    .map(
      ({ topic, wide, confirms, ...one }): Omit<FoldableRecord, 'seq'> => ({
        ...one,
        // Only a no is wide, and only an invalidation is about another record.
        scope: noes.includes(one.state) ? wide : topic,
        confirms: one.state === 'invalidated' ? confirms : null,
      }),
    )
}

const numbered = (all: readonly Omit<FoldableRecord, 'seq'>[]): FoldableRecord[] =>
  all.map((record, index) => ({ ...record, seq: index + 1 }))
const history = (states: readonly RecordState[], acts?: readonly Act[]) =>
  fc.array(records(states, acts), { maxLength: 14 }).map(numbered)

const anything = history([...yeses, ...noes, ...neutral, 'invalidated'])
const nothingInvalidated = history([...yeses, ...noes, ...neutral])

/** The same set, each record once or twice, in some order. */
function shuffled(all: readonly FoldableRecord[]): fc.Arbitrary<FoldableRecord[]> {
  return fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2, maxLength: all.length * 2 })
}

function stateOf(all: readonly FoldableRecord[], topicId: string, atMs = now) {
  const { address, topics } = fold(all)
  return consentState(address, topics.get(topicId) ?? emptyTopic, categories.get(topicId) as TopicCategory, atMs)
}

describe('what records add up to', () => {
  test('does not depend on the order in which they come, nor on how often', () => {
    fc.assert(
      fc.property(
        anything.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, arrived]) => {
          expect(fold(arrived)).toEqual(fold(all))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('is what adding them one by one comes to, in any order, while nothing is invalidated', () => {
    fc.assert(
      fc.property(
        nothingInvalidated.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, arrived]) => {
          let address = emptyAddress
          const topics = new Map()
          for (const record of arrived) {
            const { scope } = record
            if (scope.kind === 'topic') {
              topics.set(scope.topicId, addToTopic(topics.get(scope.topicId) ?? emptyTopic, record))
            } else {
              address = addToAddress(address, record)
            }
          }
          expect({ address, topics }).toEqual(fold(all))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('rests on a record that says it', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...topicIds), (all, topicId) => {
        const { state, seq } = stateOf(all, topicId)
        const cited = all.find((record) => record.seq === seq)
        if (state === 'given' || state === 'expired') expect(yeses).toContain(cited?.state)
        else if (noes.includes(state as RecordState)) expect(cited?.state).toBe(state)
        else expect(seq).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})

describe('what cannot lower a yes or lift a no', () => {
  test('a request, a dismissed notice, a statement that lacks its proof', () => {
    fc.assert(
      fc.property(anything, history(neutral), fc.constantFrom(...topicIds), (all, more, topicId) => {
        const before = stateOf(all, topicId)
        const after = stateOf([...all, ...more.map((r) => ({ ...r, seq: r.seq + 100 }))], topicId)
        if (before.state === 'given' || noes.includes(before.state as RecordState)) expect(after).toEqual(before)
        else expect(['pending', before.state]).toContain(after.state)
      }),
      { numRuns: 500 },
    )
  })

  test('after a no nothing makes a yes but a later act that WhatsApp vouches for', () => {
    const saidNo = fc.record({ scope: anyScope, state: fc.constantFrom(...noes), countsAt: at, strength })
    const everything = history([...yeses, ...noes, ...neutral, 'invalidated'])
    fc.assert(
      fc.property(
        everything,
        saidNo,
        fc.constantFrom(...topicIds),
        (all, { scope, state, countsAt, strength: s }, topicId) => {
          const covers =
            scope.kind === 'all' ||
            (scope.kind === 'topic' ? scope.topicId === topicId : categories.get(topicId) === 'marketing')
          fc.pre(covers)
          const weak = all.filter(
            (r) => !(yeses.includes(r.state) && r.strength === 'vouched' && r.countsAt > countsAt),
          )
          const no: FoldableRecord = {
            seq: 50,
            state,
            scope,
            act: 'typed_keyword',
            strength: s,
            countsAt,
            expiresAt: Infinity,
            askedAt: -Infinity,
            askedUntil: -Infinity,
            confirms: null,
          }
          const undo = {
            ...no,
            seq: 51,
            state: 'invalidated',
            act: 'merge',
            scope: toTopic(topicId),
            confirms: 50,
          } as const
          expect(noes).toContain(stateOf([...weak, no, undo], topicId).state)
        },
      ),
      { numRuns: 1_000 },
    )
  })

  test('a tie is a no', () => {
    const said = new Said()
    said.say({ at: '2026-11-23T10:00:00Z' })
    said.say({ at: '2026-11-23T10:00:00Z', state: 'withdrawn', scope: toAll })
    expect(said.state('offers', '2026-11-23T10:00:01Z').state).toBe('withdrawn')
  })

  test('an import or a signature after a no stays beneath it, however much later', () => {
    for (const unvouched of ['signed', 'attested', 'claimed'] as const) {
      const said = new Said()
      said.say({ at: '2024-01-01', state: 'withdrawn', scope: toMarketing })
      said.say({ at: '2026-01-01', strength: unvouched })
      expect(said.state('offers', '2026-11-23').state).toBe('withdrawn')
    }
  })
})

describe('how far a no reaches', () => {
  test('a no to everything covers what is not there yet; one to marketing covers the marketing of it', () => {
    fc.assert(
      fc.property(nothingInvalidated, at, (all, countsAt) => {
        const { address } = fold([...all, { ...wide('all'), countsAt }])
        const marketing = fold([...all, { ...wide('marketing'), countsAt }]).address
        expect(noes).toContain(consentState(address, emptyTopic, 'utility', now).state)
        expect(noes).toContain(consentState(address, emptyTopic, 'marketing', now).state)
        expect(noes).toContain(consentState(marketing, emptyTopic, 'marketing', now).state)
        expect(consentState(marketing, emptyTopic, 'utility', now)).toEqual(
          consentState(fold(all).address, emptyTopic, 'utility', now),
        )
      }),
    )
  })

  test('a no to one topic leaves the others', () => {
    const said = new Said()
    for (const topicId of topicIds) said.say({ at: '2026-11-01', scope: toTopic(topicId) })
    said.say({ at: '2026-11-02', state: 'withdrawn', scope: toTopic('offers') })
    expect(said.states('2026-11-23')).toEqual({ offers: 'withdrawn', news: 'given', orders: 'given', visits: 'given' })
  })

  test('a yes after a no to everything is a yes to its own topic only', () => {
    const said = new Said()
    said.say({ at: '2026-11-01', state: 'withdrawn', scope: toAll })
    said.say({ at: '2026-11-02', scope: toTopic('orders') })
    expect(said.states('2026-11-23')).toEqual({
      offers: 'withdrawn',
      news: 'withdrawn',
      orders: 'given',
      visits: 'withdrawn',
    })
  })

  function wide(kind: 'all' | 'marketing'): FoldableRecord {
    return {
      seq: 90,
      state: 'withdrawn',
      scope: { kind },
      act: 'typed_keyword',
      strength: 'vouched',
      countsAt: 0,
      expiresAt: Infinity,
      askedAt: -Infinity,
      askedUntil: -Infinity,
      confirms: null,
    }
  }
})

describe('what was found to be void', () => {
  const invalidate = (said: Said, seq: number) =>
    said.say({ at: '2026-11-10', state: 'invalidated', act: 'told_staff', strength: 'claimed', confirms: seq })

  test('a yes that is invalidated counts for nothing, and the one before it stands again', () => {
    const said = new Said()
    said.say({ at: '2026-11-01', strength: 'attested' })
    const void_ = said.say({ at: '2026-11-02' })
    invalidate(said, void_.seq)
    expect(said.state('offers', '2026-11-23')).toMatchObject({ state: 'given', seq: 1 })
  })

  test('an invalidation can be taken back, and that again', () => {
    const said = new Said()
    const yes = said.say({ at: '2026-11-01' })
    const first = invalidate(said, yes.seq)
    expect(said.state('offers', '2026-11-23').state).toBe('unknown')
    const second = invalidate(said, first.seq)
    expect(said.state('offers', '2026-11-23').state).toBe('given')
    invalidate(said, second.seq)
    expect(said.state('offers', '2026-11-23').state).toBe('unknown')
  })

  test('nobody invalidates what a person refused; only what a merge wrote can be', () => {
    const said = new Said()
    const stop = said.say({ at: '2026-11-01', state: 'withdrawn', scope: toAll })
    invalidate(said, stop.seq)
    expect(said.state('offers', '2026-11-23').state).toBe('withdrawn')

    const merged = new Said()
    merged.say({ at: '2026-10-01' })
    const copy = merged.say({ at: '2026-11-01', state: 'revoked', act: 'merge', scope: toAll })
    expect(merged.state('offers', '2026-11-23').state).toBe('revoked')
    invalidate(merged, copy.seq)
    expect(merged.state('offers', '2026-11-23').state).toBe('given')
  })

  test('a record cannot invalidate what comes after it', () => {
    const said = new Said()
    invalidate(said, 2)
    said.say({ at: '2026-11-01' })
    expect(said.state('offers', '2026-11-23').state).toBe('given')
  })
})

test('the last recorded no of an address is told by its place, not by its moment', () => {
  const said = new Said()
  expect(lastNoSeq(said.fold, said.topics.values())).toBe(0)
  said.say({ at: '2026-11-05', state: 'withdrawn', scope: toTopic('news') })
  said.say({ at: '2026-11-06' })
  said.say({ at: '2026-11-01', state: 'withdrawn', scope: toAll })
  expect(lastNoSeq(said.fold, said.topics.values())).toBe(3)
})
