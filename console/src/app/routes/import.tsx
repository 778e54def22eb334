/** One import, from its file to its report. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Failed, LoadingRows } from '../../components/ui/blank.tsx'
import { capturePointsQuery } from '../../features/capture-points/api/list-capture-points.ts'
import { importQuery } from '../../features/imports/api/imports.ts'
import { ImportWork } from '../../features/imports/components/import-work.tsx'
import { topicsQuery, topicText } from '../../resources/topics.ts'

const route = getRouteApi('/app/imports/$importId')

export function ImportRoute() {
  const { importId } = route.useParams()
  const found = useQuery(importQuery(importId))
  const topics = useQuery(topicsQuery).data ?? []
  const points = useQuery(capturePointsQuery({ state: 'published', channel: 'import' })).data?.data ?? []
  if (found.isError) return <Failed error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <LoadingRows columns={3} rows={4} />
  return (
    <ImportWork
      one={found.data}
      topics={topics.map((topic) => ({ key: topic.key, name: topicText(topic).name }))}
      points={points}
    />
  )
}
