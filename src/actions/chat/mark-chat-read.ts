/** Somebody of the team has looked at what was written so far. */
import type { By } from '../../domain/actor.ts'
import type { ListedChat } from '../../domain/chat.ts'
import type { Stores } from '../stores.ts'
import { requireChat } from './require-chat.ts'

/** `upTo` is the newest message that was seen: one that came meanwhile stays unread. Throws `not_found`. */
export async function markChatRead(
  stores: Pick<Stores, 'chats'>,
  { actor: { workspaceId } }: By,
  conversationId: string,
  upTo: Date,
): Promise<ListedChat> {
  const chat = await requireChat(stores, workspaceId, conversationId)
  const seen = new Date(Math.min(upTo.getTime(), chat.lastInboundAt))
  if (!Number.isFinite(seen.getTime())) return chat
  await stores.chats.change(chat, { readAt: seen })
  return requireChat(stores, workspaceId, conversationId)
}
