/** One chat, by its id; locked for whoever changes who has it. */
import { Fault } from '../../base/fault.ts'
import type { ListedChat } from '../../domain/chat.ts'
import type { Stores } from '../stores.ts'

/** Throws `not_found`. */
export async function requireChat(
  { chats }: Pick<Stores, 'chats'>,
  workspaceId: string,
  conversationId: string,
): Promise<ListedChat> {
  const chat = await chats.find(workspaceId, conversationId)
  if (chat === undefined) throw new Fault('not_found', 'There is no such conversation.')
  return chat
}

/** The same under the lock of its address, as it is then: of two who take it at once, the second sees that it is taken. */
export async function lockChat(
  stores: Pick<Stores, 'chats' | 'addresses'>,
  workspaceId: string,
  conversationId: string,
): Promise<ListedChat> {
  const { key } = await requireChat(stores, workspaceId, conversationId)
  await stores.addresses.lock([key])
  return requireChat(stores, workspaceId, conversationId)
}
