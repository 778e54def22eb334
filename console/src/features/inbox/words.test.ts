import { expect, test } from 'vitest'
import { sayLeft, sayWaited } from './words.ts'

const ten = Date.UTC(2026, 10, 23, 10)
const at = (ms: number) => new Date(ten + ms).toISOString()

test('what is left of a window is said in hours and minutes, and never as nothing', () => {
  expect(sayLeft(at(24 * 3_600_000), ten)).toBe('24 h 0 min')
  expect(sayLeft(at(7 * 3_600_000 + 12 * 60_000), ten)).toBe('7 h 12 min')
  expect(sayLeft(at(30_000), ten)).toBe('1 min')
  expect(sayLeft(at(-5_000), ten)).toBe('1 min')
})

test('how long somebody has waited is said in the largest unit that tells something', () => {
  expect(sayWaited(at(-30_000), ten)).toBe('now')
  expect(sayWaited(at(-59 * 60_000), ten)).toBe('59 min')
  expect(sayWaited(at(-47 * 3_600_000), ten)).toBe('47 h')
  expect(sayWaited(at(-72 * 3_600_000), ten)).toBe('3 d')
})
