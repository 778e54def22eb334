import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Secrets } from '../base/secret.ts'
import { openAnswer, sealAnswer } from './keep-answer.ts'

const material = () => ({ pepper: randomBytes(32), masterKey: randomBytes(32), tokenKey: randomBytes(32) })
const secrets = new Secrets(material())
const code = 'https://wa.me/61491570156?text=K7QX-M4PD'

/** As PostgreSQL gives it back. */
const kept = (answer: Parameters<typeof sealAnswer>[1]) => JSON.parse(JSON.stringify(sealAnswer(secrets, answer)))

describe('an answer with something secret in it', () => {
  const body = {
    consents: [
      { number: '+61491570156', confirmation: { url: code } },
      { number: null, missing: [] },
    ],
  }

  test('is kept without it, and the rest can be read', () => {
    const answer = kept({ status: 201, body, secret: [code] })
    expect(JSON.stringify(answer)).not.toContain(code)
    expect(answer).toMatchObject({ status: 201, body: { consents: [{ number: '+61491570156' }, body.consents[1]] } })
  })

  test('is given again as it was, and opened with no other keys', () => {
    const answer = kept({ status: 201, body, secret: [code] })
    expect(openAnswer(secrets, answer)).toEqual({ status: 201, body })
    expect(() => openAnswer(new Secrets(material()), answer)).toThrow()
  })
})

describe('any answer', () => {
  test('is the same after it was kept, whatever in it is secret', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.string()), (body, secret) => {
        const given = JSON.parse(JSON.stringify(body))
        expect(openAnswer(secrets, kept({ status: 200, body: given, secret })).body).toEqual(given)
      }),
    )
  })
})
