/**
 * What was said in a run goes with the words of messages, 90 days after it has ended, and what schedules have gone through
 * with it. The numbers on the edges stay.
 */
import { wordsKeptMs } from '../../domain/retention.ts'
import type { Deps } from '../deps.ts'

const atOnce = 2_000

/** Returns how many were deleted. */
export async function pruneRuns({ read, clock }: Pick<Deps, 'read' | 'clock'>): Promise<number> {
  const before = new Date(clock.now().getTime() - wordsKeptMs)
  let gone = 0
  for (let some = atOnce; some === atOnce; gone += some) some = await read.runs.forget(before, atOnce)
  await read.flowStarts.forget(before)
  return gone
}
