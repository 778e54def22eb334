/** How many campaigns are at work, for the navigation. */
import type { CampaignList } from '@contract/campaign.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const liveCampaignsQuery = queryOptions({
  queryKey: ['campaigns', 'live'],
  queryFn: ({ signal }) => api.get<CampaignList>('/v1/campaigns', { query: { state: 'running', limit: 1 }, signal }),
  select: (list) => list.live,
  refetchInterval: 15_000,
})
