import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { piecesOf } from './lifeline.tsx'
import type { StateName } from './state.tsx'

const states = fc.constantFrom<StateName>('given', 'pending', 'withdrawn', 'expired', 'unknown')

describe('a lifeline', () => {
  test('of somebody never asked is unknown from end to end', () => {
    expect(piecesOf([], 0, 100)).toEqual([{ state: 'unknown', from: 0, part: 100 }])
  })

  test('begins with what held before it begins', () => {
    const pieces = piecesOf(
      [
        { state: 'given', from: -50 },
        { state: 'withdrawn', from: 75 },
      ],
      0,
      100,
    )
    expect(pieces.map((piece) => [piece.state, piece.part])).toEqual([
      ['given', 75],
      ['withdrawn', 25],
    ])
  })

  test('fills its whole length and never shows a state twice in a row', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ state: states, from: fc.integer({ min: -100, max: 200 }) }), { maxLength: 12 }),
        (spans) => {
          const pieces = piecesOf(
            spans.toSorted((a, b) => a.from - b.from),
            0,
            100,
          )
          expect(pieces.reduce((sum, piece) => sum + piece.part, 0)).toBeCloseTo(100)
          for (const [index, piece] of pieces.entries()) expect(piece.state).not.toBe(pieces[index + 1]?.state)
        },
      ),
    )
  })
})
