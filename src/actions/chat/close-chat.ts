/** A chat is done: nothing more is said in it, and what the person writes next is the bot's again. */
import type { By } from '../../domain/actor.ts'
import type { ListedChat } from '../../domain/chat.ts'
import type { Stores } from '../stores.ts'
import { endRunsInChat } from './end-runs-in-chat.ts'
import { lockChat, requireChat } from './require-chat.ts'
import { writeEntry } from './write-entry.ts'

/** In the caller's transaction. Throws `not_found`. The flow that had handed it off ends; to let it go on, hand back. */
export async function closeChat(stores: Stores, by: By, conversationId: string): Promise<ListedChat> {
  const { workspaceId } = by.actor
  const chat = await lockChat(stores, workspaceId, conversationId)
  if (chat.handedOff === null && chat.closedAt >= chat.lastInboundAt) return chat
  await endRunsInChat(stores, chat, by.now)
  await stores.conversations.change(chat.key, chat.senderId, { handedOff: null })
  // WhatsApp's clock may be ahead of ours.
  const closedAt = new Date(Math.max(by.now.getTime(), chat.lastInboundAt))
  await stores.chats.change(chat, { heldBy: null, actedAt: by.now, closedAt })
  await writeEntry(stores, by, chat, 'closed')
  return requireChat(stores, workspaceId, conversationId)
}
