/** Advertisements, ice breakers and commands: where somebody came from is kept, and none of it is taken for consent. */
import { beforeAll, describe, expect, test } from 'vitest'
import { readConsents } from '../../src/actions/read-consents.ts'
import { anyNumber } from '../support/channel-cases.ts'
import { eventually } from '../support/emulated-whatsapp.ts'
import { openPhoneShop } from '../support/flow-phone.ts'

const { world, shop, sender, control, emulator, phone: phoneOf } = await openPhoneShop()
const wish = 'What can I get on WhatsApp?'
const point = await shop.page('ice', {
  channel: 'bot_flow',
  topics: ['offers'],
  settings: { botFlow: { phrases: [wish, 'Send me the lamp offers'] } },
})
const owner = await world.machine(shop.workspace, 'owner')
const starters = `/v1/senders/${sender.senderId}/conversation-starters`
const wanted = {
  ice_breakers: [wish, 'Where is my order?'],
  commands: [
    { name: 'stop', description: 'Ends all messages' },
    { name: 'help', description: 'How to reach us' },
  ],
}
const referral = {
  source_type: 'ad',
  source_id: '120208765',
  source_url: 'https://fb.me/3cr4Wqqkv',
  headline: 'Half-price lamps',
  body: 'Only this week',
  ctwa_clid: 'ARAkLkA8rmlFeiCktEJQ',
}

async function stateOf(number: string): Promise<string | undefined> {
  const question = { number, topic: 'offers', page: { limit: 1 } }
  const { states } = await readConsents(world.deps, shop.workspace.workspaceId, question, world.deps.clock.now())
  return states[0]?.state.state
}

async function contactOf(number: string): Promise<string> {
  const [address] = await world.deps.read.contactPages.addresses([await shop.keyOf(number)])
  return address?.contactId ?? ''
}

describe('somebody who comes by an advertisement', () => {
  test('leaves with their first message where they came from, and says yes to nothing by it', async () => {
    const grace = phoneOf(anyNumber())
    await grace.says('Hi! I saw your ad. Yes, I want this!', { referral })
    const { body } = await owner.get(`/v1/contacts/${await contactOf(grace.number)}/messages`)
    expect(body.data.at(-1).referral).toEqual({
      source_type: 'ad',
      source_id: '120208765',
      source_url: 'https://fb.me/3cr4Wqqkv',
      headline: 'Half-price lamps',
      body: 'Only this week',
      click_id: 'ARAkLkA8rmlFeiCktEJQ',
    })
    expect(await world.deps.read.consent.recordsOf([await shop.keyOf(grace.number)])).toEqual([])
    const asked = { messages: [{ to: grace.number, topic: 'offers' }] }
    expect((await owner.post('/v1/decisions', asked)).body.decisions).toEqual([{ allow: false, reason: 'no_consent' }])
  })

  test('is asked where the text of the ad is the words of a place, and the request keeps the ad as its way there', async () => {
    const grace = phoneOf(anyNumber())
    await grace.says('Send me the lamp offers', { referral })
    const question = await grace.message('button')
    expect(await stateOf(grace.number)).toBe('pending')
    const { body } = await owner.get(`/v1/contacts/${await contactOf(grace.number)}/timeline`)
    const request = body.data.find(({ state }: { state: string }) => state === 'requested')
    expect(JSON.stringify(request.evidence)).toContain('Half-price lamps')
    await grace.does('tap', { messageId: question.id, button: 0 })
    expect(await stateOf(grace.number)).toBe('given')
  })
})

describe('ice breakers and commands', () => {
  beforeAll(async () => {
    const { status, body } = await owner.put(starters, wanted)
    expect([status, body]).toEqual([200, wanted])
  })

  test('are kept by WhatsApp, and read from it', async () => {
    expect((await owner.get(starters)).body).toEqual(wanted)
    const grace = phoneOf(anyNumber())
    await control('POST', 'people', { phone: grace.number })
    const chat = await control('GET', `people/${encodeURIComponent(grace.number)}/chats/${emulator.phoneNumberId}`)
    expect(chat.suggestions).toEqual({ prompts: wanted.ice_breakers, commands: wanted.commands })
  })

  test('an ice breaker that is the words of a place starts its question, and no more', async () => {
    const grace = phoneOf(anyNumber())
    await grace.says(wish)
    expect(await grace.message('button')).toMatchObject({ body: expect.stringContaining('Lampwick') })
    expect(await stateOf(grace.number)).toBe('pending')
    const records = await world.deps.read.consent.recordsOf([await shop.keyOf(grace.number)])
    expect(records.map(({ state, capturePointId }) => [state, capturePointId])).toEqual([
      ['requested', point.capturePointId],
    ])
  })

  test('any other is a message like any other', async () => {
    const grace = phoneOf(anyNumber())
    await grace.says('Where is my order?')
    expect(await world.deps.read.consent.recordsOf([await shop.keyOf(grace.number)])).toEqual([])
  })

  test('the command /stop is a stop', async () => {
    const grace = phoneOf(anyNumber())
    await grace.says(wish)
    await grace.message('button')
    await grace.says('/stop')
    expect(await stateOf(grace.number)).toBe('refused')
    await eventually(
      () => grace.messages(),
      (all) => all.some(({ body }) => body.includes('no more WhatsApp messages')),
    )
  })

  test.each([
    [{ ice_breakers: ['🎉 Offers!'] }, '/ice_breakers/0'],
    [{ ice_breakers: ['x'.repeat(81)] }, '/ice_breakers/0'],
    [{ commands: [{ name: 'Stop Now', description: 'x' }] }, '/commands/0/name'],
  ])('what WhatsApp would not take is told with its place: %j', async (change, path) => {
    const { status, body } = await owner.put(starters, { ...wanted, ...change })
    expect(status).toBe(400)
    expect(body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  test('only administrators set them', async () => {
    const agent = await world.machine(shop.workspace, 'agent')
    expect((await agent.put(starters, wanted)).status).toBe(403)
    expect((await agent.get(starters)).status).toBe(200)
  })
})
