/** Campaigns: sends to those who said yes. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Megaphone, Plus } from 'lucide-react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { Button } from '../../components/ui/button.tsx'
import { Icon } from '../../components/ui/icon.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Pager } from '../../components/ui/pager.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { paths } from '../../config/paths.ts'
import { campaignsQuery } from '../../features/campaigns/api/list-campaigns.ts'
import { CampaignsList } from '../../features/campaigns/components/campaigns-list.tsx'
import { stateWords } from '../../features/campaigns/words.ts'
import { usePages } from '../../lib/use-pages.ts'
import { useMay } from '../../resources/session.ts'

const route = getRouteApi('/app/campaigns')
const states = ['running', 'scheduled', 'paused', 'draft', 'done'] as const

export function CampaignsRoute() {
  const may = useMay()
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const pages = usePages(state ?? '')
  const campaigns = useQuery(campaignsQuery(state, pages.cursor))
  const rows = campaigns.data?.data ?? []

  return (
    <>
      <PageHead
        title="Campaigns"
        sub="Each reaches those who said yes to its topic, and nobody else. The gate is asked for every message."
        actions={
          may('campaign:write') ? (
            <Button look="primary" asChild>
              <Link to={paths.newCampaign}>
                <Icon of={Plus} />
                Campaign
              </Link>
            </Button>
          ) : null
        }
      />
      <div className="toolbar band">
        <Segmented
          label="Show"
          value={state ?? 'all'}
          onValue={(next) => void navigate({ search: next === 'all' ? {} : { state: next }, replace: true })}
          choices={[
            { value: 'all' as const, label: 'All' },
            ...states.map((one) => ({ value: one, label: stateWords[one] })),
          ]}
        />
      </div>
      {campaigns.isError ? <Failed error={campaigns.error} onRetry={() => void campaigns.refetch()} /> : null}
      {campaigns.isPending ? <LoadingRows columns={5} rows={5} /> : null}
      {rows.length > 0 ? <CampaignsList campaigns={rows} busy={campaigns.isPlaceholderData} /> : null}
      {campaigns.isSuccess && rows.length === 0 ? (
        <Empty
          icon={Megaphone}
          title={state === undefined ? 'No campaigns yet' : `None is ${stateWords[state].toLowerCase()}`}
        >
          A campaign sends an approved template to those who said yes to its topic. You see whom it reaches before it
          starts.
        </Empty>
      ) : null}
      {campaigns.data?.next === undefined && pages.page === 0 ? null : (
        <Pager
          onPrevious={pages.onPrevious}
          onNext={campaigns.data?.next === undefined ? undefined : () => pages.onNext(campaigns.data?.next ?? '')}
        >
          Page {pages.page + 1}
        </Pager>
      )}
    </>
  )
}
