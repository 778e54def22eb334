/** The first page: figures, one chart, the lists beneath, and what is new. */
import type { Feed, Overview } from '@contract/overview.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function overviewQuery(days: number) {
  return queryOptions({
    queryKey: ['overview', days],
    queryFn: ({ signal }) => api.get<Overview>('/v1/overview', { query: { days }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000,
  })
}

/** As it happens; held while somebody reads. */
export function feedQuery(held: boolean) {
  return queryOptions({
    queryKey: ['overview', 'feed'],
    queryFn: ({ signal }) => api.get<Feed>('/v1/overview/feed', { query: { limit: 10 }, signal }),
    select: (feed) => feed.data,
    refetchInterval: held ? false : 2000,
    enabled: !held,
  })
}
