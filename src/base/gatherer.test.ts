import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { Gatherer, type GathererOptions } from './gatherer.ts'

function doubling(options: Partial<GathererOptions<number>> = {}) {
  const batches: number[][] = []
  const gatherer = new Gatherer<number, number>(
    async (pieces) => {
      batches.push([...pieces])
      await sleep(5)
      if (pieces.includes(13)) throw new Error('thirteen')
      return pieces.map((piece) => piece * 2)
    },
    { waitMs: 1, max: 4, atOnce: 1, ...options },
  )
  return { gatherer, batches }
}

describe('pieces that come together', () => {
  test('are done together, and each gets its own answer', async () => {
    const { gatherer, batches } = doubling()
    expect(await Promise.all([1, 2, 3].map((piece) => gatherer.add(piece)))).toEqual([2, 4, 6])
    expect(batches).toEqual([[1, 2, 3]])
  })

  test('make batches of their most, in the order in which they came', async () => {
    const { gatherer, batches } = doubling()
    const pieces = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    expect(await Promise.all(pieces.map((piece) => gatherer.add(piece)))).toEqual(pieces.map((piece) => piece * 2))
    expect(batches).toEqual([[1, 2, 3, 4], [5, 6, 7, 8], [9]])
  })

  test('count as much as they weigh', async () => {
    const { gatherer, batches } = doubling({ max: 10, weigh: (piece) => piece })
    await Promise.all([4, 4, 4, 30, 1].map((piece) => gatherer.add(piece)))
    expect(batches).toEqual([[4, 4, 4], [30], [1]])
  })

  test('gather while a batch is at work', async () => {
    const { gatherer, batches } = doubling()
    const first = gatherer.add(1)
    await sleep(3)
    await Promise.all([first, gatherer.add(2), gatherer.add(3)])
    expect(batches).toEqual([[1], [2, 3]])
  })

  test('are worked at side by side where that is allowed', async () => {
    const { gatherer, batches } = doubling({ atOnce: 2 })
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((piece) => gatherer.add(piece)))
    expect(batches).toHaveLength(2)
  })

  test('start as soon as they are enough, and gather beyond that only while nothing more may start', async () => {
    const { gatherer, batches } = doubling({ max: 8, enough: 2, atOnce: 2, waitMs: 1_000 })
    await Promise.all([1, 2, 3, 4, 5, 6, 7].map((piece) => gatherer.add(piece)))
    expect(batches).toEqual([
      [1, 2],
      [3, 4],
      [5, 6, 7],
    ])
  })
})

describe('a bad piece', () => {
  test('fails alone', async () => {
    const { gatherer, batches } = doubling()
    const answers = await Promise.allSettled([1, 13, 2].map((piece) => gatherer.add(piece)))
    expect(answers).toMatchObject([
      { status: 'fulfilled', value: 2 },
      { status: 'rejected', reason: { message: 'thirteen' } },
      { status: 'fulfilled', value: 4 },
    ])
    expect(batches).toEqual([[1, 13, 2], [1], [13], [2]])
  })

  test('does not stop what comes after it', async () => {
    const { gatherer } = doubling()
    await expect(gatherer.add(13)).rejects.toThrow('thirteen')
    expect(await gatherer.add(4)).toBe(8)
  })
})
