/** A missed call, at each kind of provider: rejected unanswered, an invitation and never a yes, answered once on WhatsApp. */
import { describe, expect, test } from 'vitest'
import { readConsents } from '../../src/actions/read-consents.ts'
import { day, hour, minute, WoundClock } from '../../src/base/clock.ts'
import type { TemplateMessage } from '../../src/domain/messenger.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases, type Saying } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { httpWorld } from '../support/http.ts'
import { anyCall, approve, type Line, openLine } from '../support/telephone.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const printed = 'Give us a missed call and we will write to you on WhatsApp about our offers and your orders.'
await approve(world, shop, 'missed_call')
const noor = await world.machine(shop.workspace, 'owner')

const lines = new Map<string, Line>()
async function lineFor(topics: readonly string[]): Promise<Line> {
  const name = topics.join('-')
  const known = lines.get(name)
  if (known !== undefined) return known
  const line = await openLine(world, shop, 'twilio')
  lines.set(name, line)
  await shop.page(`call-${name.replaceAll('_', '-')}`, {
    channel: 'missed_call',
    topics: [...topics],
    settings: { sender: line.sender.senderId, missedCall: { printed } },
  })
  return line
}
const offers = await lineFor(['offers'])
const both = await lineFor(['offers', 'order_status'])
await lineFor(['order_status'])

// Nobody calls twice within a millisecond.
const ring = (phone: string, line = offers, call = anyCall()) => {
  clock.wind(1)
  return line.twilio(call, { From: phone })
}

async function stateOf(phone: string, key = 'offers'): Promise<string | undefined> {
  const question = { number: phone, topic: key, page: { limit: 1 } }
  return (await readConsents(world.deps, shop.workspace.workspaceId, question, clock.now())).states[0]?.state.state
}
async function newestCall(query = '') {
  const { body } = await noor.get(`/v1/calls?limit=1${query}`)
  return body.data[0]
}

channelCases('A missed call', async () => {
  const sent = new Map<string, () => Promise<unknown>>()
  return {
    world,
    shop,
    channel: 'missed_call',
    act: 'called_us',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    async say({ phone, topics }: Saying) {
      const line = await lineFor(topics)
      const call = anyCall()
      sent.set(phone, () => ring(phone, line, call))
      await ring(phone, line, call)
    },
    async sayAgain({ phone }) {
      await sent.get(phone)?.()
    },
    async sayBadly(phone) {
      expect((await offers.twilio(anyCall(), { From: phone }, '', true)).status).toBe(403)
    },
  }
})

