/**
 * When an SMS counts as written, beside the noes that stand. The moment of either is the one at which it reached us, on our
 * own clock, so between two SMS there is none of the doubt that between two clocks is the no's: what came in a later second
 * than STOP was written after it and may be answered. In the same second the no comes last, as everywhere.
 */
import { second } from '../base/clock.ts'
import { type ConsentRecord, isNo } from './consent.ts'

type Said = Pick<ConsentRecord, 'state' | 'channel' | 'occurredAt' | 'countsAt'>

/** Just after the newest no where that was said by SMS before; else as it was received. */
export function smsWrittenAt(receivedAt: Date, records: readonly Said[]): Date {
  const inDoubt = records.filter(({ state, countsAt }) => isNo(state) && countsAt >= receivedAt)
  const isAfterAll = inDoubt.every(
    ({ channel, occurredAt }) => channel === 'sms' && secondOf(occurredAt) < secondOf(receivedAt),
  )
  if (inDoubt.length === 0 || !isAfterAll) return receivedAt
  return new Date(Math.max(...inDoubt.map(({ countsAt }) => countsAt.getTime())) + 1)
}

function secondOf(at: Date): number {
  return Math.floor(at.getTime() / second)
}
