/** Campaigns, the newest first; those at work are followed. */
import type { CampaignList, CampaignQuery } from '@contract/campaign.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function campaignsQuery(state: CampaignQuery['state'], cursor: string | undefined) {
  return queryOptions({
    queryKey: ['campaigns', 'list', state, cursor],
    queryFn: ({ signal }) =>
      api.get<CampaignList>('/v1/campaigns', {
        query: { limit: 50, ...(state === undefined ? {} : { state }), ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    placeholderData: keepPreviousData,
    refetchInterval: (query) => ((query.state.data?.live ?? 0) > 0 ? 2000 : 10_000),
  })
}
