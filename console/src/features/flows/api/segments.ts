/** Segments by their names: entering one may start a flow. */
import type { SegmentList } from '@contract/segment.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export const segmentsQuery = queryOptions({
  queryKey: ['segments', 'for flows'],
  queryFn: ({ signal }) => api.get<SegmentList>('/v1/segments', { signal }),
  select: (list) => list.data.map(({ key, name }) => ({ key, name })),
  staleTime: 30_000,
})
