/** Intents, without their utterances, and one with them. */
import type { Intent, IntentList } from '@contract/intent.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const intentsQuery = queryOptions({
  queryKey: ['intents', 'list'],
  queryFn: ({ signal }) => api.get<IntentList>('/v1/intents', { signal }),
  select: (list) => list.data,
})

export function intentQuery(key: string) {
  return queryOptions({
    queryKey: ['intents', 'one', key],
    queryFn: ({ signal }) => api.get<Intent>(`/v1/intents/${key}`, { signal }),
  })
}
