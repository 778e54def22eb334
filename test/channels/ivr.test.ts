/** Voice menus, called and calling: keys and words, numbers typed, a key that stops everything, and every webhook doubled. */
import { afterAll, describe, expect, test } from 'vitest'
import { startEmulator } from '../../emulator/src/index.ts'
import { drainInvitations } from '../../src/actions/drain-invitations.ts'
import { HandOvers } from '../../src/actions/hand-over.ts'
import { readConsents } from '../../src/actions/read-consents.ts'
import { openEvidence } from '../../src/actions/record-statements.ts'
import { hour, WoundClock } from '../../src/base/clock.ts'
import { findCodes } from '../../src/protocol/whatsapp/wa-me.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases, type Saying } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { httpWorld } from '../support/http.ts'
import { anyCall, approve, type Heard, type Line, openLine } from '../support/telephone.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const { deps } = world
await approve(world, shop, 'confirmation_request')
const noor = await world.machine(shop.workspace, 'owner')
const topics = ['order_status', 'offers']

const menuAt = async (slug: string, settings = {}, more = {}) => {
  const line = await openLine(world, shop, 'twilio')
  await shop.page(slug, {
    channel: 'ivr_inbound',
    topics,
    confirmation: 'we_ask',
    settings: { sender: line.sender.senderId, ...settings },
    ...more,
  })
  return line
}
const line = await menuAt('menu')

/** Somebody on the line, who listens and answers. */
class CallerOn {
  readonly call = anyCall()
  readonly #line: Line
  readonly #from: string
  readonly sent: (() => Promise<Heard>)[] = []
  heard: Heard = { status: 0, xml: '' }

  constructor(on: Line, from: string) {
    this.#line = on
    this.#from = from
  }

  async send(fields: Record<string, string>, query = ''): Promise<this> {
    const send = () => this.#line.twilio(this.call, { From: this.#from, ...fields }, query)
    this.sent.push(send)
    // Nobody answers within a millisecond.
    clock.wind(1)
    this.heard = await send()
    expect(this.heard.status).toBe(200)
    return this
  }

  dial(): Promise<this> {
    return this.send({})
  }

  async presses(...keys: string[]): Promise<this> {
    for (const one of keys) await this.send({ CallStatus: 'in-progress', Digits: one }, this.#query())
    return this
  }

  says(words: string, confidence = '0.9'): Promise<this> {
    return this.send({ CallStatus: 'in-progress', SpeechResult: words, Confidence: confidence }, this.#query())
  }

  hangsUp(): Promise<this> {
    return this.send({ CallStatus: 'completed', CallDuration: '42' })
  }

  #query(): string {
    return /action="[^"?]*(\?turn=\d+)"/.exec(this.heard.xml)?.[1] ?? '?turn=99'
  }
}

const dial = (from: string, on = line) => {
  clock.wind(1)
  return new CallerOn(on, from).dial()
}

async function stateOf(phone: string, key = 'offers'): Promise<string | undefined> {
  const question = { number: phone, topic: key, page: { limit: 1 } }
  return (await readConsents(deps, shop.workspace.workspaceId, question, clock.now())).states[0]?.state.state
}
async function newestCall() {
  const { body } = await noor.get('/v1/calls?limit=1')
  return body.data[0]
}
const kept = async (hash: Buffer | null) => {
  const found = await deps.read.wordings.find(shop.workspace.workspaceId, [hash as Buffer])
  return JSON.parse(String(found.get((hash as Buffer).toString('hex'))))
}

channelCases('A voice menu that people call', async () => {
  const calls = new Map<string, CallerOn>()
  return {
    world,
    shop,
    channel: 'ivr_inbound',
    act: 'pressed_key',
    strength: 'claimed',
    first: 'pending',
    topics: ['order_status', 'offers'],
    crowd: 6,
    async say({ phone, topics: chosen }: Saying) {
      const caller = await dial(phone)
      calls.set(phone, caller)
      await caller.presses(...topics.map((key) => (chosen.includes(key) ? '1' : '2')), '1', '1')
      expect(caller.heard.xml).toContain('<Hangup/>')
    },
    async sayAgain({ phone }) {
      for (const send of calls.get(phone)?.sent ?? []) await send()
    },
    async sayBadly(phone) {
      expect((await line.twilio(anyCall(), { From: phone }, '', true)).status).toBe(403)
      await (await dial(phone)).presses('7', '7', '7')
    },
  }
})

