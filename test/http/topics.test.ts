import { describe, expect, test } from 'vitest'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const shop = await world.makeWorkspace('lampwick')
const admin = await world.machine(shop, 'admin')
const clerk = await world.machine(shop, 'clerk')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')

const texts = { en: { name: 'Offers', description: 'Sales and members’ prices.', frequency: 'up to 4 a month' } }

describe('an administrator who makes a topic', () => {
  test('gets it, and it stands behind the others', async () => {
    const first = await admin.post('/v1/topics', { key: 'order_status', category: 'utility', texts })
    const second = await admin.post('/v1/topics', { key: 'offers', category: 'marketing', texts })
    expect(first.status).toBe(201)
    expect(second.body).toMatchObject({ key: 'offers', category: 'marketing', texts, archived_at: null })
    expect(second.body.position).toBe(first.body.position + 1)
    const list = await clerk.get('/v1/topics')
    expect(list.body.data.map(({ key }: { key: string }) => key)).toEqual(['order_status', 'offers'])
    expect((await clerk.get(`/v1/topics/${second.body.id}`)).body).toEqual(second.body)
  })

  test('is told where a key is taken', async () => {
    const answer = await admin.post('/v1/topics', { key: 'offers', category: 'utility', texts })
    expect(answer).toMatchObject({ status: 409, body: { code: 'topic_key_taken', errors: [{ path: '/key' }] } })
  })

  test('makes it once, however often the request is sent', async () => {
    const send = () =>
      admin.post('/v1/topics', { key: 'news', category: 'marketing', texts }, { 'idempotency-key': 'make-news' })
    const [first, again] = [await send(), await send()]
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
  })

  test('is told of every word that is missing, at once', async () => {
    const answer = await admin.post('/v1/topics', {
      key: 'reminders',
      category: 'utility',
      texts: { de: { name: 'Termine', description: ' ', frequency: ' ' } },
    })
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      '/texts/en',
      '/texts/de/description',
      '/texts/de/frequency',
    ])
  })

  test('is told of every field that has the wrong shape, at once', async () => {
    const answer = await admin.post('/v1/topics', { key: 'Not A Key', category: 'spam', texts: {}, colour: 'red' })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ path }: { path: string }) => path).sort()).toEqual([
      '/category',
      '/colour',
      '/key',
      '/texts',
    ])
  })
})

describe('a topic that is changed', () => {
  test('keeps its key and category, and takes new words', async () => {
    const { body: topic } = await admin.post('/v1/topics', { key: 'reminders', category: 'utility', texts })
    const words = { en: { name: 'Reminders', description: 'Only those you set.', frequency: 'when you ask' } }
    const { body: changed } = await admin.patch(`/v1/topics/${topic.id}`, { texts: words, position: 40 })
    expect(changed).toEqual({ ...topic, texts: words, position: 40 })
    const refused = await admin.patch(`/v1/topics/${topic.id}`, { category: 'marketing' })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: '/category' }] } })
  })

  test('is hidden while it is archived, and can be taken back', async () => {
    const { body: topic } = await admin.post('/v1/topics', { key: 'surveys', category: 'marketing', texts })
    await admin.patch(`/v1/topics/${topic.id}`, { archived: true })
    const keys = async (query: string) =>
      (await admin.get(`/v1/topics${query}`)).body.data.map(({ key }: { key: string }) => key)
    expect(await keys('')).not.toContain('surveys')
    expect(await keys('?archived=true')).toContain('surveys')
    await admin.patch(`/v1/topics/${topic.id}`, { archived: false })
    expect(await keys('')).toContain('surveys')
  })

  test('leaves its change in the audit log', async () => {
    const { body: topic } = await admin.post('/v1/topics', { key: 'audited', category: 'marketing', texts })
    await admin.patch(`/v1/topics/${topic.id}`, { position: 7 })
    const { body } = await admin.get('/v1/audit')
    const about = body.data.filter(({ subject }: { subject: { id: string } }) => subject.id === topic.id)
    expect(about.map(({ action }: { action: string }) => action)).toEqual(['topic.changed', 'topic.created'])
  })
})

describe('whoever may not', () => {
  test('is refused without a key, with a role that may not write, and from another workspace', async () => {
    const { body } = await admin.get('/v1/topics')
    const [{ id }] = body.data
    expect((await world.withKey().get('/v1/topics')).status).toBe(401)
    expect((await world.withKey('ak_wrong').get('/v1/topics')).status).toBe(401)
    expect((await clerk.post('/v1/topics', { key: 'x', category: 'utility', texts })).status).toBe(403)
    expect((await clerk.patch(`/v1/topics/${id}`, { position: 1 })).status).toBe(403)
    expect((await stranger.get(`/v1/topics/${id}`)).status).toBe(404)
    expect((await stranger.patch(`/v1/topics/${id}`, { position: 1 })).status).toBe(404)
    expect((await stranger.get('/v1/topics')).body).toEqual({ data: [] })
  })
})
