import { describe, expect, test } from 'vitest'
import { readContactSearch, readNext } from './searches.ts'

describe('an address of the console', () => {
  test('keeps what is meant', () => {
    expect(readContactSearch({ tab: 'given', topic: 'offers', search: 61491 })).toEqual({
      tab: 'given',
      topic: 'offers',
      search: '61491',
    })
  })
  test('drops what is not', () => {
    expect(readContactSearch({ tab: 'everyone', conditions: [null, 3, { attribute: 'city' }], search: '' })).toEqual({})
  })
})

describe('where sign-in leads afterwards', () => {
  test('is a page of the console', () =>
    expect(readNext({ next: '/contacts?tab=given' })).toEqual({ next: '/contacts?tab=given' }))
  test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)'])(
    'is never %s',
    (next) => expect(readNext({ next })).toEqual({}),
  )
})
