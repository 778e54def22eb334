import { describe, expect, test } from 'vitest'
import { clockDoubtMs } from './counts-at.ts'
import { smsWrittenAt } from './sms-order.ts'

const at = (ms: number) => new Date(Date.parse('2026-11-24T10:00:00Z') + ms)
const no = (saidMs: number, channel = 'sms', doubtMs = clockDoubtMs) => ({
  state: 'withdrawn' as const,
  channel,
  occurredAt: at(saidMs),
  countsAt: at(Math.ceil(saidMs / 1_000) * 1_000 + doubtMs),
})

describe('an SMS counts as written', () => {
  test('when it was received, where no no is near', () => {
    expect(smsWrittenAt(at(60_000), [])).toEqual(at(60_000))
    expect(smsWrittenAt(at(60_000), [no(0)])).toEqual(at(60_000))
  })

  test('after a STOP that came by SMS an earlier second', () => {
    const stop = no(300)
    expect(smsWrittenAt(at(1_000), [stop]).getTime()).toBeGreaterThan(stop.countsAt.getTime())
  })

  test('not after one of the same second, nor after one that it came before', () => {
    expect(smsWrittenAt(at(900), [no(300)])).toEqual(at(900))
    expect(smsWrittenAt(at(1_000), [no(1_500)])).toEqual(at(1_000))
  })

  test('not after a no on another clock while the two are in doubt', () => {
    expect(smsWrittenAt(at(4_000), [no(0, 'api')])).toEqual(at(4_000))
    expect(smsWrittenAt(at(4_000), [no(0), no(1_000, 'import')])).toEqual(at(4_000))
  })

  test('whatever yes stands beside it', () => {
    expect(smsWrittenAt(at(4_000), [{ ...no(0, 'api'), state: 'given' }])).toEqual(at(4_000))
  })
})
