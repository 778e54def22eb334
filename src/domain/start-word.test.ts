import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, Said, type Spoken, toAll, toMarketing, topicIds, toTopic } from '../../test/support/said.ts'
import type { Act, ConsentRecord, Scope, Strength } from './consent.ts'
import { resumeControl, type StartAnswer, startWord } from './start-word.ts'

const start = Date.parse('2026-11-23T10:00:00Z')
const second = 1_000
const hour = 3_600 * second
const at = (ms: number) => new Date(start + ms)

const customer = () => {
  const said = new Said()
  said.say({ at: at(-9 * hour), scope: toTopic('offers'), noticeSha256: Buffer.from('offers'), language: 'de' })
  said.say({ at: at(-8 * hour), scope: toTopic('orders'), expiresAt: at(900 * hour), policyPack: 'eu@1' })
  return said
}
const stop = (said: Said, ms: number, more: Partial<Spoken> = {}) =>
  said.say({ at: at(ms), state: 'withdrawn', scope: toAll, ...more })

/** What the person says, and its answer, recorded. */
function type(said: Said, ms: number, heard = ms): StartAnswer {
  const answer = startWord(said.records, categories, { at: at(ms), source: `start/${ms}` }, at(heard))
  if (answer.kind === 'undo') for (const statement of answer.statements) said.record(statement, at(heard))
  return answer
}

function resume(said: Said, ms: number): string[] {
  const statements = resumeControl(said.records, categories, { at: at(ms), source: `resume/${ms}` }, at(ms))
  for (const statement of statements) said.record(statement, at(ms))
  return statements.map(({ scope }) => (scope.kind === 'topic' ? scope.topicId : scope.kind))
}

describe('a person who types START after STOP', () => {
  test('has again what they had, renewed with the wording that they read then and the end that it had', () => {
    const said = customer()
    stop(said, 0)
    const answer = type(said, 60 * second)
    expect(answer).toMatchObject({
      kind: 'undo',
      statements: [
        {
          state: 'renewed',
          scope: toTopic('offers'),
          act: 'typed_keyword',
          strength: 'vouched',
          confirms: 1,
          noticeSha256: Buffer.from('offers'),
          language: 'de',
        },
        { state: 'renewed', scope: toTopic('orders'), confirms: 2, expiresAt: at(900 * hour), policyPack: 'eu@1' },
      ],
    })
    expect(said.states(at(hour))).toEqual({ offers: 'given', orders: 'given', news: 'withdrawn', visits: 'withdrawn' })
  })

  test('may do so for 24 hours, and then is asked instead', () => {
    const inTime = customer()
    stop(inTime, 0)
    expect(type(inTime, 24 * hour).kind).toBe('undo')
    const late = customer()
    stop(late, 0)
    expect(type(late, 24 * hour + second)).toEqual({ kind: 'open_consent_request' })
    expect(late.state('offers', at(30 * hour)).state).toBe('withdrawn')
  })

  test('has said no in the same second, and what is heard late but was said before the no undoes nothing', () => {
    for (const ms of [0, -5 * second]) {
      const said = customer()
      stop(said, 0)
      expect(type(said, ms, 60 * second).kind).toBe('open_consent_request')
    }
  })

  test('undoes a STOP that was typed three times', () => {
    const said = customer()
    for (const ms of [0, 2 * second, 9 * second]) stop(said, ms)
    expect(type(said, 60 * second).kind).toBe('undo')
    expect(said.state('orders', at(hour)).state).toBe('given')
  })

  test('undoes only the newest no: marketing that was stopped before stays stopped', () => {
    const said = customer()
    stop(said, -hour, { scope: toMarketing })
    stop(said, 0)
    expect(type(said, 60 * second)).toMatchObject({ kind: 'undo', statements: [{ scope: toTopic('orders') }] })
    expect(said.state('offers', at(hour)).state).toBe('withdrawn')
  })

  test('is asked, where there was no no, or nothing that it took away', () => {
    expect(type(customer(), 0).kind).toBe('open_consent_request')
    const stranger = new Said()
    stop(stranger, 0)
    expect(type(stranger, 60 * second).kind).toBe('open_consent_request')
  })

  test('is asked, where the no was said from another address, to a clerk, or came with a merge', () => {
    const elsewhere: Partial<Spoken>[] = [
      { strength: 'claimed' },
      { act: 'told_staff', strength: 'claimed', clock: 'ours' },
      { act: 'merge', state: 'revoked', strength: 'vouched' },
    ]
    for (const no of elsewhere) {
      const said = customer()
      stop(said, 0, no)
      expect(type(said, 60 * second).kind).toBe('open_consent_request')
    }
  })

  test('is asked, where a no of another kind came after the one they typed', () => {
    const said = customer()
    stop(said, 0)
    stop(said, 30 * second, { act: 'told_staff', strength: 'claimed', clock: 'ours' })
    expect(type(said, 60 * second).kind).toBe('open_consent_request')
  })

  test('does not get back what had run out meanwhile, nor what was only imported after the STOP', () => {
    const said = new Said()
    said.say({ at: at(-9 * hour), scope: toTopic('orders'), expiresAt: at(hour) })
    stop(said, 0)
    said.say(
      { at: at(-400 * hour), scope: toTopic('offers'), act: 'attested_import', strength: 'attested' },
      at(second),
    )
    expect(type(said, 2 * hour).kind).toBe('open_consent_request')
  })

  test('gets back a yes on paper that the STOP ended, and vouches for it now', () => {
    const said = new Said()
    said.say({ at: at(-9 * hour), act: 'signed_paper', strength: 'signed', clock: 'ours' })
    stop(said, 0)
    expect(type(said, 60 * second)).toMatchObject({ kind: 'undo', statements: [{ strength: 'vouched', confirms: 1 }] })
    expect(said.state('offers', at(hour)).state).toBe('given')
  })

  test('may stop and start as often as they like', () => {
    const said = customer()
    for (let round = 0; round < 5; round++) {
      stop(said, round * hour)
      expect(said.state('orders', at(round * hour + second)).state).toBe('withdrawn')
      expect(type(said, round * hour + 60 * second).kind).toBe('undo')
      expect(said.state('orders', at(round * hour + 61 * second)).state).toBe('given')
    }
  })
})

