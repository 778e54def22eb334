/** An invitation by SMS, over real SMPP to an emulated operator: what it says and costs, what its link proves, and what people answer. */
import { describe, expect, test } from 'vitest'
import { readConsents } from '../../src/actions/read-consents.ts'
import { WoundClock } from '../../src/base/clock.ts'
import { signTwilio } from '../../src/protocol/twilio/signature.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases, type Saying } from '../support/channel-cases.ts'
import { httpWorld, publicUrl } from '../support/http.ts'
import { openSmsOffice, pageIn, smsNumber } from '../support/sms-office.ts'
import { type SeenPage, Visitor } from '../support/visitor.ts'

// A Tuesday, eleven in Berlin: quiet hours are over wherever people are asked here.
const clock = new WoundClock('2026-11-24T10:00:00Z')
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const { workspaceId } = shop.workspace
const office = await openSmsOffice(world, shop, 'smpp', { settings: { dltEntityId: '1101', dltTemplateId: '1107' } })
const point = await shop.page('sms-letters', { channel: 'sms_link' })
const noor = await world.machine(shop.workspace, 'owner')

function invite(phone: string, more: object = {}, order: object = {}) {
  return noor.post('/v1/opt-in-invitations', {
    capture_point: point.slug,
    people: [{ number: phone, ...more }],
    ground: { kind: 'customer', note: 'Order 10423' },
    ...order,
  })
}

async function smsTo(phone: string, more: object = {}) {
  const { body } = await invite(phone, more)
  expect(body.invitations).toMatchObject([{ state: 'queued' }])
  await office.handOut()
  return office.newestTo(phone)
}

async function becameOf(phone: string) {
  const { body } = await noor.get('/v1/opt-in-invitations?channel=sms_link&limit=200')
  return body.data.find(({ to }: { to: string }) => to.replace(/\D/g, '') === phone.slice(1))
}

async function stateOf(phone: string, topic = 'offers') {
  const question = { number: phone, topic, page: { limit: 1 } }
  const { states } = await readConsents(world.deps, workspaceId, question, clock.now())
  return states[0]?.state.state
}

function heldOn(page: SeenPage): string {
  return /name="held" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
}

channelCases('A link by SMS', async () => {
  const sent = new Map<string, () => Promise<unknown>>()
  return {
    world,
    shop,
    channel: 'sms_link',
    act: 'ticked_box',
    strength: 'claimed',
    // In a demo holding the line is proof enough for the number that the link was sent to; the pack of a country may ask for more.
    first: 'given',
    topics: ['offers', 'order_status'],
    crowd: 6,
    async say({ phone, topics }: Saying) {
      const { body } = await invite(phone)
      // Who said no is asked nothing, and who was asked just now is not asked twice.
      if (body.invitations[0].state === 'refused') return
      await office.handOut()
      const visitor = new Visitor(world)
      const page = await visitor.opens(pageIn(await office.newestTo(phone)))
      const send = () => visitor.presses(page, ['do', 'yes'], { held: heldOn(page), topic: [...topics] })
      sent.set(phone, send)
      await send()
    },
    async sayAgain({ phone }) {
      await sent.get(phone)?.()
    },
    async sayBadly(phone) {
      await smsTo(phone)
      const visitor = new Visitor(world)
      const page = await visitor.opens(pageIn(await office.newestTo(phone)))
      await visitor.presses(page, ['do', 'yes'], { held: heldOn(page) })
    },
  }
})

