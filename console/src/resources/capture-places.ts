/** Published capture points by their names, for a choice among them. */
import type { CapturePointList } from '@contract/capture-point.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const capturePlacesQuery = queryOptions({
  queryKey: ['capture-points', 'places'],
  queryFn: ({ signal }) =>
    api.get<CapturePointList>('/v1/capture-points', { query: { state: 'published', limit: 200 }, signal }),
  select: (list) => list.data.map(({ id, name, slug, channel }) => ({ id, name, slug, channel })),
})
