/** One campaign, and its live report. */
import type { Campaign } from '@contract/campaign.ts'
import type { CampaignReport, DeliveryList } from '@contract/campaign-report.ts'
import type { DeliveryStatus } from '@contract/message.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function campaignQuery(id: string) {
  return queryOptions({
    queryKey: ['campaigns', 'one', id],
    queryFn: ({ signal }) => api.get<Campaign>(`/v1/campaigns/${id}`, { signal }),
    refetchInterval: (query) =>
      query.state.data?.state === 'done' || query.state.data?.state === 'cancelled' ? 30_000 : 3000,
  })
}

/** Every second while it runs: delivered and read come in long after the last message left. */
export function campaignReportQuery(id: string) {
  return queryOptions({
    queryKey: ['campaigns', 'one', id, 'report'],
    queryFn: ({ signal }) => api.get<CampaignReport>(`/v1/campaigns/${id}/report`, { signal }),
    refetchInterval: (query) => (query.state.data?.campaign.state === 'running' ? 1000 : 4000),
  })
}

export function deliveriesQuery(id: string, status: DeliveryStatus) {
  return infiniteQueryOptions({
    queryKey: ['campaigns', 'one', id, 'deliveries', status],
    queryFn: ({ signal, pageParam }) =>
      api.get<DeliveryList>(`/v1/campaigns/${id}/deliveries`, {
        query: { status, limit: 100, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: DeliveryList) => page.next,
  })
}
