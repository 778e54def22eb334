/** Published capture points: a step asks with the wording of one. */
import type { CapturePointList } from '@contract/capture-point.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export const placesQuery = queryOptions({
  queryKey: ['capture-points', 'for flows'],
  queryFn: ({ signal }) =>
    api.get<CapturePointList>('/v1/capture-points', { query: { state: 'published', limit: 200 }, signal }),
  select: (list) =>
    list.data.map(({ id, slug, name, channel, topics }) => ({
      id,
      slug,
      name,
      channel,
      topics: topics.map((topic) => topic.key),
    })),
  staleTime: 30_000,
})

export type Place = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly channel: string
  readonly topics: readonly string[]
}
