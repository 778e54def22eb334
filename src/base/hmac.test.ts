import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Hmac256 } from './hmac.ts'

describe('a keyed hash', () => {
  test('is what Node makes of the same key and text, whatever they are and in whatever order they come', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.array(
          fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary', minLength: 300, maxLength: 3_000 })),
        ),
        (bytes, texts) => {
          const key = Buffer.from(bytes)
          const hmac = new Hmac256(key)
          for (const text of texts) {
            const own = createHmac('sha256', key).update(text).digest()
            expect(hmac.digest(text)).toEqual(own)
            expect(hmac.digest(Buffer.from(text))).toEqual(own)
          }
        },
      ),
    )
  })

  test('is the same of what is longer than anything that room is kept for', () => {
    const key = Buffer.from('key')
    const hmac = new Hmac256(key)
    for (const bytes of [Buffer.alloc(100_000, 'a'), Buffer.alloc(70_000, 'b'), Buffer.from('c')]) {
      expect(hmac.digest(bytes)).toEqual(createHmac('sha256', key).update(bytes).digest())
    }
  })

  test('is the one that RFC 4231 prints', () => {
    expect(new Hmac256(Buffer.from('Jefe')).digest('what do ya want for nothing?').toString('hex')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })
})
