import { describe, expect, test } from 'vitest'
import { categories, Said, toAll, toTopic } from '../../test/support/said.ts'
import {
  isPersonWide,
  reasonOfOneAddress,
  type StopWay,
  scopesOf,
  stopScope,
  stopScopes,
  utilityToKeep,
} from './stop-scope.ts'

const strict = { meansMarketing: false, pack: { stopMayMeanMarketing: false } }

describe('how far it reaches, and what is confirmed', () => {
  test.each<[StopWay, topics: string, of: string, state: string | null, confirms: string | null, where: string | null]>(
    [
      ['stop_word', 'all', 'person', 'said', 'all', 'in_chat'],
      ['stop_everything', 'all', 'person', 'said', 'all', 'in_chat'],
      ['everything_switched_off', 'all', 'person', 'said', 'all', 'there'],
      ['stop_key_in_call', 'all', 'person', 'said', 'all', 'there'],
      ['stop_by_sms', 'all', 'person', 'said', 'all', 'there'],
      ['told_staff', 'all', 'person', 'said', 'all', 'there'],
      ['stop_promotions_button', 'marketing', 'person', 'said', 'marketing', 'in_chat'],
      ['stop_marketing_words', 'marketing', 'person', 'said', 'marketing', 'in_chat'],
      ['marketing_switched_off', 'marketing', 'person', 'said', 'marketing', 'there'],
      ['whatsapp_control', 'marketing', 'person', 'said', null, null],
      ['marketing_failure', 'marketing', 'person', 'said', null, null],
      ['topic_button', 'topic', 'address', 'said', 'topic', 'in_chat'],
      ['topic_words', 'topic', 'address', 'said', 'topic', 'in_chat'],
      ['topic_switched_off', 'topic', 'address', 'said', 'topic', 'there'],
      ['not_this_number', 'all', 'address', 'said', 'number', 'in_chat'],
      ['number_switched_off', 'all', 'address', 'said', 'number', 'there'],
      ['wrong_number', 'all', 'address', 'revoked', 'wrongNumber', 'in_chat'],
      ['not_me', 'none', 'address', null, 'notMe', 'in_chat'],
      ['not_for_a_month', 'none', 'person', null, 'paused', 'in_chat'],
    ],
  )('%s: %s, of the %s', (way, topics, of, state, confirms, where) => {
    const scope = stopScope(way, strict)
    expect([scope.topics, scope.of, scope.state, scope.confirms, scope.confirmed]).toEqual([
      topics,
      of,
      state,
      confirms,
      where,
    ])
  })

  test('a wrong number is taken off; "this wasn’t me" rests the forms for 180 days; a month’s pause is 30 days', () => {
    expect(stopScope('wrong_number', strict).closes).toBe(true)
    expect(stopScope('not_me', strict).noAskDays).toBe(180)
    expect(stopScope('not_for_a_month', strict).pauseDays).toBe(30)
  })

  test('STOP means marketing only where the workspace says so and its pack allows it, and nothing else ever does', () => {
    const ways = Object.keys(stopScopes) as StopWay[]
    for (const way of ways) {
      for (const meansMarketing of [true, false]) {
        for (const stopMayMeanMarketing of [true, false]) {
          const scope = stopScope(way, { meansMarketing, pack: { stopMayMeanMarketing } })
          const narrowed = way === 'stop_word' && meansMarketing && stopMayMeanMarketing
          expect(scope).toEqual(stopScopes[narrowed ? 'stop_marketing_words' : way])
        }
      }
    }
  })

  test('only what is about one topic is about one address and is no wider', () => {
    for (const { topics, of } of Object.values(stopScopes)) if (topics === 'topic') expect(of).toBe('address')
    expect(scopesOf(stopScopes.topic_button, ['offers'])).toEqual([toTopic('offers')])
    expect(scopesOf(stopScopes.stop_word, ['offers'])).toEqual([toAll])
    expect(scopesOf(stopScopes.not_me, ['offers'])).toEqual([])
  })
})

describe('a person who stopped everything and had messages about their orders', () => {
  const before = new Said()
  before.say({ at: '2026-11-01', scope: toTopic('orders') })
  before.say({ at: '2026-11-01', scope: toTopic('offers') })
  before.say({ at: '2026-10-01', scope: toTopic('visits'), expiresAt: new Date('2026-11-01') })
  const now = new Date('2026-11-23')

  test('is offered to keep those that still were given, and no marketing', () => {
    expect(utilityToKeep(stopScopes.stop_word, before, categories, now)).toEqual(['orders'])
  })

  test('is offered nothing after a narrower no, or one for this number', () => {
    for (const way of [
      'stop_promotions_button',
      'topic_button',
      'not_this_number',
      'wrong_number',
      'not_me',
    ] as const) {
      expect(utilityToKeep(stopScopes[way], before, categories, now)).toEqual([])
    }
  })
})

describe('which noes are the whole person’s', () => {
  const no = { state: 'withdrawn', scope: toAll, act: 'typed_keyword', reason: null } as const

  test('every wide one, whatever reason was given for it', () => {
    expect(isPersonWide(no)).toBe(true)
    expect(isPersonWide({ ...no, scope: { kind: 'marketing' } })).toBe(true)
    expect(isPersonWide({ ...no, reason: 'too many messages' })).toBe(true)
  })

  test('what is said about one address is recorded so that it can be told from them', () => {
    expect(reasonOfOneAddress('wrong_number')).toBe('wrong_number')
    expect(reasonOfOneAddress('I share this telephone')).toBe('not_this_number')
    expect(reasonOfOneAddress(undefined)).toBe('not_this_number')
  })

  test('but not what was said about one number, one topic, or by the number itself', () => {
    for (const reason of ['not_this_number', 'number_switched_off', 'wrong_number']) {
      expect(isPersonWide({ ...no, reason })).toBe(false)
    }
    expect(isPersonWide({ ...no, act: 'number_changed' })).toBe(false)
    expect(isPersonWide({ ...no, act: 'new_owner' })).toBe(false)
    expect(isPersonWide({ ...no, act: 'erasure' })).toBe(false)
    expect(isPersonWide({ ...no, scope: toTopic('offers') })).toBe(false)
    expect(isPersonWide({ ...no, state: 'given' })).toBe(false)
  })
})