describe('somebody who calls', () => {
  test('is greeted by the business’s name, told what it is about and how to stop, and asked topic by topic', async () => {
    const { heard } = await dial(anyNumber())
    expect(heard.xml).toContain('Hello, this is Lampwick.')
    expect(heard.xml).toContain('on WhatsApp')
    expect(heard.xml).toContain('press 9 at any time')
    expect(heard.xml).toContain('Order status. Where your order is, from packing to your door.')
    expect(heard.xml).toMatch(/<Gather input="dtmf speech" action="https:\/\/[^"]+\?turn=0"/)
    expect(heard.xml).not.toMatch(/>[^<]*(Offers|\{)/)
  })

  test('agrees, and is asked on WhatsApp to confirm: the tap there is the yes', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    const caller = await (await dial(grace.phone)).presses('2', '1', '1')
    expect(caller.heard.xml).toContain(`${[...grace.phone.slice(-4)].join(' ')}: Offers.`)
    await caller.presses('1')
    expect(caller.heard.xml).toContain('We now ask you on WhatsApp')
    expect(await stateOf(grace.phone)).toBe('pending')
    expect(await stateOf(grace.phone, 'order_status')).toBe('unknown')
    expect(await grace.queued()).toMatchObject([{ purpose: 'confirmation_request' }])
    await grace.tapsTemplate(0)
    expect(await stateOf(grace.phone)).toBe('given')
    await caller.hangsUp()
    expect(await newestCall()).toMatchObject({ status: 'completed', outcome: 'pending', seconds: 42 })
  })

  test('leaves as evidence the call, the exact words of every prompt, and each key with its time', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    const caller = await (await dial(grace.phone)).presses('2', '1', '1', '1')
    const [record] = await grace.records()
    const { rows } = await world.database.pool.query<{ sealed: Buffer; wrapped: Buffer }>(
      `select e.sealed, k.wrapped from evidence e join address_key k using (workspace_id, bucket, address_id)
       where e.address_id = $1`,
      [record?.address.addressId],
    )
    const proof = openEvidence(deps.secrets, rows[0]?.wrapped as Buffer, rows[0]?.sealed as Buffer) as {
      menu: { prompts: { prompt: string; sha256: string }[] }
      keys: object[]
    }
    expect(proof).toMatchObject({
      provider: 'twilio',
      provider_call: caller.call,
      direction: 'inbound',
      number: grace.phone,
      menu: { version: 1, language: 'en' },
    })
    expect(proof.keys).toMatchObject([
      { asked: 'topic.1', keys: '2' },
      { asked: 'topic.2', keys: '1' },
      { asked: 'own_number', keys: '1' },
      { asked: 'confirm', keys: '1', at: expect.stringMatching(/^\d{4}-.*Z$/) },
    ])
    expect(proof.menu.prompts.map(({ prompt }) => prompt)).toEqual([
      ...['welcome', 'stop_key', 'topic.1', 'topic.2', 'own_number', 'confirm'],
    ])
    for (const { prompt, sha256 } of proof.menu.prompts) {
      expect(await kept(Buffer.from(sha256, 'hex'))).toMatchObject({ kind: 'voice_prompt', prompt, language: 'en' })
    }
    const whole = await kept(record?.renderedSha256 ?? null)
    expect(whole).toMatchObject({ kind: 'voice_menu', menu: 1, language: 'en' })
    expect(JSON.stringify(whole)).toContain('on WhatsApp at {number}: Offers.')
    expect(JSON.stringify(whole)).not.toContain(grace.phone.slice(-4))
  })

  test('may speak', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    const caller = await dial(grace.phone)
    for (const words of ['No.', 'Yes!', 'yes', 'Yes please']) await caller.says(words)
    expect((await grace.records()).map(({ act }) => act)).toEqual(['spoke_in_call'])
  })

  test('may name another number: the yes waits for that one, and the caller’s own is left alone', async () => {
    const [own, other] = [anyNumber(), anyNumber()]
    const caller = await (await dial(own)).presses('1', '2', '2', other.slice(1))
    expect(caller.heard.xml).toContain('You typed 1, 4 0 3')
    await caller.presses('1', '1')
    expect(await stateOf(other, 'order_status')).toBe('pending')
    await expect(new Chatter(world, shop, own).key()).rejects.toThrow()
  })

  test('who hides their number types one', async () => {
    const other = anyNumber()
    const caller = await (await dial('anonymous')).presses('1', '2')
    expect(caller.heard.xml).toContain('Please type the number')
    expect(caller.heard.xml).toContain('finishOnKey="#"')
    await caller.presses(other.slice(1), '1', '1')
    expect(await stateOf(other, 'order_status')).toBe('pending')
    const stop = await (await dial('anonymous')).presses('9')
    expect(stop.heard.xml).toContain('we cannot tell whom to stop for')
  })

  test('who says no to the whole has refused it', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await (await dial(grace.phone)).presses('1', '1', '1', '2')
    expect((await grace.records()).map(({ state }) => state)).toEqual(['refused', 'refused'])
    expect(await grace.queued()).toEqual([])
  })

  test('who puts the receiver down in the middle has said nothing', async () => {
    const phone = anyNumber()
    await (await (await dial(phone)).presses('1')).hangsUp()
    expect(await newestCall()).toMatchObject({ outcome: 'left' })
    await expect(new Chatter(world, shop, phone).key()).rejects.toThrow()
  })

  test('hears their own language where they are known to speak it, and the recordings of the business', async () => {
    const welcome = 'https://lampwick.example/welcome.mp3'
    const own = await menuAt('menu-own', {
      ivrInbound: {
        topics: 'list',
        recordings: [
          { prompt: 'welcome', url: welcome },
          { prompt: 'confirm', url: welcome },
        ],
      },
      defaultLanguage: 'de',
    })
    const { heard } = await dial(anyNumber(), own)
    expect(heard.xml).toContain(`<Play>${welcome}</Play>`)
    expect(heard.xml).toContain('<Say language="de-DE" voice="Polly.Vicki">')
    expect(heard.xml).toMatch(/drücken Sie die 1.+drücken Sie die 2/)
  })

  test('sends a code from WhatsApp where no message of ours asks', async () => {
    const own = await menuAt('menu-code', {}, { confirmation: 'person_sends' })
    const grace = new Chatter(world, shop, anyNumber())
    const caller = await (await dial(grace.phone, own)).presses('2', '1', '1', '1')
    const spelt = /\. ([0-9A-Z](?: [0-9A-Z]){3}(?:, [0-9A-Z](?: [0-9A-Z]){3}){3})\. Once more/.exec(
      caller.heard.xml,
    )?.[1]
    const [code] = findCodes(spelt?.replaceAll(/[ ,]/g, '') ?? '')
    expect(code).toBeDefined()
    await grace.says(`Here it is: ${code}`)
    expect(await stateOf(grace.phone)).toBe('given')
  })

  test('speaks the yes after the tone where the place wants it recorded', async () => {
    const own = await menuAt('menu-recorded', { ivrInbound: { recordYes: true } })
    const grace = new Chatter(world, shop, anyNumber())
    const caller = await (await dial(grace.phone, own)).presses('2', '1', '1', '1')
    expect(caller.heard.xml).toContain('<Record action=')
    const query = /action="[^"?]*(\?turn=\d+)"/.exec(caller.heard.xml)?.[1] ?? ''
    await caller.send({ CallStatus: 'in-progress', RecordingUrl: 'https://api.twilio.com/r/RE1', Digits: '#' }, query)
    expect((await grace.records()).map(({ state }) => state)).toEqual(['requested'])
  })
})

