import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCallbackData, writeCallbackData } from './callback-data.ts'

const address = '019a9f3e-7c1b-7d20-8f00-1a2b3c4d5e6f'
const delivery = '019a9f3e-7c1b-7d21-9f00-1a2b3c4d5e6f'

describe('the name of a delivery that travels with its message', () => {
  test('comes back as it went out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), fc.uuid(), fc.uuid(), (bucket, addressId, deliveryId) => {
        const data = { bucket, addressId, deliveryId }
        expect(readCallbackData(writeCallbackData(data))).toEqual(data)
      }),
    )
  })

  test('is what statuses have always carried', () => {
    expect(writeCallbackData({ bucket: 7, addressId: address, deliveryId: delivery })).toBe(
      `1.7.${address}.${delivery}`,
    )
  })

  test.each([
    ['nothing', undefined],
    ['an empty string', ''],
    ['another system’s key', 'outbox:42'],
    ['a later form', `2.7.${address}.${delivery}`],
    ['a bucket too high', `1.256.${address}.${delivery}`],
    ['a bucket below zero', `1.-1.${address}.${delivery}`],
    ['a bucket with a leading zero', `1.07.${address}.${delivery}`],
    ['no delivery', `1.7.${address}`],
    ['upper case', `1.7.${address.toUpperCase()}.${delivery}`],
    ['something before', ` 1.7.${address}.${delivery}`],
    ['something after', `1.7.${address}.${delivery}\n`],
    ['a fifth part', `1.7.${address}.${delivery}.x`],
  ])('is not read from %s', (_, text) => {
    expect(readCallbackData(text)).toBeUndefined()
  })
})
