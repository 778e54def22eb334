import { describe, expect, test, vi } from 'vitest'
import { WoundClock } from '../../src/base/clock.ts'
import { httpWorld } from '../support/http.ts'

const clock = new WoundClock('2026-10-01T09:00:00Z')
const world = await httpWorld({}, clock)
const day = 24 * 3_600_000
const texts = (name: string) => ({ en: { name, description: `About ${name}.`, frequency: 'monthly' } })
const content = {
  heading: 'Get messages from Lampwick on WhatsApp',
  intro: 'Choose.',
  tick: 'Receive {topic} on WhatsApp at {number}',
  several_numbers: true,
  stop: 'Type STOP to stop receiving WhatsApp messages.',
  age: null,
  yes: 'Yes',
  no: 'No, thank you',
  footer: null,
  topics: ['orders', 'offers'],
}

/** A shop with two topics and a place where signed forms count at once. */
async function openShop(slug: string) {
  const workspace = await world.makeWorkspace(slug, 'demo')
  const owner = await world.person(workspace, 'owner', `Noor-${slug}`)
  await owner.patch('/v1/workspace', {
    profile: { trading_name: 'Lampwick', privacy_url: 'https://lampwick.shop/privacy', languages: ['en', 'de'] },
  })
  await owner.post('/v1/topics', { key: 'offers', category: 'marketing', texts: texts('Offers') })
  await owner.post('/v1/topics', { key: 'orders', category: 'utility', texts: texts('Orders') })
  const { body: notice } = await owner.post('/v1/notices', { name: 'Spring', language: 'en', content })
  const point = async (name: string, settings: object) => {
    const wanted = {
      name,
      slug: `${slug}-${name}`,
      channel: 'api',
      notice: notice.id,
      topics: ['orders', 'offers'],
      settings,
    }
    const { body } = await owner.post('/v1/capture-points', wanted)
    return body.id as string
  }
  const [club, form] = [await point('club', { policy: 'signed' }), await point('form', {})]
  return {
    owner,
    api: await world.machine(workspace, 'admin'),
    auditor: await world.machine(workspace, 'auditor'),
    notice: { id: notice.id as string, version: 1, language: 'en' },
    club,
    form,
  }
}

const key = ({ key }: { key: string }) => key

describe('a shop that has just opened', async () => {
  const { owner } = await openShop('new-shop')
  const { status, body } = await owner.get('/v1/overview')

  test('has noughts, a day for each bar, and nothing sent after a no', () => {
    expect(status).toBe(200)
    expect(body.figures).toEqual({
      may_be_messaged: 0,
      may_be_messaged_change: 0,
      known: 0,
      waiting: 0,
      confirmed_within_a_day: null,
      said_no: 0,
      said_no_share: null,
      sent_after_no: 0,
      refused_sends: 0,
    })
    expect(body.series).toHaveLength(30)
    expect(body.series.at(-1)).toEqual({ day: '2026-10-01', yes: 0, no: 0 })
    expect(body.topics).toMatchObject([{ topic: { key: 'offers' }, given: 0, unknown: 0, of_asked: null }, {}])
  })

  test('sees which of the first five steps it has taken', () => {
    const done = body.first_run.filter(({ done }: { done: boolean }) => done).map(key)
    expect(body.first_run.map(key)).toEqual(['sender', 'topics', 'capture_point', 'first_yes', 'first_campaign'])
    expect(done).toEqual(['topics'])
  })

  test('is told what waits for it', () => {
    const kinds = body.needs_you.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toEqual(['profile_incomplete', 'notice_not_reviewed'])
    expect(body.needs_you[1]).toMatchObject({ title: 'Spring waits to be read', detail: expect.stringContaining('en') })
  })
})

