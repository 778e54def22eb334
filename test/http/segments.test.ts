/** Segments, events and tags over the API: what is taken, from whom, and how what is wrong is told. */
import { beforeAll, describe, expect, test } from 'vitest'
import { type Caller, type HttpWorld, httpWorld } from '../support/http.ts'
import { type OpenShop, type Person, shopIn } from '../support/shop.ts'

const world: HttpWorld = await httpWorld()
let shop: OpenShop
let admin: Caller
let campaigner: Caller
let clerk: Caller
let auditor: Caller
let privacy: Caller
let people: Person[]
let ids: string[]

beforeAll(async () => {
  const workspace = await world.makeWorkspace('acme')
  shop = await shopIn(world.deps, workspace.workspaceId)
  admin = await world.machine(workspace, 'admin')
  campaigner = await world.machine(workspace, 'campaigner')
  clerk = await world.machine(workspace, 'clerk')
  auditor = await world.machine(workspace, 'auditor')
  privacy = await world.machine(workspace, 'privacy')
  people = [...(await shop.people(3)), ...(await shop.people(2, { saysYes: false }))]
  const known = await world.deps.read.contactPages.addresses(people.map(({ key }) => key))
  ids = people.map(({ key }) => known.find((one) => one.key.addressId === key.addressId)?.contactId ?? '')
})

const inLeeds = { all: [{ attribute: 'city', op: 'is', value: 'Leeds' }] }

