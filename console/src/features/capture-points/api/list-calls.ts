/** Calls with the number of a place. */
import type { CallList } from '@contract/call.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function callsQuery(capturePoint: string) {
  return queryOptions({
    queryKey: ['capture-points', 'calls', capturePoint],
    queryFn: ({ signal }) =>
      api.get<CallList>('/v1/calls', { query: { capture_point: capturePoint, limit: 20 }, signal }),
    select: (list) => list.data,
    refetchInterval: 5_000,
  })
}
