/** How many chats wait for somebody of the team. The navigation counts them; their page lists them. */
import type { ConversationList } from '@contract/conversation.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const inboxCountsQuery = queryOptions({
  queryKey: ['inbox', 'counts'],
  queryFn: async ({ signal }) => {
    const { waiting, mine, unassigned } = await api.get<ConversationList>('/v1/conversations', {
      query: { view: 'unassigned', limit: 1 },
      signal,
    })
    return { waiting, mine, unassigned }
  },
  refetchInterval: 5_000,
})
