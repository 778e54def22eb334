/** Once a day has passed without an answer, a likely no is one: on the clock, whichever worker looks, exactly once. */
import type { Deps } from './deps.ts'
import { lapse } from './end-holds.ts'
import { answerWhenQuiet } from './report-stops.ts'
import { worldOf } from './world.ts'

const atOnce = 200

/** Returns how many became noes. */
export async function lapseHolds(deps: Deps): Promise<number> {
  const due = await deps.read.readings.due(deps.clock.now(), atOnce)
  let lapsed = 0
  for (const { key, readingId } of due) {
    const world = await worldOf(deps.read, key.workspaceId)
    const now = deps.clock.now()
    const { recorded, locked, stops } = await deps.transaction(async (stores) => {
      await stores.addresses.lock([key])
      return lapse(stores, deps, world, readingId, now)
    })
    if (recorded.length === 0) continue
    lapsed += 1
    await answerWhenQuiet(
      deps,
      locked.map((address) => address.key),
      stops,
    )
  }
  return lapsed
}
