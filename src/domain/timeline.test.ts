import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConsentRecord, RecordState, Scope } from './consent.ts'
import { changes, lifeline, stateOf } from './lifeline.ts'
import { timeline } from './timeline.ts'

const hour = 3_600_000
const start = Date.parse('2026-01-01T00:00:00Z')
const at = (hours: number) => new Date(start + hours * hour)
const offers = { topicId: 'offers', category: 'marketing' } as const
const orders = { topicId: 'orders', category: 'utility' } as const
const topics = [offers, orders]
const aboutOffers: Scope = { kind: 'topic', topicId: 'offers' }
const aboutOrders: Scope = { kind: 'topic', topicId: 'orders' }

let seq = 0
function record(state: RecordState, hours: number, more: Partial<ConsentRecord> = {}): ConsentRecord {
  seq += 1
  return {
    address: { workspaceId: 'w', bucket: 1, addressId: 'a' },
    seq,
    recordId: `record-${String(seq).padStart(5, '0')}`,
    state,
    scope: aboutOffers,
    act: 'sent_code',
    channel: 'whatsapp',
    actor: 'subject',
    strength: 'vouched',
    occurredAt: at(hours),
    recordedAt: at(hours),
    expiresAt: null,
    countsAt: at(hours),
    confirms: null,
    capturePointId: null,
    policyPack: 'world@1',
    reason: null,
    noticeSha256: null,
    renderedSha256: null,
    language: 'en',
    statement: Buffer.alloc(0),
    ...more,
  }
}

const shown = (spans: ReturnType<typeof lifeline>) => spans.map(({ state, from }) => [state, (from - start) / hour])
const line = (records: ConsentRecord[], from = 0, to = 100) =>
  shown(lifeline(records, offers, at(from).getTime(), at(to).getTime()))

describe('a lifeline', () => {
  test('goes from unknown over pending to given, withdrawn and given again', () => {
    const records = [
      record('requested', 10, { expiresAt: at(58) }),
      record('given', 12),
      record('withdrawn', 30, { scope: { kind: 'all' } }),
      record('renewed', 31),
    ]
    expect(line(records)).toEqual([
      ['unknown', 0],
      ['pending', 10],
      ['given', 12],
      ['withdrawn', 30],
      ['given', 31],
    ])
  })

  test('shows what ended by itself: a request that nobody answered, a yes that grew too old', () => {
    const records = [record('requested', 5, { expiresAt: at(20) }), record('given', 40, { expiresAt: at(70) })]
    expect(line(records)).toEqual([
      ['unknown', 0],
      ['pending', 5],
      ['unknown', 20],
      ['given', 40],
      ['expired', 70],
    ])
  })

  test('is drawn by when things were said, not by when we heard of them', () => {
    const late = record('withdrawn', 20, { recordedAt: at(90) })
    expect(line([record('given', 10), late])).toEqual([
      ['unknown', 0],
      ['given', 10],
      ['withdrawn', 20],
    ])
  })

  test('begins in the state that stood then', () => {
    expect(line([record('given', 10)], 50)).toEqual([['given', 50]])
  })

  test('covers its time without gap or overlap, and ends in the state that stands', () => {
    fc.assert(
      fc.property(fc.array(anyRecord(), { maxLength: 12 }), (records) => {
        const spans = lifeline(records, offers, at(0).getTime(), at(100).getTime())
        expect(spans[0]?.from).toBe(at(0).getTime())
        expect(spans.at(-1)?.to).toBe(at(100).getTime())
        for (const [index, span] of spans.entries()) {
          expect(span.from).toBeLessThan(span.to)
          if (index > 0)
            expect([spans[index - 1]?.to, spans[index - 1]?.state === span.state]).toEqual([span.from, false])
        }
        expect(spans.at(-1)?.state).toBe(stateOf(records, offers, at(100).getTime() - 1).state)
      }),
    )
  })
})

describe('what a record changed', () => {
  test('is said for its topic', () => {
    const records = [record('requested', 1, { expiresAt: at(49) }), record('given', 2), record('withdrawn', 3)]
    expect([...changes(records, topics).values()]).toEqual([
      { was: 'unknown', is: 'pending' },
      { was: 'pending', is: 'given' },
      { was: 'given', is: 'withdrawn' },
    ])
  })

  test('is said of a wide no where all its topics were alike, and left open where not', () => {
    const yes = record('given', 1, { scope: aboutOrders })
    const no = record('withdrawn', 2, { scope: { kind: 'all' } })
    expect(changes([yes, no], topics).get(no.seq)).toEqual({ was: null, is: 'withdrawn' })
    const marketing = record('withdrawn', 2, { scope: { kind: 'marketing' } })
    expect(changes([yes, marketing], topics).get(marketing.seq)).toEqual({ was: 'unknown', is: 'withdrawn' })
  })

  test('is nothing where a yes was already given', () => {
    const [first, again] = [record('given', 1), record('given', 2)]
    expect(changes([first, again], topics).get(again.seq)).toEqual({ was: 'given', is: 'given' })
  })
})