describe('somebody who calls and hangs up', () => {
  test('is rejected unanswered, and written to: who we are, that they called, what would come, yes and no', async () => {
    const phone = anyNumber()
    const { status, xml } = await ring(phone, both)
    expect(status).toBe(200)
    expect(xml).toContain('<Response><Reject reason="rejected"/></Response>')
    const grace = new Chatter(world, shop, phone)
    const [send] = await grace.queued()
    expect(send).toMatchObject({
      purpose: 'invitation',
      marketing: false,
      askedByPerson: true,
      invitation: { channel: 'missed_call', ground: 'asked_for_it' },
      content: { kind: 'template', name: 'assent_missed_call', language: 'en' },
    })
    const { body, buttons } = (await grace.lastContent()) as TemplateMessage
    expect(body).toEqual([
      { name: 'business', text: 'Lampwick' },
      { name: 'topics', text: 'Order status and Offers' },
    ])
    expect(buttons).toHaveLength(3)
    expect(await newestCall()).toMatchObject({
      direction: 'inbound',
      outcome: 'invited',
      caller: expect.stringMatching(/^\+1 .*•.*\d\d$/),
      country: 'CA',
    })
  })

  test('has said yes to nothing, and is kept as an invitation on the wording printed beside the number', async () => {
    const phone = anyNumber()
    await ring(phone)
    expect(await stateOf(phone)).toBe('pending')
    const { body } = await noor.get('/v1/opt-in-invitations?channel=missed_call&limit=1')
    expect(body.data[0]).toMatchObject({ channel: 'missed_call', ground: { kind: 'asked_for_it', note: printed } })
    const records = await new Chatter(world, shop, phone).records()
    expect(records.map(({ state }) => state)).toEqual(['requested'])
    const hash = records[0]?.renderedSha256 as Buffer
    const kept = await world.deps.read.wordings.find(shop.workspace.workspaceId, [hash])
    expect(JSON.parse(String(kept.get(hash.toString('hex'))))).toMatchObject({ text: printed })
  })

  test('gives a vouched yes with a tap, with the template in its version as the wording', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await ring(grace.phone, both)
    await grace.tapsTemplate(0)
    const yes = (await grace.records()).filter(({ state }) => state === 'given')
    expect(yes).toHaveLength(2)
    expect(yes[0]).toMatchObject({ act: 'tapped_button', strength: 'vouched', channel: 'missed_call' })
    expect(yes.map(({ confirms }) => confirms)).toEqual([1, 2])
    const hash = yes[0]?.renderedSha256 as Buffer
    const kept = await world.deps.read.wordings.find(shop.workspace.workspaceId, [hash])
    expect(JSON.parse(String(kept.get(hash.toString('hex'))))).toMatchObject({
      body: expect.stringMatching(/^You called us.*Offers/),
      template: { name: 'assent_missed_call', version: 1 },
    })
    expect(await stateOf(grace.phone)).toBe('given')
  })

  test('may say no, or that it was not them: then nobody asks that number again', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await ring(grace.phone)
    await grace.tapsTemplate(1)
    expect(await stateOf(grace.phone)).toBe('refused')
    const other = new Chatter(world, shop, anyNumber())
    await ring(other.phone)
    await other.tapsTemplate(2)
    expect((await other.records()).map(({ state }) => state)).toEqual(['requested'])
    clock.wind(31 * day)
    await ring(other.phone)
    const key = await other.key()
    const { rows } = await world.database.pool.query('select no_ask_until from address where address_id = $1', [
      key.addressId,
    ])
    expect(rows[0].no_ask_until.getTime()).toBeGreaterThan(clock.now().getTime())
  })

  test('is answered in free words while the chat is open, topic by topic', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await grace.says('Hello')
    await ring(grace.phone, both)
    const content = await grace.lastContent()
    expect(content).toMatchObject({ kind: 'list', body: expect.stringContaining('You called us') })
    await grace.chooses('Offers')
    expect(await stateOf(grace.phone)).toBe('given')
    expect(await stateOf(grace.phone, 'order_status')).toBe('pending')
  })

  test('is answered once in 30 days, however often they call', async () => {
    const phone = anyNumber()
    const grace = new Chatter(world, shop, phone)
    await ring(phone)
    await ring(phone)
    clock.wind(29 * day)
    await ring(phone)
    expect(await newestCall()).toMatchObject({ outcome: 'answered_before' })
    expect(await grace.queued()).toHaveLength(1)
    clock.wind(2 * day)
    await ring(phone)
    expect(await newestCall()).toMatchObject({ outcome: 'invited' })
  })

  test('who has it all already is sent nothing', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await ring(grace.phone)
    await grace.tapsTemplate(0)
    clock.wind(31 * day)
    await ring(grace.phone)
    expect(await newestCall()).toMatchObject({ outcome: 'nothing' })
  })
})

describe('callers who cannot be answered', () => {
  test.each([
    ['who withhold their number', 'anonymous', 'withheld', null],
    ['from a landline', '+61299999999', 'landline', '+61 • •••• ••99'],
    ['from a number of a service', '+611800000000', 'unservable', expect.any(String)],
    ['from what is no number', '+999123', 'unservable', expect.any(String)],
  ])('%s are listed as such, and no address is made of them', async (_, from, outcome, caller) => {
    const before = await world.database.pool.query('select count(*)::int as count from address')
    expect((await ring(from)).xml).toContain('<Reject')
    expect(await newestCall('&capture_point=call-offers')).toMatchObject({ outcome, caller, contact: null })
    const after = await world.database.pool.query('select count(*)::int as count from address')
    expect(after.rows).toEqual(before.rows)
  })

  test('beyond what people call from one range in an hour nobody is answered; the next hour begins anew', async () => {
    const one = (at: number) => ring(`+1416555${String(at).padStart(4, '0')}`)
    for (let at = 0; at < 61; at += 1) await one(100 + at)
    expect(await newestCall()).toMatchObject({ outcome: 'limited' })
    clock.wind(hour + minute)
    await one(170)
    expect(await newestCall()).toMatchObject({ outcome: 'invited' })
  })
})

