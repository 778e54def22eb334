import { expect, test } from 'vitest'
import { isOneSlip } from './typing-error.ts'

test.each(['stpo', 'stip', 'dtop', 'sotp', 'stp', 'sttop', 'stopp', 'top'])('"%s" is one slip from "stop"', (typed) => {
  expect(isOneSlip(typed, 'stop')).toBe(true)
  expect(isOneSlip('stop', typed)).toBe(true)
})

test.each(['stop', 'pots', 'spto', 'steep', 'st', 'tsop!'])('"%s" is not', (typed) => {
  expect(isOneSlip(typed, 'stop')).toBe(false)
})