test('more calls of one range than people make are rejected, and strangers are asked nothing', async () => {
  const own = await menuAt('menu-crowded')
  for (let at = 0; at < 60; at += 1) await dial('anonymous', own)
  const caller = new CallerOn(own, 'anonymous')
  expect((await caller.dial()).heard.xml).toContain('<Reject')
  expect(await newestCall()).toMatchObject({ outcome: 'limited', caller: null })
  expect((await dial(anyNumber(), own)).heard.xml).toContain('<Gather')
})

describe('the key that stops', () => {
  test('is a no to everything, recorded before the call goes on, and a stop of calls', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await grace.says('Hello')
    const caller = await (await dial(grace.phone)).presses('1', '9')
    expect(caller.heard.xml).toContain('You get nothing more from us')
    const no = (await grace.records()).at(-1)
    expect(no).toMatchObject({ state: 'withdrawn', scope: { kind: 'all' }, act: 'pressed_key', channel: 'ivr_inbound' })
    expect(await deps.read.channelStops.standing(await grace.key())).toMatchObject([{ channel: 'voice' }])
    expect(await newestCall()).toMatchObject({ outcome: 'stopped' })
    const stops = await world.database.pool.query(
      'select answered_at from stop_report where address_id = $1 and seq = $2',
      [(await grace.key()).addressId, no?.seq],
    )
    expect(stops.rows).toEqual([{ answered_at: expect.any(Date) }])
  })

  test('works by a word as well', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await (await dial(grace.phone)).says('Stop it, unsubscribe', '0.2')
    await (await dial(grace.phone)).says('stop', '0.2')
    expect((await grace.records()).map(({ state, act }) => `${state} ${act}`)).toContain('withdrawn spoke_in_call')
  })
})

