import type { Address } from '@contract/contact.ts'
import { describe, expect, test } from 'vitest'
import { noesOf, type Said } from './said.ts'

const address = (id: string, phone: string): Address => ({
  id,
  kind: 'number',
  label: phone,
  masked: false,
  identifiers: [{ kind: 'phone', value: phone, valid_to: null }],
  country: 'AU',
  preferred: false,
  proved: true,
  last_heard_at: null,
  hold: null,
  platform_stopped_at: null,
  paused_until: null,
  identity_changed_at: null,
  closed_at: null,
  erased_at: null,
  created_at: '2026-11-01T08:00:00Z',
})

const grace = { contact: 'grace', addresses: [address('first', '+61491570156'), address('second', '+61491570157')] }
const now = new Date('2026-11-24T10:30:20').getTime()
const said: Said = {
  number: '',
  scope: 'all',
  topics: [],
  addresses: ['first', 'second'],
  means: 'letter',
  at: '',
  words: ' Stop. ',
}

describe('a no that somebody told us', () => {
  test('without a named number holds for the whole person, now and later', () => {
    expect(noesOf(said, [], grace, now)).toEqual([
      { contact: 'grace', all: true, means: 'letter', evidence: { words: 'Stop.' } },
    ])
  })

  test('for one number alone says so', () => {
    expect(noesOf({ ...said, addresses: ['second'] }, [], grace, now)).toEqual([
      { number: '+61491570157', all: true, only_this_address: true, means: 'letter', evidence: { words: 'Stop.' } },
    ])
  })

  test('to marketing on one number is a no to each marketing topic there, and not to the other number', () => {
    const noes = noesOf({ ...said, scope: 'marketing', addresses: ['first'] }, ['offers', 'updates'], grace, now)
    expect(noes).toEqual([
      { number: '+61491570156', topics: ['offers', 'updates'], means: 'letter', evidence: { words: 'Stop.' } },
    ])
  })

  test('of a stranger is taken by number', () => {
    expect(noesOf({ ...said, number: ' +49 171 3920001 ', words: '' }, [], undefined, now)).toEqual([
      { number: '+49 171 3920001', all: true, means: 'letter' },
    ])
  })

  test('counts from the end of the minute that was given, and never from a time to come', () => {
    const when = (at: string) => noesOf({ ...said, at }, [], grace, now)[0]?.occurred_at
    expect(when('2026-11-24T09:15')).toBe(new Date('2026-11-24T09:15:59').toISOString())
    expect(when('2026-11-24T10:30')).toBe(new Date(now).toISOString())
  })
})
