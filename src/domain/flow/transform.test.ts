import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FlowValue, type Transform, transforms } from './definition.ts'
import { transform } from './transform.ts'

const here = { language: 'tr', country: 'TR', now: Date.UTC(2026, 10, 23) }

test.each<[FlowValue, Transform, FlowValue]>([
  ['  a   b ', 'trim', 'a b'],
  ['istanbul', 'upper', 'İSTANBUL'],
  ['ISPARTA', 'lower', 'ısparta'],
  [' Asha Nair', 'first_word', 'Asha'],
  ['No. ٤٢-7', 'digits', '427'],
  ['2,6', 'round', 3],
  [2.4, 'round', 2],
  [-0.4, 'round', 0],
  ['red', 'round', null],
  [null, 'add_one', 1],
  ['9', 'add_one', 10],
  ['👍🏽a', 'length', 3],
  ['1 Aralık 2026', 'date_iso', '2026-12-01'],
  ['2026-11-23T10:00:00Z', 'date_iso', '2026-11-23'],
  ['blue', 'date_iso', null],
  ['a"b', 'json', '"a\\"b"'],
  [null, 'json', 'null'],
])('%j by %s is %j', (value, by, made) => {
  expect(transform(value, by, here)).toBe(made)
})

test('whatever it is made of, it is a value that can be stored', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean(), fc.constant(null))
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...transforms),
      fc.constantFrom('en', 'tr', 'no tag', ''),
      (one, by, language) => {
        const made = transform(one, by, { ...here, language })
        expect(made === null || ['string', 'boolean'].includes(typeof made) || Number.isFinite(made)).toBe(true)
      },
    ),
  )
})