describe('a shop in which people have spoken', async () => {
  const shop = await openShop('busy-shop')
  const { owner, api, auditor } = shop
  await owner.post(`/v1/notices/${shop.notice.id}/approvals`, { version: 1, language: 'en' })
  for (const id of [shop.club, shop.form])
    expect((await owner.post(`/v1/capture-points/${id}/publications`)).status).toBe(201)
  const evidence = { scan: 'form.pdf' }
  const say = (at: 'club' | 'form', numbers: string[], topics: string[]) =>
    api.post('/v1/consents', {
      act: 'signed_paper',
      capture_point: `busy-shop-${at}`,
      notice: shop.notice,
      evidence,
      numbers,
      topics,
    })
  const number = (at: number) => `+49171392${String(at).padStart(4, '0')}`

  // Before the thirty days: two yeses, one of which will be taken back in them.
  await say('club', [number(1)], ['orders', 'offers'])
  await say('club', [number(2)], ['orders'])
  clock.wind(40 * day)
  // In them: one yes, one request, two noes, one of them from a stranger.
  await say('club', [number(3)], ['offers', 'orders'])
  clock.wind(day)
  await say('form', [number(4)], ['offers'])
  clock.wind(60_000)
  await api.post('/v1/withdrawals', { number: number(2), all: true })
  clock.wind(day)
  await api.post('/v1/withdrawals', { number: number(5), marketing: true })
  // Counters are written once a second.
  await vi.waitFor(
    async () => {
      const { body } = await owner.get(`/v1/capture-points/${shop.club}`)
      expect(body.figures.confirmed).toBe(1)
    },
    { timeout: 10_000, interval: 50 },
  )
  const { body } = await owner.get('/v1/overview')

  test('counts addresses that may be messaged, against the beginning of the period', () => {
    expect(body.figures).toMatchObject({
      may_be_messaged: 2,
      may_be_messaged_change: 0,
      known: 5,
      waiting: 1,
      said_no: 2,
      said_no_share: 1,
      sent_after_no: 0,
    })
  })

  test('draws acts a day, one act about two topics once', () => {
    expect(body.series.slice(-3)).toEqual([
      { day: '2026-11-10', yes: 1, no: 0 },
      { day: '2026-11-11', yes: 0, no: 1 },
      { day: '2026-11-12', yes: 0, no: 1 },
    ])
    expect([body.from, body.to]).toEqual(['2026-10-14', '2026-11-12'])
  })

  test('says of each topic how the addresses stand', () => {
    const [offers, orders] = body.topics
    expect(offers).toMatchObject({ topic: { key: 'offers' }, given: 2, pending: 1, no: 2, expired: 0, unknown: 0 })
    expect(offers.of_asked).toBeCloseTo(2 / 3)
    expect(orders).toMatchObject({ topic: { key: 'orders' }, given: 2, pending: 0, no: 1, unknown: 2 })
  })

  test('says where the yeses come from', () => {
    expect(body.capture_points.map(({ name, yes }: { name: string; yes: number }) => [name, yes])).toEqual([
      ['club', 1],
      ['form', 0],
    ])
  })

  test('shows what was said last, newest first, and to whom it may be shown', async () => {
    const shown = body.feed.map(
      ({ state, scope, topics }: { state: string; scope: string; topics: { key: string }[] }) => [
        state,
        scope,
        topics.map(key),
      ],
    )
    expect(shown.slice(0, 4)).toEqual([
      ['withdrawn', 'marketing', []],
      ['withdrawn', 'all', []],
      ['requested', 'topic', ['offers']],
      ['given', 'topic', ['offers', 'orders']],
    ])
    expect(body.feed[2]).toMatchObject({ person: { number: '+49 171 3920004' }, capture_point: { name: 'form' } })
    const { body: masked } = await auditor.get('/v1/overview/feed?limit=1')
    expect(masked.data[0].person.number).toMatch(/^\+49 [• ]+05$/)
  })

  test('goes on from the last that was seen', async () => {
    const seen = body.feed[0].id
    expect((await owner.get(`/v1/overview/feed?after=${seen}`)).body.data).toEqual([])
    clock.wind(1_000)
    await api.post('/v1/withdrawals', { number: number(9), all: true })
    const { body: fresh } = await owner.get(`/v1/overview/feed?after=${seen}`)
    expect(fresh.data).toMatchObject([{ state: 'withdrawn', person: { number: '+49 171 3920009' } }])
  })

  test('ticks the place to ask and the first yes, and names the language that is missing', () => {
    const done = body.first_run.filter(({ done }: { done: boolean }) => done).map(key)
    expect(done).toEqual(['topics', 'capture_point', 'first_yes'])
    expect(body.needs_you).toContainEqual(
      expect.objectContaining({ kind: 'notice_missing_language', title: 'Spring has no wording in de' }),
    )
  })
})

test('the first page is for members and keys of the workspace', async () => {
  expect((await world.withKey().get('/v1/overview')).status).toBe(401)
  expect((await world.withKey().get('/v1/overview/feed')).status).toBe(401)
})
