import { describe, expect, test } from 'vitest'
import { WoundClock } from '../../src/base/clock.ts'
import { httpWorld } from '../support/http.ts'

const clock = new WoundClock('2026-11-23T12:00:00Z')
const world = await httpWorld({}, clock)
const shop = await world.makeWorkspace('lampwick', 'live')
const noor = await world.person(shop, 'admin', 'Noor')
const clerk = await world.machine(shop, 'clerk')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')

await noor.patch('/v1/workspace', {
  profile: {
    legal_name: 'Lampwick Pty Ltd',
    trading_name: 'Lampwick',
    address: '1 Wick Lane, Melbourne',
    help_contact: 'help@lampwick.shop',
    privacy_url: 'https://lampwick.shop/privacy',
    countries: ['AU'],
    languages: ['en'],
  },
})
const texts = { en: { name: 'Offers', description: 'Sales and members’ prices.', frequency: 'up to 4 a month' } }
await noor.post('/v1/topics', { key: 'offers', category: 'marketing', texts })
await noor.post('/v1/topics', { key: 'reminders', category: 'utility', texts })
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
const { body: notice } = await noor.post('/v1/notices', { name: 'Spring', language: 'en', content })

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)

const wanted = { channel: 'web_page', notice: notice.id, topics: ['offers'] }
const make = async (name: string, more: object = {}) =>
  (await noor.post('/v1/capture-points', { ...wanted, name, ...more })).body
const paths = (body: { errors: { path: string }[] }) => body.errors.map(({ path }) => path)

describe('a capture point that is made', () => {
  test('is a draft with an address out of its name, and says how it stands against the guideline', async () => {
    const { status, body } = await noor.post('/v1/capture-points', { ...wanted, name: 'Spring poster, Leeds' })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      slug: 'spring-poster-leeds',
      url: 'https://consent.acme.example/o/spring-poster-leeds',
      state: 'draft',
      confirmation: 'person_sends',
      topics: [{ key: 'offers', name: 'Offers' }],
      figures: { days: 30, confirmed: 0, rate: null },
      check: { publishable: false },
    })
    expect(body.figures.series).toHaveLength(30)
    expect(body.figures.series.at(-1).day).toBe('2026-11-23')
  })

  test('gets another address where the one of its name is taken', async () => {
    const [first, second] = [await make('Till 4'), await make('Till 4')]
    expect(first.slug).toBe('till-4')
    expect(second.slug).toMatch(/^till-4-[0-9a-z]{6}$/)
  })

  test('cannot take an address that is taken on this server, even by another workspace', async () => {
    await make('Counter', { slug: 'counter' })
    const answer = await noor.post('/v1/capture-points', { ...wanted, name: 'x', slug: 'counter' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'slug_taken' } })
  })

  test('is refused with every field that does not fit', async () => {
    const { status, body } = await noor.post('/v1/capture-points', {
      name: 'x',
      channel: 'web_page',
      notice: '019368f0-8a30-7cc2-9d11-5e0a7f9b1d01',
      topics: ['offers', 'gifts', 'offers'],
      settings: { policy: 'attested', redirect_url: 'javascript:alert(1)' },
    })
    expect(status).toBe(400)
    expect(paths(body)).toEqual(['/topics/1', '/topics/2', '/notice', '/settings/policy', '/settings/redirect_url'])
  })
})

