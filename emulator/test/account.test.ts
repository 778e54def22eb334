// The account and its number: what they say of themselves, registration, profile, files, QR codes, conversational components.

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listOf, objectOf } from '../src/base/json.ts'
import { Business, day, errorOf, hour, mia, minute, second, wamidOf } from './support/business.ts'

let business: Business

beforeAll(async () => {
  business = await Business.start({ displayNumber: '+61 2 5550 1234', businessName: 'Harbour Books' })
  await business.person()
})
afterAll(() => business.stop())

describe('the number', () => {
  test('says what it is, field by field', async () => {
    const fields =
      'id,display_phone_number,verified_name,quality_rating,name_status,code_verification_status,status,throughput,platform_type,whatsapp_business_manager_messaging_limit,health_status,is_official_business_account'
    expect((await business.graph('GET', `number?fields=${fields}`)).body).toMatchObject({
      id: business.emulator.phoneNumberId,
      verified_name: 'Harbour Books',
      display_phone_number: '+61 255 501 234',
      quality_rating: 'GREEN',
      name_status: 'APPROVED',
      status: 'CONNECTED',
      throughput: { level: 'HIGH' },
      platform_type: 'CLOUD_API',
      whatsapp_business_manager_messaging_limit: 'TIER_UNLIMITED',
      health_status: {
        can_send_message: 'AVAILABLE',
        entities: expect.arrayContaining([
          { entity_type: 'WABA', id: business.emulator.wabaId, can_send_message: 'AVAILABLE' },
        ]),
      },
    })
  })

  test('is in the list of the account', async () => {
    const { body } = await business.graph('GET', 'waba/phone_numbers')
    expect(body).toMatchObject({
      data: [{ id: business.emulator.phoneNumberId, verified_name: 'Harbour Books' }],
      paging: { cursors: {} },
    })
    expect((await business.graph('GET', 'waba?fields=name,account_review_status')).body).toMatchObject({
      name: 'Harbour Books',
      account_review_status: 'APPROVED',
    })
  })

  test('names its limit and throughput as they are set', async () => {
    await business.set({ limits: { dailyUniqueUsers: 2_000, messagesPerSecond: 80 } })
    expect(
      (await business.graph('GET', 'number?fields=throughput,whatsapp_business_manager_messaging_limit')).body,
    ).toMatchObject({
      throughput: { level: 'STANDARD' },
      whatsapp_business_manager_messaging_limit: 'TIER_2K',
    })
    await business.settle()
    expect(business.receiver.values('business_capability_update')).toEqual([
      { max_daily_conversations_per_business: 'TIER_2K', max_phone_numbers_per_business: 25 },
    ])
    await business.set({ limits: { dailyUniqueUsers: null, messagesPerSecond: 1_000 } })
  })

  test('that has been deregistered sends nothing until it is registered with its PIN', async () => {
    expect(
      (await business.graph('POST', 'number/register', { messaging_product: 'whatsapp', pin: '123456' })).body,
    ).toEqual({ success: true })
    await business.graph('POST', 'number/deregister')
    expect(errorOf(await business.sendText(mia)).code).toBe(133010)
    expect((await business.graph('GET', 'number?fields=status,health_status')).body).toMatchObject({
      status: 'DISCONNECTED',
      health_status: { can_send_message: 'BLOCKED' },
    })
    expect(
      errorOf(await business.graph('POST', 'number/register', { messaging_product: 'whatsapp', pin: '000000' })).code,
    ).toBe(133005)
    expect(
      errorOf(await business.graph('POST', 'number/register', { messaging_product: 'whatsapp', pin: '12' })).code,
    ).toBe(100)
    expect(
      (await business.graph('POST', 'number/register', { messaging_product: 'whatsapp', pin: '123456' })).status,
    ).toBe(200)
  })

  test('can be registered ten times in 72 hours: 133016', async () => {
    await business.pass(72 * hour)
    const register = () => business.graph('POST', 'number/register', { messaging_product: 'whatsapp', pin: '123456' })
    for (let i = 0; i < 10; i++) expect((await register()).status).toBe(200)
    expect(errorOf(await register()).code).toBe(133016)
    await business.pass(72 * hour)
    expect((await register()).status).toBe(200)
  })

  test('that gets better or worse tells the business', async () => {
    business.receiver.forget()
    await business.control('PATCH', `/numbers/${business.emulator.phoneNumberId}`, {
      quality: 'RED',
      messagesPerSecond: 2_000,
    })
    await business.settle()
    expect((await business.graph('GET', 'number?fields=quality_rating')).body.quality_rating).toBe('RED')
    expect(business.receiver.values('phone_number_quality_update')).toEqual([
      { display_phone_number: '61255501234', event: 'THROUGHPUT_UPGRADE' },
    ])
    await business.control('PATCH', `/numbers/${business.emulator.phoneNumberId}`, {
      quality: 'GREEN',
      messagesPerSecond: null,
    })
  })

  test('may have company, with chats of its own', async () => {
    const cafe = await business.control('POST', '/numbers', {
      displayNumber: '+61 2 5550 9999',
      businessName: 'Harbour Cafe',
    })
    await business.does(mia, 'say', { text: 'A table for two?', number: String(cafe.id) })
    const inbound = business.receiver.values('messages').at(-1)
    expect(inbound).toMatchObject({ metadata: { phone_number_id: cafe.id, display_phone_number: '61255509999' } })
    const chats = listOf((await business.control('GET', '/people/p1/chats')).chats).map(objectOf)
    expect(chats.map((chat) => chat.businessName)).toEqual(['Harbour Cafe'])
  })
})

