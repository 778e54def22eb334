/**
 * Looks after hand-overs that nobody settled: a worker that died says nothing more. Their time over, they are in doubt;
 * after a day without a word from WhatsApp they are lost, and counted so. They are never sent again.
 */
import { second } from '../base/clock.ts'
import type { Deps } from './deps.ts'

/** A claim may commit after it was dated: what ended this long before the last look is looked at again. */
const overlapMs = 2 * second
/** And once in a while for as long as a stuck transaction may live. */
const wideOverlapMs = 90 * second

export async function sweepDeliveries(
  deps: Pick<Deps, 'read' | 'log' | 'clock'>,
  { wide }: { readonly wide: boolean },
): Promise<void> {
  const overlap = wide ? wideOverlapMs : overlapMs
  const inDoubt = await deps.read.sweeps.inDoubt(overlap)
  const lost = await deps.read.sweeps.lost(overlap)
  const expired = await deps.read.queue.refuseExpired(deps.clock.now())
  if (inDoubt > 0) deps.log.warn({ deliveries: inDoubt }, 'hand-overs were never settled, and are in doubt')
  if (lost > 0) deps.log.warn({ deliveries: lost }, 'messages in doubt were never heard of again, and are lost')
  if (expired > 0) deps.log.info({ deliveries: expired }, 'what waited too long was not sent')
}
