/** Evidence is stripped to its hash when its time is over; the hash stands in the record, which stays. */
import type { Deps } from './deps.ts'

const atOnce = 5_000

/** Returns how much was deleted. */
export async function pruneEvidence({ asEraser, clock }: Pick<Deps, 'asEraser' | 'clock'>): Promise<number> {
  const until = clock.now()
  let deleted = 0
  for (let some = atOnce; some === atOnce; deleted += some) {
    some = await asEraser(({ retention }) => retention.deleteEvidence(until, atOnce))
  }
  return deleted
}
