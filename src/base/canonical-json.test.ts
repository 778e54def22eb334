import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('the vectors of RFC 8785', () => {
  test('primitive values (§3.2.2)', () => {
    // biome-ignore lint/correctness/noPrecisionLoss: the vector is about just that
    const numbers = [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001]
    const value = { numbers, string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  test('members are sorted by UTF-16 code units (§3.2.3)', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonicalJson(value)) as object).slice(1)).toEqual([
      'Carriage Return',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
    expect(canonicalJson(value)).toMatch(/^\{"\\r":"Carriage Return","1":"One","\u0080"/)
  })

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [1e23, '1e+23'],
    [1.0000000000000001e23, '1.0000000000000001e+23'],
    [999999999999999700000, '999999999999999700000'],
    [999999999999999900000, '999999999999999900000'],
    [1e21, '1e+21'],
    [9.999999999999997e-7, '9.999999999999997e-7'],
    [0.000001, '0.000001'],
    [333333333.3333332, '333333333.3333332'],
    [333333333.33333325, '333333333.33333325'],
    [-0.0000033333333333333333, '-0.0000033333333333333333'],
    [1424953923781206.2, '1424953923781206.2'],
  ])('the number %d is written %s (appendix B)', (number, text) => {
    expect(canonicalJson(number)).toBe(text)
  })
})

describe('any value that JSON can say', () => {
  test('is written so that it reads back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('is written the same whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })

  test('may have members that are undefined, which are left out', () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}')
  })

  test('may have dates, which are written as their ISO text', () => {
    expect(canonicalJson({ at: new Date('2026-11-23T09:30:12Z') })).toBe('{"at":"2026-11-23T09:30:12.000Z"}')
  })
})

describe('what JSON cannot say', () => {
  test.each([
    ['NaN', { a: [Number.NaN] }],
    ['an infinity', Number.POSITIVE_INFINITY],
    ['half a surrogate pair', { a: '\ud83d' }],
    ['half a surrogate pair in a name', { '\udead': 1 }],
    ['a bigint', 1n],
    ['a gap in a list', [undefined]],
    ['a function', { a: () => 1 }],
    ['a date that is none', new Date(Number.NaN)],
    ['bytes', Buffer.from('a')],
  ])('%s is refused, not written as something else', (_name, value) => {
    expect(() => canonicalJson(value)).toThrow(/JSON|Invalid time/)
  })

  test('is refused with its place', () => {
    expect(() => canonicalJson({ list: [1, { deep: Number.NaN }] })).toThrow('/list/1/deep')
  })
})
