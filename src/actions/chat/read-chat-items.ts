/** What stands in one chat: messages both ways, notes, and who had it when, in one order. */
import type { ChatEntry, ListedChat } from '../../domain/chat.ts'
import type { ShownMessage } from '../../domain/contact-page.ts'
import { cutPage, type Page, type PageRequest } from '../../domain/page.ts'
import type { Stores } from '../stores.ts'

export type ChatItem =
  | { readonly id: string; readonly message: ShownMessage; readonly flowId: string | undefined }
  | { readonly id: string; readonly entry: ChatEntry }

/** The newest first. Ids of messages and entries are both in the order of time, so a page of both is a page of their ids. */
export async function readChatItems(
  { chats, contactPages }: Pick<Stores, 'chats' | 'contactPages'>,
  chat: ListedChat,
  { limit, after }: PageRequest,
): Promise<Page<ChatItem>> {
  const request = { limit: limit + 1, ...(after === undefined ? {} : { after }) }
  const [messages, entries] = await Promise.all([
    contactPages.messages([chat.key], request, chat.senderId),
    chats.entries(chat, request),
  ])
  const flows = await chats.saidByFlows(
    chat.key,
    messages.rows.flatMap(({ delivery }) => delivery?.deliveryId ?? []),
  )
  const items: ChatItem[] = [
    ...messages.rows.map((message) => ({
      id: message.id,
      message,
      flowId: message.delivery === null ? undefined : flows.get(message.delivery.deliveryId),
    })),
    ...entries.map((entry) => ({ id: entry.entryId, entry })),
  ]
  return cutPage(
    items.toSorted((a, b) => (a.id < b.id ? 1 : -1)),
    limit,
    ({ id }) => id,
  )
}
