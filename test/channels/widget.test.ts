// The widget on a site of the business's own, through every case of a channel, and what keeps it to its own sites.
import { readFileSync } from 'node:fs'
import { brotliDecompressSync, gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import type { Widget, WidgetAnswer, WidgetIn } from '../../src/contract/widget.ts'
import type { Server } from '../../src/http/routes.ts'
import { handOutWidget } from '../../src/http/widget/script.ts'
import { buildWidget } from '../../src/main/browser-builds.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases } from '../support/channel-cases.ts'
import { type HttpWorld, httpWorld } from '../support/http.ts'

const site = 'https://lampwick.example'
const settings = { widget: { origins: [site] } }
let visitors = 0

/** One browser on that site: its address is its own. */
function visitorOf(world: HttpWorld, slug: string, origin: string | null = site) {
  visitors += 1
  const remoteAddress = `192.0.2.${visitors % 250}`
  const headers = {
    host: 'consent.example',
    'accept-language': 'en',
    'user-agent': 'a browser',
    ...(origin === null ? {} : { origin, 'sec-fetch-site': 'cross-site' }),
  }
  const url = `/widget/v1/${slug}`
  const ask = (method: 'GET' | 'POST' | 'OPTIONS', path: string, payload?: object) =>
    world.server.inject({ method, url: path, remoteAddress, headers, ...(payload === undefined ? {} : { payload }) })
  return {
    ask,
    sees: async (language = 'en') => (await ask('GET', `${url}?lang=${language}`)).json<Widget>(),
    sends: (widget: Widget, filled: Partial<WidgetIn>) =>
      ask('POST', url, {
        answer: 'given',
        form: widget.form,
        language: widget.language,
        numbers: [],
        topics: [],
        age: true,
        page: `${site}/checkout`,
        ...filled,
      }),
  }
}

channelCases('The widget', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  await shop.page('corner', { channel: 'widget', settings })
  const sent = new Map<string, () => Promise<unknown>>()
  return {
    world,
    shop,
    channel: 'widget',
    act: 'ticked_box',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }) {
      const visitor = visitorOf(world, 'corner')
      const widget = await visitor.sees()
      const send = () => visitor.sends(widget, { numbers: [phone], topics: [[...topics]] })
      sent.set(phone, send)
      expect((await send()).statusCode).toBe(201)
    },
    async sayAgain({ phone }) {
      await sent.get(phone)?.()
    },
    async sayBadly(phone) {
      const visitor = visitorOf(world, 'corner')
      const answer = await visitor.sends(await visitor.sees(), { numbers: [phone, '12'], topics: [[]] })
      expect(answer.statusCode).toBe(400)
    },
  }
})

describe('a widget on the site of its shop', async () => {
  const world = await httpWorld()
  const shop = await openShop(world, 'demo', { ageMin: 16 })
  const point = await shop.page('counter', { channel: 'widget', settings })
  const recordsOf = async (phone: string) => world.deps.read.consent.recordsOf([await shop.keyOf(phone)])

  test('shows the words of the hosted page, each topic explained and nothing chosen', async () => {
    const widget = await visitorOf(world, 'counter').sees()
    const hosted = await world.server.inject({ url: '/o/counter?lang=en', headers: { host: 'consent.example' } })
    for (const text of [widget.intro, widget.yes, widget.no, widget.words.numbers, widget.words.topics_hint]) {
      expect(hosted.body).toContain(text.replaceAll("'", '&#39;'))
    }
    expect(widget.tick).toContain('WhatsApp')
    expect(widget.topics.every(({ description, frequency }) => description !== '' && frequency !== '')).toBe(true)
    expect(widget.words.age).toBe('I am 16 or older')
    expect(JSON.stringify(widget)).not.toMatch(/checked|ticked/)
  })

  test('speaks the language that is asked for, with its direction', async () => {
    const widget = await visitorOf(world, 'counter').sees('ar-EG')
    expect(widget).toMatchObject({ language: 'ar', direction: 'rtl' })
    expect(widget.languages.map(({ tag }) => tag)).toEqual(expect.arrayContaining(['en', 'de', 'ar']))
  })

  test('keeps what was in view and where, and the same answer for known and unknown', async () => {
    const [phone, known] = [anyNumber(), anyNumber()]
    await shop.hears(known, 'Hello')
    const answers = []
    for (const number of [phone, known]) {
      const visitor = visitorOf(world, 'counter')
      answers.push(await visitor.sends(await visitor.sees(), { numbers: [number], topics: [['offers']] }))
    }
    const shapes = answers.map((answer) => {
      const { people, ...rest } = answer.json<WidgetAnswer>()
      return [answer.statusCode, { ...rest, state: null, text: '' }, people.map((one) => Object.keys(one))]
    })
    expect(shapes[0]).toEqual(shapes[1])
    expect(answers[0]?.headers['set-cookie']).toBeUndefined()
    const [record] = await recordsOf(phone)
    expect(record?.capturePointId).toBe(point.capturePointId)
    const kept = await world.deps.read.wordings.find(shop.workspace.workspaceId, [record?.renderedSha256 as Buffer])
    expect([...kept.values()][0]?.toString()).toContain('{number}')
  })

  test('leads to the message that only the owner of the number can send, and sees that it came', async () => {
    const phone = anyNumber()
    const visitor = visitorOf(world, 'counter')
    const answer = await visitor.sends(await visitor.sees(), { numbers: [phone], topics: [['offers']] })
    const { people, state } = answer.json<WidgetAnswer>()
    const [person] = people
    expect(person?.message?.qr.path).toMatch(/^M\d/)
    const ask = async () =>
      (await visitor.ask('GET', `/widget/v1/counter/confirmation?s=${state}&lang=en`)).json<WidgetAnswer>()
    expect((await ask()).people[0]?.confirmed).toBeNull()
    await shop.hears(phone, person?.message?.text ?? '')
    expect(await ask()).toMatchObject({ title: 'Confirmed', people: [{ confirmed: 'here', message: null }] })
  })

  test('takes several numbers, with topics of their own', async () => {
    const [first, second] = [anyNumber(), anyNumber()]
    const visitor = visitorOf(world, 'counter')
    await visitor.sends(await visitor.sees(), {
      numbers: [first, second],
      topics: [['offers'], ['order_status', 'offers']],
    })
    expect(await recordsOf(first)).toHaveLength(1)
    expect(await recordsOf(second)).toHaveLength(2)
  })

  test('says everything that is to be put right, each with its element', async () => {
    const visitor = visitorOf(world, 'counter')
    const answer = await visitor.sends(await visitor.sees('de'), {
      numbers: ['12'],
      topics: [[]],
      age: false,
      language: 'de',
    })
    expect(answer.json()).toMatchObject({ code: 'to_mend' })
    const { errors } = answer.json<{ errors: { path: string }[] }>()
    expect(errors.map(({ path }) => path)).toEqual(['/number-0', '/topics', '/age'])
  })

  test('a no is heard, counted, and nothing is recorded about anybody', async () => {
    const phone = anyNumber()
    const visitor = visitorOf(world, 'counter')
    const answer = await visitor.sends(await visitor.sees(), { answer: 'refused', numbers: [phone] })
    expect(answer.json()).toMatchObject({ answer: 'refused', title: 'That is fine', people: [] })
    await expect(recordsOf(phone)).rejects.toThrow('nobody is known')
  })

  test('words that changed in the meantime are shown again before anything is taken', async () => {
    const phone = anyNumber()
    const visitor = visitorOf(world, 'counter')
    const widget = await visitor.sees()
    const answer = await visitor.sends(
      { ...widget, form: `${widget.form.startsWith('A') ? 'B' : 'A'}${widget.form.slice(1)}` },
      { numbers: [phone], topics: [['offers']] },
    )
    expect(answer.json()).toMatchObject({ status: 409, code: 'wording_changed' })
    await expect(recordsOf(phone)).rejects.toThrow('nobody is known')
  })

  test('a number that is tried too often waits, on the widget as on the page', async () => {
    const phone = anyNumber()
    const answers = []
    for (let tried = 0; tried < 4; tried += 1) {
      const visitor = visitorOf(world, 'counter')
      answers.push((await visitor.sends(await visitor.sees(), { numbers: [phone], topics: [['offers']] })).statusCode)
    }
    expect(answers).toEqual([201, 201, 201, 429])
  })
})

