import { describe, expect, test } from 'vitest'
import { createNotice } from '../../src/actions/create-notice.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld()
const shop = await world.makeWorkspace('lampwick', 'live')
const noor = await world.person(shop, 'admin', 'Noor')
const machine = await world.machine(shop, 'admin')
const clerk = await world.machine(shop, 'clerk')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')

await noor.patch('/v1/workspace', {
  profile: { trading_name: 'Lampwick', privacy_url: 'https://lampwick.shop/privacy', languages: ['en', 'de'] },
})
const texts = {
  en: { name: 'Offers', description: 'Sales and members’ prices.', frequency: 'up to 4 a month' },
  de: { name: 'Angebote', description: 'Ausverkauf und Mitgliederpreise.', frequency: 'bis 4 im Monat' },
}
const { body: offers } = await noor.post('/v1/topics', { key: 'offers', category: 'marketing', texts })
await noor.post('/v1/topics', { key: 'orders', category: 'utility', texts: { en: texts.en } })

const content = {
  heading: 'Get messages from Lampwick on WhatsApp',
  intro: 'Choose what you would like.',
  tick: 'Receive {topic} on WhatsApp at {number}',
  several_numbers: true,
  stop: 'Type STOP at any time to stop receiving WhatsApp messages.',
  age: null,
  yes: 'Yes, message me',
  no: 'No, thank you',
  footer: null,
  topics: ['offers'],
}

describe('a notice that is written', () => {
  test('carries the words of topics and profile, hashed, and is not live before somebody approves it', async () => {
    const { status, body } = await noor.post('/v1/notices', { name: 'Spring', language: 'en', content })
    expect(status).toBe(201)
    expect(body.languages).toEqual([{ language: 'en', live: null, newest: 1, reviewed: false }])
    expect(body.versions).toMatchObject([
      {
        version: 1,
        created_by: 'Noor',
        approved_at: null,
        stale: false,
        content: { business: 'Lampwick', topics: [{ key: 'offers', category: 'marketing', ...texts.en }] },
      },
    ])
    const { body: wording } = await clerk.get(`/v1/wordings/${body.versions[0].sha256}`)
    expect(wording.content).toMatchObject({ kind: 'notice', language: 'en', heading: content.heading })
  })

  test('names every topic that cannot be shown in its language', async () => {
    const topics = ['offers', 'orders', 'gifts']
    const answer = await noor.post('/v1/notices', { name: 'x', language: 'de', content: { ...content, topics } })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      '/content/topics/1',
      '/content/topics/2',
    ])
  })
})

describe('a notice that is edited', () => {
  test('gets a new version with its own hash, and the old one stays as it was', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Summer', language: 'en', content })
    const edited = { ...content, intro: 'Choose freely.' }
    const { status, body } = await noor.post(`/v1/notices/${made.id}/versions`, { language: 'en', content: edited })
    expect(status).toBe(201)
    expect(body.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1])
    expect(body.versions[1]).toEqual(made.versions[0])
    expect(body.versions[0].sha256).not.toBe(body.versions[1].sha256)
  })

  test('gets none for words that are the same', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Autumn', language: 'en', content })
    const { status, body } = await noor.post(`/v1/notices/${made.id}/versions`, { language: 'en', content })
    expect(status).toBe(200)
    expect(body.versions).toHaveLength(1)
  })

  test('counts versions per language', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Winter', language: 'en', content })
    const { body } = await noor.post(`/v1/notices/${made.id}/versions`, { language: 'de', content })
    expect(
      body.languages.map(({ language, newest }: { language: string; newest: number }) => [language, newest]),
    ).toEqual([
      ['de', 1],
      ['en', 1],
    ])
  })

  test('has one version for each of two edits that come at once', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Race', language: 'en', content })
    const edits = ['one', 'two', 'three', 'four'].map((intro) =>
      noor.post(`/v1/notices/${made.id}/versions`, { language: 'en', content: { ...content, intro } }),
    )
    expect((await Promise.all(edits)).map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { body } = await noor.get(`/v1/notices/${made.id}`)
    expect(body.versions.map(({ version }: { version: number }) => version)).toEqual([5, 4, 3, 2, 1])
  })
})

