/** The first start in an empty place: a demo that is ready to be told its first yes, and everything that belongs to it. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { freePair } from './support/clone.ts'
import { eventually } from './support/emulated-whatsapp.ts'
import { type Answer, FirstStart } from './support/first-start.ts'

const place = await FirstStart.prepare()
const { database, dir, url } = place
beforeAll(() => place.start())

describe('the first start', () => {
  test('says where everything is, and a link for whoever is first', () => {
    expect(place.said).toContain(`Simulated phone  ${url}/phone`)
    expect(place.link).toMatch(new RegExp(`^${url}/setup#.{32}$`))
    expect(place.said.at(-1)).toBe(`ready ${url}`)
  })

  test('keeps the secrets of its emulated number to itself', async () => {
    const { mode } = await stat(join(dir, 'emulator.json'))
    expect(mode & 0o077).toBe(0)
    const { accessToken, appSecret } = JSON.parse(await readFile(join(dir, 'emulator.json'), 'utf8'))
    for (const secret of [accessToken, appSecret]) expect(place.said.join('\n')).not.toContain(secret)
  })

  test('shows the phone to nobody who is not signed in', async () => {
    expect(await place.ask('GET', '/phone/', undefined, { accept: 'text/html' })).toMatchObject({ status: 303 })
    expect((await place.control('GET', 'people')).status).toBe(401)
  })
})

describe('the first person', () => {
  test('owns the demo by the link, which opens once', async () => {
    expect(await place.claim('Noor')).toMatchObject({
      status: 201,
      body: { workspace: { name: 'Acme Store', kind: 'demo' }, role: 'owner' },
    })
    expect((await place.claim('Noor')).status).toBe(403)
  })

  test('finds five topics, in seven languages', async () => {
    const { body } = await place.get('/v1/topics')
    expect(body.data.map(({ key }: { key: string }) => key)).toEqual([
      'order_status',
      'reminders',
      'recommendations',
      'offers',
      'updates',
    ])
    expect(Object.keys(body.data[0].texts)).toHaveLength(7)
  })

  test('finds a notice that is live in each of them, though nobody has reviewed it', async () => {
    const { body } = await place.get('/v1/notices')
    expect(body.data).toHaveLength(1)
    expect(body.data[0].languages).toHaveLength(7)
    for (const language of body.data[0].languages) expect(language).toMatchObject({ live: 1, reviewed: false })
  })

  test('finds a page that asks, and a place for every other way', async () => {
    const { body } = await place.get('/v1/capture-points?limit=200')
    for (const [slug, channel] of [
      ['welcome', 'web_page'],
      ['email-invitation', 'email_link'],
      ['chat', 'bot_flow'],
      ['chat-page', 'webview'],
      ['chat-form', 'whatsapp_flow'],
    ]) {
      const found = body.data.find((point: { slug: string }) => point.slug === slug)
      expect(found).toMatchObject({ state: 'published', channel })
    }
    expect((await place.get('/o/welcome')).status).toBe(200)
  })

  test('finds people on the phone, of whom nobody has said anything', async () => {
    const people = await eventually(
      () => place.control('GET', 'people'),
      ({ body }) => body.people.length === 7,
    )
    expect(people.body.people.map(({ phone }: { phone: string }) => phone)).toContain('+61491570156')
    const { rows } = await database.pool.query('select count(*)::int as records from consent_record')
    expect(rows).toEqual([{ records: 0 }])
  })

  test('finds the number connected, its templates reviewed, and only a message missing', async () => {
    const { body: senders } = await place.get('/v1/senders')
    expect(senders.data).toMatchObject([{ emulated: true, display_number: expect.stringContaining('570') }])
    const connection = `/v1/senders/${senders.data[0].id}/connection`
    const states = ({ body }: Answer) => body.steps.map(({ state }: { state: string }) => state)
    const held = await eventually(
      () => place.get(connection),
      ({ body }) => body.held === 5,
    )
    expect(states(held)).toEqual(['ok', 'ok', 'ok', 'ok', 'waiting', 'ok'])
    await place.control('POST', 'people/61491570156/say?wait=1', { text: 'Hello' })
    expect((await place.get(connection)).body.ready).toBe(true)
    const { body: templates } = await place.get('/v1/templates?state=APPROVED')
    expect(templates.data).toHaveLength(49)
  })

  test('finds a chat that says what one can ask for, and a form that opens in it', async () => {
    const { body: senders } = await place.get('/v1/senders')
    const starters = await eventually(
      () => place.get(`/v1/senders/${senders.data[0].id}/conversation-starters`),
      ({ body }) => body.ice_breakers.length > 0,
    )
    expect(starters.body.ice_breakers).toContain('Show me a form to choose on')
    const flows = await place.control('GET', 'flows')
    expect(flows.body.flows).toHaveLength(7)
    expect(new Set(flows.body.flows.map(({ status }: { status: string }) => status))).toEqual(new Set(['PUBLISHED']))
  })
})

describe('the simulated phone', () => {
  test('is a page of its own, that may load nothing from elsewhere', async () => {
    const page = await place.ask('GET', '/phone/', undefined, { accept: 'text/html' })
    expect(page.status).toBe(200)
    expect(page.body).toContain('<!doctype html>')
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  test('tells what happens as it happens', async () => {
    const response = await fetch(`${url}/phone/_control/stream`, { headers: { cookie: place.cookie } })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    await place.control('POST', 'people/61491570157/say', { text: 'Hola' })
    let seen = ''
    while (!seen.includes('Hola')) seen += (await reader?.read())?.value ?? ''
    await reader?.cancel()
  })

  test('takes no change that another site began', async () => {
    const answer = await place.ask(
      'POST',
      '/phone/_control/people/61491570157/say',
      { text: 'Hola' },
      { origin: 'https://elsewhere.example' },
    )
    expect(answer).toMatchObject({ status: 403, body: { code: 'cross_site' } })
  })
})

describe('the one clock', () => {
  test('is wound for the product and the phone together', async () => {
    const before = Date.parse((await place.get('/v1/demo/clock')).body.now)
    const wound = await place.post('/v1/demo/clock', { jump_ms: 86_400_000 })
    expect(wound).toMatchObject({ status: 200, body: { skew_ms: 86_400_000 } })
    expect(Date.parse(wound.body.now) - before).toBeGreaterThanOrEqual(86_400_000)
    expect((await place.control('GET', 'clock')).body.offsetMs).toBe(86_400_000)
  })

  test('is named to the phone, which winds it there and never its own alone', async () => {
    const about = await place.control('GET', '')
    expect(about.headers.get('x-phone-clock')).toBe('/v1/demo/clock')
    expect(await place.control('POST', 'clock', { jumpMs: 1_000 })).toMatchObject({
      status: 409,
      body: { code: 'one_clock' },
    })
  })

  test('never goes back', async () => {
    expect((await place.post('/v1/demo/clock', { jump_ms: -1 })).status).toBe(400)
  })

  test('lets nobody make real records in a time that is not', async () => {
    const answer = await place.post('/v1/workspaces', { slug: 'real', name: 'Real', kind: 'live' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'clock_wound' } })
  })
})

describe('the next start', () => {
  test('finds all as it was: the demo once, no new link, the clock ahead, and WhatsApp calling', async () => {
    await place.stop()
    await place.start()
    expect(place.link).toBeUndefined()
    expect((await place.get('/v1/workspaces')).body.data).toHaveLength(1)
    expect((await place.get('/v1/senders')).body.data).toHaveLength(1)
    expect((await place.get('/v1/demo/clock')).body.skew_ms).toBe(86_400_000)
    expect((await place.control('GET', 'clock')).body.offsetMs).toBe(86_400_000)
    const said = await place.control('POST', 'people/61491570156/say?wait=1', { text: 'Still there?' })
    expect(said.body.webhook).toMatchObject({ status: 200 })
  })

  test('on another port tells the emulator where we are now', async () => {
    const [{ id }] = (await place.get('/v1/senders')).body.data
    await place.stop()
    const other = await freePair()
    const elsewhere = `http://127.0.0.1:${other}`
    await place.start({ PORT: String(other) })
    await eventually(
      async () => (await fetch(`http://127.0.0.1:${other + 1}/_control/webhook`)).json(),
      (webhook) => (webhook as { url: string }).url.startsWith(elsewhere),
    )
    const { rows } = await database.pool.query('select graph_url from sender where sender_id = $1', [id])
    expect(rows).toEqual([{ graph_url: `http://127.0.0.1:${other + 1}` }])
    await place.stop()
    await place.start()
  })
})
