import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sideBySide } from './side-by-side.ts'

test('each has its turn once, in order, and never more at once than may be', async () => {
  const begun: number[] = []
  let atOnce = 0
  let most = 0
  await sideBySide([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
    begun.push(one)
    atOnce += 1
    most = Math.max(most, atOnce)
    await setImmediate()
    atOnce -= 1
  })
  expect(begun).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

test('nothing is done with nobody', async () => {
  await sideBySide([], 3, () => Promise.reject(new Error('there is nobody')))
})
