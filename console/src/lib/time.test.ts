import { describe, expect, test } from 'vitest'
import { sayAgo, sayDay, sayMoment, sayWhen } from './time.ts'

const now = new Date(2026, 10, 19, 0, 1)

describe('a moment', () => {
  test('two minutes ago, before midnight, was yesterday', () =>
    expect(sayDay(new Date(2026, 10, 18, 23, 59), now)).toBe('Yesterday'))
  test('of this year needs no year', () => expect(sayDay(new Date(2026, 2, 14), now)).toBe('14 Mar'))
  test('of another year has one', () => expect(sayDay(new Date(2024, 10, 2), now)).toBe('2 Nov 2024'))
  test('of today has its time', () => expect(sayWhen(new Date(2026, 10, 19, 0, 0), now)).toBe('Today, 00:00'))
  test('stands inside a sentence', () =>
    expect(sayMoment(new Date(2026, 10, 18, 14, 21), now)).toBe('yesterday at 14:21'))
  test('just past is told as ago', () => {
    expect(sayAgo(now.getTime() - 30_000, now)).toBe('just now')
    expect(sayAgo(now.getTime() - 120_000, now)).toBe('2 min ago')
    expect(sayAgo(now.getTime() - 7_300_000, now)).toBe('2 h ago')
  })
})
