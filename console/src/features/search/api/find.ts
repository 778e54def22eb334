/** Anything by a word: people, topics, notices, campaigns. */
import type { SearchResult } from '@contract/search.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function findQuery(text: string) {
  return queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => api.get<SearchResult>('/v1/search', { query: { q: text }, signal }),
    select: (result) => result.data,
    enabled: text.length >= 2,
    staleTime: 5_000,
  })
}
