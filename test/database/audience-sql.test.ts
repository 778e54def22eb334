/** Who is meant, asked in SQL of real rows: each operator by itself, and random rules against a second opinion. */
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/base/ids.ts'
import type { ResolvedAudience, ResolvedCondition } from '../../src/domain/audience.ts'
import { testDatabase } from '../support/database.ts'
import { matches, type PersonFacts } from '../support/matches.ts'
import { openShop } from '../support/shop.ts'

const { pool } = await testDatabase()
const { deps, workspaceId, topic } = await openShop(pool)
const store = deps.read.segments

const now = new Date('2026-11-23T12:00:00Z')
const ago = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 - hours * 3_600_000)
const dayAgo = (days: number) => ago(days).toISOString().slice(0, 10)
const list = newId()
const points = ['till-four', 'poster'] as const

beforeAll(async () => {
  const wording = randomBytes(32)
  await pool.query('insert into wording (workspace_id, sha256, bytes) values ($1, $2, $2)', [workspaceId, wording])
  const notice = newId()
  await pool.query(`insert into notice (workspace_id, notice_id, name, created_at) values ($1, $2, 'Spring', now())`, [
    workspaceId,
    notice,
  ])
  for (const slug of points) {
    await pool.query(
      `insert into capture_point (workspace_id, capture_point_id, slug, name, channel, notice_id, topics, confirmation, state, created_at)
       values ($1, $2, $3, $3, 'qr_code', $4, $5, 'person_sends', 'published', now())`,
      [workspaceId, newId(), slug, notice, [topic.topicId]],
    )
  }
  await store.add({
    workspaceId,
    segmentId: list,
    key: 'press',
    name: 'Press',
    description: '',
    rule: null,
    createdAt: now,
    createdBy: 'test',
    archivedAt: null,
  })
  shown = wording
})
let shown: Buffer

const standings = ['unknown', 'expired', 'pending', 'withdrawn', 'given'] as const

