/** Whom the gate would let through now, and why not the others. Nothing is sent. */
import type { AudienceCount, AudienceCountIn } from '@contract/campaign.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function audienceCountQuery(draft: AudienceCountIn | undefined) {
  return queryOptions({
    queryKey: ['campaigns', 'count', draft],
    queryFn: ({ signal }) => api.post<AudienceCount>('/v1/audience-counts', draft, { signal }),
    enabled: draft !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}
