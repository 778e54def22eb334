/** People in segments, what they did, and what stands on them: through merges, erasure, watching and a running campaign. */
import { beforeEach, describe, expect, test } from 'vitest'
import { changeList, changeSegment, createSegment } from '../../src/actions/change-segment.ts'
import { countAudience } from '../../src/actions/count-audience.ts'
import { createContact } from '../../src/actions/create-contact.ts'
import { eraseContact } from '../../src/actions/erase-contact.ts'
import { exportAll } from '../../src/actions/export-all.ts'
import { exportContact } from '../../src/actions/export-contact.ts'
import { launchCampaign } from '../../src/actions/launch-campaign.ts'
import { mergeContacts, undoContactMerge } from '../../src/actions/merge-contacts.ts'
import { prepareCampaign } from '../../src/actions/prepare-campaign.ts'
import { pruneEvents } from '../../src/actions/prune-events.ts'
import { raiseEvents } from '../../src/actions/raise-event.ts'
import { resolveSegment } from '../../src/actions/resolve-audience.ts'
import { tagContact } from '../../src/actions/tag-contact.ts'
import { takeEvents } from '../../src/actions/take-events.ts'
import { updateContact } from '../../src/actions/update-contact.ts'
import { listenToSegments, segmentEntered, watchSegments } from '../../src/actions/watch-segments.ts'
import { day, minute, WoundClock } from '../../src/base/clock.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { Audience } from '../../src/domain/audience.ts'
import type { Segment } from '../../src/domain/segment.ts'
import { testDatabase } from '../support/database.ts'
import { type OpenShop, openShop } from '../support/shop.ts'

const { pool, open } = await testDatabase()
const owner = open({ role: null })
let shop: OpenShop
// PostgreSQL's own clock judges states too, so this one begins where that is.
const clock = new WoundClock(new Date())
let number = 0

beforeEach(async () => {
  number += 1
  shop = await openShop(pool, { clock, phoneNumberId: String(70_000 + number) })
})

const by = () => ({ actor: systemActor(shop.workspaceId, 'test'), now: clock.now() })

async function known(attributes: Record<string, string | number | boolean> = {}, tags: string[] = []): Promise<string> {
  number += 1
  const own = `+6149157${1000 + number}`
  const contact = await shop.deps.transaction((stores) =>
    createContact(stores, shop.deps, by(), {
      numbers: [own],
      userIds: [],
      emails: [],
      attributes,
      tags,
    }),
  )
  return contact.contactId
}

const make = (name: string, rule?: Audience) =>
  shop.deps.transaction((stores) => createSegment(stores, by(), { name, ...(rule === undefined ? {} : { rule }) }))

const inCity = (city: string): Audience => ({ all: [{ attribute: 'city', op: 'is', value: city }] })

async function peopleOf(segment: Segment): Promise<readonly string[]> {
  const { segments } = shop.deps.read
  const rule = await resolveSegment(shop.deps.read, segment)
  return (await segments.people(shop.workspaceId, rule, { limit: 1_000 }, clock.now())).rows
}

const eventsOf = async (contactId: string) =>
  (await shop.deps.read.events.list(shop.workspaceId, contactId, { limit: 100 })).rows

