/** A turn ends: the numbers on the edges are written last, so that nobody waits long for them. */
import type { Turn } from './turn.ts'

export async function closeTurn(turn: Turn): Promise<void> {
  await turn.stores.runs.count(turn.key, turn.counted.splice(0))
}
