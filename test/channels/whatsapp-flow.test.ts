/** WhatsApp Flows, with the emulated WhatsApp on the other side: made of a notice, opened on a phone, asked at our endpoint, answered into the chat. */
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readConsents } from '../../src/actions/read-consents.ts'
import { anyNumber, channelCases, type Saying } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { openPhoneShop, type Phone } from '../support/flow-phone.ts'

const { world, shop, sender, control, emulator, phone: phoneOf } = await openPhoneShop()
const asked = ['offers', 'order_status']
const point = await shop.page('flow', {
  channel: 'whatsapp_flow',
  topics: asked,
  settings: { whatsappFlow: { template: 'choose_in_a_form' } },
})
await shop.page('flow-offers', {
  channel: 'bot_flow',
  topics: ['offers'],
  settings: { botFlow: { phrases: ['Offers please'] } },
})
const owner = await world.machine(shop.workspace, 'owner')
const published = await owner.post(`/v1/capture-points/${point.capturePointId}/whatsapp-flows`)

const nameOf = (key: string) => shop.topics.get(key)?.texts.en?.name ?? key

async function stateOf(number: string, key: string): Promise<string | undefined> {
  const question = { number, topic: key, page: { limit: 1 } }
  const { states } = await readConsents(world.deps, shop.workspace.workspaceId, question, world.deps.clock.now())
  return states[0]?.state.state
}

/** Somebody has written, and the business has sent them the Flow. */
async function invited(number = anyNumber()) {
  const phone = phoneOf(number)
  await phone.says('Hello')
  const { status, body } = await owner.post('/v1/consent-requests', { number, capture_point: 'flow' })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return { number, phone, message: await phone.message('flow') }
}

async function agrees(phone: Phone, message: unknown, topics: readonly string[]) {
  const choices = await phone.opensFlow(message)
  const confirm = await phone.tapsOn(choices, 'Footer', { topics })
  return { choices, confirm, done: await phone.tapsOn(confirm, 'Footer', { agree: true }) }
}

const recordsOf = async (number: string) => world.deps.read.consent.recordsOf([await shop.keyOf(number)])

channelCases('A WhatsApp Flow', async () => ({
  world,
  shop,
  channel: 'whatsapp_flow',
  act: 'sent_flow',
  strength: 'vouched',
  first: 'given',
  topics: ['offers', 'order_status'],
  vouched: true,
  weAsk: true,
  crowd: 6,
  async say({ phone: number, topics }: Saying) {
    const { phone, message } = await invited(number)
    await agrees(phone, message, topics)
  },
  async sayAgain({ phone }) {
    await phoneOf(phone).sendsAgain()
  },
  async sayBadly(phone) {
    // A reply that no Flow of ours has ever opened.
    const form = { flow_token: 'A'.repeat(16), answer: 'yes', topics: ['offers'] }
    await new Chatter(world, { ...shop, sender }, phone).sendsForm(form)
  },
}))

