/** A person of the team gives the chat back to the bot: the run that had handed it off goes on. */
import type { AddressKey } from '../../domain/address.ts'
import type { Recorded } from '../record-statements.ts'
import type { Stores } from '../stores.ts'
import { closeTurn } from './close-turn.ts'
import { moveRun } from './move-run.ts'
import { openTurn } from './open-turn.ts'
import type { TurnDeps } from './turn.ts'

/** In the caller's transaction; takes the lock of the address. Records that come of it are to be waited for, as after any no. */
export async function handBack(
  stores: Stores,
  deps: TurnDeps,
  key: AddressKey,
  senderId: string,
  now: Date,
): Promise<readonly Recorded[]> {
  const turn = await openTurn(stores, deps, key, senderId, now)
  await stores.conversations.change(key, senderId, { handedOff: null })
  if (turn === undefined) return []
  const run = await stores.runs.active(key, senderId)
  if (run?.state.waits?.for === 'hand_back') await moveRun(turn, run, { kind: 'handed_back' })
  await closeTurn(turn)
  return turn.recorded
}

/** A person of the team takes the chat, whatever runs there: the bot is silent from now on. In the caller's transaction. */
export async function takeOver(
  { conversations }: Pick<Stores, 'conversations'>,
  key: AddressKey,
  senderId: string,
  note: string,
  now: Date,
): Promise<void> {
  await conversations.change(key, senderId, { handedOff: { at: now, note } })
}
