import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundStep } from './ticks.ts'

test('the axis of 74 statements goes in twenties', () => expect(roundStep(74, 4)).toBe(20))
test('nothing to show still has an axis', () => expect(roundStep(0, 4)).toBe(1))
test('every value fits, and no step is a fraction', () => {
  fc.assert(
    fc.property(fc.nat(5_000_000), fc.integer({ min: 1, max: 8 }), (most, steps) => {
      const step = roundStep(most, steps)
      expect(Number.isInteger(step)).toBe(true)
      expect(step * steps).toBeGreaterThanOrEqual(most)
    }),
  )
})