describe('a person who is asked by SMS', () => {
  test('gets one SMS, with who asks, one link and how to stop it; what it will cost is told before', async () => {
    const phone = anyNumber()
    const { body: before } = await invite(phone, {}, { dry_run: true })
    expect(before.invitations).toMatchObject([{ state: 'queued', written: { kind: 'sms', segments: 1 } }])
    expect(await office.smsOf(phone)).toEqual([])
    const sms = await smsTo(phone)
    expect(sms).toMatchObject({ business: smsNumber, segments: 1, parameters: { 1400: '1101', 1401: '1107' } })
    expect(sms.text).toMatch(
      /^Demo\. Lampwick: .*\nhttps:\/\/consent\.acme\.example\/i\/[\w-]{22}\nReply STOP to stop$/,
    )
    await expect.poll(async () => (await becameOf(phone))?.state).toBe('delivered')
  })

  test('gets a text of several segments whole, in the alphabet of their language', async () => {
    const phone = anyNumber()
    const sms = await smsTo(phone, { language: 'hi' })
    expect(sms.segments).toBeGreaterThan(1)
    expect(sms.text).toContain('WhatsApp पर कौन से संदेश चाहिए')
    expect(pageIn(sms)).toMatch(/^\/i\/[\w-]{22}$/)
    expect(await office.smsOf(phone)).toHaveLength(1)
    await expect.poll(async () => (await becameOf(phone))?.state).toBe('delivered')
  })

  test('whose telephone cannot be reached is listed so', async () => {
    const phone = anyNumber()
    await office.control('PUT', 'sms/outcomes', { [phone.slice(-4)]: 'failed' })
    await invite(phone)
    await office.handOut()
    await expect.poll(async () => await becameOf(phone)).toMatchObject({ state: 'failed', reason: 'not_delivered 011' })
    await office.control('PUT', 'sms/outcomes', {})
  })

  test('comes to nothing by a scanner that opens the link, and is not asked twice', async () => {
    const phone = anyNumber()
    const path = pageIn(await smsTo(phone))
    const visitor = new Visitor(world)
    expect((await visitor.probes(path)).status).toBe(200)
    const page = await visitor.opens(path)
    expect(page.html).not.toContain(phone)
    expect(page.html).not.toMatch(/type="checkbox"[^>]* checked/)
    expect(await stateOf(phone)).toBe('unknown')
    expect((await invite(phone)).body.invitations).toMatchObject([{ state: 'refused', reason: 'frequency' }])
  })
})

describe('a person who answers by SMS', () => {
  test('with STOP: nothing may reach them any more, it is durable before the operator is answered, and confirmed once', async () => {
    const phone = anyNumber()
    const path = pageIn(await smsTo(phone))
    expect(await office.answers(phone, ' stop! ')).toBe(true)
    expect(await stateOf(phone)).toBe('withdrawn')
    expect(await stateOf(phone, 'order_status')).toBe('withdrawn')
    const records = await world.deps.read.consent.recordsOf([await shop.keyOf(phone)])
    expect(records).toMatchObject([
      { state: 'withdrawn', channel: 'sms', act: 'typed_keyword', scope: { kind: 'all' } },
    ])
    expect(await office.answers(phone, 'STOP')).toBe(true)
    await office.handOut()
    await expect.poll(async () => (await office.smsOf(phone)).filter(({ from }) => from === 'business').length).toBe(2)
    expect((await office.newestTo(phone)).text).toContain('You get no more SMS or WhatsApp messages')
    expect(await becameOf(phone)).toMatchObject({ answer: 'refused' })
    const visitor = new Visitor(world)
    const page = await visitor.opens(path)
    expect(page.status).toBe(410)
    expect((await invite(phone)).body.invitations).toMatchObject([{ state: 'refused', reason: 'withdrawn' }])
  })

  test('with START: SMS may come again, and no no is lifted', async () => {
    const phone = anyNumber()
    await smsTo(phone)
    await office.answers(phone, 'STOP')
    // A tie is a no: in another second of our own clock it is answered.
    clock.wind(1_000)
    await office.answers(phone, 'START')
    const key = await shop.keyOf(phone)
    expect(await world.deps.read.channelStops.standing(key)).toEqual([])
    expect(await stateOf(phone)).toBe('withdrawn')
    await office.handOut()
    const texts = async () => (await office.smsOf(phone)).map(({ text }) => text).join('\n')
    await expect.poll(texts).toContain('we may invite you by SMS again')
  })

  test('with HELP is told who asked and whom to turn to; with anything else nothing is made of it', async () => {
    const phone = anyNumber()
    await smsTo(phone)
    await office.answers(phone, 'HELP')
    await office.answers(phone, 'Who is this? Yes please')
    await office.handOut()
    await expect.poll(async () => (await office.newestTo(phone)).text).toContain('Questions: help@lampwick.example')
    expect(await stateOf(phone)).toBe('unknown')
    expect((await office.smsOf(phone)).filter(({ from }) => from === 'business')).toHaveLength(2)
  })

  test('with a word in another alphabet, from a number that nobody knew', async () => {
    const phone = anyNumber()
    await office.control('POST', 'people', { phone })
    await office.answers(phone, 'توقف')
    expect(await stateOf(phone)).toBe('withdrawn')
  })
})

