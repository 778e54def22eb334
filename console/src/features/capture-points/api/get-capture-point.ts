/** One place with its guideline check. Its figures follow what happens while the page is open. */
import type { CapturePoint } from '@contract/capture-point.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function capturePointQuery(id: string) {
  return queryOptions({
    queryKey: ['capture-points', 'one', id],
    queryFn: ({ signal }) => api.get<CapturePoint>(`/v1/capture-points/${id}`, { signal }),
    refetchInterval: 10_000,
  })
}