describe('a person who stops and resumes marketing in WhatsApp itself', () => {
  const control = (said: Said, ms: number, more: Partial<Spoken> = {}) =>
    said.say({ at: at(ms), state: 'withdrawn', scope: toMarketing, act: 'whatsapp_control', ...more })

  test('has again what that stop ended, however much later', () => {
    const said = customer()
    control(said, 0)
    expect(resume(said, 500 * hour)).toEqual(['offers'])
    expect(said.state('offers', at(501 * hour)).state).toBe('given')
  })

  test('and what a failed message told us of the same stop', () => {
    const said = customer()
    control(said, 0)
    control(said, 60 * second, { act: 'marketing_failure' })
    expect(resume(said, hour)).toEqual(['offers'])
  })

  test('a failed message that was accepted before they resumed, and is heard of later, ends nothing', () => {
    const said = customer()
    control(said, 0)
    resume(said, hour)
    said.say({ at: at(60 * second), state: 'withdrawn', scope: toMarketing, act: 'marketing_failure' }, at(2 * hour))
    expect(said.state('offers', at(3 * hour)).state).toBe('given')
  })

  test('a no that was typed or pressed stays, whether it came before or after', () => {
    const after = customer()
    control(after, 0)
    stop(after, hour)
    expect(resume(after, 2 * hour)).toEqual([])
    const before = customer()
    stop(before, 0, { scope: toMarketing })
    control(before, hour)
    expect(resume(before, 2 * hour)).toEqual([])
  })

  test('gains nothing that they did not have', () => {
    expect(resume(customer(), hour)).toEqual([])
    const stranger = new Said()
    control(stranger, 0)
    expect(resume(stranger, hour)).toEqual([])
  })
})

