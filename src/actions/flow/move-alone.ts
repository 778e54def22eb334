/** A move that nobody waits for, by a worker: in a transaction of its own. A no that comes of it is answered when the air is quiet. */
import type { Stop } from '../../domain/stop-report.ts'
import type { Deps } from '../deps.ts'
import type { Recorded } from '../record-statements.ts'
import { answerWhenQuiet, reportStops } from '../report-stops.ts'
import type { Stores } from '../stores.ts'

export async function moveAlone(
  deps: Deps,
  now: Date,
  move: (stores: Stores) => Promise<readonly Recorded[]>,
): Promise<void> {
  const stops = await deps.transaction(
    async (stores): Promise<Stop[]> => reportStops(stores, deps, await move(stores), now, async () => null),
  )
  if (stops.length === 0) return
  await answerWhenQuiet(
    deps,
    stops.map(({ key }) => key),
    stops,
  )
}