describe('the profile', () => {
  test('is kept within its limits, and the person sees it', async () => {
    const profile = {
      about: 'Books by the sea',
      email: 'help@harbour.test',
      websites: ['https://harbour.test/privacy'],
    }
    expect(
      (await business.graph('POST', 'number/whatsapp_business_profile', { messaging_product: 'whatsapp', ...profile }))
        .body,
    ).toEqual({ success: true })
    expect((await business.graph('GET', 'number/whatsapp_business_profile?fields=about,email,websites')).body).toEqual({
      data: [profile],
    })
    await business.does(mia, 'say', { text: 'Hi' })
    expect(await business.control('GET', `/people/p1/chats/${business.emulator.phoneNumberId}`)).toMatchObject({
      profile,
    })
    expect(
      errorOf(
        await business.graph('POST', 'number/whatsapp_business_profile', {
          messaging_product: 'whatsapp',
          about: 'x'.repeat(140),
        }),
      ).code,
    ).toBe(100)
    expect(
      errorOf(
        await business.graph('POST', 'number/whatsapp_business_profile', {
          messaging_product: 'whatsapp',
          websites: ['https://a.test', 'https://b.test', 'https://c.test'],
        }),
      ).code,
    ).toBe(100)
  })
})

describe('conversational components', () => {
  test('are suggested in the chat', async () => {
    const components = {
      enable_welcome_message: false,
      prompts: ['Stop messages'],
      commands: [{ command_name: 'stop', command_description: 'Stop all messages' }],
    }
    expect((await business.graph('POST', 'number/conversational_automation', components)).body).toEqual({
      success: true,
    })
    expect(
      (await business.graph('GET', 'number?fields=conversational_automation')).body.conversational_automation,
    ).toMatchObject(components)
    expect(await business.control('GET', `/people/p1/chats/${business.emulator.phoneNumberId}`)).toMatchObject({
      suggestions: { prompts: ['Stop messages'], commands: [{ name: 'stop', description: 'Stop all messages' }] },
    })
    expect(
      errorOf(await business.graph('POST', 'number/conversational_automation', { prompts: ['1', '2', '3', '4', '5'] }))
        .code,
    ).toBe(100)
  })
})

