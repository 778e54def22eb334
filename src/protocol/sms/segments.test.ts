import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatenationHeader, countSegments, encodeSms, segment } from './segments.ts'

const lengths = { gsm7: 160, ucs2: 140 }

describe('a text that is sent', () => {
  test.each([
    ['', 'gsm7', 1],
    ['a'.repeat(160), 'gsm7', 1],
    ['a'.repeat(161), 'gsm7', 2],
    ['a'.repeat(306), 'gsm7', 2],
    ['a'.repeat(307), 'gsm7', 3],
    ['€'.repeat(80), 'gsm7', 1],
    [`${'a'.repeat(159)}€`, 'gsm7', 2],
    ['ا'.repeat(70), 'ucs2', 1],
    ['ا'.repeat(71), 'ucs2', 2],
    ['😀'.repeat(35), 'ucs2', 1],
    ['😀'.repeat(36), 'ucs2', 2],
    // 67 places: the 34th of the pairs would be cut in two.
    ['😀'.repeat(67), 'ucs2', 3],
  ] as const)('%#: is written and counted as it is paid for', (text, encoding, count) => {
    expect(segment(text).encoding).toBe(encoding)
    expect(countSegments(text)).toBe(count)
  })

  test('is whole when its segments are joined, none is longer than a telephone takes, and no sign is cut', () => {
    const any = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string({ maxLength: 900 }))
    fc.assert(
      fc.property(any, (text) => {
        const { encoding, segments } = segment(text)
        expect(segments.join('')).toBe(text)
        const header = segments.length === 1 ? 0 : encoding === 'ucs2' ? 6 : 7
        for (const one of segments) {
          expect(encodeSms(one, encoding).length + header).toBeLessThanOrEqual(lengths[encoding])
          expect(one.isWellFormed()).toBe(text.isWellFormed() || one.isWellFormed())
        }
      }),
    )
  })

  test('carries in each segment which one it is', () => {
    expect([...concatenationHeader(0x1ff, 3, 2)]).toEqual([5, 0, 3, 0xff, 3, 2])
  })

  test('has the octets of its alphabet', () => {
    expect(encodeSms('نعم', 'ucs2').toString('hex')).toBe('064606390645')
    expect(() => encodeSms('نعم', 'gsm7')).toThrow(/alphabet/)
  })
})
