import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type KeyMaterial, open, Secrets, seal } from './secret.ts'

const material = (): KeyMaterial => ({
  pepper: randomBytes(32),
  masterKey: randomBytes(32),
  tokenKey: randomBytes(32),
})
const keys = material()
const secrets = new Secrets(keys)

describe('a name, hashed', () => {
  test('is found again by whoever has the pepper, and by nobody else', () => {
    expect(secrets.keyedHash('phone', '61491570156')).toEqual(new Secrets(keys).keyedHash('phone', '61491570156'))
    expect(secrets.keyedHash('phone', '61491570156')).not.toEqual(
      new Secrets(material()).keyedHash('phone', '61491570156'),
    )
  })

  test('of one kind never meets a name of another', () => {
    expect(secrets.keyedHash('phone', '1')).not.toEqual(secrets.keyedHash('email', '1'))
  })
})

describe('what is sealed', () => {
  test('opens as it was, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (plain) => {
        expect(secrets.open(secrets.seal(plain))).toBe(plain)
      }),
    )
  })

  test('does not open once any bit of it was turned', () => {
    const sealed = seal(keys.masterKey, Buffer.from('opt-in of Asha'))
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), (byte, bit) => {
        const altered = Buffer.from(sealed)
        altered.writeUInt8(altered.readUInt8(byte) ^ (1 << bit), byte)
        expect(() => open(keys.masterKey, altered)).toThrow()
      }),
    )
  })

  test('does not open when it was cut short, even to nothing', () => {
    const sealed = seal(keys.masterKey, Buffer.from('opt-in of Asha'))
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => open(keys.masterKey, sealed.subarray(0, length))).toThrow()
    }
  })

  test('does not open with other keys', () => {
    expect(() => new Secrets(material()).open(secrets.seal('token'))).toThrow()
  })
})

describe('the data key of an address', () => {
  test('is kept wrapped, and is the same when it is unwrapped', () => {
    const { key, wrapped } = secrets.newDataKey()
    expect(secrets.unwrapDataKey(wrapped)).toEqual(key)
    expect(wrapped.includes(key)).toBe(false)
  })
})

describe('a mark', () => {
  test('holds for its purpose and its value', () => {
    for (const length of [8, 32]) {
      expect(secrets.isMac('code', 'a', secrets.mac('code', 'a', length), length)).toBe(true)
      expect(secrets.isMac('link', 'a', secrets.mac('code', 'a', length), length)).toBe(false)
      expect(secrets.isMac('code', 'b', secrets.mac('code', 'a', length), length)).toBe(false)
    }
  })

  test('of another length than was asked for holds for nothing', () => {
    const mark = secrets.mac('code', 'a')
    for (const claimed of [Buffer.alloc(0), mark.subarray(0, 1), Buffer.concat([mark, Buffer.of(0)])]) {
      expect(secrets.isMac('code', 'a', claimed)).toBe(false)
    }
  })
})

describe('the check of a database against its keys', () => {
  test('fails when the pepper or the master key is another', () => {
    expect(new Secrets({ ...keys, pepper: randomBytes(32) }).check()).not.toEqual(secrets.check())
    expect(new Secrets({ ...keys, masterKey: randomBytes(32) }).check()).not.toEqual(secrets.check())
  })

  test('holds when the key of tokens was replaced, which only ends what people carry', () => {
    expect(new Secrets({ ...keys, tokenKey: randomBytes(32) }).check()).toEqual(secrets.check())
  })
})

test('a key of the wrong length is refused', () => {
  expect(() => new Secrets({ ...keys, pepper: randomBytes(16) })).toThrow('pepper has 16 bytes, not 32')
})