describe('a business that publishes its notice as a Flow', () => {
  test('has one in each language, each kept as a wording', async () => {
    expect(published.status).toBe(201)
    const { data } = published.body
    expect(data.map(({ language }: { language: string }) => language)).toEqual(
      expect.arrayContaining(['en', 'de', 'hi', 'ar']),
    )
    const hashes = data.map(({ json_sha256 }: { json_sha256: string }) => Buffer.from(json_sha256, 'hex'))
    expect((await world.deps.read.wordings.find(shop.workspace.workspaceId, hashes)).size).toBe(data.length)
    const { flows } = await control('GET', 'flows')
    expect(flows).toHaveLength(data.length)
    for (const flow of flows as { status: string; id: string }[]) {
      expect(flow.status).toBe('PUBLISHED')
      expect(await control('POST', `flows/${flow.id}/ping`)).toEqual({ healthy: true, why: null })
    }
  })

  test('publishes nothing again that has not changed', async () => {
    const again = await owner.post(`/v1/capture-points/${point.capturePointId}/whatsapp-flows`)
    expect(again.body).toEqual(published.body)
  })

  test('puts a new one in its place when the words change; what was sent before says that it is over', async () => {
    const { phone, message } = await invited()
    await shop.reword('fr', { intro: 'Choisissez ce qui vous plaît.' })
    await shop.reword('en', { intro: 'Choose whatever you like.' })
    const { body } = await owner.post(`/v1/capture-points/${point.capturePointId}/whatsapp-flows`)
    const idOf = (list: { language: string; external_id: string }[], tag: string) =>
      list.find(({ language }) => language === tag)?.external_id
    expect(idOf(body.data, 'en')).not.toBe(idOf(published.body.data, 'en'))
    expect(idOf(body.data, 'de')).toBe(idOf(published.body.data, 'de'))
    expect(await phone.opensFlow(message)).toMatchObject({ kind: 'over' })
    const { data } = (await owner.get(`/v1/capture-points/${point.capturePointId}/whatsapp-flows`)).body
    expect(data.filter(({ state }: { state: string }) => state === 'deprecated')).toHaveLength(2)
  })

  test('uploads its key again after the number was registered anew', async () => {
    await fetch(`${emulator.url}/v26.0/${emulator.phoneNumberId}/register`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.accessToken}`, 'content-type': 'application/json' },
      body: JSON.stringify({ messaging_product: 'whatsapp', pin: '123456' }),
    })
    await owner.post(`/v1/capture-points/${point.capturePointId}/whatsapp-flows`)
    const { flows } = (await control('GET', 'flows')) as { flows: { id: string; status: string }[] }
    const live = flows.find(({ status }) => status === 'PUBLISHED')
    expect(await control('POST', `flows/${live?.id}/ping`)).toEqual({ healthy: true, why: null })
  })

  test('is told where a place is no Flow, and may not publish without the right', async () => {
    const page = await shop.page('a-page')
    expect((await owner.post(`/v1/capture-points/${page.capturePointId}/whatsapp-flows`)).status).toBe(409)
    const clerk = await world.machine(shop.workspace, 'clerk')
    expect((await clerk.post(`/v1/capture-points/${point.capturePointId}/whatsapp-flows`)).status).toBe(403)
  })
})

describe('somebody who opens the Flow on their phone', () => {
  test('reads what comes and how often, with nothing ticked; then what they chose; and it is in the chat', async () => {
    const { number, phone, message } = await invited()
    const { choices, confirm, done } = await agrees(phone, message, ['offers'])
    const shown = JSON.stringify(choices.children)
    expect(shown).toContain(nameOf('offers'))
    expect(shown).toContain(shop.topics.get('offers')?.texts.en?.frequency)
    expect(shown).not.toContain('init-value')
    expect(JSON.stringify(confirm.children)).toContain(nameOf('offers'))
    expect(confirm.children[0].text).toBe(nameOf('offers'))
    expect(done).toMatchObject({ kind: 'done', webhook: { status: 200 } })
    expect(await stateOf(number, 'offers')).toBe('given')
    expect(await stateOf(number, 'order_status')).toBe('pending')
  })

  test('leaves a record with the Flow’s own file as its wording', async () => {
    const { number, phone, message } = await invited()
    await agrees(phone, message, ['offers'])
    const given = (await recordsOf(number)).find(({ state }) => state === 'given')
    expect(given).toMatchObject({ act: 'sent_flow', strength: 'vouched', capturePointId: point.capturePointId })
    const rendered = given?.renderedSha256 as Buffer
    const kept = await world.deps.read.wordings.find(shop.workspace.workspaceId, [rendered])
    const file = JSON.parse(String(kept.get(rendered.toString('hex'))))
    expect(file).toMatchObject({ version: '7.3', screens: [{ id: 'TOPICS' }, { id: 'CONFIRM' }] })
  })

  test('cannot go on without a choice, nor without the tick', async () => {
    const { phone, message } = await invited()
    const choices = await phone.opensFlow(message)
    await expect(phone.tapsOn(choices, 'Footer', { topics: [] })).rejects.toThrow('Tick at least 1')
    const confirm = await phone.tapsOn(choices, 'Footer', { topics: ['offers'] })
    await expect(phone.tapsOn(confirm, 'Footer', { agree: false })).rejects.toThrow('Tick: ')
  })

  test('goes back and chooses otherwise', async () => {
    const { number, phone, message } = await invited()
    const choices = await phone.opensFlow(message)
    await phone.tapsOn(choices, 'Footer', { topics: ['offers'] })
    const back = await phone.goesBack(choices)
    expect(back).toMatchObject({ kind: 'screen', id: 'TOPICS' })
    const confirm = await phone.tapsOn(back, 'Footer', { topics: ['order_status'] })
    await phone.tapsOn(confirm, 'Footer', { agree: true })
    expect(await stateOf(number, 'offers')).toBe('pending')
    expect(await stateOf(number, 'order_status')).toBe('given')
  })

  test('says no with one tap: what was asked is refused', async () => {
    const { number, phone, message } = await invited()
    const choices = await phone.opensFlow(message)
    expect(await phone.tapsOn(choices, 'EmbeddedLink')).toMatchObject({ kind: 'done' })
    expect(await stateOf(number, 'offers')).toBe('refused')
    expect(await stateOf(number, 'order_status')).toBe('refused')
  })

  test('says it once: opened again, the Flow says that it has been answered', async () => {
    const { phone, message } = await invited()
    await agrees(phone, message, ['offers'])
    expect(await phone.opensFlow(message)).toMatchObject({ kind: 'over', message: expect.stringContaining('answered') })
  })

  test('is nobody else: a token that was sent to one person is worth nothing in another’s hands', async () => {
    const { number, phone, message } = await invited()
    const choices = await phone.opensFlow(message)
    expect(choices.kind).toBe('screen')
    const { rows } = await world.database.pool.query(
      `select payload from delivery_queue union all select content from message where kind = 'flow'`,
    )
    const token =
      rows
        .map((row) => JSON.stringify(row))
        .join()
        .match(/"token": ?"([0-9A-Z]{16})"/)?.[1] ?? ''
    const thief = new Chatter(world, { ...shop, sender }, anyNumber())
    await thief.sendsForm({ flow_token: token, answer: 'yes', topics: ['offers'] })
    expect(token).not.toBe('')
    expect((await thief.records()).filter(({ state }) => state === 'given')).toEqual([])
    expect(await stateOf(number, 'offers')).not.toBe('given')
  })
})

describe('outside of the 24-hour window', () => {
  test('the Flow is the button of a template that WhatsApp Manager made, and answers as the other', async () => {
    const phone = phoneOf(anyNumber())
    await phone.says('Offers please')
    await phone.does('tap', { messageId: (await phone.message('button')).id, button: 0 })
    const { data } = (await owner.get(`/v1/capture-points/${point.capturePointId}/whatsapp-flows`)).body
    const flow = data.find(
      (one: { language: string; state: string }) => one.language === 'en' && one.state === 'published',
    )
    await makeTemplate(flow.external_id)
    // Two days go by, for this chat alone.
    await world.database.pool.query(
      `update conversation set last_inbound_at = last_inbound_at - interval '2 days' where address_id = $1`,
      [(await shop.keyOf(phone.number)).addressId],
    )
    const { body } = await owner.post('/v1/consent-requests', { number: phone.number, capture_point: 'flow' })
    expect(body).toMatchObject({ decision: { allow: true }, form: 'template', topics: ['order_status'] })
    await agrees(phone, await phone.message('template'), ['order_status'])
    expect(await stateOf(phone.number, 'order_status')).toBe('given')
    const given = (await recordsOf(phone.number)).at(-1)
    expect(given).toMatchObject({ act: 'sent_flow', channel: 'whatsapp_flow', strength: 'vouched' })
  })
})

async function makeTemplate(flow: string): Promise<void> {
  const buttons = [
    { type: 'FLOW', text: 'See and choose', flow_id: flow, flow_action: 'data_exchange' },
    { type: 'QUICK_REPLY', text: 'Stop promotions' },
  ]
  const made = await fetch(`${emulator.url}/v26.0/${emulator.wabaId}/message_templates`, {
    method: 'POST',
    headers: { authorization: `Bearer ${emulator.accessToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'choose_in_a_form',
      language: 'en',
      category: 'MARKETING',
      components: [
        { type: 'BODY', text: 'We have something to ask you.' },
        { type: 'FOOTER', text: 'Type STOP to stop receiving WhatsApp messages.' },
        { type: 'BUTTONS', buttons },
      ],
    }),
  })
  const { id } = (await made.json()) as { id: string }
  await control('POST', `templates/${id}/approve`, { category: 'MARKETING' })
  await owner.post('/v1/template-syncs', {})
}

describe('the endpoint', () => {
  const path = `/inbound/flows/${sender.inboundPath}`
  const post = (payload: Buffer, headers = {}) =>
    world.server.inject({
      method: 'POST',
      url: path,
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    })

  test('answers 432 to what the app did not sign, 421 to what it cannot open, 404 where nobody lives', async () => {
    const body = Buffer.from(
      JSON.stringify({ encrypted_flow_data: 'AAAA', encrypted_aes_key: 'AAAA', initial_vector: 'AAAA' }),
    )
    expect((await post(body)).statusCode).toBe(432)
    const signature = `sha256=${createHmac('sha256', emulator.appSecret).update(body).digest('hex')}`
    expect((await post(body, { 'x-hub-signature-256': signature })).statusCode).toBe(421)
    const elsewhere = await world.server.inject({ method: 'POST', url: '/inbound/flows/nowhere', payload: body })
    expect(elsewhere.statusCode).toBe(404)
  })
})
