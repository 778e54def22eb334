import { describe, expect, test } from 'vitest'
import { TurnBook } from './turns.ts'

const slice = { granted: 4, startsInMs: 100, everyMs: 25, perSecond: 40, dailyLimit: null }

describe('turns that were drawn', () => {
  test('come one after the other, from the answer on', () => {
    const book = new TurnBook()
    book.add(slice, 1_000)
    expect([book.count, book.firstMs, book.lastMs]).toEqual([4, 1_100, 1_175])
    expect([book.take(), book.take()]).toEqual([1_100, 1_125])
    expect(book.count).toBe(2)
  })

  test('are used a little late, and lost after that', () => {
    const book = new TurnBook()
    book.add(slice, 1_000)
    book.forgetPast(1_380)
    expect(book.firstMs).toBe(1_150)
    book.forgetPast(2_000)
    expect([book.count, book.firstMs, book.lastMs]).toEqual([0, Infinity, -Infinity])
  })

  test('are given up where the day has room for fewer', () => {
    const book = new TurnBook()
    book.add(slice, 1_000)
    book.keep(1)
    expect(book.count).toBe(1)
  })
})
