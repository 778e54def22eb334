/** How many went which way in the version that is live, and where they dropped off. */
import type { FlowEdges } from '@contract/flow.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function flowNumbersQuery(id: string, version: number | undefined) {
  return queryOptions({
    queryKey: ['flows', 'one', id, 'edges', version],
    queryFn: ({ signal }) => api.get<FlowEdges>(`/v1/flows/${id}/edges`, { query: { version }, signal }),
  })
}
