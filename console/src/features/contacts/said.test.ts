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
    expect(noesOf(said, [], grace)).toEqual([
      { contact: 'grace', all: true, means: 'letter', evidence: { words: 'Stop.' } },
    ])
  })

  test('for one number alone says so', () => {
    expect(noesOf({ ...said, addresses: ['second'] }, [], grace)).toEqual([
      { number: '+61491570157', all: true, only_this_address: true, means: 'letter', evidence: { words: 'Stop.' } },
    ])
  })

  test('to marketing on one number is a no to each marketing topic there, and not to the other number', () => {
    const noes = noesOf({ ...said, scope: 'marketing', addresses: ['first'] }, ['offers', 'updates'], grace)
    expect(noes).toEqual([
      { number: '+61491570156', topics: ['offers', 'updates'], means: 'letter', evidence: { words: 'Stop.' } },
    ])
  })

  test('of a stranger is taken by number', () => {
    expect(noesOf({ ...said, number: ' +49 171 3920001 ', words: '' }, [], undefined)).toEqual([
      { number: '+49 171 3920001', all: true, means: 'letter' },
    ])
  })
})
