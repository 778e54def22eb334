import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTwilioSigned, signTwilio } from './signature.ts'

// The example of Twilio's own documentation and libraries.
const token = '12345'
const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
const fields = {
  To: '+18005551212',
  From: '+14158675309',
  Digits: '1234',
  Caller: '+14158675309',
  CallSid: 'CA1234567890ABCDE',
}
const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8='

describe('a request that says it comes from Twilio', () => {
  test('is believed when it signs the address and the sorted fields', () => {
    expect(signTwilio(token, url, fields)).toBe(signature)
    expect(isTwilioSigned({ url, fields, signature }, [token])).toBe(true)
  })

  test('is believed whether or not the port was signed', () => {
    const withPort = url.replace('.com/', '.com:443/')
    expect(isTwilioSigned({ url: withPort, fields, signature }, [token])).toBe(true)
    expect(isTwilioSigned({ url, fields, signature: signTwilio(token, withPort, fields) }, [token])).toBe(true)
    const own = 'http://127.0.0.1:4711/inbound/voice/twilio/x'
    expect(isTwilioSigned({ url: own, fields, signature: signTwilio(token, own, fields) }, [token])).toBe(true)
  })

  test('is believed with a field that came twice, in any order', () => {
    const signed = signTwilio(token, url, { Media: ['b', 'a', 'b'] })
    expect(isTwilioSigned({ url, fields: { Media: ['a', 'b'] }, signature: signed }, [token])).toBe(true)
  })

  test('is believed during a change of token, and by no empty one', () => {
    expect(isTwilioSigned({ url, fields, signature }, ['new', token])).toBe(true)
    expect(isTwilioSigned({ url, fields, signature: signTwilio('', url, fields) }, [''])).toBe(false)
    expect(isTwilioSigned({ url, fields, signature }, [])).toBe(false)
  })

  test('carries the digest of a body that is no form', () => {
    const body = Buffer.from('{"property": "value", "boolean": true}')
    const digest = createHash('sha256').update(body).digest('hex')
    expect(digest).toBe('0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620')
    const whole = `${url}&bodySHA256=${digest}`
    expect(isTwilioSigned({ url: whole, body, signature: 'a9nBmqA0ju/hNViExpshrM61xv4=' }, [token])).toBe(true)
    expect(isTwilioSigned({ url: whole, body: Buffer.from('{}'), signature: signTwilio(token, whole) }, [token])).toBe(
      false,
    )
    expect(isTwilioSigned({ url, body, signature: signTwilio(token, url) }, [token])).toBe(false)
  })

  test.each([
    ['no signature', undefined],
    ['an empty one', ''],
    ['one of another length', signature.slice(4)],
    ['one byte changed', signature.replace('R', 'S')],
    ['what is no Base64', '!'.repeat(28)],
  ])('is not believed with %s', (_, wrong) => {
    expect(isTwilioSigned({ url, fields, signature: wrong }, [token])).toBe(false)
  })

  test('is not believed once anything in it was changed', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.string()),
        fc.string({ minLength: 1 }),
        fc.string(),
        (form, name, value) => {
          const signed = signTwilio(token, url, form)
          expect(isTwilioSigned({ url, fields: form, signature: signed }, [token])).toBe(true)
          if (form[name] !== undefined || name + value === '') return
          expect(isTwilioSigned({ url, fields: { ...form, [name]: `${value}x` }, signature: signed }, [token])).toBe(
            false,
          )
        },
      ),
    )
  })

  test('never throws, whatever the address is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (any, other) => {
        expect(isTwilioSigned({ url: any, signature: other }, [token])).toBe(false)
        expect(isTwilioSigned({ url: any, signature: signTwilio(token, any) }, [token])).toBe(true)
      }),
    )
  })
})
