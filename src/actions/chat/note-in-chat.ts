/** A note of the team to itself: it stands in the chat, and nobody ever sends it. */
import type { By } from '../../domain/actor.ts'
import type { Stores } from '../stores.ts'
import { lockChat } from './require-chat.ts'
import { writeEntry } from './write-entry.ts'

/** In the caller's transaction. Throws `not_found`. */
export async function noteInChat(stores: Stores, by: By, conversationId: string, text: string): Promise<void> {
  const chat = await lockChat(stores, by.actor.workspaceId, conversationId)
  await stores.chats.change(chat, { actedAt: by.now })
  await writeEntry(stores, by, chat, 'note', { text })
}
