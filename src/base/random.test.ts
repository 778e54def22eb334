import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBytes } from './random.ts'

test('bytes are as many as were asked for, and no two draws share any', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 16, max: 6_000 }), { minLength: 2 }), (lengths) => {
      const drawn = lengths.map(drawBytes)
      expect(drawn.map(({ length }) => length)).toEqual(lengths)
      expect(new Set(drawn.map((bytes) => bytes.toString('hex'))).size).toBe(lengths.length)
    }),
  )
})

test('what one holds is not changed by what the next draws', () => {
  const first = drawBytes(32)
  const before = first.toString('hex')
  const second = drawBytes(32)
  second.fill(0)
  expect(first.toString('hex')).toBe(before)
})
