import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlivoSigned, signPlivo } from './plivo-signature.ts'
import { isWebhookSigned, signWebhook } from './signed-webhook.ts'

const token = 'MAXXXXXXXXXXXXXXXXXX-token'
const nonce = '12345'

describe('a request that says it comes from Plivo', () => {
  const hmac = (text: string) => createHmac('sha256', token).update(text).digest('base64')

  // The texts that Plivo's own libraries put together.
  test.each([
    [
      'a GET with a query',
      { method: 'GET', url: 'https://a.example/x?b=2&a=1', fields: {} },
      'https://a.example/x?a=1&b=2',
    ],
    ['a GET without', { method: 'GET', url: 'https://a.example/x', fields: {} }, 'https://a.example/x'],
    [
      'a form',
      { method: 'POST', url: 'https://a.example/x', fields: { To: '2', From: '1' } },
      'https://a.example/x?From1To2',
    ],
    [
      'a form with a query',
      { method: 'POST', url: 'https://a.example/x?turn=3', fields: { To: '2', From: ['b', 'a'] } },
      'https://a.example/x?turn=3.FromaFrombTo2',
    ],
    ['an empty form', { method: 'POST', url: 'https://a.example/x?turn=3', fields: {} }, 'https://a.example/x?turn=3'],
  ] as const)('signs %s as it should', (_, request, text) => {
    expect(signPlivo(token, { ...request, nonce })).toBe(hmac(`${text}.${nonce}`))
  })

  const request = { method: 'POST', url: 'https://a.example/x?turn=3', fields: { From: '1', To: '2' }, nonce } as const

  test('is believed by any of its signatures and tokens', () => {
    const own = signPlivo(token, request)
    expect(isPlivoSigned(request, own, [token])).toBe(true)
    expect(isPlivoSigned(request, `AAAA,${own}`, ['other', token])).toBe(true)
  })

  test('is not believed without, or by an empty token', () => {
    expect(isPlivoSigned(request, undefined, [token])).toBe(false)
    expect(isPlivoSigned(request, '', [token])).toBe(false)
    expect(isPlivoSigned(request, signPlivo('', request), [''])).toBe(false)
    expect(isPlivoSigned({ ...request, nonce: '' }, signPlivo(token, { ...request, nonce: '' }), [token])).toBe(false)
  })

  test('is not believed once anything in it was changed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), fc.string({ minLength: 1 }), (fields, name) => {
        const own = signPlivo(token, { ...request, fields })
        expect(isPlivoSigned({ ...request, fields }, own, [token])).toBe(true)
        const changed = { ...fields, [name]: `${fields[name] ?? ''}x` }
        expect(isPlivoSigned({ ...request, fields: changed }, own, [token])).toBe(false)
        expect(isPlivoSigned({ ...request, fields, nonce: '9' }, own, [token])).toBe(false)
      }),
    )
  })
})

describe('a webhook signed by another telephone system', () => {
  const now = new Date('2026-11-24T09:00:00Z')
  const timestamp = String(now.getTime() / 1_000)
  // The example of Standard Webhooks.
  const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
  const example = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: '1614265330',
    body: Buffer.from('{"test": 2432232314}'),
  }

  test('is signed as Standard Webhooks signs', () => {
    expect(signWebhook(secret, example)).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
    expect(isWebhookSigned(example, signWebhook(secret, example), [secret], new Date(1_614_265_330_000))).toBe(true)
  })

  test('is not believed when it is old, early, changed or unsigned', () => {
    const request = { id: 'a', timestamp, body: Buffer.from('{}') }
    const own = signWebhook('s', request)
    expect(isWebhookSigned(request, `v1,AAAA ${own}`, ['s'], now)).toBe(true)
    expect(isWebhookSigned(request, own, ['s'], new Date(now.getTime() + 301_000))).toBe(false)
    expect(isWebhookSigned(request, own, ['s'], new Date(now.getTime() - 301_000))).toBe(false)
    expect(isWebhookSigned({ ...request, id: 'b' }, own, ['s'], now)).toBe(false)
    expect(isWebhookSigned({ ...request, body: Buffer.from('[]') }, own, ['s'], now)).toBe(false)
    expect(isWebhookSigned(request, undefined, ['s'], now)).toBe(false)
    expect(isWebhookSigned(request, own, ['t'], now)).toBe(false)
    expect(isWebhookSigned(request, signWebhook('', request), [''], now)).toBe(false)
  })
})
