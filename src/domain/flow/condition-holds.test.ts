import { describe, expect, test } from 'vitest'
import { asha } from '../../../test/support/small-flow.ts'
import type { Condition } from '../audience.ts'
import { conditionHolds } from './condition-holds.ts'

const view = {
  variables: { size: 'XL', count: 10, typed: '9', empty: '', vip: true, day: '2026-11-30' },
  trigger: {},
  message: 'Red shoes',
  facts: asha,
}
const holds = (attribute: string, op: Condition['op'], value?: Condition['value']) =>
  conditionHolds({ attribute, op, ...(value === undefined ? {} : { value }) }, view)

describe('a condition', () => {
  test('compares however it is written', () => {
    expect(holds('variables.size', 'is', 'xl')).toBe(true)
    expect(holds('variables.vip', 'is', true)).toBe(true)
    expect(holds('variables.count', 'is', '10')).toBe(true)
    expect(holds('message.text', 'contains', 'SHOES')).toBe(true)
    expect(holds('contact.country', 'in', ['GB', 'in'])).toBe(true)
    expect(holds('contact.country', 'is_not', 'GB')).toBe(true)
  })

  test('compares numbers as numbers, also those that were typed, and days as days', () => {
    expect(holds('variables.count', 'above', 9)).toBe(true)
    expect(holds('variables.typed', 'above', 10)).toBe(false)
    expect(holds('variables.typed', 'below', '10')).toBe(true)
    expect(holds('variables.day', 'below', '2026-12-01')).toBe(true)
  })

  test('knows the state of a consent, and that there is none', () => {
    expect(holds('consent.offers', 'is', 'unknown')).toBe(true)
    expect(holds('consent.news', 'is', 'unknown')).toBe(true)
  })

  test('holds of nothing that is not known, but that it is unknown', () => {
    for (const op of ['is', 'contains', 'above', 'below'] as const) expect(holds('variables.none', op, 'x')).toBe(false)
    expect(holds('variables.none', 'unknown')).toBe(true)
    expect(holds('variables.empty', 'known')).toBe(false)
    expect(holds('variables.none', 'is_not', 'x')).toBe(true)
  })

  test('never compares what has no order', () => {
    expect(holds('variables.vip', 'above', 0)).toBe(false)
    expect(holds('variables.size', 'above', 3)).toBe(false)
  })
})
