/** A flow, or the person themself, asks for somebody of the team: the bot is silent, and the chat waits to be taken. */
import { newId } from '../../base/ids.ts'
import type { AddressKey } from '../../domain/address.ts'
import type { Stores } from '../stores.ts'

interface HandOff {
  /** What the team is told. */
  readonly note: string
  /** `flow:<id>`, or `subject`. */
  readonly by: string
  /** How many messages were said in the same moment: it stands behind them. */
  readonly behind?: number
}

/** For whoever holds the lock of the address. A chat that the bot does not have stays with whoever has it. */
export async function handOff(
  { conversations, chats }: Pick<Stores, 'conversations' | 'chats'>,
  key: AddressKey,
  senderId: string,
  { note, by, behind = 0 }: HandOff,
  now: Date,
): Promise<void> {
  const { handedOffAt } = await conversations.read(key, senderId)
  if (handedOffAt !== null) return
  await conversations.change(key, senderId, { handedOff: { at: now, note } })
  await chats.change({ key, senderId }, { heldBy: null, closedAt: null })
  await chats.addEntry({
    key,
    entryId: newId(now.getTime() + behind + 1),
    senderId,
    kind: 'handed_off',
    text: note === '' ? null : note,
    by,
    toWhom: null,
    at: now,
  })
}
