import { describe, expect, test } from 'vitest'
import { day, hour } from '../base/clock.ts'
import type { ConsentRecord, RecordState } from './consent.ts'
import { restUntil } from './consent-request.ts'

const start = new Date('2026-11-24T10:00:00Z')
const at = (ms: number) => new Date(start.getTime() + ms)

/** What was said about offers, in order, each so long after the start. */
function said(...records: readonly (readonly [state: RecordState, ms: number, endsMs?: number])[]): ConsentRecord[] {
  return records.map(([state, ms, endsMs], index) => ({
    address: { workspaceId: 'w', bucket: 0, addressId: 'a' },
    seq: index + 1,
    recordId: `r${index}`,
    state,
    scope: { kind: 'topic', topicId: 'offers' },
    act: state === 'requested' ? 'asked' : 'tapped_button',
    channel: 'bot_flow',
    actor: 'subject',
    strength: 'vouched',
    occurredAt: at(ms),
    recordedAt: at(ms),
    expiresAt: endsMs === undefined ? null : at(endsMs),
    countsAt: at(ms),
    confirms: null,
    capturePointId: null,
    policyPack: 'demo@1',
    reason: null,
    noticeSha256: null,
    renderedSha256: null,
    language: 'en',
    statement: Buffer.alloc(0),
  }))
}

const rest = (records: readonly ConsentRecord[], ms: number) => restUntil(records, ['offers'], at(ms))

describe('somebody may be asked', () => {
  test('who was never asked', () => expect(rest([], 0)).toBeUndefined())

  test('not while a question is open, and again when its time is over', () => {
    const asked = said(['requested', 0, 2 * day])
    expect(rest(asked, day)).toEqual(at(2 * day))
    expect(rest(asked, 2 * day)).toBeUndefined()
  })

  test('about something else meanwhile', () => {
    expect(restUntil(said(['requested', 0, 2 * day]), ['updates'], at(day))).toBeUndefined()
  })

  test('once the question is answered, as far as the answer lets', () => {
    expect(rest(said(['requested', 0, 2 * day], ['refused', hour]), day)).toBeUndefined()
  })

  test('after "later" from the day that they were told, and once more', () => {
    const later = said(['requested', 0, 2 * day], ['deferred', hour, 7 * day])
    expect(rest(later, day)).toEqual(at(7 * day))
    expect(rest(later, 8 * day)).toBeUndefined()
  })

  test('not for half a year after they were asked once more, whether they said "later" again or nothing', () => {
    const first = [
      ['requested', 0, 2 * day],
      ['deferred', hour, 7 * day],
      ['requested', 8 * day, 10 * day],
    ] as const
    expect(rest(said(...first), 20 * day)).toEqual(at(hour + 180 * day))
    const again = said(...first, ['deferred', 9 * day, 16 * day])
    expect(rest(again, 20 * day)).toEqual(at(189 * day))
    expect(rest(again, 190 * day)).toBeUndefined()
  })

  test('a page that asked is no question in the chat', () => {
    const [ticked] = said(['requested', 0, 2 * day])
    expect(rest([{ ...(ticked as ConsentRecord), act: 'ticked_box' }], day)).toBeUndefined()
  })
})
