/** Chats, and what stands in one. While the page is open it follows what happens, without a reload. */
import type {
  AssigneeList,
  ConversationItems,
  ConversationList,
  ConversationOut,
  ConversationView,
  InboxSettings,
} from '@contract/conversation.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

const listMs = 3_000
const chatMs = 2_000

export function conversationsQuery(view: ConversationView) {
  return infiniteQueryOptions({
    queryKey: ['inbox', 'list', view],
    queryFn: ({ signal, pageParam }) =>
      api.get<ConversationList>('/v1/conversations', {
        query: { view, limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: ConversationList) => page.next,
    refetchInterval: listMs,
  })
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ['inbox', 'chat', id],
    queryFn: ({ signal }) => api.get<ConversationOut>(`/v1/conversations/${id}`, { signal }),
    refetchInterval: chatMs,
  })
}

export function itemsQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['inbox', 'chat', id, 'items'],
    queryFn: ({ signal, pageParam }) =>
      api.get<ConversationItems>(`/v1/conversations/${id}/items`, {
        query: { limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: ConversationItems) => page.next,
    refetchInterval: chatMs,
  })
}

export const assigneesQuery = queryOptions({
  queryKey: ['inbox', 'assignees'],
  queryFn: ({ signal }) => api.get<AssigneeList>('/v1/conversations/assignees', { signal }),
  select: (list) => list.data,
})

export const inboxSettingsQuery = queryOptions({
  queryKey: ['inbox', 'settings'],
  queryFn: ({ signal }) => api.get<InboxSettings>('/v1/conversations/settings', { signal }),
})