describe('a capture point that is published', () => {
  test('must pass its check first, and the refusal says how to mend each line', async () => {
    const point = await make('Checkout page')
    const { status, body } = await noor.post(`/v1/capture-points/${point.id}/publications`)
    expect(status).toBe(409)
    expect(body.code).toBe('guideline_check')
    expect(paths(body)).toEqual(['/check/mark', '/check/reviewed'])
    expect(body.errors[1].message).toContain('approve it')
  })

  test('opens when the wording is approved and the mark chosen, and keeps its address from then on', async () => {
    await noor.post(`/v1/notices/${notice.id}/approvals`, { version: 1, language: 'en' })
    const point = await make('Front door', { settings: { mark: 'name_only' } })
    const { status, body } = await noor.post(`/v1/capture-points/${point.id}/publications`)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state: 'published',
      published_at: '2026-11-23T12:00:00.000Z',
      notice: { name: 'Spring', languages: ['en'] },
      check: { publishable: true },
    })
    const moved = await noor.patch(`/v1/capture-points/${point.id}`, { slug: 'back-door' })
    expect(moved.status).toBe(400)
    expect(paths(moved.body)).toEqual(['/slug'])
  })

  test('cannot be changed into one that would not pass', async () => {
    const point = await make('Window', { settings: { mark: 'name_only' } })
    await noor.post(`/v1/capture-points/${point.id}/publications`)
    const answer = await noor.patch(`/v1/capture-points/${point.id}`, { topics: ['offers', 'reminders'] })
    expect(answer).toMatchObject({ status: 409, body: { code: 'guideline_check' } })
    expect((await noor.get(`/v1/capture-points/${point.id}`)).body.topics).toHaveLength(1)
  })

  test('may show the official mark once the business has added it', async () => {
    const point = await make('Shelf', { settings: { mark: 'official' } })
    expect((await noor.post(`/v1/capture-points/${point.id}/publications`)).status).toBe(409)
    await noor.put('/v1/brand/mark', { data: png.toString('base64') })
    expect((await noor.post(`/v1/capture-points/${point.id}/publications`)).status).toBe(201)
    await noor.delete('/v1/brand/mark')
  })

  test('can be archived, and is a draft when it is taken back', async () => {
    const point = await make('Fair', { settings: { mark: 'name_only' } })
    await noor.post(`/v1/capture-points/${point.id}/publications`)
    const archived = await noor.patch(`/v1/capture-points/${point.id}`, { archived: true })
    expect(archived.body.state).toBe('archived')
    const back = await noor.patch(`/v1/capture-points/${point.id}`, { archived: false, name: 'Fair, autumn' })
    expect(back.body).toMatchObject({ state: 'draft', name: 'Fair, autumn' })
  })
})

describe('a notice that a capture point shows', () => {
  test('cannot be archived under it', async () => {
    const answer = await noor.patch(`/v1/notices/${notice.id}`, { archived: true })
    expect(answer).toMatchObject({ status: 409, body: { code: 'notice_in_use' } })
  })
})

describe('the figures of a capture point', () => {
  test('add up the counters of the days that were asked for', async () => {
    const point = await make('Counted')
    const count = (day: string, step: 'shown' | 'confirmed' | 'refused', count: number) => ({
      capturePointId: point.id as string,
      day,
      step,
      count,
    })
    const add = (...counts: ReturnType<typeof count>[]) =>
      world.deps.read.capturePoints.addCounts(shop.workspaceId, counts)
    await add(
      count('2026-11-23', 'shown', 40),
      count('2026-11-23', 'confirmed', 8),
      count('2026-11-23', 'confirmed', 2),
    )
    await add(
      count('2026-11-23', 'confirmed', 2),
      count('2026-11-20', 'refused', 3),
      count('2026-09-01', 'confirmed', 99),
    )
    const { body } = await noor.get(`/v1/capture-points/${point.id}`)
    expect(body.figures).toMatchObject({ shown: 40, confirmed: 12, refused: 3, rate: 0.3 })
    expect(body.figures.series.at(-1)).toEqual({ day: '2026-11-23', confirmed: 12, refused: 0 })
    expect(body.figures.series.at(-4)).toEqual({ day: '2026-11-20', confirmed: 0, refused: 3 })
    const { body: year } = await noor.get('/v1/capture-points?days=90&limit=200')
    const counted = year.data.find(({ id }: { id: string }) => id === point.id)
    expect(counted.figures).toMatchObject({ days: 90, confirmed: 111 })
  })
})

