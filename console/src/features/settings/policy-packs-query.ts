/** What the law of each place asks, as this server holds it. */
import type { PolicyPackList } from '@contract/policy-pack.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../lib/api-client.ts'

export const policyPacksQuery = queryOptions({
  queryKey: ['policy-packs'],
  queryFn: ({ signal }) => api.get<PolicyPackList>('/v1/policy-packs', { signal }),
  select: (list) => list.data,
  staleTime: 60_000,
})
