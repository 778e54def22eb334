import { expect, test } from 'vitest'
import { keepSame } from './same.ts'

test('what says the same as before stays the same object; what differs anywhere is the new one', () => {
  const before = { id: 'ask', data: { number: 2, on: false } }
  expect(keepSame(before, { id: 'ask', data: { number: 2, on: false } }, ['data'])).toBe(before)
  expect(keepSame(before, { id: 'ask', data: { number: 2, on: true } }, ['data'])).not.toBe(before)
  expect(keepSame(before, { id: 'ask', data: { number: 2, on: false } }, [])).not.toBe(before)
  const wider = { ...before, data: before.data, selected: true }
  expect(keepSame(before, wider, ['data'])).toBe(wider)
  expect(keepSame(wider, before, ['data'])).toBe(before)
  expect(keepSame(undefined, before, [])).toBe(before)
})