describe('the list of capture points', () => {
  test('is narrowed by state and topic, and counts every state', async () => {
    const drafts = await noor.get('/v1/capture-points?state=draft&limit=200')
    const states = new Set(drafts.body.data.map(({ state }: { state: string }) => state))
    expect([...states]).toEqual(['draft'])
    expect(drafts.body.counts.draft).toBe(drafts.body.data.length)
    expect(drafts.body.counts.published).toBeGreaterThan(0)
    expect((await noor.get('/v1/capture-points?topic=reminders')).body.data).toEqual([])
    expect((await noor.get('/v1/capture-points?topic=gifts')).status).toBe(400)
  })

  test('goes page by page', async () => {
    const all = (await noor.get('/v1/capture-points?limit=200')).body.data.map(({ id }: { id: string }) => id)
    const first = (await noor.get('/v1/capture-points?limit=3')).body
    const rest = (await noor.get(`/v1/capture-points?limit=200&cursor=${first.next}`)).body
    expect([...first.data, ...rest.data].map(({ id }: { id: string }) => id)).toEqual(all)
  })
})

describe('a draft that is looked at', () => {
  test('is checked without being kept', async () => {
    const before = (await noor.get('/v1/capture-points')).body.counts
    const { body } = await clerk.post('/v1/guideline-checks', {
      channel: 'web_page',
      wordings: { en: { ...content, several_numbers: false } },
      topics: ['offers'],
      confirmation: 'person_sends',
      settings: { mark: 'name_only' },
    })
    const missing = body.lines.filter(({ result }: { result: string }) => result === 'missing')
    expect(missing).toMatchObject([{ key: 'several_numbers', group: 'guideline', language: 'en' }])
    expect(body.publishable).toBe(false)
    expect((await noor.get('/v1/capture-points')).body.counts).toEqual(before)
  })
})

describe("WhatsApp's official mark", () => {
  test('is added, shown as a picture that can do nothing, and taken away', async () => {
    const { body } = await noor.put('/v1/brand/mark', { data: Buffer.from(svg).toString('base64') })
    expect(body.mark).toMatchObject({ media_type: 'image/svg+xml', added_by: 'Noor' })
    const picture = await world.withKey().get('/brand/lampwick/mark')
    expect(picture).toMatchObject({ status: 200, body: svg })
    expect(picture.headers['content-security-policy']).toContain('sandbox')
    expect(picture.headers['content-type']).toBe('image/svg+xml')
    expect((await clerk.get('/v1/brand/mark')).body).toEqual(body)
    expect((await noor.delete('/v1/brand/mark')).status).toBe(204)
    expect((await world.withKey().get('/brand/lampwick/mark')).status).toBe(404)
  })

  test.each([
    ['a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a handler', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a link', '<svg xmlns="http://www.w3.org/2000/svg"><a href="https://evil.test"><path/></a></svg>'],
    ['another picture from elsewhere', '<svg><image href="https://evil.test/x.png"/></svg>'],
    ['a page', '<html><svg></svg></html>'],
    ['a text', 'not a picture'],
  ])('is refused where it is, or carries, %s', async (_what, text) => {
    const answer = await noor.put('/v1/brand/mark', { data: Buffer.from(text).toString('base64') })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: '/data' }] } })
  })
})

describe('whoever may not', () => {
  test('is refused: no key, a role that may not, another workspace', async () => {
    const point = await make('Mine')
    const url = `/v1/capture-points/${point.id}`
    expect((await world.withKey().get(url)).status).toBe(401)
    expect((await clerk.post('/v1/capture-points', { ...wanted, name: 'x' })).status).toBe(403)
    expect((await clerk.post(`${url}/publications`)).status).toBe(403)
    expect((await clerk.put('/v1/brand/mark', { data: png.toString('base64') })).status).toBe(403)
    expect((await stranger.get(url)).status).toBe(404)
    expect((await stranger.patch(url, { name: 'x' })).status).toBe(404)
    expect((await stranger.post(`${url}/publications`)).status).toBe(404)
  })
})