describe('a segment', () => {
  test('by rule is whoever fits now', async () => {
    const ana = await known({ city: 'Leeds' })
    const ben = await known({ city: 'York' })
    const leeds = await make('Leeds & around', inCity('Leeds'))
    expect(leeds.key).toBe('leeds_around')
    expect(await peopleOf(leeds)).toEqual([ana])
    await updateContact(shop.deps, by(), ben, { attributes: { city: 'Leeds' } })
    expect(new Set(await peopleOf(leeds))).toEqual(new Set([ana, ben]))
  })

  test('may stand in another, and never in itself', async () => {
    const ana = await known({ city: 'Leeds' }, ['vip'])
    await known({ city: 'Leeds' })
    const leeds = await make('Leeds', inCity('Leeds'))
    const vips = await make('VIPs of Leeds', {
      all: [
        { segment: 'leeds', op: 'in' },
        { tags: ['vip'], op: 'has_any' },
      ],
    })
    expect(await peopleOf(vips)).toEqual([ana])
    const change = shop.deps.transaction((stores) =>
      changeSegment(stores, by(), leeds.segmentId, { rule: { all: [{ segment: vips.key, op: 'in' }] } }),
    )
    await expect(change).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ path: '/rule/all/0/segment', message: expect.stringContaining('cannot hold itself') }],
    })
    await expect(make('Lost', { all: [{ segment: 'nowhere', op: 'in' }] })).rejects.toMatchObject({
      errors: [{ path: '/rule/all/0/segment' }],
    })
  })

  test('by list is whoever was put there, by id or number', async () => {
    const ana = await known()
    const press = await make('Press')
    const fill = (change: Parameters<typeof changeList>[4]) =>
      shop.deps.transaction((stores) => changeList(stores, shop.deps, by(), press.segmentId, change))
    const add = [
      { contact: ana },
      { number: `+6149157${1000 + number}` },
      { number: '12' },
      { email: 'a@acme.example' },
    ]
    expect(await fill({ add })).toEqual({ added: 1, removed: 0, unknown: ['/add/2', '/add/3'] })
    expect(await peopleOf(press)).toEqual([ana])
    expect(await fill({ remove: [{ contact: ana }] })).toMatchObject({ removed: 1 })
    expect(await peopleOf(press)).toEqual([])
    const leeds = await make('Leeds', inCity('Leeds'))
    await expect(
      shop.deps.transaction((stores) => changeList(stores, shop.deps, by(), leeds.segmentId, { add })),
    ).rejects.toMatchObject({ reason: 'segment_is_a_rule' })
  })

  test('is counted: people, opt_in, and who gave which topic', async () => {
    await shop.people(3)
    await shop.people(2, { saysYes: false })
    const { people, optedIn, given } = await shop.deps.read.segments.count(shop.workspaceId, { all: [] }, clock.now())
    expect({ people, optedIn, given: given.get(shop.topic.topicId) }).toEqual({ people: 5, optedIn: 3, given: 3 })
  })

  test('leaves as CSV with the reason in the audit log', async () => {
    const ana = await known({ city: 'Leeds' }, ['vip'])
    await known({ city: 'York' })
    const leeds = await make('Leeds', inCity('Leeds'))
    let text = ''
    const options = { raw: true, reason: 'For the shop in Leeds', segment: leeds.key }
    for await (const part of exportAll(shop.deps, by(), 'contacts', options)) text += part
    const lines = text.trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(ana)
    expect(lines[1]).toContain(',vip,')
  })
})

describe('a campaign to a segment', () => {
  test('counts its people, asks the gate about each, and keeps the rule that it started with', async () => {
    await shop.people(3)
    await shop.people(2, { saysYes: false })
    const { deps, workspaceId } = shop
    await owner.query(`update contact set attributes = '{"city":"Leeds"}' where workspace_id = $1`, [workspaceId])
    await known({ city: 'York' })
    const leeds = await make('Leeds', inCity('Leeds'))
    const audience: Audience = { all: [{ segment: leeds.key, op: 'in' }] }
    const draft = await shop.campaign({ audience })
    const asked = (await prepareCampaign(deps.read, draft))?.meant
    if (asked === undefined) throw new Error('no campaign')
    const counted = await countAudience(deps.read, { ...asked, templateId: null, senderId: null }, clock.now())
    expect(counted).toMatchObject({ audience: 5, allowed: 3 })

    const started = await deps.transaction((stores) => launchCampaign(stores, by(), draft.campaignId))
    expect(started.audienceSize).toBe(5)
    await deps.transaction((stores) => changeSegment(stores, by(), leeds.segmentId, { rule: inCity('York') }))
    const running = await deps.read.campaigns.find(workspaceId, draft.campaignId)
    expect(running?.audience).toEqual(audience)
    const prepared = running && (await prepareCampaign(deps.read, running))
    expect(prepared && (await deps.read.strands.countPeople(prepared.meant))).toBe(5)
  })
})

