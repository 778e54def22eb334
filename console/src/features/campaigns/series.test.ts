import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paceOf, sayStretch } from './series.ts'

const start = Date.UTC(2026, 10, 23, 14)
const step = (second: number, accepted: number, opted_out = 0) => ({
  at: new Date(start + second * 1000).toISOString(),
  accepted,
  refused: 0,
  failed: 0,
  opted_out,
})

describe('the pace of a campaign', () => {
  test('of two thousand at eighty a second is a bar a second', () => {
    const pace = paceOf(
      Array.from({ length: 25 }, (_, second) => step(second, 80)),
      1,
      60,
    )
    expect(pace.seconds).toBe(1)
    expect(pace.stretches.map((stretch) => stretch.sent)).toEqual(new Array(25).fill(80))
  })

  test('shows a pause as a gap', () => {
    const pace = paceOf([step(0, 80), step(1, 80), step(4, 80)], 1, 60)
    expect(pace.stretches.map((stretch) => stretch.sent)).toEqual([80, 80, 0, 0, 80])
  })

  test('is never more than can be drawn, and loses no message and no one who left', () => {
    const steps = fc.uniqueArray(fc.tuple(fc.nat(5000), fc.nat(500), fc.nat(3)), {
      selector: ([second]) => second,
      maxLength: 80,
      minLength: 1,
    })
    fc.assert(
      fc.property(steps, (raw) => {
        const series = raw
          .toSorted((a, b) => a[0] - b[0])
          .map(([second, accepted, left]) => step(second, accepted, left))
        const pace = paceOf(series, 1, 60)
        expect(pace.stretches.length).toBeLessThanOrEqual(60)
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
        expect(total(pace.stretches.map((stretch) => stretch.sent))).toBe(total(series.map((one) => one.accepted)))
        expect(pace.left.length).toBe(total(series.map((one) => one.opted_out)))
      }),
    )
  })

  test('says what a bar counts', () =>
    expect([1, 15, 60, 300, 3600].map(sayStretch)).toEqual(['second', '15 seconds', 'minute', '5 minutes', 'hour']))
})
