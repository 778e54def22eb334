/** One run. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { flowVersionQuery } from '../../features/flows/api/flows.ts'
import { runQuery } from '../../features/flows/api/runs.ts'
import { RunView } from '../../features/flows/components/run-view.tsx'

const route = getRouteApi('/app/flows/$flowId/runs/$runId')

export function FlowRunRoute() {
  const { flowId, runId } = route.useParams()
  const run = useQuery(runQuery(runId))
  const version = run.data?.version
  const definition = useQuery({ ...flowVersionQuery(flowId, version ?? 0), enabled: version !== undefined })
  const failed = run.error ?? definition.error
  if (failed !== null) {
    return (
      <Failed
        error={failed}
        onRetry={() => {
          void run.refetch()
          void definition.refetch()
        }}
      />
    )
  }
  if (run.data === undefined || definition.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  return <RunView run={run.data} definition={definition.data} />
}
