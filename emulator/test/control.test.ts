// The control API: what was accepted, faults, the wire, the stream, the clock, and who may use it.

import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type JsonObject, listOf, objectOf } from '../src/base/json.ts'
import { startEmulator } from '../src/index.ts'
import { Business, day, errorOf, hour, mia, minute, second, wamidOf } from './support/business.ts'

let business: Business

beforeAll(async () => {
  business = await Business.start()
})
afterAll(() => business.stop())

beforeEach(async () => {
  await business.control('POST', '/reset')
  await business.person()
  await business.does(mia, 'say', { text: 'Hi' })
  business.receiver.forget()
})

describe('what was accepted', () => {
  test('is asked for a person after a moment, by number or by order', async () => {
    await business.sendText(mia, 'one')
    const { seq } = await business.control('GET', '/counters')
    const moment = await business.now()
    await business.pass(second)
    expect(await business.control('GET', `/accepted?who=p1&after=${moment}`)).toMatchObject({
      total: 1,
      count: 0,
      last: moment,
      exact: true,
    })
    await business.sendText(mia, 'two')
    expect(await business.control('GET', `/accepted?who=p1&after=${moment}`)).toMatchObject({
      total: 2,
      count: 1,
      messages: [{ type: 'text', status: 'accepted' }],
    })
    expect(await business.control('GET', `/accepted?who=p1&afterSeq=${String(seq)}`)).toMatchObject({ count: 1 })
    expect(await business.control('GET', `/accepted?who=${encodeURIComponent('+61 491 570 156')}`)).toMatchObject({
      person: 'p1',
      count: 2,
    })
  })

  test('is known for numbers that nobody has, and passes to whoever gets the number', async () => {
    await business.template()
    await business.sendTemplate('+61 491 570 199')
    expect(await business.control('GET', '/accepted?who=%2B61491570199')).toMatchObject({ person: null, total: 1 })
    await business.person('+61 491 570 199')
    expect(await business.control('GET', '/accepted?who=%2B61491570199')).toMatchObject({ person: 'p2', total: 1 })
  })

  test('says that it no longer knows exactly, when it does not', async () => {
    await business.set({ limits: { pairEverySeconds: 0 } })
    for (let i = 0; i < 70; i++) await business.sendText(mia)
    expect(await business.control('GET', '/accepted?who=p1&afterSeq=0')).toMatchObject({
      total: 70,
      count: 64,
      exact: false,
    })
    expect(await business.control('GET', '/accepted?who=p1&afterSeq=60')).toMatchObject({ count: 10, exact: true })
    await business.set({ limits: { pairEverySeconds: 6 } })
  })

  test('is listed in order for everybody', async () => {
    const one = wamidOf(await business.sendText(mia, 'one'))
    const two = wamidOf(await business.sendText(mia, 'two'))
    const { accepted, seq } = await business.control('GET', '/accepted/log?afterSeq=0')
    expect(listOf(accepted).map((entry) => objectOf(entry).id)).toEqual([one, two])
    expect(listOf((await business.control('GET', `/accepted/log?afterSeq=${Number(seq) - 1}`)).accepted)).toHaveLength(
      1,
    )
  })

  test('is asked for many people at once', async () => {
    await business.sendText(mia)
    const { people } = await business.control('POST', '/accepted', { who: [mia, '+61 491 570 199'], afterSeq: 0 })
    expect(people).toMatchObject({
      [mia]: { total: 1, count: 1 },
      '+61 491 570 199': { total: 0, count: 0, last: null },
    })
  })

  test('is counted, with what was refused and what became of it', async () => {
    await business.sendText(mia)
    await business.send({ to: mia, type: 'text', text: {} })
    await business.pass(second)
    expect(await business.control('GET', '/counters')).toMatchObject({
      accepted: 1,
      refused: { 131008: 1 },
      statuses: { sent: 1, delivered: 1, read: 0, failed: 0 },
      inbound: 1,
      webhooks: { notOk: 0, lost: 0 },
    })
  })
})

