/** The versions of one flow. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { flowQuery, flowVersionsQuery } from '../../features/flows/api/flows.ts'
import { Versions } from '../../features/flows/components/versions.tsx'

const route = getRouteApi('/app/flows/$flowId/versions')

export function FlowVersionsRoute() {
  const { flowId } = route.useParams()
  const flow = useQuery(flowQuery(flowId))
  const versions = useQuery(flowVersionsQuery(flowId))
  const failed = flow.error ?? versions.error
  if (failed !== null) {
    return (
      <Failed
        error={failed}
        onRetry={() => {
          void flow.refetch()
          void versions.refetch()
        }}
      />
    )
  }
  if (flow.data === undefined || versions.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  return <Versions flow={flow.data} versions={versions.data} />
}