describe('whatever was said before', () => {
  const scope = fc.constantFrom<Scope>(toAll, toMarketing, ...topicIds.map(toTopic))
  const words = fc.record({
    at: fc.integer({ min: -30 * 3_600, max: 0 }).map((s) => s * second),
    answer: fc.constantFrom<'yes' | 'no'>('yes', 'yes', 'no'),
    topic: fc.constantFrom(...topicIds),
    scope,
    strength: fc.constantFrom<Strength>('vouched', 'vouched', 'attested', 'claimed'),
    act: fc.constantFrom<Act>('typed_keyword', 'tapped_button', 'whatsapp_control', 'told_staff', 'merge'),
    expires: fc.option(fc.integer({ min: -20, max: 40 }).map((h) => h * hour)),
  })
  const histories = fc.array(words, { maxLength: 10 }).map((all) => {
    const said = new Said()
    for (const one of all) {
      said.say({
        at: at(one.at),
        state: one.answer === 'yes' ? 'given' : 'withdrawn',
        scope: one.answer === 'yes' ? toTopic(one.topic) : one.scope,
        strength: one.strength,
        act: one.act,
        ...(one.answer === 'yes' && one.expires !== null ? { expiresAt: at(one.expires) } : {}),
      })
    }
    return said
  })
  const moment = fc.integer({ min: -30 * 3_600, max: 30 * 3_600 }).map((s) => s * second)
  const isNo = ({ state }: ConsentRecord) => state === 'withdrawn'

  test('START gives back only what was had, at this address, and what it gives back is given', () => {
    fc.assert(
      fc.property(histories, moment, (said, ms) => {
        const before = said.states(at(ms))
        const answer = startWord(said.records, categories, { at: at(ms), source: 'start' }, at(ms))
        if (answer.kind !== 'undo') return
        for (const statement of answer.statements) said.record(statement, at(ms))
        for (const { address, scope: given, confirms } of answer.statements) {
          const topicId = given.kind === 'topic' ? given.topicId : ''
          expect(address).toEqual(said.key)
          expect(before[topicId]).toBe('withdrawn')
          expect(said.records[(confirms ?? 0) - 1]).toMatchObject({ scope: given, state: 'given' })
          expect(said.state(topicId, at(ms)).state).toBe('given')
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('START gives back nothing that would not stand had that no never been said', () => {
    fc.assert(
      fc.property(histories, moment, (said, ms) => {
        const answer = startWord(said.records, categories, { at: at(ms), source: 'start' }, at(ms))
        if (answer.kind !== 'undo') return
        const newest = said.records.filter(isNo).reduce((a, b) => (b.countsAt >= a.countsAt ? b : a))
        const repeated = said.records.filter(
          (no) => isNo(no) && no.strength === 'vouched' && JSON.stringify(no.scope) === JSON.stringify(newest.scope),
        )
        const without = Said.of(
          'a',
          said.records.filter((record) => !repeated.includes(record)),
        )
        for (const statement of answer.statements) said.record(statement, at(ms))
        for (const topicId of topicIds) {
          if (said.state(topicId, at(ms)).state === 'given') {
            expect(without.state(topicId, at(ms)).state).toBe('given')
          }
        }
        expect(newest).toMatchObject({ strength: 'vouched' })
        expect(ms - (newest.occurredAt.getTime() - start)).toBeLessThanOrEqual(24 * hour)
      }),
      { numRuns: 2_000 },
    )
  })

  test('resume gives back marketing only, and nothing after a no that was said in words', () => {
    fc.assert(
      fc.property(histories, moment, (said, ms) => {
        const statements = resumeControl(said.records, categories, { at: at(ms), source: 'resume' }, at(ms))
        const noes = said.records.filter(isNo)
        const newest = Math.max(...noes.map((no) => no.countsAt.getTime()))
        const last = noes.filter((no) => no.countsAt.getTime() === newest)
        if (statements.length > 0) expect(last.some((no) => no.act === 'whatsapp_control')).toBe(true)
        for (const { scope: given } of statements) expect(given.kind).toBe('topic')
      }),
      { numRuns: 2_000 },
    )
  })
})
