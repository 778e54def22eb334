import { describe, expect, test } from 'vitest'
import { readValue, sayKey, sayValue } from './condition.ts'

describe('a condition', () => {
  test('reads as a sentence', () => {
    const condition = { attribute: 'country', op: 'in', value: ['AU', 'IN'] } as const
    expect(
      `${sayKey({ ...condition, value: [...condition.value] })} ${sayValue({ ...condition, value: [...condition.value] })}`,
    ).toBe('Country is one of Australia, India')
  })
  test('about something unknown has no value', () => {
    const condition = { attribute: 'last_order_at', op: 'unknown' } as const
    expect(`${sayKey(condition)} ${sayValue(condition)}`.trim()).toBe('Last order at is unknown')
  })
})

describe('what is typed', () => {
  test('is a number where numbers are compared', () => expect(readValue('orders', 'above', ' 4 ')).toBe(4))
  test('stays text where text is meant', () => expect(readValue('postcode', 'is', '0080')).toBe('0080'))
  test('is a list with commas', () => expect(readValue('country', 'in', 'au, in,')).toEqual(['AU', 'IN']))
  test('is no value where none is asked for', () => expect(readValue('city', 'known', 'x')).toBeUndefined())
})
