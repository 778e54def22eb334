/** One flow, being drawn. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Failed, LoadingLines } from '../../components/ui/blank.tsx'
import { flowQuery } from '../../features/flows/api/flows.ts'
import { Builder } from '../../features/flows/components/builder.tsx'

const route = getRouteApi('/app/flows/$flowId')

export function FlowRoute() {
  const { flowId } = route.useParams()
  const flow = useQuery(flowQuery(flowId))
  const [opened, setOpened] = useState(0)
  if (flow.isError) return <Failed error={flow.error} onRetry={() => void flow.refetch()} />
  if (flow.data === undefined) {
    return (
      <div className="sec">
        <LoadingLines />
      </div>
    )
  }
  const reload = async () => {
    await flow.refetch()
    setOpened(opened + 1)
  }
  return <Builder key={`${flowId} ${opened}`} flow={flow.data} onReload={() => void reload()} />
}
