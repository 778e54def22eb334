/**
 * After a no is recorded and before it is answered: wait until nothing that was claimed earlier is still being handed
 * over to this person. What is open after five seconds is listed as in doubt, and the answer is given.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { AddressKey } from '../domain/address.ts'
import type { Deps } from './deps.ts'

export const quietWithinMs = 5_000
const askEveryMs = 3

/** How many hand-overs were still open when the wait ended; 0 when all was quiet. */
export async function awaitQuiet(deps: Pick<Deps, 'read'>, keys: readonly AddressKey[]): Promise<number> {
  const giveUpAt = performance.now() + quietWithinMs
  for (let pause = askEveryMs; ; pause = Math.min(pause * 1.5, 50)) {
    const open = await deps.read.deliveries.inTheAir(keys)
    if (open === 0 || performance.now() >= giveUpAt) return open
    await sleep(pause)
  }
}
