import { describe, expect, test } from 'vitest'
import { WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import { httpWorld } from '../support/http.ts'
import { nothingHeard } from '../support/sample-sender.ts'

const clock = new WoundClock('2026-11-23T12:00:00Z')
const world = await httpWorld({}, clock)
const shop = await world.makeWorkspace('lampwick', 'demo')
const { workspaceId } = shop
const agent = await world.machine(shop, 'agent')
const owner = await world.machine(shop, 'owner')
const clerk = await world.machine(shop, 'clerk')
const auditor = await world.machine(shop, 'auditor')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')
const { conversations, senders, contactPages, addresses } = world.deps.read
const minute = 60_000

const senderId = newId()
await senders.add(
  {
    workspaceId,
    senderId,
    phoneNumberId: '106540352242922',
    wabaId: '102290129340398',
    appId: null,
    inboundPath: 'lampwick',
    displayNumber: '+61 491 570 000',
    verifiedName: 'Lampwick',
    graphUrl: 'http://127.0.0.1:1',
    graphVersion: 'v25.0',
    sealedSecrets: Buffer.from('x'),
    ...nothingHeard,
    createdAt: clock.now(),
  } as Parameters<typeof senders.add>[0],
  { perSecond: 80, dailyLimit: null },
)

let next = 0
async function person() {
  next += 1
  const { body } = await agent.post('/v1/contacts', {
    numbers: [`+4917139200${String(next).padStart(2, '0')}`],
    name: 'Asha',
  })
  const [key] = await addresses.addressesOfContact(workspaceId, body.id)
  return { id: body.id as string, key: key as AddressKey }
}

/** What a webhook leaves behind: the message, and the window that it opened. */
async function writes(key: AddressKey, text: string) {
  const at = clock.now()
  await conversations.addMessages([
    {
      key,
      messageId: newId(at.getTime()),
      senderId,
      direction: 'in',
      kind: 'text',
      content: { text },
      wamidHash: null,
      deliveryId: null,
      meaning: null,
      at,
    },
  ])
  await conversations.change(key, senderId, { lastInboundAt: at })
}

describe('a member who answers what a person wrote', () => {
  test('is let through within the window, and the answer stands in the chat', async () => {
    const { id, key } = await person()
    await writes(key, 'Where is my lamp?')
    clock.wind(minute)
    const { status, body } = await agent.post(`/v1/contacts/${id}/messages`, { text: 'On its way.' })
    expect(status).toBe(201)
    expect(body.decision).toEqual({ allow: true, reason: 'reply' })
    const { body: list } = await owner.get(`/v1/contacts/${id}/messages`)
    expect(list.data).toMatchObject([
      { direction: 'out', text: 'On its way.', delivery: { id: body.delivery, status: 'queued', purpose: 'reply' } },
      { direction: 'in', text: 'Where is my lamp?', delivery: null },
    ])
    expect((await owner.get(`/v1/messages?address=${key.addressId}`)).body).toEqual(list)
  })

  test('is refused when the window has closed, and nothing is queued', async () => {
    const { id, key } = await person()
    await writes(key, 'Hello?')
    clock.wind(25 * 60 * minute)
    const { status, body } = await agent.post(`/v1/contacts/${id}/messages`, { text: 'Sorry for the wait.' })
    expect(status).toBe(200)
    expect(body).toEqual({ decision: { allow: false, reason: 'window_closed' }, delivery: null })
    expect((await owner.get(`/v1/contacts/${id}/messages`)).body.data).toHaveLength(1)
  })

  test('is refused after a no, until the person has written again', async () => {
    const { id, key } = await person()
    await writes(key, 'Where is my lamp?')
    clock.wind(minute)
    await agent.post('/v1/withdrawals', { contact: id, all: true })
    clock.wind(minute)
    const answer = () => agent.post(`/v1/contacts/${id}/messages`, { text: 'On its way.' })
    expect((await answer()).body.decision).toMatchObject({ allow: false, reason: 'withdrawn' })
    await writes(key, 'And my order?')
    clock.wind(minute)
    expect((await answer()).body.decision).toEqual({ allow: true, reason: 'reply' })
  })

  test('has nothing to answer where nobody wrote', async () => {
    const { id } = await person()
    const answer = await agent.post(`/v1/contacts/${id}/messages`, { text: 'Hello' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'window_closed' } })
    const elsewhere = await agent.post(`/v1/contacts/${id}/messages`, { text: 'Hello', address: newId() })
    expect(elsewhere).toMatchObject({ status: 404, body: { errors: [{ path: '/address' }] } })
  })
})

describe('the messages of a person', () => {
  test('go page by page, newest first', async () => {
    const { id, key } = await person()
    for (const text of ['one', 'two', 'three', 'four', 'five']) {
      await writes(key, text)
      clock.wind(minute)
    }
    const words = (body: { data: { text: string }[] }) => body.data.map(({ text }) => text)
    const first = (await owner.get(`/v1/messages?contact=${id}&limit=3`)).body
    const second = (await owner.get(`/v1/messages?contact=${id}&limit=3&cursor=${first.next}`)).body
    expect([words(first), words(second), second.next]).toEqual([['five', 'four', 'three'], ['two', 'one'], undefined])
    expect((await owner.get('/v1/messages')).status).toBe(400)
    expect((await owner.get(`/v1/messages?address=${newId()}`)).status).toBe(404)
  })
})

describe('everything that is held about a person', () => {
  test('is handed out whole, and that it was is kept', async () => {
    const { id, key } = await person()
    const texts = { en: { name: 'Offers', description: 'Offers of the shop.', frequency: 'monthly' } }
    await owner.post('/v1/topics', { key: 'offers', category: 'marketing', texts })
    await writes(key, 'What do you have on me?')
    clock.wind(minute)
    await agent.post('/v1/withdrawals', { contact: id, all: true, evidence: { words: 'Stop.' } })
    const { status, body } = await owner.get(`/v1/contacts/${id}/export`)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      contact: { id, addresses: [{ masked: false }] },
      timeline: [
        { state: 'withdrawn', evidence: [{ name: 'words', value: 'Stop.' }] },
        { kind: 'event', event: { name: 'contact.created', data: {} }, actor: 'API' },
      ],
      records: [
        {
          pii_principal_id: id,
          events: [{ event_state: 'dpv:ConsentWithdrawn', x_receipt: expect.stringContaining('/r/') }],
        },
      ],
      messages: [{ text: 'What do you have on me?' }],
    })
    const { body: audit } = await owner.get('/v1/audit')
    expect(audit.data[0]).toMatchObject({ action: 'contact.exported', subject: { id } })
    expect((await agent.get(`/v1/contacts/${id}/export`)).status).toBe(403)
    expect((await stranger.get(`/v1/contacts/${id}/export`)).status).toBe(404)
  })
})

test('messages are for those who may read them, answers for the desk', async () => {
  const { id } = await person()
  expect((await clerk.get(`/v1/messages?contact=${id}`)).status).toBe(403)
  expect((await auditor.post(`/v1/contacts/${id}/messages`, { text: 'x' })).status).toBe(403)
  expect((await stranger.get(`/v1/messages?contact=${id}`)).status).toBe(404)
  expect((await stranger.post(`/v1/contacts/${id}/messages`, { text: 'x' })).status).toBe(404)
  expect((await world.withKey().get(`/v1/messages?contact=${id}`)).status).toBe(401)
  expect(await contactPages.lastHeard([])).toBeUndefined()
})