describe('a watched segment', () => {
  test('tells of each entry once, of nobody who was in it before, and again of whoever comes back', async () => {
    const { deps, workspaceId } = shop
    const ana = await known({ city: 'Leeds' })
    const ben = await known({ city: 'York' })
    const leeds = await make('Leeds', inCity('Leeds'))
    await deps.transaction((stores) => listenToSegments(stores, workspaceId, [leeds.key, 'nowhere'], clock.now()))
    const entries = async (contactId: string) =>
      (await eventsOf(contactId)).filter(({ name }) => name === segmentEntered).map(({ data }) => data)
    const moves = (city: string) => updateContact(deps, by(), ben, { attributes: { city } })

    expect(await watchSegments(deps)).toBe(0)
    await moves('Leeds')
    expect(await watchSegments(deps)).toBe(1)
    expect(await watchSegments(deps)).toBe(0)
    expect(await entries(ben)).toEqual([{ segment: 'leeds' }])
    await moves('York')
    await watchSegments(deps)
    await moves('Leeds')
    expect(await watchSegments(deps)).toBe(1)
    expect(await entries(ben)).toHaveLength(2)
    expect(await entries(ana)).toEqual([])

    await deps.transaction((stores) => listenToSegments(stores, workspaceId, [], clock.now()))
    await known({ city: 'Leeds' })
    expect(await watchSegments(deps)).toBe(0)
  })

  test('tells of each entry once, however many workers look', async () => {
    const { deps, workspaceId } = shop
    const leeds = await make('Leeds', inCity('Leeds'))
    await deps.transaction((stores) => listenToSegments(stores, workspaceId, [leeds.key], clock.now()))
    await watchSegments(deps)
    const people = await Promise.all(Array.from({ length: 20 }, () => known({ city: 'Leeds' })))
    await Promise.all([watchSegments(deps), watchSegments(deps), watchSegments(deps)])
    for (const person of people) {
      expect((await eventsOf(person)).filter(({ name }) => name === segmentEntered)).toHaveLength(1)
    }
  })
})

describe('events', () => {
  test('are taken one by one, and once under their id', async () => {
    const ana = await known()
    const send = (sent: Parameters<typeof takeEvents>[3]) =>
      shop.deps.transaction((stores) => takeEvents(stores, shop.deps, by(), sent))
    const paid = { contact: ana, name: 'order.paid', givenId: 'A-1', data: { total: 49.9 } }
    const taken = await send([
      paid,
      paid,
      { number: `+6149157${1000 + number}`, name: 'cart.left' },
      { number: '+61491570999', name: 'cart.left' },
      { number: 'x', name: 'cart.left' },
      { name: 'cart.left' },
      { contact: ana, name: 'segment.entered' },
      { contact: ana, name: 'opted_in' },
      { contact: ana, name: 'cart.left', occurredAt: new Date(clock.now().getTime() + day) },
    ])
    expect(taken.map(({ status }) => status)).toEqual([
      'kept',
      'known',
      'kept',
      'no_such_person',
      'not_a_number',
      'nobody_named',
      'reserved_name',
      'reserved_name',
      'in_future',
    ])
    expect((await send([paid]))[0]?.status).toBe('known')
    expect((await eventsOf(ana)).filter(({ name }) => name === 'order.paid')).toHaveLength(1)
    expect(await shop.deps.read.events.names(shop.workspaceId)).toEqual(['cart.left', 'contact.created', 'order.paid'])
  })

  test('never change consent, whatever they are called', async () => {
    const [person] = await shop.people(1)
    if (person === undefined) throw new Error('nobody')
    const { deps } = shop
    const before = await deps.read.consent.recordsOf([person.key])
    await deps.transaction((stores) =>
      takeEvents(stores, deps, by(), [{ number: person.phone, name: 'unsubscribed', data: { opt_in: false } }]),
    )
    expect(await deps.read.consent.recordsOf([person.key])).toEqual(before)
  })

  test('tell what was changed of a person, with what stood there before', async () => {
    const ana = await known({ city: 'Leeds' })
    clock.wind(minute)
    await updateContact(shop.deps, by(), ana, { attributes: { city: 'York' }, tags: { add: [' VIP '] } })
    const [...told] = (await eventsOf(ana)).map(({ name, data }) => ({ name, data }))
    expect(told).toContainEqual({ name: 'contact.changed', data: { field: 'city', before: 'Leeds', after: 'York' } })
    expect(told).toContainEqual({ name: 'contact.tagged', data: { tag: 'vip' } })
    expect(told).toContainEqual({ name: 'contact.created', data: {} })
  })

  test('go after 400 days', async () => {
    const ana = await known()
    clock.wind(401 * day)
    await shop.deps.transaction((stores) =>
      raiseEvents(stores, shop.deps, shop.workspaceId, [{ contactId: ana, name: 'order.paid', source: 'api' }]),
    )
    expect(await pruneEvents(shop.deps)).toBeGreaterThan(0)
    expect((await eventsOf(ana)).map(({ name }) => name)).toEqual(['order.paid'])
  })
})