describe('other providers', () => {
  const place = async (slug: string, line: Line) =>
    shop.page(slug, {
      channel: 'missed_call',
      topics: ['offers'],
      settings: { sender: line.sender.senderId, missedCall: { printed } },
    })

  test('Plivo hangs up before it answers', async () => {
    const line = await openLine(world, shop, 'plivo')
    await place('call-plivo', line)
    const phone = anyNumber()
    const { status, xml } = await line.plivo('uuid-1', { From: phone.slice(1) })
    expect(status).toBe(200)
    expect(xml).toContain('<Hangup reason="rejected"/>')
    expect(await stateOf(phone)).toBe('pending')
    expect(
      (await line.plivo('uuid-1', { From: phone.slice(1), CallStatus: 'no-answer', Event: 'Hangup' })).status,
    ).toBe(200)
    expect(await newestCall('&capture_point=call-plivo')).toMatchObject({ outcome: 'invited', status: 'no_answer' })
  })

  test('Exotel tells in its national form, unsigned; a password may stand in its address', async () => {
    const line = await openLine(world, shop, 'exotel', {}, { webhookPassword: 'let me in' })
    await place('call-exotel', line)
    expect((await line.exotel('e1', '09876543210')).status).toBe(403)
    expect((await line.exotel('e1', '09876543210', 'wrong')).status).toBe(403)
    expect(await line.exotel('e1', '09876543210', 'let me in')).toMatchObject({ status: 200 })
    expect(await stateOf('+919876543210')).toBe('pending')
    expect(await newestCall('&capture_point=call-exotel')).toMatchObject({ outcome: 'invited', country: 'IN' })
  })

  test('any other system posts signed JSON, and an old one is refused', async () => {
    const line = await openLine(world, shop, 'signed_webhook')
    await place('call-signed', line)
    const phone = anyNumber()
    const { status, xml } = await line.signed('1', phone)
    expect(status).toBe(200)
    expect(JSON.parse(xml)).toEqual({ result: 'heard' })
    await line.signed('1', phone)
    expect(await stateOf(phone)).toBe('pending')
    clock.wind(1)
    expect((await line.signed('2', null)).status).toBe(200)
    expect(await newestCall('&capture_point=call-signed')).toMatchObject({ outcome: 'withheld', caller: null })
  })

  test('an address that nobody has is nobody’s', async () => {
    const { statusCode } = await world.server.inject({
      method: 'POST',
      url: '/inbound/voice/twilio/nobody',
      payload: '',
    })
    expect(statusCode).toBe(404)
  })
})

test('every call twice and out of order leaves the same records', async () => {
  const people = [anyNumber(), anyNumber(), anyNumber()]
  const told = people.flatMap((phone) => {
    const call = anyCall()
    return [
      () => offers.twilio(call, { From: phone }),
      () => offers.twilio(call, { From: phone, CallStatus: 'no-answer', CallDuration: '0' }),
    ]
  })
  for (const tell of told) await tell()
  const records = async () => Promise.all(people.map(async (phone) => new Chatter(world, shop, phone).records()))
  const before = await records()
  for (const tell of [...told.toReversed(), ...told]) expect((await tell()).status).toBe(200)
  expect(await records()).toEqual(before)
  for (const phone of people) expect(await new Chatter(world, shop, phone).queued()).toHaveLength(1)
})

test('after an erasure a call is still listed, and nobody knows whose it was', async () => {
  const phone = anyNumber()
  await ring(phone)
  const { id, contact } = await newestCall()
  expect((await noor.post(`/v1/contacts/${contact}/erasures`, { reason: 'She asked' })).status).toBeLessThan(300)
  const { body } = await noor.get('/v1/calls?limit=5')
  expect(body.data.find((call: { id: string }) => call.id === id)).toMatchObject({ caller: null, contact: null })
})

test('a place cannot be published without the wording beside the number', async () => {
  const { body: draft } = await noor.post('/v1/capture-points', {
    name: 'Poster with a number',
    channel: 'missed_call',
    notice: shop.noticeId,
    topics: ['offers'],
    settings: { sender: offers.sender.senderId },
  })
  const refused = await noor.post(`/v1/capture-points/${draft.id}/publications`)
  expect(refused.status).toBe(409)
  const missing = refused.body.check?.lines ?? draft.check.lines
  expect(missing).toContainEqual(expect.objectContaining({ key: 'printed_wording', result: 'missing' }))
  const mended = await noor.patch(`/v1/capture-points/${draft.id}`, {
    settings: { sender: offers.sender.senderId, missed_call: { printed } },
  })
  expect(mended.body.check.lines).toContainEqual(expect.objectContaining({ key: 'printed_wording', result: 'met' }))
})
