import { describe, expect, test } from 'vitest'
import { Said, toAll, toTopic } from '../../test/support/said.ts'
import { type ConsentState, type ConsentStateName, optIn } from './consent-state.ts'

const state = (said: Said, now: string) => said.state('offers', now).state

describe('a person who was asked', () => {
  const asked = (said: Said, at: string, until: string) =>
    said.say({
      at,
      state: 'requested',
      act: 'ticked_box',
      strength: 'claimed',
      clock: 'ours',
      askedUntil: new Date(until),
    })

  test('is pending until the request runs out, then unknown again', () => {
    const said = new Said()
    expect(state(said, '2026-11-01')).toBe('unknown')
    asked(said, '2026-11-01T00:00:00Z', '2026-11-03T00:00:00Z')
    expect(said.state('offers', '2026-11-02')).toEqual({
      state: 'pending',
      seq: null,
      since: Date.parse('2026-11-01'),
      until: Date.parse('2026-11-03'),
    })
    expect(state(said, '2026-11-02T23:59:59.999Z')).toBe('pending')
    expect(state(said, '2026-11-03T00:00:00Z')).toBe('unknown')
  })

  test('and asked again waits for the later of both', () => {
    const said = new Said()
    asked(said, '2026-11-02', '2026-11-04')
    asked(said, '2026-11-01', '2026-11-03')
    expect(said.state('offers', '2026-11-02')).toMatchObject({ state: 'pending', until: Date.parse('2026-11-04') })
  })

  test('changes nothing by it where a yes or a no is in force, and is pending over a yes that has expired', () => {
    const given = new Said()
    given.say({ at: '2026-10-01', expiresAt: new Date('2026-11-02') })
    asked(given, '2026-11-01', '2026-11-03')
    expect(state(given, '2026-11-01T12:00:00Z')).toBe('given')
    expect(state(given, '2026-11-02T12:00:00Z')).toBe('pending')
    expect(state(given, '2026-11-03')).toBe('expired')
    const refused = new Said()
    refused.say({ at: '2026-10-01', state: 'refused' })
    asked(refused, '2026-11-01', '2026-11-03')
    expect(state(refused, '2026-11-02')).toBe('refused')
  })
})

describe('a yes with an end', () => {
  test('holds until that moment and not in it, and says since when and until when', () => {
    const said = new Said()
    said.say({ at: '2026-10-01T08:00:00.700Z', expiresAt: new Date('2026-11-01T00:00:00Z') })
    expect(said.state('offers', '2026-10-31T23:59:59.999Z')).toEqual({
      state: 'given',
      seq: 1,
      since: Date.parse('2026-10-01T08:00:00Z'),
      until: Date.parse('2026-11-01'),
    })
    expect(said.state('offers', '2026-11-01T00:00:00Z')).toEqual({
      state: 'expired',
      seq: 1,
      since: Date.parse('2026-11-01'),
      until: Infinity,
    })
  })

  test('is followed by the newest, whose end holds even if it is the earlier one', () => {
    const said = new Said()
    said.say({ at: '2026-10-01' })
    said.say({ at: '2026-10-02', expiresAt: new Date('2026-11-01') })
    expect(state(said, '2026-11-02')).toBe('expired')
  })

  test('leaves the word to a weaker one that still holds, where nobody ever said no', () => {
    const said = new Said()
    said.say({ at: '2026-10-01', expiresAt: new Date('2026-11-01') })
    said.say({ at: '2026-09-01', strength: 'signed' })
    expect(said.state('offers', '2026-10-15').seq).toBe(1)
    expect(said.state('offers', '2026-11-15')).toMatchObject({ state: 'given', seq: 2 })
  })

  test('that has expired does not bring back the no that it had answered', () => {
    const said = new Said()
    said.say({ at: '2026-09-01', state: 'withdrawn', scope: toAll })
    said.say({ at: '2026-10-01', expiresAt: new Date('2026-11-01') })
    expect(state(said, '2026-11-15')).toBe('expired')
    expect(said.state('news', '2026-11-15').state).toBe('withdrawn')
  })
})

describe('several noes', () => {
  test('are told by the newest; of one moment by the person’s own word first', () => {
    const said = new Said()
    said.say({ at: '2026-10-01', state: 'refused' })
    said.say({ at: '2026-10-02', state: 'revoked', scope: toAll })
    expect(said.state('offers', '2026-11-01')).toMatchObject({ state: 'revoked', seq: 2 })
    said.say({ at: '2026-10-02', state: 'withdrawn', scope: toTopic('offers') })
    expect(said.state('offers', '2026-11-01')).toMatchObject({ state: 'withdrawn', seq: 3 })
  })
})

describe('the attribute opt_in', () => {
  const states = (...names: ConsentStateName[]): ConsentState[] =>
    names.map((name) => ({ state: name, seq: null, since: 0, until: Infinity }))

  test.each([
    ['any topic given', states('withdrawn', 'given', 'unknown'), false, true],
    ['one given under a no to the rest', states('given'), true, true],
    ['none given and one refused', states('unknown', 'refused'), false, false],
    ['none given and one revoked', states('revoked'), false, false],
    ['nothing but a no to what may come', states(), true, false],
    ['an expired yes under a no to the rest', states('expired'), true, false],
    ['only pending', states('pending', 'unknown'), false, null],
    ['only expired', states('expired'), false, null],
    ['nothing at all', states(), false, null],
  ])('%s', (_, all, anyWideNo, expected) => {
    expect(optIn(all, anyWideNo)).toBe(expected)
  })
})
