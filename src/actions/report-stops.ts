/**
 * Notes what each no did, however it was said (in the chat, on a page, by SMS, in a call, by API): since when the gate is
 * closed, which campaign the person had heard from, and, once it is answered, what was on its way then.
 */
import type { AddressKey } from '../domain/address.ts'
import { isNo } from '../domain/consent.ts'
import type { Stop } from '../domain/stop-report.ts'
import { awaitQuiet } from './await-quiet.ts'
import type { Deps } from './deps.ts'
import type { Recorded } from './record-statements.ts'
import type { Stores } from './stores.ts'

/** In the transaction of the no, as the last of it. `causedBy` is asked for only where something was said. */
export async function reportStops(
  stores: Pick<Stores, 'stopReports'>,
  { clock }: Pick<Deps, 'clock'>,
  recorded: readonly Recorded[],
  receivedAt: Date,
  causedBy: () => Promise<string | null>,
): Promise<Stop[]> {
  const stops = recorded
    .filter(({ statement }) => isNo(statement.state))
    .map(({ statement, seq }) => ({ key: statement.address, seq }))
  if (stops.length === 0) return []
  const cause = await causedBy()
  await stores.stopReports.add(stops.map((stop) => ({ ...stop, receivedAt, closedAt: clock.now(), causedBy: cause })))
  return stops
}

/** Waits until the air is quiet, then notes when the answer is given and what was on its way. Hand-overs still open then. */
export async function answerWhenQuiet(
  deps: Pick<Deps, 'read' | 'clock'>,
  keys: readonly AddressKey[],
  stops: readonly Stop[],
): Promise<number> {
  const inDoubt = await awaitQuiet(deps, keys)
  if (stops.length === 0) return inDoubt
  const air = await deps.read.deliveries.countAtStop(keys)
  await deps.read.stopReports.answered(stops, deps.clock.now(), { ...air, inDoubt })
  return inDoubt
}