test('every webhook of a call twice, late and backwards leaves the same records and the same words', async () => {
  const grace = new Chatter(world, shop, anyNumber())
  const caller = await (await dial(grace.phone)).presses('2', '1', '1', '1')
  const before = await grace.records()
  const last = caller.heard.xml
  for (const send of caller.sent.toReversed()) expect((await send()).xml).toBe(last)
  for (const send of caller.sent) expect((await send()).xml).toBe(last)
  await caller.hangsUp()
  await caller.hangsUp()
  for (const send of caller.sent) expect((await send()).status).toBe(200)
  expect(await grace.records()).toEqual(before)
  expect(await grace.queued()).toHaveLength(1)
})

test('an answer doubled in the middle is taken once', async () => {
  const caller = await dial(anyNumber())
  await caller.presses('1')
  const asked = caller.heard.xml
  expect((await caller.sent[1]?.())?.xml).toBe(asked)
  expect((await caller.sent[0]?.())?.xml).toBe(asked)
  expect(asked).toContain('Offers.')
})

test('the last answer sent five times at once is one answer', async () => {
  const grace = new Chatter(world, shop, anyNumber())
  const caller = await (await dial(grace.phone)).presses('2', '1', '1')
  const query = /action="[^"?]*(\?turn=\d+)"/.exec(caller.heard.xml)?.[1] ?? ''
  const fields = { From: grace.phone, CallStatus: 'in-progress', Digits: '1' }
  const heard = await Promise.all(Array.from({ length: 5 }, () => line.twilio(caller.call, fields, query)))
  expect(new Set(heard.map(({ xml }) => xml)).size).toBe(1)
  expect(await grace.records()).toHaveLength(1)
  expect(await grace.queued()).toHaveLength(1)
})

describe('people whom we call', async () => {
  const emulator = await startEmulator({ channelSecret: 'calls', seed: 'ivr' })
  afterAll(() => emulator.stop())
  const control = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${emulator.controlUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()) as Record<string, unknown>
  }
  const channels = (await control('GET', '/channels')) as unknown as {
    twilio: { accountSid: string; authToken: string }
  }
  await control('PATCH', '/settings', { people: { createOnSend: true } })

  const { accountSid, authToken } = channels.twilio
  const settings = { accountSid, baseUrl: `${emulator.url}/twilio`, callsAtOnce: 2 }
  const out = await openLine(world, shop, 'twilio', settings, { authToken })
  await control('PUT', `/voice/lines/${out.sender.identity}`, { provider: 'twilio', url: '', name: 'Lampwick' })
  const place = await shop.page('calls', {
    channel: 'ivr_outbound',
    topics,
    confirmation: 'we_ask',
    settings: { sender: out.sender.senderId },
  })

  const invite = (...numbers: string[]) =>
    noor.post('/v1/opt-in-invitations', {
      capture_point: place.slug,
      people: numbers.map((number) => ({ number, language: 'en' })),
      ground: { kind: 'customer', note: 'Order 10423' },
    })
  const handOut = async () => {
    const handOvers = new HandOvers(deps)
    await drainInvitations({ deps, handOvers })
    await handOvers.settled()
  }
  const invitationOf = async (phone: string) => {
    const key = await shop.keyOf(phone)
    return (await deps.read.invitations.listOf(key))[0]
  }

  test('are called only on a ground, and not after a stop of calls', async () => {
    const [first, second] = [anyNumber(), anyNumber()]
    await (await dial(second)).presses('9')
    const { body } = await invite(first, second)
    expect(body.invitations).toMatchObject([{ state: 'queued' }, { state: 'refused' }])
    const again = await invite(first)
    expect(again.body.invitations).toMatchObject([{ state: 'refused', reason: 'frequency' }])
  })

  test('ring through the provider’s API, no more at once than the sender is set to', async () => {
    await handOut()
    const people = [anyNumber(), anyNumber(), anyNumber()]
    await invite(...people)
    await handOut()
    const states = await Promise.all(people.map(async (phone) => (await invitationOf(phone))?.state))
    // One rings already, two are one too many for the third.
    expect(states.toSorted()).toEqual(['queued', 'queued', 'sent'])
    const { body } = await noor.get('/v1/calls?limit=5')
    expect(body.data[0]).toMatchObject({ direction: 'outbound', status: 'ringing', outcome: null })
  })
})

