/** One campaign: a draft until it begins, a live report from then on. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { campaignQuery, campaignReportQuery } from '../../features/campaigns/api/get-campaign.ts'
import { CampaignDraft } from '../../features/campaigns/components/campaign-draft.tsx'
import { CampaignReport } from '../../features/campaigns/components/campaign-report.tsx'
import { liveCampaignsQuery } from '../../resources/campaigns.ts'

const waiting: ReadonlySet<string> = new Set(['draft', 'scheduled'])

const route = getRouteApi('/app/campaigns/$campaignId')

export function CampaignRoute() {
  const { campaignId } = route.useParams()
  const campaign = useQuery(campaignQuery(campaignId))
  // One that goes on after a pause waits for its turn as scheduled, and has begun all the same.
  const begun = campaign.data !== undefined && (campaign.data.started_at !== null || !waiting.has(campaign.data.state))
  const report = useQuery({ ...campaignReportQuery(campaignId), enabled: begun })

  const state = report.data?.campaign.state ?? campaign.data?.state
  const client = useQueryClient()
  useEffect(() => {
    if (state !== undefined) void client.invalidateQueries({ queryKey: liveCampaignsQuery.queryKey })
  }, [client, state])

  if (campaign.isError) return <Failed error={campaign.error} onRetry={() => void campaign.refetch()} />
  if (campaign.data !== undefined && !begun) return <CampaignDraft key={campaignId} campaign={campaign.data} />
  if (report.isError && report.data === undefined)
    return <Failed error={report.error} onRetry={() => void report.refetch()} />
  if (report.data !== undefined) return <CampaignReport report={report.data} />
  return (
    <div className="sec">
      <LoadingLines />
    </div>
  )
}
