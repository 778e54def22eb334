import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeGsm7, encodeGsm7 } from './gsm7.ts'

describe('the alphabet of telephones', () => {
  test('has a place for each of its signs, two for ten of them, and none for others', () => {
    expect([...(encodeGsm7('@Aa€') ?? [])]).toEqual([0, 0x41, 0x61, 0x1b, 0x65])
    expect([...(encodeGsm7('{}[]~|^\\') ?? [])].filter((octet) => octet === 0x1b)).toHaveLength(8)
    for (const sign of ['ç', 'á', '–', '’', 'ا', '😀']) expect(encodeGsm7(sign), sign).toBeUndefined()
    expect(encodeGsm7('Ç')).toEqual(Buffer.from([9]))
  })

  test('comes back as it was', () => {
    const sign = fc.constantFrom(
      ...'@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà€[]{}~^|\\',
    )
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('')
        expect(decodeGsm7(encodeGsm7(text) ?? Buffer.alloc(0))).toBe(text)
      }),
    )
  })

  test('is read from whatever octets come', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (octets) => {
        expect(decodeGsm7(octets).length).toBeLessThanOrEqual(octets.length)
      }),
    )
    expect(decodeGsm7(Buffer.from([0x1b]))).toBe(' ')
  })
})
