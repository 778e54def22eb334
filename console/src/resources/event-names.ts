/** Names of events that were ever raised here, for a choice among them. */
import type { EventNames } from '@contract/event.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const eventNamesQuery = queryOptions({
  queryKey: ['event-names'],
  queryFn: ({ signal }) => api.get<EventNames>('/v1/event-names', { signal }),
  select: (list) => list.data,
  staleTime: 15_000,
})
