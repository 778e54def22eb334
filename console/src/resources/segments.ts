/** Segments by name, for a choice among them; and with those that are archived. */
import type { SegmentList } from '@contract/segment.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const segmentsQuery = queryOptions({
  queryKey: ['segments'],
  queryFn: ({ signal }) => api.get<SegmentList>('/v1/segments', { signal }),
  select: (list) => list.data,
  staleTime: 15_000,
})

export const allSegmentsQuery = queryOptions({
  queryKey: ['segments', 'archived too'],
  queryFn: ({ signal }) => api.get<SegmentList>('/v1/segments', { query: { archived: true }, signal }),
  select: (list) => list.data,
})