describe('a call that we made', async () => {
  const out = await openLine(world, shop, 'twilio')
  const place = await shop.page('calls-told', {
    channel: 'ivr_outbound',
    topics,
    confirmation: 'we_ask',
    settings: { sender: out.sender.senderId },
  })
  const called = async (phone: string) => {
    clock.wind(1)
    await noor.post('/v1/opt-in-invitations', {
      capture_point: place.slug,
      people: [{ number: phone, language: 'en' }],
      ground: { kind: 'asked_for_it', note: 'Asked at the counter' },
    })
    const invitation = (await deps.read.invitations.listOf(await shop.keyOf(phone)))[0]
    const call = anyCall()
    const tell = (fields: Record<string, string>, turn = '') => {
      clock.wind(1)
      return out.twilio(
        call,
        {
          Direction: 'outbound-api',
          From: out.sender.identity,
          To: phone,
          AnsweredBy: 'human',
          CallStatus: 'in-progress',
          ...fields,
        },
        `?${turn}invitation=${invitation?.invitationId}`,
      )
    }
    return {
      tell,
      find: async () => deps.read.invitations.find(shop.workspace.workspaceId, invitation?.invitationId ?? ''),
    }
  }

  test('asks whoever answers, for the number that we dialled, and keeps the answer with its invitation', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    const { tell, find } = await called(grace.phone)
    const first = await tell({})
    expect(first.xml).toContain('We call once')
    expect(first.xml).toContain('&amp;invitation=')
    await tell({ Digits: '2' }, 'turn=0&')
    const confirm = await tell({ Digits: '1' }, 'turn=1&')
    expect(confirm.xml).toContain('Lampwick would send you')
    expect((await tell({ Digits: '1' }, 'turn=2&')).xml).toContain('We now ask you on WhatsApp')
    await tell({ CallStatus: 'completed', CallDuration: '31' })
    expect(await stateOf(grace.phone)).toBe('pending')
    expect(await find()).toMatchObject({ answer: 'given', state: 'delivered' })
    await grace.tapsTemplate(0)
    expect(await stateOf(grace.phone)).toBe('given')
  })

  test('stops at the key, for good', async () => {
    const phone = anyNumber()
    const { tell, find } = await called(phone)
    await tell({})
    expect((await tell({ Digits: '9' }, 'turn=0&')).xml).toContain('nothing more from us')
    expect(await find()).toMatchObject({ answer: 'refused' })
    expect(await deps.read.channelStops.standing(await shop.keyOf(phone))).toMatchObject([{ channel: 'voice' }])
  })

  test('says nothing to a machine, tries once more some hours later, and then lets it be', async () => {
    const phone = anyNumber()
    const { tell, find } = await called(phone)
    expect((await tell({ AnsweredBy: 'machine_start' })).xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>',
    )
    const before = await find()
    await tell({ CallStatus: 'completed', CallDuration: '3' })
    await tell({ CallStatus: 'completed', CallDuration: '3' })
    const again = await find()
    expect(again).toMatchObject({ state: 'queued', answer: null })
    expect(again?.deliveryId).not.toBe(before?.deliveryId)
    const { rows } = await world.database.pool.query('select not_before from delivery_queue where delivery_id = $1', [
      again?.deliveryId,
    ])
    expect(rows[0].not_before.getTime() - clock.now().getTime()).toBeGreaterThan(3 * hour)
    await out.twilio(
      anyCall(),
      { Direction: 'outbound-api', From: out.sender.identity, To: phone, CallStatus: 'busy' },
      `?invitation=${again?.invitationId}`,
    )
    expect(await find()).toMatchObject({ state: 'failed', reason: 'busy' })
  })
})