async function made(body: object): Promise<{ id: string; key: string }> {
  const answer = await campaigner.post('/v1/segments', body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return answer.body
}

describe('a segment', () => {
  test('is made, named, read, changed and archived', async () => {
    const { id, key } = await made({ name: 'Leeds', rule: inLeeds, description: 'For the shop there.' })
    expect(key).toBe('leeds')
    const { body } = await clerk.get(`/v1/segments/${id}`)
    expect(body).toMatchObject({ kind: 'rule', rule: inLeeds, archived_at: null })
    const changed = await campaigner.patch(`/v1/segments/${id}`, { name: 'Leeds and around' })
    expect(changed.body).toMatchObject({ key: 'leeds', name: 'Leeds and around' })
    await campaigner.patch(`/v1/segments/${id}`, { archived: true })
    const keys = async (query = '') =>
      (await clerk.get(`/v1/segments${query}`)).body.data.map((one: { key: string }) => one.key)
    expect(await keys()).not.toContain('leeds')
    expect(await keys('?archived=true')).toContain('leeds')
    const back = await campaigner.patch(`/v1/segments/${id}`, { archived: false })
    expect(back.body.archived_at).toBeNull()
  })

  test('is written by campaigners, and read by everybody', async () => {
    expect((await auditor.post('/v1/segments', { name: 'Mine', rule: inLeeds })).status).toBe(403)
    expect((await auditor.get('/v1/segments')).status).toBe(200)
  })

  test('tells every place of a rule that makes no sense', async () => {
    const answer = await campaigner.post('/v1/segments', {
      name: 'Odd',
      rule: {
        all: [
          { attribute: 'city', op: 'in', value: 'Leeds' },
          { attribute: 'born', op: 'days_ago', value: 'soon' },
        ],
        any: [
          {
            all: [
              { event: 'order.paid', op: 'count_above' },
              { heard: 'ever', days: 3 },
              { segment: 'nowhere', op: 'in' },
            ],
          },
        ],
      },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      '/rule/all/0',
      '/rule/all/1',
      '/rule/any/0/all/0',
      '/rule/any/0/all/1',
      '/rule/any/0/all/2/segment',
    ])
    const taken = await made({ name: 'Taken', key: 'taken', rule: inLeeds })
    const again = await campaigner.post('/v1/segments', { name: 'Other', key: taken.key, rule: inLeeds })
    expect([again.status, again.body.code]).toEqual([409, 'key_taken'])
  })

  test('by list takes people by id and by number, and tells who is not known', async () => {
    const { id, key } = await made({ name: 'Press' })
    const answer = await campaigner.post(`/v1/segments/${id}/members`, {
      add: [{ contact: ids[0] }, { number: people[1]?.phone }, { number: '+61 491 570 999' }],
    })
    expect(answer.body).toEqual({ added: 2, removed: 0, unknown: ['/add/2'] })
    const { body } = await clerk.get(`/v1/contacts?segment=${key}`)
    expect(new Set(body.data.map((one: { id: string }) => one.id))).toEqual(new Set(ids.slice(0, 2)))
    const gone = await campaigner.post(`/v1/segments/${id}/members`, { remove: [{ contact: ids[0] }] })
    expect(gone.body).toMatchObject({ removed: 1 })
  })

  test('is counted before and after it is kept, by topic', async () => {
    const rule = { all: [], any: [{ all: [{ topic: 'offers', op: 'is', states: ['given'] }] }] }
    const draft = await campaigner.post('/v1/segment-counts', { rule })
    expect(draft.body).toMatchObject({ people: 3, opted_in: 3, topics: [{ topic: 'offers', given: 3 }] })
    const { id, key } = await made({ name: 'Said yes', rule })
    expect((await clerk.get(`/v1/segments/${id}/counts`)).body).toMatchObject({ people: 3 })
    const gate = await campaigner.post('/v1/audience-counts', {
      topic: 'offers',
      audience: { all: [{ segment: key, op: 'in' }] },
    })
    expect(gate.body).toMatchObject({ audience: 3, allowed: 3 })
    const list = await clerk.get(`/v1/contacts?filters=${encodeURIComponent(JSON.stringify(rule))}`)
    expect(list.body.data).toHaveLength(3)
  })

  test('leaves as CSV, for whoever may take people away, with a reason', async () => {
    const { key } = await made({ name: 'For export', rule: { all: [{ heard: 'never' }] } })
    const path = `/v1/exports/contacts.csv?segment=${key}&reason=For%20the%20auditor`
    expect((await campaigner.get(path)).status).toBe(403)
    const answer = await privacy.get(path)
    expect(answer.status).toBe(200)
    const nowhere = await privacy.get('/v1/exports/contacts.csv?segment=nowhere&reason=For%20the%20auditor')
    expect(nowhere.body.errors).toMatchObject([{ path: '/segment' }])
  })
})

describe('events', () => {
  test('are taken in bulk, once under their id, and stand on the timeline and in the list', async () => {
    const events = [
      { contact: ids[2], event: 'order.paid', data: { order: 'A-1009', total: 49.9 }, id: 'A-1009' },
      { number: '+61 491 570 999', event: 'order.paid' },
      { contact: ids[2], event: 'segment.entered' },
    ]
    const { status, body } = await admin.post('/v1/events', { events })
    expect(status).toBe(200)
    expect(body.results.map((one: { status: string }) => one.status)).toEqual([
      'kept',
      'no_such_person',
      'reserved_name',
    ])
    expect((await admin.post('/v1/events', { events })).body).toMatchObject({ kept: 0 })
    const list = await clerk.get(`/v1/contacts/${ids[2]}/events?event=order.paid`)
    expect(list.body.data).toMatchObject([
      { event: 'order.paid', data: { order: 'A-1009', total: 49.9 }, source: 'api' },
    ])
    const { body: timeline } = await clerk.get(`/v1/contacts/${ids[2]}/timeline`)
    expect(timeline.data.find((one: { kind: string }) => one.kind === 'event')).toMatchObject({
      event: { name: 'order.paid', data: { order: 'A-1009', total: 49.9 } },
    })
    expect((await clerk.get('/v1/event-names')).body.data).toEqual(
      expect.arrayContaining(['opted_in', 'opted_out', 'order.paid']),
    )
    expect((await auditor.post('/v1/events', { events })).status).toBe(403)
  })

  test('with data that are no plain values are refused by their place', async () => {
    const answer = await admin.post('/v1/events', {
      events: [{ contact: ids[2], event: 'Order Paid', data: { items: [1] } }],
    })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual(
      expect.arrayContaining(['/events/0/event']),
    )
  })
})

describe('tags', () => {
  test('are put on a contact and taken off, and found again', async () => {
    const { body } = await admin.patch(`/v1/contacts/${ids[0]}`, { tags: { add: ['VIP', 'spring'] } })
    expect(body.tags).toEqual(['vip', 'spring'])
    const after = await admin.patch(`/v1/contacts/${ids[0]}`, { tags: { remove: ['spring'] } })
    expect(after.body.tags).toEqual(['vip'])
    const filters = encodeURIComponent(JSON.stringify([{ tags: ['vip'], op: 'has_any' }]))
    const found = await clerk.get(`/v1/contacts?filters=${filters}`)
    expect(found.body.data.map((one: { id: string }) => one.id)).toEqual([ids[0]])
    const made = await admin.post('/v1/contacts', { numbers: ['+61 491 570 177'], tags: ['press'] })
    expect(made.body.tags).toEqual(['press'])
  })
})
