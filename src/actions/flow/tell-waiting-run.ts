/** A request was answered somewhere else than in the chat, on its page: the run that asked for it goes on there. */
import type { AddressKey } from '../../domain/address.ts'
import type { Stores } from '../stores.ts'
import { closeTurn } from './close-turn.ts'
import { moveRun } from './move-run.ts'
import { openTurn } from './open-turn.ts'
import type { TurnDeps } from './turn.ts'

/** In the transaction of the answer. What it says is a reply to what the person wrote last, while their window is open. */
export async function tellWaitingRun(
  stores: Stores,
  deps: TurnDeps,
  key: AddressKey,
  tokenHash: Buffer,
  answer: 'given' | 'refused',
  now: Date,
): Promise<void> {
  const seen = await stores.runs.waitingFor(key, tokenHash)
  if (seen === undefined) return
  const turn = await openTurn(stores, deps, key, seen.senderId, now)
  const run = await stores.runs.waitingFor(key, tokenHash)
  if (turn === undefined || run === undefined || run.node === null) return
  await moveRun(turn, run, { kind: 'outcome', node: run.node, exit: answer, values: {} })
  await closeTurn(turn)
}
