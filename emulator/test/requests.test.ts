// The Graph API's manners: versions, tokens, unknown objects, the shape of errors.

import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Business, errorOf, mia } from './support/business.ts'

let business: Business

beforeAll(async () => {
  business = await Business.start()
  await business.person()
})
afterAll(() => business.stop())

describe('a call', () => {
  test('may have any version, or none', async () => {
    const { url, phoneNumberId, accessToken } = business.emulator
    for (const version of ['/v19.0', '/v25.0', '/v31.0', '']) {
      const response = await fetch(`${url}${version}/${phoneNumberId}`, {
        headers: { authorization: `Bearer ${accessToken}` },
      })
      expect(response.status).toBe(200)
      expect(await response.json()).toMatchObject({ id: phoneNumberId, quality_rating: 'GREEN' })
    }
  })

  test('without a token answers 190 with HTTP 401', async () => {
    const response = await fetch(`${business.emulator.url}/v25.0/${business.emulator.phoneNumberId}`)
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ error: { code: 190, type: 'OAuthException' } })
  })

  test('with a token that nobody was given answers 190', async () => {
    const answer = await business.graph('GET', 'number', undefined, 'EAAwrong')
    expect(answer.status).toBe(401)
    expect(errorOf(answer).code).toBe(190)
  })

  test('for an object that does not exist answers code 100, subcode 33', async () => {
    const answer = await business.graph('POST', '999999999999999/messages', { messaging_product: 'whatsapp' })
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' })
    expect(errorOf(answer).message).toContain("Object with ID '999999999999999' does not exist")
  })

  test('for an edge that does not exist answers 2500', async () => {
    expect(errorOf(await business.graph('GET', 'number/nothing')).code).toBe(2500)
  })

  test('for a field that does not exist names the field', async () => {
    const answer = await business.graph('GET', 'number?fields=id,shoe_size')
    expect(errorOf(answer).message).toBe(
      '(#100) Tried accessing nonexisting field (shoe_size) on node type (WhatsAppBusinessPhoneNumber)',
    )
  })

  test('without messaging_product says so', async () => {
    const answer = await business.graph('POST', 'number/messages', { to: mia, type: 'text', text: { body: 'hi' } })
    expect(answer.status).toBe(400)
    expect(errorOf(answer)).toMatchObject({ code: 100, message: '(#100) The parameter messaging_product is required.' })
  })

  test('carries a trace, and a new one each time', async () => {
    const traces = await Promise.all([1, 2].map(async () => errorOf(await business.graph('GET', '123')).fbtrace_id))
    expect(traces[0]).toMatch(/^A[\w-]{20,}$/)
    expect(traces[0]).not.toBe(traces[1])
  })

  test('with a body that is not JSON is refused, not crashed on', async () => {
    const response = await fetch(`${business.emulator.url}/v25.0/${business.emulator.phoneNumberId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${business.emulator.accessToken}`, 'content-type': 'application/json' },
      body: '{"messaging_product":',
    })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { code: 100 } })
  })
})

describe('an appsecret_proof', () => {
  const proof = (token: string, secret: string) => createHmac('sha256', secret).update(token).digest('hex')

  test('is checked when it is given', async () => {
    const { accessToken, appSecret } = business.emulator
    expect((await business.graph('GET', `number?appsecret_proof=${proof(accessToken, appSecret)}`)).status).toBe(200)
    expect((await business.graph('GET', `number?appsecret_proof=${proof(accessToken, 'another')}`)).status).toBe(400)
  })

  test('is asked for when the app requires it', async () => {
    await business.set({ account: { appSecretProof: true } })
    expect(errorOf(await business.graph('GET', 'number')).message).toContain('appsecret_proof')
    await business.set({ account: { appSecretProof: false } })
  })
})

describe('a token', () => {
  test('without the scope of a call answers 10, and not assigned to the account 200', async () => {
    await business.control('POST', '/tokens', { token: 'EAAsend', scopes: ['whatsapp_business_messaging'] })
    await business.control('POST', '/tokens', {
      token: 'EAAstranger',
      scopes: ['whatsapp_business_messaging'],
      assigned: false,
    })
    expect(errorOf(await business.graph('GET', 'waba/message_templates', undefined, 'EAAsend')).code).toBe(10)
    const message = { messaging_product: 'whatsapp', to: mia, type: 'text', text: { body: 'hi' } }
    expect((await business.graph('POST', 'number/messages', message, 'EAAsend')).status).toBe(200)
    expect(errorOf(await business.graph('POST', 'number/messages', message, 'EAAstranger')).code).toBe(200)
  })

  test('that has expired or was revoked answers 190', async () => {
    await business.control('POST', '/tokens', {
      token: 'EAAshort',
      scopes: ['whatsapp_business_management'],
      expiresAt: (await business.now()) + 60_000,
    })
    expect((await business.graph('GET', 'number', undefined, 'EAAshort')).status).toBe(200)
    await business.pass(61_000)
    expect(errorOf(await business.graph('GET', 'number', undefined, 'EAAshort'))).toMatchObject({
      code: 190,
      error_subcode: 463,
    })
    await business.control('DELETE', '/tokens/EAAsend')
    expect(errorOf(await business.graph('GET', 'number', undefined, 'EAAsend'))).toMatchObject({
      code: 190,
      error_subcode: 460,
    })
  })

  test('can be looked into: its app, its scopes, what they reach', async () => {
    const { accessToken, appId, wabaId, phoneNumberId } = business.emulator
    const { body } = await business.graph('GET', `debug_token?input_token=${accessToken}`)
    expect(body).toMatchObject({
      data: {
        app_id: appId,
        is_valid: true,
        type: 'SYSTEM_USER',
        expires_at: 0,
        scopes: expect.arrayContaining(['whatsapp_business_messaging']),
      },
    })
    expect(JSON.stringify(body)).toContain(JSON.stringify([wabaId, phoneNumberId]))
    const dead = await business.graph('GET', 'debug_token?input_token=EAAwhat')
    expect(dead.body).toMatchObject({ data: { is_valid: false, error: { code: 190 } } })
  })

  test('can be an app token for the calls that want one, and for those only', async () => {
    const { appId, appSecret } = business.emulator
    expect((await business.graph('GET', 'app/subscriptions', undefined, `${appId}|${appSecret}`)).status).toBe(200)
    expect(errorOf(await business.graph('GET', 'app/subscriptions')).code).toBe(15)
    expect(
      errorOf(await business.graph('GET', 'waba/message_templates', undefined, `${appId}|${appSecret}`)).code,
    ).toBe(200)
  })
})

describe('the management API', () => {
  test('answers 80007 when the hour is used up, while sending goes on', async () => {
    const tight = await Business.start()
    await tight.person()
    await tight.set({ limits: { managementPerHour: 3 } })
    for (let i = 0; i < 3; i++) expect((await tight.graph('GET', 'waba/message_templates')).status).toBe(200)
    const over = await tight.graph('GET', 'waba/message_templates')
    expect(errorOf(over).code).toBe(80007)
    expect(over.headers.get('x-business-use-case-usage')).toContain('"call_count":100')
    expect((await tight.sendText(mia)).status).toBe(200)
    await tight.pass(3_600_000)
    expect((await tight.graph('GET', 'waba/message_templates')).status).toBe(200)
    await tight.stop()
  })
})
