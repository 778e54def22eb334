/** One campaign: a draft until it begins, a live report from then on. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { campaignQuery, campaignReportQuery } from '../../features/campaigns/api/get-campaign.ts'
import { CampaignDraft } from '../../features/campaigns/components/campaign-draft.tsx'
import { CampaignReport } from '../../features/campaigns/components/campaign-report.tsx'

const route = getRouteApi('/app/campaigns/$campaignId')

export function CampaignRoute() {
  const { campaignId } = route.useParams()
  const campaign = useQuery(campaignQuery(campaignId))
  const begun = campaign.data !== undefined && campaign.data.state !== 'draft' && campaign.data.state !== 'scheduled'
  const report = useQuery({ ...campaignReportQuery(campaignId), enabled: begun })

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
