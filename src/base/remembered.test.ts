import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Remembered } from './remembered.ts'

test('what is asked for at the same time is loaded once', async () => {
  let loads = 0
  const remembered = new Remembered<number>(60_000, async () => {
    await sleep(5)
    loads += 1
    return loads
  })
  expect(await Promise.all([remembered.get('a'), remembered.get('a'), remembered.get('b')])).toEqual([1, 1, 2])
  expect(await remembered.get('a')).toBe(1)
})

test('a change is believed after a while', async () => {
  let value = 1
  const remembered = new Remembered(20, async () => value)
  expect(await remembered.get('a')).toBe(1)
  value = 2
  await sleep(40)
  expect(await remembered.get('a')).toBe(2)
})

test('what failed to load is loaded again', async () => {
  let broken = true
  const remembered = new Remembered(60_000, async () => {
    if (broken) throw new Error('not now')
    return 'here'
  })
  await expect(remembered.get('a')).rejects.toThrow('not now')
  broken = false
  expect(await remembered.get('a')).toBe('here')
})