describe('many acts at once', () => {
  test('are all posted, and each says when it was heard', async () => {
    await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 xxxx' })
    const acts = Array.from({ length: 300 }, (_, i) => ({
      who: `+1416555${String(1000 + i)}`,
      act: 'say',
      text: 'STOP',
    }))
    const { results } = await business.control('POST', '/acts', { acts, wait: true })
    expect(listOf(results).map((result) => objectOf(objectOf(result).webhook).status)).toEqual(Array(300).fill(200))
    expect(business.receiver.messages).toHaveLength(300)
  })

  test('go on when one of them cannot be', async () => {
    const { results } = await business.control('POST', '/acts', {
      acts: [
        { who: mia, act: 'tap', messageId: 'wamid.none' },
        { who: mia, act: 'say', text: 'Hi' },
      ],
    })
    expect(results).toMatchObject([{ error: { status: 404 } }, { messageId: expect.any(String) }])
  })
})

describe('faults of sending', () => {
  const next = (fault: JsonObject) => business.control('POST', '/faults', { on: 'send', ...fault })

  test('refuse the next sends with a code, to one person or everybody', async () => {
    await next({ who: mia, times: 2, do: { error: 130429 } })
    await business.person('+61 491 570 199')
    await business.does('+61 491 570 199', 'say', { text: 'Hi' })
    expect((await business.sendText('+61 491 570 199')).status).toBe(200)
    expect(errorOf(await business.sendText(mia)).code).toBe(130429)
    expect(errorOf(await business.sendText(mia)).code).toBe(130429)
    expect((await business.sendText(mia)).status).toBe(200)
    expect((await business.control('GET', '/faults')).faults).toEqual([])
  })

  test('accept and fail afterwards', async () => {
    await next({ do: { fail: 131042 } })
    const id = wamidOf(await business.sendText(mia))
    await business.pass(second)
    expect(business.receiver.statuses).toMatchObject([{ id, status: 'failed', errors: [{ code: 131042 }] }])
  })

  test('close the connection before or after accepting', async () => {
    await next({ do: { drop: 'before' } })
    await expect(business.sendText(mia)).rejects.toThrow()
    expect(await business.control('GET', '/counters')).toMatchObject({ accepted: 0 })
    await next({ do: { drop: 'after' } })
    await expect(business.sendText(mia)).rejects.toThrow()
    expect(await business.control('GET', '/counters')).toMatchObject({ accepted: 1 })
    await business.pass(second)
    expect(business.receiver.statuses.map((status) => status.status)).toEqual(['sent', 'delivered'])
  })

  test('never answer', async () => {
    await next({ do: { hang: true } })
    const hung = fetch(`${business.emulator.url}/v25.0/${business.emulator.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${business.emulator.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', to: mia, text: { body: 'Hi' } }),
      signal: AbortSignal.timeout(200),
    })
    await expect(hung).rejects.toThrow()
    expect(await business.control('GET', '/counters')).toMatchObject({ accepted: 0 })
  })

  test('answer with a page of HTML', async () => {
    await next({ do: { garbage: true } })
    const response = await fetch(`${business.emulator.url}/v25.0/${business.emulator.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${business.emulator.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', to: mia, text: { body: 'Hi' } }),
    })
    expect(response.status).toBe(502)
    expect(response.headers.get('content-type')).toContain('text/html')
  })

  test('concern one template, or one path of the API', async () => {
    await business.template()
    await next({ template: 'spring_news', do: { error: 132015 } })
    expect((await business.sendText(mia)).status).toBe(200)
    expect(errorOf(await business.sendTemplate(mia)).code).toBe(132015)
    await business.control('POST', '/faults', {
      on: 'graph',
      path: `/v25.0/${business.emulator.wabaId}`,
      do: { error: 2 },
    })
    expect((await business.sendText(mia)).status).toBe(200)
    const answer = await business.graph('GET', 'waba/message_templates')
    expect([answer.status, errorOf(answer).code]).toEqual([503, 2])
  })

  test('that make no sense are refused', async () => {
    const wrong: [JsonObject, string][] = [
      [{ on: 'mail', do: { error: 1 } }, 'on'],
      [{ on: 'send', do: {} }, 'do'],
      [{ on: 'send', do: { lose: true } }, 'do.lose'],
      [{ on: 'send', do: { error: 7 } }, 'do.error'],
      [{ on: 'send', times: 0, do: { error: 2 } }, 'times'],
    ]
    for (const [fault, field] of wrong) {
      const answer = await business.tryControl('POST', '/faults', fault)
      expect([answer.status, objectOf(answer.body.error).field]).toEqual([400, field])
    }
  })
})

describe('the wire', () => {
  test('shows calls and webhooks, with tokens masked', async () => {
    await business.sendText(mia, 'Look at me')
    await business.pass(second)
    const { wire } = await business.control('GET', '/wire?who=p1')
    const [call] = listOf(wire)
      .map(objectOf)
      .filter((entry) => entry.direction === 'in')
    expect(call).toMatchObject({
      method: 'POST',
      path: `/v25.0/${business.emulator.phoneNumberId}/messages`,
      status: 200,
      who: ['p1'],
      about: `text to ${mia}`,
    })
    expect(String(call?.request)).toContain('Look at me')
    expect(String(call?.response)).toContain('wamid.')
    expect(objectOf(call?.headers).authorization).toBe(`Bearer …${business.emulator.accessToken.slice(-4)}`)
    const told = listOf(wire)
      .map(objectOf)
      .find((entry) => entry.direction === 'out')
    expect(told).toMatchObject({ status: 200, headers: { 'x-hub-signature-256': expect.stringMatching(/^sha256=/) } })
    await business.graph('GET', `number?access_token=${business.emulator.accessToken}`)
    expect(JSON.stringify(await business.control('GET', '/wire'))).not.toContain(business.emulator.accessToken)
  })
})

describe('the stream', () => {
  test('brings what happens to a person as it happens, and what was missed to who comes back', async () => {
    const stream = await listen(`${business.emulator.controlUrl}/stream?who=p1&kinds=message,status,chat,typing,person`)
    const id = wamidOf(await business.sendText(mia, 'Hello'))
    await business.pass(second)
    await business.does(mia, 'read')
    await business.does(mia, 'stop-promotions')
    await stream.until((events) => events.some((event) => event.event === 'person'))
    stream.close()
    const statuses = stream.events.filter((event) => event.event === 'status').map((event) => event.data.status)
    expect(statuses).toEqual(['accepted', 'sent', 'delivered', 'read'])
    const message = stream.events.find((event) => event.event === 'message')
    expect(message?.data).toMatchObject({
      person: 'p1',
      number: business.emulator.phoneNumberId,
      message: { id, body: 'Hello', from: 'business' },
    })
    expect(stream.events.some((event) => event.event === 'chat' && objectOf(event.data.chat).unread === 1)).toBe(true)

    const last = stream.events.at(-1)?.id
    await business.does(mia, 'say', { text: 'While you were away' })
    const again = await listen(`${business.emulator.controlUrl}/stream?who=p1&kinds=message`, last)
    await again.until((events) => events.length > 0)
    again.close()
    expect(again.events[0]?.data).toMatchObject({ message: { from: 'person', body: 'While you were away' } })
  })

  test('leaves crowds and other people out unless asked', async () => {
    await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 01xx' })
    await business.template()
    const quiet = await listen(`${business.emulator.controlUrl}/stream?kinds=message`)
    const loud = await listen(`${business.emulator.controlUrl}/stream?kinds=message&crowd=1`)
    await business.sendTemplate('+14165550101')
    await business.sendTemplate(mia)
    await business.pass(second)
    await loud.until((events) => events.length >= 2)
    await quiet.until((events) => events.length >= 1)
    quiet.close()
    loud.close()
    expect(loud.events.map((event) => event.data.person).sort()).toEqual(['c14165550101', 'p1'])
    expect(quiet.events.map((event) => event.data.person)).toEqual(['p1'])
  })
})

describe('the clock', () => {
  test('jumps, and what falls due on the way happens at its own time', async () => {
    const created = await business.createTemplate({
      components: [{ type: 'BODY', text: 'Hello there, dear reader of news.' }],
    })
    const before = await business.now()
    await business.pass(day)
    expect(await business.now()).toBe(before + day)
    const approved = business.receiver.changes().find((change) => change.value.event === 'APPROVED')
    expect(approved?.time).toBe(Math.floor((before + 3 * second) / 1_000))
    expect(created.status).toBe(200)
  })

  test('goes to a moment, never back', async () => {
    const now = await business.now()
    await business.control('POST', '/clock', { to: new Date(now + hour).toISOString() })
    expect(await business.now()).toBe(now + hour)
    expect((await business.tryControl('POST', '/clock', { to: now })).status).toBe(409)
    expect((await business.tryControl('POST', '/clock', { to: 'tomorrow' })).status).toBe(400)
    expect((await business.tryControl('POST', '/clock', {})).status).toBe(400)
  })

  test('can be set by its distance from the machine, and go on from there', async () => {
    const own = await Business.start()
    await own.control('POST', '/clock', { offsetMs: 10 * day })
    const { frozen, offsetMs } = await own.control('POST', '/clock', { frozen: false })
    expect(frozen).toBe(false)
    expect(Math.abs(Number(offsetMs) - 10 * day)).toBeLessThan(minute)
    await own.stop()
  })
})

describe('settings', () => {
  test('change in part; one wrong name or value changes nothing', async () => {
    const before = await business.control('GET', '/settings')
    for (const change of [
      { limits: { messagesPerSecond: 5, colour: 'red' } },
      { limits: { messagesPerSecond: 'many' } },
      { limits: { messagesPerSecond: -1 } },
      { chance: { experiment: 2 } },
      { webhooks: { shape: 'round' } },
      { limits: { messagesPerSecond: null } },
    ]) {
      const answer = await business.tryControl('PATCH', '/settings', change)
      expect(answer.status).toBe(400)
      expect(objectOf(answer.body.error).field).toBeDefined()
    }
    expect(await business.control('GET', '/settings')).toEqual(before)
    expect(await business.control('PATCH', '/settings', { limits: { dailyUniqueUsers: 250 } })).toMatchObject({
      limits: { dailyUniqueUsers: 250 },
    })
    await business.set({ limits: { dailyUniqueUsers: null } })
  })
})

describe('the control API', () => {
  const status = (headers: Record<string, string>, path = '/_control', port = business.emulator.port) =>
    new Promise<number>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, headers }, (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
        .on('error', reject)
        .end()
    })

  test('is not for pages from elsewhere, nor for names that only point here', async () => {
    expect(await status({ origin: 'http://127.0.0.1:4400' })).toBe(200)
    expect(await status({ origin: 'https://evil.test' })).toBe(403)
    expect(await status({ host: 'evil.test' })).toBe(403)
  })

  test('asks for its key where it has one', async () => {
    const emulator = await startEmulator({ controlKey: 'sesame' })
    expect(await status({}, '/_control', emulator.port)).toBe(401)
    expect(
      await status({ authorization: 'Bearer sesame', origin: 'https://demo.test' }, '/_control', emulator.port),
    ).toBe(200)
    expect(await status({}, '/_control?key=sesame', emulator.port)).toBe(200)
    expect(await status({ authorization: 'Bearer open' }, '/_control', emulator.port)).toBe(401)
    await emulator.stop()
  })

  test('says what there is when asked for what there is not', async () => {
    expect((await business.tryControl('GET', '/weather')).status).toBe(404)
    expect((await business.tryControl('DELETE', '/clock')).body).toMatchObject({
      error: { message: '/_control/clock takes GET, POST.' },
    })
    expect((await business.tryControl('POST', '/people/p1/dance')).body).toMatchObject({ error: { field: 'act' } })
  })
})

interface Heard {
  id: string
  event: string
  data: JsonObject
}

/** Reads Server-Sent Events as a browser would. */
async function listen(url: string, lastEventId?: string) {
  const abort = new AbortController()
  const response = await fetch(url, {
    signal: abort.signal,
    ...(lastEventId !== undefined && { headers: { 'last-event-id': lastEventId } }),
  })
  const events: Heard[] = []
  let wake = () => {}
  const reading = (async () => {
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const fields = Object.fromEntries(
          block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        )
        if (fields.event && fields.data)
          events.push({ id: fields.id ?? '', event: fields.event, data: JSON.parse(fields.data) as JsonObject })
      }
      wake()
    }
  })().catch(() => undefined)
  return {
    events,
    until: async (enough: (events: Heard[]) => boolean) => {
      while (!enough(events)) await new Promise<void>((resolve) => (wake = resolve))
    },
    close: () => {
      abort.abort()
      return reading
    },
  }
}
