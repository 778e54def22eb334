/** Everybody who walks, or has walked, through one flow. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Users } from 'lucide-react'
import { useState } from 'react'
import { Empty, Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { PageHead } from '../../components/ui/page-head.tsx'
import { Pager } from '../../components/ui/pager.tsx'
import { Segmented } from '../../components/ui/segmented.tsx'
import { paths } from '../../config/paths.ts'
import { flowQuery } from '../../features/flows/api/flows.ts'
import { runsQuery } from '../../features/flows/api/runs.ts'
import { RunsList } from '../../features/flows/components/runs-list.tsx'
import { nameOf } from '../../features/flows/pieces.ts'
import { usePages } from '../../lib/use-pages.ts'

const route = getRouteApi('/app/flows/$flowId/runs')

export function FlowRunsRoute() {
  const { flowId } = route.useParams()
  const [state, setState] = useState<'all' | 'running' | 'ended'>('all')
  const pages = usePages(state)
  const flow = useQuery(flowQuery(flowId)).data
  const runs = useQuery(runsQuery(flowId, state === 'all' ? {} : { state }, pages.cursor))
  const rows = runs.data?.data ?? []
  const next = runs.data?.next
  return (
    <>
      <PageHead
        title={flow === undefined ? 'Runs' : `Runs of ${flow.name}`}
        within={{ name: flow?.name ?? 'Flow', link: { to: paths.flow, params: { flowId } } }}
        sub="One walk of one person through this flow. It ends on the version that it began with."
      />
      <div className="toolbar band">
        <Segmented
          label="Show"
          value={state}
          onValue={setState}
          choices={[
            { value: 'all', label: 'All' },
            { value: 'running', label: 'Going on' },
            { value: 'ended', label: 'Ended' },
          ]}
        />
      </div>
      {runs.isError ? <Failed error={runs.error} onRetry={() => void runs.refetch()} /> : null}
      {runs.isPending ? <LoadingRows columns={5} rows={5} /> : null}
      {rows.length > 0 ? (
        <RunsList
          runs={rows}
          busy={runs.isPlaceholderData}
          stepName={(id) => {
            const node = flow?.draft.nodes[id]
            return node === undefined ? id : nameOf(node)
          }}
        />
      ) : null}
      {runs.isSuccess && rows.length === 0 ? (
        <Empty icon={Users} title="Nobody yet">
          A run begins when something starts the version that is live.
        </Empty>
      ) : null}
      {next === undefined && pages.page === 0 ? null : (
        <Pager onPrevious={pages.onPrevious} onNext={next === undefined ? undefined : () => pages.onNext(next)}>
          Page {pages.page + 1}
        </Pager>
      )}
    </>
  )
}