describe('a timeline', () => {
  test('sets together what one act said, and keeps two acts apart', () => {
    const [one, two] = [record('given', 1), record('given', 1, { scope: aboutOrders })]
    const later = record('given', 2)
    const entries = timeline({ records: [one, two, later], merges: [], topics, now: at(3) })
    expect(entries.map((entry) => entry.kind === 'record' && entry.records.map(({ recordId }) => recordId))).toEqual([
      [later.recordId],
      [one.recordId, two.recordId],
    ])
  })

  test('tells when a yes grew too old, though nobody said anything', () => {
    const yes = record('given', 1, { expiresAt: at(10) })
    const [expired, given] = timeline({ records: [yes], merges: [], topics, now: at(20) })
    expect(expired).toMatchObject({ kind: 'expired', id: yes.recordId, at: at(10) })
    expect(given?.kind).toBe('record')
    expect(timeline({ records: [yes], merges: [], topics, now: at(9) })).toHaveLength(1)
  })

  test('does not tell of a yes that was taken back or renewed before it grew old', () => {
    const yes = record('given', 1, { expiresAt: at(10) })
    for (const then of [record('withdrawn', 5), record('renewed', 5, { expiresAt: at(90) })]) {
      const kinds = timeline({ records: [yes, then], merges: [], topics, now: at(20) }).map(({ kind }) => kind)
      expect(kinds).toEqual(['record', 'record'])
    }
  })

  test('tells of a merge and of its undoing', () => {
    const merge = {
      workspaceId: 'w',
      mergeId: 'm',
      into: 'c1',
      contactId: 'c2',
      addresses: [],
      mergedAt: at(5),
      mergedBy: 'member:1',
      undoneAt: at(6),
      undoneBy: 'member:1',
    }
    const entries = timeline({ records: [], merges: [merge], topics, now: at(9) })
    expect(entries.map(({ kind, at }) => [kind, at])).toEqual([
      ['unmerged', at(6)],
      ['merged', at(5)],
    ])
  })

  test('of somebody who was erased tells that, and nothing else', () => {
    const erasure = {
      workspaceId: 'w',
      erasureId: 'erasure-1',
      contactId: 'c',
      addresses: [],
      records: 1,
      erasedAt: at(9),
      erasedBy: 'member:m',
    }
    const told = timeline({ records: [record('given', 1)], merges: [], erasure, topics, now: at(10) })
    expect(told).toEqual([{ kind: 'erased', id: 'erasure-1', at: at(9), erasure }])
  })

  test('has every record exactly once', () => {
    fc.assert(
      fc.property(fc.array(anyRecord(), { maxLength: 12 }), (records) => {
        const entries = timeline({ records, merges: [], topics, now: at(100) })
        const ids = entries.flatMap((entry) =>
          entry.kind === 'record' ? entry.records.map((one) => one.recordId) : [],
        )
        expect(ids.sort()).toEqual(records.map(({ recordId }) => recordId).sort())
      }),
    )
  })
})

function anyRecord(): fc.Arbitrary<ConsentRecord> {
  return fc
    .record({
      state: fc.constantFrom<RecordState>(
        'requested',
        'given',
        'renewed',
        'withdrawn',
        'refused',
        'deferred',
        'unknown',
      ),
      hours: fc.integer({ min: -20, max: 99 }),
      late: fc.integer({ min: 0, max: 5 }),
      lasts: fc.option(fc.integer({ min: 1, max: 60 })),
      strength: fc.constantFrom('vouched' as const, 'attested' as const),
      wide: fc.boolean(),
    })
    .map(({ state, hours, late, lasts, strength, wide }) =>
      record(state, hours, {
        strength,
        recordedAt: at(hours + late),
        expiresAt: lasts === null ? null : at(hours + lasts),
        scope: wide && (state === 'withdrawn' || state === 'refused') ? { kind: 'all' } : aboutOffers,
      }),
    )
}
