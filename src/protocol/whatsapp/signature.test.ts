import { describe, expect, test } from 'vitest'
import { isSigned, sign, signingKey } from './signature.ts'

// Escaped as Meta escapes it: `á` as \u00e1 and `/` as \/, in the bytes themselves.
const body = Buffer.from(
  String.raw`{"object":"whatsapp_business_account","entry":[{"id":"0","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","messages":[{"text":{"body":"Baja \u00e1 https:\/\/x.test"}}]}}]}]}`,
  'latin1',
)
const header = 'sha256=58f0336f676fcb4f7fda1227e8662aec323fe2a5bb3602dc9d79672e209f1cbc'
const key = signingKey('appsecret')

describe('a webhook that says it comes from WhatsApp', () => {
  test('is believed when the signature is that of its raw bytes', () => {
    expect(body.length).toBe(195)
    expect(sign(body, key)).toBe(header)
    expect(isSigned(body, header, [key])).toBe(true)
  })

  test('is not believed when its JSON was parsed and written again', () => {
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(body.toString('latin1'))))
    expect(isSigned(rewritten, header, [key])).toBe(false)
  })

  test('is believed from any of several apps, and during a change of secret', () => {
    const other = signingKey('new secret')
    expect(isSigned(body, header, [other, key])).toBe(true)
    expect(isSigned(body, sign(body, other), [other, key])).toBe(true)
    expect(isSigned(body, header, [other])).toBe(false)
  })

  test.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['the scheme alone', 'sha256='],
    ['no scheme', header.slice(7)],
    ['the old scheme', header.replace('sha256', 'sha1')],
    ['one digit less', header.slice(0, -1)],
    ['one digit more', `${header}0`],
    ['another digit', header.replace(/c$/, 'd')],
    ['no hex', `sha256=${'z'.repeat(64)}`],
  ])('is not believed with %s', (_, wrong) => {
    expect(isSigned(body, wrong, [key])).toBe(false)
  })

  test('is believed by nobody who has no secret', () => {
    expect(isSigned(body, header, [])).toBe(false)
    expect(() => signingKey('')).toThrow(/empty/)
  })
})