/** A person who is exactly so, written row by row. */
async function write(person: PersonFacts): Promise<string> {
  const contactId = newId()
  await deps.read.contacts.add({
    workspaceId,
    contactId,
    name: person.name,
    language: person.language,
    attributes: person.attributes,
    tags: person.tags,
    optIn: null,
    mergedInto: null,
    createdAt: person.created_at,
    erasedAt: null,
  })
  await pool.query('update contact set opt_in = $3 where workspace_id = $1 and contact_id = $2', [
    workspaceId,
    contactId,
    person.opt_in,
  ])
  const addressId = newId()
  const key = [workspaceId, 7, addressId]
  await pool.query(
    `insert into address (workspace_id, bucket, address_id, contact_id, kind, country, created_at)
     values ($1, $2, $3, $4, 'number', $5, $6)`,
    [...key, contactId, person.country, person.created_at],
  )
  for (const [at, { capturePoint, channel }] of person.yeses.entries()) {
    await pool.query(
      `insert into consent_record (workspace_id, bucket, address_id, seq, record_id, state, scope, topic_id, act, channel, actor,
         strength, capture_point_id, policy_pack, occurred_at, recorded_at, counts_at, notice_sha256, dedupe, statement)
       values ($1, $2, $3, $4, $5, 'given', 'topic', $6, 'sent_code', $7, 'subject', 'vouched',
         (select capture_point_id from capture_point where slug = $8), 'world@1', $9, $9, $9, $10, $11, '{}')`,
      [...key, at + 1, newId(), topic.topicId, channel, capturePoint, ago(400), shown, randomBytes(16)],
    )
  }
  const [vouched, other] = person.yeses
  await pool.query(
    `insert into consent_state (workspace_id, bucket, address_id, topic_id, yes_at, yes_seq, expires_at, weak_yes_seq, no_at, asked_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...key,
      topic.topicId,
      ...{
        unknown: ['-infinity', vouched && 1, 'infinity', other && 2, '-infinity', '-infinity'],
        expired: [ago(9), vouched && 1, ago(1), other && 2, '-infinity', '-infinity'],
        pending: ['-infinity', vouched && 1, 'infinity', other && 2, '-infinity', ago(-1)],
        withdrawn: [ago(9), vouched && 1, 'infinity', other && 2, ago(2), '-infinity'],
        given: [ago(9), vouched && 1, 'infinity', other && 2, ago(20), '-infinity'],
      }[(person.states.offers ?? 'unknown') as (typeof standings)[number]].map((one) => one ?? null),
    ],
  )
  if (person.heardAt !== null) {
    await pool.query(
      `insert into conversation (workspace_id, bucket, address_id, sender_id, last_inbound_at) values ($1, $2, $3, $4, $5)`,
      [...key, newId(), person.heardAt],
    )
  }
  await deps.read.events.add(
    person.events.map(({ name, at }) => ({
      workspaceId,
      eventId: newId(),
      contactId,
      name,
      data: {},
      occurredAt: at,
      recordedAt: now,
      source: 'api',
      givenId: null,
    })),
  )
  const press = await store.find(workspaceId, list)
  if (press !== undefined && person.lists.includes(list)) await store.addMembers(press, [contactId], now)
  return contactId
}

const nobody: PersonFacts = {
  name: null,
  language: null,
  country: null,
  opt_in: null,
  created_at: ago(500),
  attributes: {},
  tags: [],
  states: {},
  yeses: [],
  heardAt: null,
  events: [],
  lists: [],
}

async function who(rule: ResolvedAudience): Promise<string[]> {
  return (await store.people(workspaceId, rule, { limit: 1_000 }, now)).rows as string[]
}

describe('a condition', () => {
  const mia: PersonFacts = {
    ...nobody,
    name: 'Mia Chen',
    language: 'en',
    country: 'AU',
    opt_in: true,
    created_at: ago(3),
    attributes: { city: 'Leeds', orders: 4, vip: true, born: dayAgo(10), renews: `${dayAgo(-5)}T08:00:00+05:30` },
    tags: ['vip', 'autumn'],
    states: { offers: 'given' },
    yeses: [{ capturePoint: 'till-four', channel: 'till' }],
    heardAt: ago(2),
    events: [
      { name: 'order.paid', at: ago(1) },
      { name: 'order.paid', at: ago(40) },
    ],
    lists: [list],
  }
  let miaId: string
  beforeAll(async () => {
    miaId = await write(mia)
    await write(nobody)
  })

  const true_: ResolvedCondition[] = [
    { attribute: 'city', op: 'is', value: 'LEEDS' },
    { attribute: 'city', op: 'is_not', value: 'York' },
    { attribute: 'city', op: 'contains', value: 'eed' },
    { attribute: 'city', op: 'contains_not', value: 'ork' },
    { attribute: 'city', op: 'in', value: ['york', 'leeds'] },
    { attribute: 'city', op: 'not_in', value: ['york'] },
    { attribute: 'city', op: 'known' },
    { attribute: 'shoe', op: 'unknown' },
    { attribute: 'orders', op: 'above', value: 3 },
    { attribute: 'orders', op: 'below', value: 5 },
    { attribute: 'vip', op: 'is', value: true },
    { attribute: 'born', op: 'days_ago', value: 10 },
    { attribute: 'born', op: 'in_last_days', value: 10 },
    { attribute: 'renews', op: 'days_ahead', value: 5 },
    { attribute: 'renews', op: 'in_next_days', value: 7 },
    { attribute: 'created_at', op: 'days_ago', value: 3 },
    { attribute: 'created_at', op: 'above', value: '2026-11-01T00:00:00Z' },
    { attribute: 'country', op: 'is', value: 'AU' },
    { attribute: 'opt_in', op: 'is', value: true },
    { tags: ['VIP', 'spring'], op: 'has_any' },
    { tags: ['vip', 'autumn'], op: 'has_all' },
    { tags: ['spring'], op: 'has_none' },
    { topic: 'offers', op: 'is', states: ['pending', 'given'] },
    { topic: 'offers', op: 'is_not', states: ['withdrawn'] },
    { topic: 'not_there', op: 'is', states: ['unknown'] },
    { capture_point: 'till-four', op: 'is' },
    { capture_point: 'poster', op: 'is_not' },
    { channel: 'till', op: 'is' },
    { heard: 'in_last_days', days: 3 },
    { heard: 'not_in_last_days', days: 2 },
    { heard: 'ever' },
    { event: 'order.paid', op: 'did' },
    { event: 'order.paid', op: 'count_is', count: 2 },
    { event: 'order.paid', op: 'count_is', count: 1, days: 30 },
    { event: 'order.paid', op: 'count_above', count: 1 },
    { event: 'order.paid', op: 'count_below', count: 2, days: 30 },
    { event: 'order.lost', op: 'did_not' },
    { event: 'opted_in', op: 'did' },
    { event: 'opted_out', op: 'did_not', days: 7 },
    { list, op: 'in' },
    { rule: { all: [{ attribute: 'city', op: 'is', value: 'Leeds' }] }, op: 'in' },
    { rule: { all: [{ attribute: 'city', op: 'is', value: 'York' }] }, op: 'not_in' },
  ]
  test.each(true_)('%j is true of Mia', async (condition) => {
    expect(await who({ all: [condition] })).toContain(miaId)
  })

  const false_: ResolvedCondition[] = [
    { attribute: 'city', op: 'is', value: 'York' },
    { attribute: 'city', op: 'above', value: 4 },
    { attribute: 'born', op: 'days_ago', value: 9 },
    { attribute: 'city', op: 'in_last_days', value: 3_650 },
    { attribute: 'orders', op: 'in_last_days', value: 3_650 },
    { tags: ['vip', 'spring'], op: 'has_all' },
    { tags: ['vip'], op: 'has_none' },
    { topic: 'offers', op: 'is', states: ['withdrawn', 'unknown'] },
    { capture_point: 'poster', op: 'is' },
    { channel: 'whatsapp', op: 'is' },
    { heard: 'never' },
    { heard: 'in_last_days', days: 1 },
    { event: 'order.paid', op: 'did_not' },
    { event: 'order.paid', op: 'count_above', count: 1, days: 30 },
    { list, op: 'not_in' },
  ]
  test.each(false_)('%j is not true of Mia', async (condition) => {
    expect(await who({ all: [condition] })).not.toContain(miaId)
  })

  test('that is hostile is only a value', async () => {
    const hostile = "'); drop table contact; --"
    expect(
      await who({
        all: [
          { attribute: 'city', op: 'is', value: hostile },
          { tags: [hostile], op: 'has_any' },
          { topic: hostile, op: 'is', states: ['given'] },
          { event: hostile, op: 'did' },
        ],
      }),
    ).toEqual([])
  })

  test('without any sets and conditions means everybody; one of the sets is enough', async () => {
    const everybody = await who({ all: [] })
    expect(everybody).toContain(miaId)
    const set = (value: string) => ({ all: [{ attribute: 'city', op: 'is', value } as const] })
    expect(await who({ all: [], any: [set('York'), set('Leeds')] })).toEqual([miaId])
    expect(await who({ all: [{ heard: 'never' }], any: [set('York'), set('Leeds')] })).toEqual([])
  })
})

describe('a random rule about random people', () => {
  const word = fc.constantFrom('Leeds', 'leeds', 'York', 'Ås', '', '2026-11-20', '4')
  const moment = fc.integer({ min: -30, max: 900 }).map((hours) => ago(0, hours))
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
  const tag = fc.constantFrom('vip', 'spring', 'autumn')
  const eventNames = fc.constantFrom('order.paid', 'cart.left')
  const person: fc.Arbitrary<PersonFacts> = fc.record({
    name: maybe(word),
    language: maybe(fc.constantFrom('en', 'de')),
    country: maybe(fc.constantFrom('AU', 'IN')),
    opt_in: maybe(fc.boolean()),
    created_at: moment,
    attributes: fc.dictionary(
      fc.constantFrom('city', 'orders', 'renews'),
      fc.oneof(
        word,
        fc.integer({ min: 0, max: 6 }),
        fc.boolean(),
        moment.map((at) => at.toISOString().slice(0, 10)),
      ),
    ),
    tags: fc.uniqueArray(tag),
    states: fc.record({ offers: fc.constantFrom(...standings) }),
    yeses: fc.array(
      fc.record({ capturePoint: maybe(fc.constantFrom(...points)), channel: fc.constantFrom('till', 'whatsapp') }),
      { maxLength: 2 },
    ),
    heardAt: maybe(moment),
    events: fc.array(fc.record({ name: eventNames, at: moment }), { maxLength: 4 }),
    lists: fc.constantFrom<string[][]>([], [list]) as unknown as fc.Arbitrary<string[]>,
  })
  const few = fc.integer({ min: 0, max: 5 })
  const attribute = fc.constantFrom('city', 'orders', 'renews', 'name', 'language', 'country', 'opt_in')
  const plain: fc.Arbitrary<ResolvedCondition> = fc.oneof(
    fc.record({ attribute, op: fc.constantFrom('known', 'unknown') }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      attribute,
      op: fc.constantFrom('is', 'is_not', 'above', 'below'),
      value: fc.oneof(word, fc.integer({ min: 0, max: 6 })),
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      attribute,
      op: fc.constantFrom('contains', 'contains_not'),
      value: fc.constantFrom('e', 'LEE', '20', ''),
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      attribute,
      op: fc.constantFrom('in', 'not_in'),
      value: fc.array(word, { minLength: 1, maxLength: 3 }),
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      attribute: fc.constantFrom('renews', 'created_at', 'city'),
      op: fc.constantFrom('in_last_days', 'days_ago', 'in_next_days', 'days_ahead'),
      value: few,
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      tags: fc.uniqueArray(tag, { minLength: 1 }),
      op: fc.constantFrom('has_any', 'has_all', 'has_none'),
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      topic: fc.constantFrom('offers', 'not_there'),
      op: fc.constantFrom('is', 'is_not'),
      states: fc.uniqueArray(fc.constantFrom(...standings), { minLength: 1 }),
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      capture_point: fc.constantFrom(...points),
      op: fc.constantFrom('is', 'is_not'),
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      channel: fc.constantFrom('till', 'sms'),
      op: fc.constantFrom('is', 'is_not'),
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({
      heard: fc.constantFrom('in_last_days', 'not_in_last_days'),
      days: few,
    }) as fc.Arbitrary<ResolvedCondition>,
    fc.record({ heard: fc.constantFrom('ever', 'never') }) as fc.Arbitrary<ResolvedCondition>,
    fc.record(
      { event: eventNames, op: fc.constantFrom('did', 'did_not'), days: fc.integer({ min: 0, max: 30 }) },
      { requiredKeys: ['event', 'op'] },
    ) as fc.Arbitrary<ResolvedCondition>,
    fc.record(
      {
        event: eventNames,
        op: fc.constantFrom('count_is', 'count_above', 'count_below'),
        count: fc.integer({ min: 0, max: 3 }),
        days: fc.integer({ min: 0, max: 30 }),
      },
      { requiredKeys: ['event', 'op', 'count'] },
    ) as fc.Arbitrary<ResolvedCondition>,
    fc.record({ list: fc.constant(list), op: fc.constantFrom('in', 'not_in') }) as fc.Arbitrary<ResolvedCondition>,
  )
  const set = fc.record({ all: fc.array(plain, { minLength: 1, maxLength: 3 }) })
  const flat: fc.Arbitrary<ResolvedAudience> = fc.record(
    { all: fc.array(plain, { maxLength: 2 }), any: fc.array(set, { maxLength: 3 }) },
    { requiredKeys: ['all'] },
  )
  const nested: fc.Arbitrary<ResolvedAudience> = fc
    .tuple(flat, flat, fc.constantFrom('in', 'not_in'))
    .map(([{ all, any }, rule, op]) => ({
      all: [...all, { rule, op: op as 'in' | 'not_in' }],
      ...(any === undefined ? {} : { any }),
    }))

  test('means the same people in SQL and by the second opinion', async () => {
    const seed = randomBytes(4).readInt32LE()
    const people = new Map<string, PersonFacts>()
    for (const facts of fc.sample(person, { numRuns: 80, seed })) people.set(await write(facts), facts)
    let some = 0
    await fc.assert(
      fc.asyncProperty(fc.oneof(flat, nested), async (rule) => {
        const found = (await who(rule)).filter((id) => people.has(id))
        const meant = [...people].filter(([, facts]) => matches(rule, facts, now)).map(([id]) => id)
        if (meant.length > 0 && meant.length < people.size) some += 1
        expect(new Set(found)).toEqual(new Set(meant))
      }),
      { numRuns: 200, seed },
    )
    expect(some).toBeGreaterThan(40)
  })
})
