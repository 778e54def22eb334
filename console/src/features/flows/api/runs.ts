/** Walks of real people through a flow. */
import type { Run, RunList, RunQuery } from '@contract/run.ts'
import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export type RunFilter = Pick<RunQuery, 'state' | 'node'>

export function runsQuery(flow: string, filter: RunFilter, cursor: string | undefined) {
  return queryOptions({
    queryKey: ['runs', 'list', flow, filter, cursor],
    queryFn: ({ signal }) => api.get<RunList>('/v1/runs', { query: { flow, ...filter, cursor, limit: 50 }, signal }),
    placeholderData: keepPreviousData,
    refetchInterval: 5_000,
  })
}

export function runQuery(id: string) {
  return queryOptions({
    queryKey: ['runs', 'one', id],
    queryFn: ({ signal }) => api.get<Run>(`/v1/runs/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data?.ended === null ? 3_000 : false),
  })
}

export function useEndRun(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<unknown>(`/v1/runs/${id}/ends`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['runs'] }),
  })
}