describe('QR codes', () => {
  test('are made, changed, listed, opened and deleted', async () => {
    const { body } = await business.graph('POST', 'number/message_qrdls', {
      prefilled_message: 'Join #K7Q2',
      generate_qr_image: 'SVG',
    })
    const code = String(body.code)
    expect(body).toMatchObject({
      code: expect.stringMatching(/^[0-9A-F]{14}$/),
      prefilled_message: 'Join #K7Q2',
      deep_link_url: `https://wa.me/message/${code}`,
    })
    const opened = await business.does(mia, 'open-link', { url: `https://wa.me/message/${code}` })
    expect(opened.draft).toMatchObject({ text: 'Join #K7Q2' })
    await business.graph('POST', 'number/message_qrdls', { code, prefilled_message: 'Join us' })
    expect((await business.graph('GET', 'number/message_qrdls')).body).toMatchObject({
      data: [{ code, prefilled_message: 'Join us' }],
    })
    expect((await business.graph('DELETE', `number/message_qrdls/${code}`)).body).toEqual({ success: true })
    expect((await business.graph('GET', 'number/message_qrdls')).body).toEqual({ data: [] })
    expect(
      errorOf(await business.graph('POST', 'number/message_qrdls', { prefilled_message: 'x'.repeat(141) })).code,
    ).toBe(100)
  })
})

describe('a file', () => {
  const upload = async (type = 'image/png') => {
    const form = new FormData()
    form.set('messaging_product', 'whatsapp')
    form.set('type', type)
    form.set('file', new Blob(['not really a picture'], { type }), 'a.png')
    const response = await fetch(`${business.emulator.url}/v25.0/${business.emulator.phoneNumberId}/media`, {
      method: 'POST',
      headers: { authorization: `Bearer ${business.emulator.accessToken}` },
      body: form,
    })
    return {
      status: response.status,
      body: (await response.json()) as Record<string, string>,
      headers: response.headers,
    }
  }

  test('is uploaded, described, fetched with the token within five minutes, sent and deleted', async () => {
    const { body } = await upload()
    const id = String(body.id)
    const described = (await business.graph('GET', `${id}?phone_number_id=${business.emulator.phoneNumberId}`)).body
    expect(described).toMatchObject({
      id,
      mime_type: 'image/png',
      file_size: 20,
      sha256: createHash('sha256').update('not really a picture').digest('hex'),
    })
    const url = String(described.url)
    const headers = { authorization: `Bearer ${business.emulator.accessToken}`, 'user-agent': 'test' }
    const fetched = await fetch(url, { headers })
    expect([fetched.status, await fetched.text()]).toEqual([200, 'not really a picture'])
    expect((await fetch(url)).status).toBe(401)
    await business.pass(5 * minute + second)
    expect((await fetch(url, { headers })).status).toBe(404)

    await business.does(mia, 'say', { text: 'Hi' })
    const sent = wamidOf(await business.send({ to: mia, type: 'image', image: { id, caption: 'Look' } }))
    await business.pass(second)
    const seen = (await business.chat(mia)).find((message) => message.id === sent)
    expect(seen).toMatchObject({ kind: 'image', body: 'Look', media: { mimeType: 'image/png' } })
    const shown = await fetch(`${business.emulator.url}${String(objectOf(seen?.media).url)}`)
    expect(await shown.text()).toBe('not really a picture')
    expect(shown.headers.get('content-security-policy')).toContain('sandbox')

    expect((await business.graph('DELETE', id)).body).toEqual({ success: true })
    expect(errorOf(await business.graph('GET', id))).toMatchObject({ code: 100, error_subcode: 33 })
  })

  test('of a kind that WhatsApp does not take is refused', async () => {
    const answer = await upload('application/x-msdownload')
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ error: { code: 100 } })
  })

  test('is kept for thirty days', async () => {
    const { body } = await upload()
    await business.pass(30 * day + second)
    expect(errorOf(await business.graph('GET', String(body.id))).error_subcode).toBe(33)
  })
})

describe('what this account has not been let into', () => {
  test('Direct Send answers 139200', async () => {
    const answer = await business.send({
      to: mia,
      type: 'text',
      text: { body: 'Your order has left.' },
      category: 'utility',
    })
    expect(errorOf(answer).code).toBe(139200)
  })
})