describe('whom the widget answers', async () => {
  const world = await httpWorld()
  const shop = await openShop(world)
  await shop.page('window', { channel: 'widget', settings })
  await shop.page('a-page')

  test.each([
    ['the site of the shop', site],
    ['our own pages', world.deps.settings.publicUrl],
  ])('%s', async (_who, origin) => {
    const answer = await visitorOf(world, 'window', origin).ask('GET', '/widget/v1/window')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
  })

  test.each([
    ['another site', 'https://elsewhere.example'],
    ['the same name without encryption', 'http://lampwick.example'],
    ['a site below it', 'https://shop.lampwick.example'],
    ['another port', 'https://lampwick.example:8443'],
    ['a page from a file', 'null'],
    ['somebody who hides where they come from', null],
  ])('not %s, who is told what to do', async (_who, origin) => {
    const answer = await visitorOf(world, 'window', origin).ask('GET', '/widget/v1/window')
    expect(answer.json()).toMatchObject({ status: 403, code: 'origin_not_allowed' })
    expect(answer.json<{ detail: string }>().detail).toContain('Add the site to the capture point window.')
  })

  test('a browser that asks first hears what it may send', async () => {
    const answer = await visitorOf(world, 'window').ask('OPTIONS', '/widget/v1/window')
    expect(answer.statusCode).toBe(204)
    expect(answer.headers).toMatchObject({
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type',
    })
  })

  test('a place of another channel is no widget', async () => {
    expect((await visitorOf(world, 'a-page').ask('GET', '/widget/v1/a-page')).statusCode).toBe(404)
  })

  test('a widget without a site cannot be published', async () => {
    const admin = await world.machine(shop.workspace, 'admin')
    const made = await admin.post('/v1/capture-points', {
      name: 'Nowhere',
      channel: 'widget',
      notice: shop.noticeId,
      topics: ['offers'],
    })
    const { id } = made.body as { id: string }
    const refused = await admin.post(`/v1/capture-points/${id}/publications`)
    expect((refused.body as { errors: { code: string }[] }).errors.map(({ code }) => code)).toContain('widget_sites')
  })
})

describe('the script', () => {
  const file = buildWidget(() => undefined)

  test('weighs less than 12 kB on the wire, and needs nothing else', () => {
    const bytes = readFileSync(file)
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThan(12_000)
    expect(bytes.toString()).not.toMatch(/\bimport\s*[("']|\beval\(|new Function|innerHTML|\.cookie|localStorage/)
  })

  test('is handed out to any site, packed, and asked for again without being sent again', async () => {
    const server = Fastify() as unknown as Server
    handOutWidget(server, file)
    const answer = await server.inject({ url: '/widget.js', headers: { 'accept-encoding': 'gzip, br' } })
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    })
    expect(brotliDecompressSync(answer.rawPayload).equals(readFileSync(file))).toBe(true)
    const again = await server.inject({ url: '/widget.js', headers: { 'if-none-match': String(answer.headers.etag) } })
    expect(again.statusCode).toBe(304)
    await server.close()
  })
})