describe('tags', () => {
  test('are folded, kept in order, and come and go', async () => {
    const ana = await known({}, ['VIP', 'vip '])
    const tag = (change: Parameters<typeof tagContact>[4]) =>
      shop.deps.transaction((stores) => tagContact(stores, shop.deps, by(), ana, change))
    expect((await tag({ add: ['Spring  Sale'] }))?.tags).toEqual(['vip', 'spring sale'])
    expect((await tag({ remove: ['SPRING SALE'], add: ['b'] }))?.tags).toEqual(['vip', 'b'])
    await expect(tag({ add: ['a,b', 'x'.repeat(41)] })).rejects.toMatchObject({
      errors: [{ path: '/tags/add/0' }, { path: '/tags/add/1' }],
    })
    await expect(tag({ add: Array.from({ length: 60 }, (_, at) => `t${at}`) })).rejects.toMatchObject({
      errors: [{ path: '/tags' }],
    })
  })
})

describe('two contacts that are one person', () => {
  test('have the tags, lists and events of both; taken apart each has its own events again', async () => {
    const { deps } = shop
    const ana = await known({}, ['vip'])
    const twin = await known({}, ['spring'])
    const press = await make('Press')
    await deps.transaction((stores) => changeList(stores, deps, by(), press.segmentId, { add: [{ contact: twin }] }))
    const raise = (contactId: string, name: string) =>
      deps.transaction((stores) => raiseEvents(stores, deps, shop.workspaceId, [{ contactId, name, source: 'api' }]))
    await raise(ana, 'order.paid')
    await raise(twin, 'cart.left')
    await mergeContacts(deps, by(), ana, twin)
    const names = async (of: string) => (await eventsOf(of)).map(({ name }) => name).toSorted()
    expect(await names(ana)).toEqual(['cart.left', 'contact.created', 'contact.created', 'order.paid'])
    expect((await deps.read.contacts.find(shop.workspaceId, ana))?.tags).toEqual(['vip', 'spring'])
    expect(await peopleOf(press)).toEqual([ana])
    await undoContactMerge(deps, by(), ana, twin)
    expect(await names(ana)).toEqual(['contact.created', 'order.paid'])
    expect(await names(twin)).toEqual(['cart.left', 'contact.created'])
  })
})

describe('a person who is erased', () => {
  test('leaves no event, no tag and no list behind, and is in no segment', async () => {
    const { deps, workspaceId } = shop
    const ana = await known({ city: 'Leeds' }, ['vip'])
    const press = await make('Press')
    const leeds = await make('Leeds', inCity('Leeds'))
    await deps.transaction((stores) => changeList(stores, deps, by(), press.segmentId, { add: [{ contact: ana }] }))
    await deps.transaction((stores) => listenToSegments(stores, workspaceId, [leeds.key], clock.now()))
    await watchSegments(deps)
    const held = await exportContact(deps, by(), ana)
    expect(held.events).toHaveLength(1)
    expect(held.lists.map(({ key }) => key)).toEqual(['press'])
    expect(held.whole.contact.tags).toEqual(['vip'])

    await eraseContact(deps, by(), ana, 'Asked for by letter.')
    for (const table of ['event', 'segment_member', 'segment_inside']) {
      const { rows } = await owner.query(`select from ${table} where contact_id = $1`, [ana])
      expect(rows, table).toEqual([])
    }
    expect((await deps.read.contacts.find(workspaceId, ana))?.tags).toEqual([])
    expect(await peopleOf(press)).toEqual([])
    expect(await peopleOf(leeds)).toEqual([])
  })
})