describe('a business that is live', async () => {
  const shop = await openShop(world, 'live', { countries: ['DE', 'GB'] })
  const office = await openSmsOffice(world, shop, 'smpp')
  const point = await shop.page('sms-live', { channel: 'sms_link' })
  await shop.reword('en', {})
  const noor = await world.machine(shop.workspace, 'owner')

  async function answered(phone: string) {
    await noor.post('/v1/opt-in-invitations', {
      capture_point: point.slug,
      people: [{ number: phone }],
      ground: { kind: 'asked_for_it', note: 'At the counter' },
    })
    await office.handOut()
    const visitor = new Visitor(world)
    const page = await visitor.opens(pageIn(await office.newestTo(phone)))
    await visitor.presses(page, ['do', 'yes'], { held: heldOn(page), topic: 'offers' })
    const question = { number: phone, topic: 'offers', page: { limit: 1 } }
    const { states } = await readConsents(world.deps, shop.workspace.workspaceId, question, clock.now())
    return states[0]?.state.state
  }

  test.each([
    ['+491713920015', 'pending'],
    ['+447400123456', 'given'],
  ])('%s: the line is proof enough only where the law of the place says so: %s', async (phone, state) => {
    expect(await answered(phone)).toBe(state)
  })

  test('writes to nobody in a country that it does not serve', async () => {
    const { status, body } = await noor.post('/v1/opt-in-invitations', {
      capture_point: point.slug,
      people: [{ number: '+61491570156' }],
      ground: { kind: 'asked_for_it', note: 'At the counter' },
    })
    expect(status).toBe(400)
    expect(body.errors[0].message).toContain('does not serve')
  })
})

describe('whoever would be paid by our sending', () => {
  test('gets nothing at landlines and service numbers, and the whole list is told', async () => {
    const { status, body } = await noor.post('/v1/opt-in-invitations', {
      capture_point: point.slug,
      people: [{ number: '+493012345678' }, { number: '+448001111111' }],
      ground: { kind: 'customer', note: 'Order 10423' },
    })
    expect(status).toBe(400)
    expect(body.errors).toMatchObject([
      { path: '/people/0/number', message: expect.stringContaining('landline') },
      { path: '/people/1/number', message: expect.stringContaining('service number') },
    ])
  })

  test('gets only so many SMS a day to one range of numbers and to one country, counted for all who ask at once', async () => {
    await noor.patch(`/v1/channel-senders/${office.sender.senderId}`, {
      settings: {
        host: '127.0.0.1',
        port: office.sender.settings.port,
        day_limit_per_range: 3,
        day_limit_per_country: 5,
      },
    })
    const range = Array.from({ length: 5 }, (_, at) => `+4670174061${at}`)
    const answers = await Promise.all(range.map((phone) => invite(phone)))
    const outcomes = answers.map(({ body }) => body.invitations[0])
    expect(outcomes.filter(({ state }) => state === 'queued')).toHaveLength(3)
    for (const { reason, until } of outcomes.filter(({ state }) => state === 'refused')) {
      expect(reason).toBe('limit')
      expect(Date.parse(until)).toBeGreaterThan(clock.now().getTime())
    }
    const elsewhere = ['+46701750625', '+46701750635', '+46701750645'].map((phone) => invite(phone))
    const reasons = (await Promise.all(elsewhere)).map(({ body }) => body.invitations[0].reason)
    expect(reasons.toSorted()).toEqual(['limit', null, null])
    const { body: log } = await noor.get('/v1/audit?limit=50')
    expect(log.data.map(({ action }: { action: string }) => action)).toContain('sms.limit-reached')
    clock.wind(24 * 3_600_000)
    const [again] = range.filter((_, at) => outcomes[at].state === 'refused')
    expect((await invite(again ?? '')).body.invitations).toMatchObject([{ state: 'queued' }])
  })
})

