/** Intents by their names: a message that means one may start a flow. */
import type { IntentList } from '@contract/intent.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export const intentsQuery = queryOptions({
  queryKey: ['intents', 'for flows'],
  queryFn: ({ signal }) => api.get<IntentList>('/v1/intents', { signal }),
  select: (list) => list.data.map(({ key, name }) => ({ key, name })),
  staleTime: 30_000,
})
