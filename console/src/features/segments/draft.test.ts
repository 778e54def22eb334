import { describe, expect, test } from 'vitest'
import { draftOf, ruleOf, sayRule } from './draft.ts'

const leeds = { attribute: 'city', op: 'is', value: 'Leeds' } as const
const regular = { event: 'order.paid', op: 'count_above', count: 2, days: 30 } as const
const vip = { tags: ['vip'], op: 'has_any' } as const
const segment = (rule: Parameters<typeof sayRule>[0]) => ({
  id: '',
  key: 'x',
  name: 'X',
  description: '',
  kind: 'rule' as const,
  rule,
  created_at: '',
  created_by: '',
  archived_at: null,
})

describe('a rule', () => {
  test('reads as a sentence', () => {
    expect(sayRule({ all: [] })).toBe('Everybody')
    expect(sayRule({ all: [leeds, { ...vip, tags: ['vip'] }] })).toBe('City is Leeds and Tagged vip')
    expect(sayRule({ all: [{ heard: 'ever' }], any: [{ all: [leeds] }, { all: [regular] }] })).toBe(
      'Has written to us; and City is Leeds, or Did order.paid more than 2\u{a0}times, in the last 30\u{a0}days',
    )
  })

  test('is the same after it was taken apart and put together', () => {
    const rules = [
      { all: [] },
      { all: [leeds] },
      { all: [], any: [{ all: [leeds] }, { all: [regular] }] },
      { all: [leeds], any: [{ all: [regular] }, { all: [leeds, regular] }] },
    ]
    for (const rule of rules) expect(ruleOf(draftOf(segment(rule)))).toEqual(rule)
  })

  test('leaves out sets in which nothing stands', () => {
    expect(ruleOf({ always: [], sets: [[], [leeds], []] })).toEqual({ all: [leeds] })
  })
})
