/** Keeps `opt_in` true to what stands, where a yes ended and nobody said anything. Set by set, in the order of the ends. */
import type { Deps } from './deps.ts'

const yesesAtOnce = 5_000
const peopleAtOnce = 500

/** Returns for how many people it changed. Several may run at once: each does what it finds, and it comes to the same. */
export async function refreshOptIn(deps: Pick<Deps, 'read' | 'transaction' | 'clock'>): Promise<number> {
  const now = deps.clock.now()
  let changed = 0
  for (let since = await deps.read.sweeps.since('opt_in'); since < now.getTime(); ) {
    const { people, until } = await deps.read.endedYeses.people(since, now, yesesAtOnce)
    for (let at = 0; at < people.length; at += peopleAtOnce) {
      const some = people.slice(at, at + peopleAtOnce)
      changed += await deps.transaction(({ endedYeses }) => endedYeses.refreshOptIn(some, now))
    }
    await deps.read.sweeps.moveTo('opt_in', until)
    since = until.getTime()
  }
  return changed
}
