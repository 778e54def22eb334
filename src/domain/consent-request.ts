/**
 * Whether a person may be asked in the chat now, as far as that follows from what they were asked and answered before: not
 * while a question about the same is open, not before the day that they were told, and after a second "later" not for
 * half a year. What follows from a no the gate knows (decision.ts).
 */
import { day } from '../base/clock.ts'
import { type ConsentRecord, isNo, isYes } from './consent.ts'

const restAfterTwiceMs = 180 * day

/** Until when nobody may ask again about any of these topics; undefined where they may be asked now. */
export function restUntil(records: readonly ConsentRecord[], topicIds: readonly string[], now: Date): Date | undefined {
  const ends = topicIds.flatMap((topicId) => {
    const own = records.filter(({ scope }) => scope.kind === 'topic' && scope.topicId === topicId)
    return [openUntil(own), deferredUntil(own)]
  })
  const last = Math.max(-Infinity, ...ends)
  return last > now.getTime() ? new Date(last) : undefined
}

/** The newest question, while nothing that was said since has answered it. */
function openUntil(records: readonly ConsentRecord[]): number {
  const asked = newest(records, ({ state, act }) => state === 'requested' && act === 'asked')
  if (asked === undefined) return -Infinity
  const answered = records.some(
    ({ state, seq }) => seq > asked.seq && (isYes(state) || isNo(state) || state === 'deferred'),
  )
  return answered ? -Infinity : (asked.expiresAt?.getTime() ?? -Infinity)
}

function deferredUntil(records: readonly ConsentRecord[]): number {
  const last = newest(records, ({ state }) => state === 'deferred')
  if (last === undefined) return -Infinity
  const told = last.expiresAt?.getTime() ?? -Infinity
  const since = last.occurredAt.getTime() - restAfterTwiceMs
  const twice =
    records.filter(({ state, occurredAt }) => state === 'deferred' && occurredAt.getTime() > since).length > 1
  // Who was asked again, and has not answered, was asked once more: that was all.
  const askedAgain = records.some(({ state, act, seq }) => state === 'requested' && act === 'asked' && seq > last.seq)
  return twice || askedAgain ? Math.max(told, last.occurredAt.getTime() + restAfterTwiceMs) : told
}

function newest(records: readonly ConsentRecord[], is: (record: ConsentRecord) => boolean): ConsentRecord | undefined {
  return records
    .filter(is)
    .reduce<ConsentRecord | undefined>((a, b) => (a !== undefined && a.seq > b.seq ? a : b), undefined)
}
