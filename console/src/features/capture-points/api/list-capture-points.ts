/** Places where consent is asked, with what came of them. */
import type { CapturePointList, CapturePointQuery } from '@contract/capture-point.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export type CapturePointFilter = Pick<CapturePointQuery, 'state' | 'topic' | 'channel'>

export function capturePointsQuery(filter: CapturePointFilter) {
  return queryOptions({
    queryKey: ['capture-points', 'list', filter],
    queryFn: ({ signal }) =>
      api.get<CapturePointList>('/v1/capture-points', { query: { ...filter, days: 30, limit: 200 }, signal }),
    placeholderData: keepPreviousData,
  })
}
