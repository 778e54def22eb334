import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Allowance } from './allowance.ts'

const minute = 60_000

describe('what may be done three times in ten minutes and five times a day', () => {
  const rules = [
    { max: 3, windowMs: 10 * minute },
    { max: 5, windowMs: 24 * 60 * minute },
  ]

  test('is done three times, and then waits for the ten minutes to end', () => {
    const allowance = new Allowance(rules)
    for (const at of [0, minute, 2 * minute]) {
      expect(allowance.wait('a', at)).toBe(0)
      allowance.use('a', at)
    }
    expect(allowance.wait('a', 3 * minute)).toBe(7 * minute)
    expect(allowance.wait('a', 10 * minute)).toBe(0)
  })

  test('is done five times, and then waits for the day to end', () => {
    const allowance = new Allowance(rules)
    for (let at = 0; at < 5; at += 1) allowance.use('a', at * 20 * minute)
    expect(allowance.wait('a', 200 * minute)).toBe((24 * 60 - 200) * minute)
  })

  test('is one key’s own affair', () => {
    const allowance = new Allowance(rules)
    for (let at = 0; at < 9; at += 1) allowance.use('a', at)
    expect(allowance.wait('b', 9)).toBe(0)
  })
})

test('within one window never more is done than the rule says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 200 }), (gaps) => {
      const allowance = new Allowance([{ max: 4, windowMs: 1_000 }])
      let now = 0
      const done: number[] = []
      for (const gap of gaps) {
        now += gap
        if (allowance.wait('k', now) > 0) continue
        allowance.use('k', now)
        done.push(now)
      }
      // Windows begin with the first use after the last one ended.
      let from = -Infinity
      let count = 0
      for (const at of done) {
        if (at >= from + 1_000) [from, count] = [at, 0]
        count += 1
        expect(count).toBeLessThanOrEqual(4)
      }
    }),
  )
})

test('keys that never come back do not fill the memory, and a full one still counts', () => {
  const allowance = new Allowance([{ max: 1, windowMs: minute }])
  for (let key = 0; key < 50_010; key += 1) allowance.use(String(key), 0)
  expect(allowance.wait('50009', 1)).toBe(minute - 1)
  expect(allowance.wait('0', 1)).toBe(0)
})
