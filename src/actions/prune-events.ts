/** What people did goes after 400 days. What they said about messages is another matter: that is a record. */
import { eventsKeptMs } from '../domain/event.ts'
import type { Deps } from './deps.ts'

const atOnce = 5_000

/** Returns how many went. */
export async function pruneEvents({ read, clock }: Pick<Deps, 'read' | 'clock'>): Promise<number> {
  const until = new Date(clock.now().getTime() - eventsKeptMs)
  let gone = 0
  for (let some = atOnce; some === atOnce; gone += some) some = await read.events.prune(until, atOnce)
  return gone
}