describe('the line to the operator', () => {
  test('comes back by itself when it was cut, and what waited leaves then', async () => {
    const phone = anyNumber()
    await office.control('POST', 'sms/smpp/cut')
    await invite(phone)
    await expect
      .poll(
        async () => {
          clock.wind(60_000)
          await office.handOut()
          return (await office.smsOf(phone)).length
        },
        { timeout: 20_000, interval: 200 },
      )
      .toBe(1)
  })

  test('that is too busy has taken nothing: it is tried again, and arrives once', async () => {
    const phone = anyNumber()
    await office.control('PATCH', 'sms/smpp', { throttle: 1 })
    await invite(phone)
    await office.handOut()
    expect(await office.smsOf(phone)).toEqual([])
    await expect
      .poll(
        async () => {
          clock.wind(60_000)
          await office.handOut()
          return (await office.smsOf(phone)).length
        },
        { timeout: 20_000, interval: 200 },
      )
      .toBe(1)
    expect(await office.newestTo(phone)).toMatchObject({ segments: 1 })
  })
})

describe('over Twilio', async () => {
  const shop = await openShop(world)
  const office = await openSmsOffice(world, shop, 'twilio')
  const point = await shop.page('sms-twilio', { channel: 'sms_link' })
  const noor = await world.machine(shop.workspace, 'owner')
  const { inboundPath } = office.sender
  const authToken = async () => {
    const channels = (await office.control('GET', 'channels')) as { twilio: { authToken: string } }
    return channels.twilio.authToken
  }

  async function posted(path: string, fields: Record<string, string>, token?: string) {
    const url = `/inbound/sms/twilio/${path}`
    return world.server.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': signTwilio(token ?? (await authToken()), `${publicUrl}${url}`, fields),
      },
      payload: new URLSearchParams(fields).toString(),
    })
  }

  async function invited(phone: string) {
    await noor.post('/v1/opt-in-invitations', {
      capture_point: point.slug,
      people: [{ number: phone }],
      ground: { kind: 'customer', note: 'Order 10423' },
    })
    await office.handOut()
    return office.newestTo(phone)
  }

  async function became(phone: string) {
    const { body } = await noor.get('/v1/opt-in-invitations?limit=200')
    return body.data.find(({ to }: { to: string }) => to.replace(/\D/g, '') === phone.slice(1))
  }

  test('it leaves by the API, and what became of it is told there, however often and late', async () => {
    const phone = anyNumber()
    const { id } = await invited(phone)
    expect(id).toMatch(/^SM/)
    expect(await became(phone)).toMatchObject({ state: 'sent' })
    const status = (MessageStatus: string) => ({ MessageSid: id, MessageStatus, To: phone, From: smsNumber })
    expect((await posted(`${inboundPath}/status`, status('delivered'))).statusCode).toBe(204)
    expect(await became(phone)).toMatchObject({ state: 'delivered' })
    for (const late of ['sent', 'delivered', 'undelivered']) await posted(`${inboundPath}/status`, status(late))
    expect(await became(phone)).toMatchObject({ state: 'delivered' })
  })

  test('everything that comes in twice and out of order leaves the same records', async () => {
    const phone = anyNumber()
    await invited(phone)
    const sms = (MessageSid: string, Body: string) => ({ MessageSid, Body, From: phone, To: smsNumber })
    const [stop, start] = [sms('SM-stop', 'STOP'), sms('SM-start', 'START')]
    for (const one of [stop, stop]) expect((await posted(inboundPath, one)).body).toContain('<Response/>')
    const key = await shop.keyOf(phone)
    const before = await world.deps.read.consent.recordsOf([key])
    await posted(inboundPath, start)
    for (const one of [start, stop, start, stop]) await posted(inboundPath, one)
    const after = await world.deps.read.consent.recordsOf([key])
    expect(after.map(({ recordId }) => recordId)).toEqual(before.map(({ recordId }) => recordId))
    expect(before).toMatchObject([{ state: 'withdrawn', channel: 'sms' }])
    await office.handOut()
    const told = (await office.smsOf(phone)).filter(({ text }) => text.includes('You get no more SMS'))
    expect(told.length).toBeLessThanOrEqual(1)
  })

  test('what is not signed with the sender’s token, or goes nowhere, is refused and changes nothing', async () => {
    const phone = anyNumber()
    const stop = { MessageSid: 'SM-forged', Body: 'STOP', From: phone, To: smsNumber }
    expect((await posted(inboundPath, stop, 'not the token')).statusCode).toBe(403)
    expect((await posted('nowhere', stop)).statusCode).toBe(404)
    expect((await posted(inboundPath, { From: phone })).statusCode).toBe(400)
    await expect(shop.keyOf(phone)).rejects.toThrow('nobody is known')
  })
})
