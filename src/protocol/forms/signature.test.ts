import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signWebhook } from '../voice/signed-webhook.ts'
import { isFormSigned, type SigningTool, signForm } from './signature.ts'

const body = Buffer.from('{"phone":"+61491570156","name":"Jürgen"}')
const now = new Date('2026-11-24T09:30:00Z')
const timestamp = String(now.getTime() / 1_000)
const digest = createHmac('sha256', 'a secret').update(body).digest('base64')

const signedBy: Readonly<Record<SigningTool, (secret: string, bytes?: Buffer) => Record<string, string>>> = {
  shopify: (secret, bytes = body) => ({ 'x-shopify-hmac-sha256': signForm('shopify', secret, bytes) }),
  woocommerce: (secret, bytes = body) => ({ 'x-wc-webhook-signature': signForm('woocommerce', secret, bytes) }),
  typeform: (secret, bytes = body) => ({ 'typeform-signature': signForm('typeform', secret, bytes) }),
  signed: (secret, bytes = body) => standard(secret, bytes),
  google_forms: (secret, bytes = body) => standard(secret, bytes),
}

function standard(secret: string, bytes: Buffer) {
  const signature = signWebhook(secret, { id: 'msg_1', timestamp, body: bytes })
  return { 'webhook-id': 'msg_1', 'webhook-timestamp': timestamp, 'webhook-signature': signature }
}

test('each tool writes the digest its own way', () => {
  expect(signForm('shopify', 'a secret', body)).toBe(digest)
  expect(signForm('woocommerce', 'a secret', body)).toBe(digest)
  expect(signForm('typeform', 'a secret', body)).toBe(`sha256=${digest}`)
})

describe.each(Object.keys(signedBy) as SigningTool[])('what %s sends', (tool) => {
  const holds = (headers: Record<string, string | string[]>, secrets = ['a secret'], bytes: Buffer = body) =>
    isFormSigned(tool, bytes, headers, secrets, now)

  test('is believed when it signed these very bytes', () => expect(holds(signedBy[tool]('a secret'))).toBe(true))

  test('is believed while one secret replaces another', () =>
    expect(holds(signedBy[tool]('a secret'), ['the next', 'a secret'])).toBe(true))

  test('is not believed with one byte changed, another secret, an empty one, or no signature', () => {
    const signed = signedBy[tool]('a secret')
    expect(holds(signed, ['a secret'], Buffer.from(body.toString().replace('156', '157')))).toBe(false)
    expect(holds(signedBy[tool]('another'))).toBe(false)
    expect(holds(signedBy[tool](''), [''])).toBe(false)
    expect(holds(signed, [])).toBe(false)
    expect(holds({})).toBe(false)
    expect(holds(Object.fromEntries(Object.entries(signed).map(([name, value]) => [name, [value, value]])))).toBe(false)
  })

  test('is not believed with the signature of another tool', () => {
    for (const other of Object.keys(signedBy) as SigningTool[]) {
      const same = (tool === 'signed' || tool === 'google_forms') && (other === 'signed' || other === 'google_forms')
      if (other !== tool && !same) expect(holds(signedBy[other]('a secret')), other).toBe(false)
    }
  })
})

test('what was overheard cannot be said again an hour later where the time is signed', () => {
  const later = new Date(now.getTime() + 3_600_000)
  expect(isFormSigned('signed', body, standard('a secret', body), ['a secret'], later)).toBe(false)
})
