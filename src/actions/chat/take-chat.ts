/**
 * Somebody of the team takes a chat, whatever runs there: the flow ends, and the bot is silent until it is given back. Under
 * the lock of the address, so that two never have it both.
 */
import { Fault } from '../../base/fault.ts'
import { actorText, type By } from '../../domain/actor.ts'
import { actorName } from '../../domain/actor-names.ts'
import type { Chat, ListedChat } from '../../domain/chat.ts'
import { takeOver } from '../flow/hand-back.ts'
import type { Stores } from '../stores.ts'
import { endRunsInChat } from './end-runs-in-chat.ts'
import { lockChat, requireChat } from './require-chat.ts'
import { writeEntry } from './write-entry.ts'

/** In the caller's transaction. Throws `not_found`, and `conflict` where somebody else has it. Twice is as good as once. */
export async function takeChat(stores: Stores, by: By, conversationId: string): Promise<ListedChat> {
  const { workspaceId } = by.actor
  const chat = await lockChat(stores, workspaceId, conversationId)
  const me = actorText(by.actor)
  if (chat.heldBy === me) return chat
  if (chat.heldBy !== null) throw await heldByAnother(stores, chat)
  await giveTo(stores, by, chat, me)
  await writeEntry(stores, by, chat, 'taken')
  return requireChat(stores, workspaceId, conversationId)
}

/** For whoever holds the lock of the address; `null` leaves it waiting for somebody. */
export async function giveTo(stores: Stores, by: By, chat: Chat, heldBy: string | null): Promise<void> {
  const { key, senderId } = chat
  const fromBot = chat.handedOff === null
  if (fromBot) {
    await endRunsInChat(stores, chat, by.now)
    await takeOver(stores, key, senderId, '', by.now)
  }
  await stores.chats.change(chat, {
    heldBy,
    actedAt: by.now,
    closedAt: null,
    // Whoever takes it from the bot has seen what was written.
    ...(fromBot ? { attendedAt: by.now } : {}),
  })
}

export async function heldByAnother({ actorNames }: Pick<Stores, 'actorNames'>, { key, heldBy }: Chat): Promise<Fault> {
  const holder = heldBy ?? ''
  const name = actorName(holder, await actorNames.names(key.workspaceId, [holder]))
  return new Fault('conflict', `${name} has this chat. Assign it to yourself if you are to go on with it.`, {
    reason: 'held_by_another',
  })
}