describe('a member who approves a version', () => {
  test('makes its language live, by name', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Approved', language: 'en', content })
    const { status, body } = await noor.post(`/v1/notices/${made.id}/approvals`, { version: 1, language: 'en' })
    expect(status).toBe(201)
    expect(body.languages).toEqual([{ language: 'en', live: 1, newest: 1, reviewed: true }])
    expect(body.versions[0]).toMatchObject({ approved_by: 'Noor', sha256: made.versions[0].sha256 })
    const again = await noor.post(`/v1/notices/${made.id}/approvals`, { version: 1, language: 'en' })
    expect(again.body.versions[0].approved_at).toBe(body.versions[0].approved_at)
  })

  test('is told where there is no such version', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Missing', language: 'en', content })
    const answer = await noor.post(`/v1/notices/${made.id}/approvals`, { version: 9, language: 'en' })
    expect(answer).toMatchObject({ status: 404, body: { code: 'no_such_version' } })
  })

  test('is a person: a machine has read nothing', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Machine', language: 'en', content })
    const answer = await machine.post(`/v1/notices/${made.id}/approvals`, { version: 1, language: 'en' })
    expect(answer).toMatchObject({ status: 403, body: { code: 'needs_a_person' } })
  })
})

describe('a notice whose topics say something else now', () => {
  test('is stale until a version carries the new words', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Stale', language: 'en', content })
    const changed = { ...texts, en: { ...texts.en, frequency: 'up to 8 a month' } }
    await noor.patch(`/v1/topics/${offers.id}`, { texts: changed })
    expect((await noor.get(`/v1/notices/${made.id}`)).body.versions[0].stale).toBe(true)
    const { body } = await noor.post(`/v1/notices/${made.id}/versions`, { language: 'en', content })
    expect(body.versions.map(({ stale }: { stale: boolean }) => stale)).toEqual([false, false])
    await noor.patch(`/v1/topics/${offers.id}`, { texts })
  })
})

describe('a notice that ships', () => {
  test('is live in a demo though nobody has reviewed it, and never in a live workspace', async () => {
    const demo = await world.makeWorkspace('demo-shop', 'demo')
    const owner = await world.machine(demo, 'owner')
    await owner.post('/v1/topics', { key: 'offers', category: 'marketing', texts })
    for (const [workspace, reader, live] of [
      [demo, owner, 1],
      [shop, machine, null],
    ] as const) {
      const by = { actor: systemActor(workspace.workspaceId, 'Assent'), now: world.deps.clock.now() }
      const shipped = { name: 'Shipped', language: 'en', content }
      const { notice } = await world.deps.transaction((stores) => createNotice(stores, by, shipped))
      const { body } = await reader.get(`/v1/notices/${notice.noticeId}`)
      expect(body.languages).toMatchObject([{ live, reviewed: false }])
      expect(body.versions[0].created_by).toBe('Assent')
    }
  })
})

describe('the list of notices', () => {
  test('goes page by page, newest first, without the archived ones', async () => {
    const names = async (query: string) => {
      const { body } = await noor.get(`/v1/notices${query}`)
      return { names: body.data.map(({ name }: { name: string }) => name), next: body.next }
    }
    const { body: old } = await noor.post('/v1/notices', { name: 'Old', language: 'en', content })
    await noor.patch(`/v1/notices/${old.id}`, { archived: true, name: 'Very old' })
    const all = await names('?archived=true&limit=200')
    expect(all.names).toContain('Very old')
    expect((await names('?limit=200')).names).not.toContain('Very old')
    const first = await names('?archived=true&limit=2')
    const second = await names(`?archived=true&limit=200&cursor=${first.next}`)
    expect([...first.names, ...second.names]).toEqual(all.names)
  })
})

describe('whoever may not', () => {
  test('is refused: no key, a role that may not, another workspace', async () => {
    const { body: made } = await noor.post('/v1/notices', { name: 'Mine', language: 'en', content })
    const url = `/v1/notices/${made.id}`
    expect((await world.withKey().get(url)).status).toBe(401)
    expect((await clerk.post('/v1/notices', { name: 'x', language: 'en', content })).status).toBe(403)
    expect((await clerk.post(`${url}/approvals`, { version: 1, language: 'en' })).status).toBe(403)
    expect((await stranger.get(url)).status).toBe(404)
    expect((await stranger.post(`${url}/versions`, { language: 'en', content })).status).toBe(404)
    expect((await stranger.get(`/v1/wordings/${made.versions[0].sha256}`)).status).toBe(404)
  })
})
