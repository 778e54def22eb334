/** The WhatsApp numbers of the workspace. */
import type { SenderList } from '@contract/sender.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const sendersQuery = queryOptions({
  queryKey: ['senders'],
  queryFn: ({ signal }) => api.get<SenderList>('/v1/senders', { signal }),
  select: (list) => list.data,
})
