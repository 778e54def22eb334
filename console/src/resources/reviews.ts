/** What waits for a member: messages in doubt. The navigation counts them, their page lists them. */
import type { ReviewList } from '@contract/review.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const reviewsQuery = queryOptions({
  queryKey: ['reviews'],
  queryFn: ({ signal }) => api.get<ReviewList>('/v1/reviews', { query: { limit: 100 }, signal }),
  refetchInterval: 15_000,
})
