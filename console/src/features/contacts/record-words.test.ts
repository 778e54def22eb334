import type { TimelineEntry } from '@contract/contact-page.ts'
import { describe, expect, test } from 'vitest'
import { stateOf, titleOf } from './record-words.ts'

const topic = (name: string) => ({ id: name, key: name.toLowerCase(), name, category: 'marketing' as const })
const effect = (scope: 'topic' | 'marketing' | 'all', name?: string) => ({
  record: 'r',
  topic: name === undefined ? null : topic(name),
  scope,
  was: null,
  is: null,
  receipt: 'https://consent.example/r/r',
})

const entry = (parts: Partial<TimelineEntry>): TimelineEntry => ({
  kind: 'record',
  id: 'r',
  at: '2026-11-19T14:21:07Z',
  recorded_at: '2026-11-19T14:21:07Z',
  address: 'a',
  state: 'withdrawn',
  act: 'typed_keyword',
  channel: 'whatsapp',
  capture_point: null,
  actor: 'subject',
  strength: 'vouched',
  policy_pack: null,
  reason: null,
  language: null,
  notice: null,
  rendered: null,
  effects: [effect('topic', 'Offers')],
  confirms: null,
  evidence: null,
  evidence_sha256: null,
  ledger: 'pending',
  stop: null,
  ...parts,
})

const say = (parts: Partial<TimelineEntry>) => {
  const { what, how } = titleOf(entry(parts))
  return [what, how].filter(Boolean).join(' ')
}

describe('a record in words', () => {
  test('names the topic that somebody left', () => expect(say({})).toBe('Withdrew Offers by writing in chat'))

  test('says everything for a STOP alone', () =>
    expect(say({ effects: [effect('all')] })).toBe('Withdrew everything by writing in chat'))

  test('counts topics when there are many', () =>
    expect(
      say({
        state: 'given',
        act: 'sent_code',
        effects: ['Offers', 'Updates', 'Reminders'].map((name) => effect('topic', name)),
      }),
    ).toBe('Said yes to three topics by sending the code'))

  test('is a confirmation where it answers an earlier one', () =>
    expect(say({ state: 'given', act: 'sent_code', confirms: 'x' })).toBe('Confirmed from the number itself'))

  test('of a page is no yes yet', () => {
    const parts = {
      state: 'requested',
      act: 'ticked_box',
      capture_point: { id: 'c', name: 'Checkout page', slug: 'c' },
    } as const
    expect(say(parts)).toBe('Said yes to Offers on Checkout page, still to be confirmed')
    expect(stateOf(entry(parts))).toBe('pending')
  })

  test('never shows a yes that ended as one', () => {
    expect(stateOf(entry({ kind: 'expired', state: 'given' }))).toBe('expired')
    expect(stateOf(entry({ state: 'invalidated' }))).toBe('unknown')
  })
})
