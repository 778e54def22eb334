import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCamel, toSnake } from './casing.ts'

test('names change in an object and in the objects in it, and nowhere deeper', () => {
  const inside = {
    defaultLanguage: 'en',
    botFlow: { laterDays: 3, phrases: ['JOIN_NOW'], labels: { order_status: 'Orders' } },
  }
  const outside = {
    default_language: 'en',
    bot_flow: { later_days: 3, phrases: ['JOIN_NOW'], labels: { order_status: 'Orders' } },
  }
  expect(toSnake(inside)).toEqual(outside)
  expect(toCamel(outside)).toEqual(inside)
})

test('whatever is written the one way comes back from the other', () => {
  const name = fc.stringMatching(/^[a-z]{1,8}(_[a-z]{1,8}){0,3}$/)
  fc.assert(
    fc.property(fc.dictionary(name, fc.oneof(fc.string(), fc.dictionary(name, fc.integer()))), (settings) => {
      expect(toSnake(toCamel(settings))).toEqual(settings)
    }),
  )
})
