/** Flows as the server keeps them. */
import type {
  Flow,
  FlowIn,
  FlowList,
  FlowPatch,
  FlowVersion,
  FlowVersionList,
  PublicationIn,
  RollbackIn,
} from '@contract/flow.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export const flowsQuery = queryOptions({
  queryKey: ['flows', 'list'],
  queryFn: ({ signal }) => api.get<FlowList>('/v1/flows', { query: { limit: 200 }, signal }),
  select: (list) => list.data,
})

/** Asked for anew whenever it is opened: somebody else may have drawn since. */
export function flowQuery(id: string) {
  return queryOptions({
    queryKey: ['flows', 'one', id],
    queryFn: ({ signal }) => api.get<Flow>(`/v1/flows/${id}`, { signal }),
    gcTime: 0,
    staleTime: 0,
    // What is drawn is in the page; asking again would only tell what is known.
    refetchOnWindowFocus: false,
  })
}

export function flowVersionsQuery(id: string) {
  return queryOptions({
    queryKey: ['flows', 'one', id, 'versions'],
    queryFn: ({ signal }) => api.get<FlowVersionList>(`/v1/flows/${id}/versions`, { query: { limit: 200 }, signal }),
    select: (list) => list.data,
  })
}

/** A version never changes. */
export function flowVersionQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['flows', 'one', id, 'version', version],
    queryFn: ({ signal }) => api.get<FlowVersion>(`/v1/flows/${id}/versions/${version}`, { signal }),
    select: ({ definition }) => definition,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function useCreateFlow() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (flow: FlowIn) => api.post<Flow>('/v1/flows', flow),
    onSuccess: () => client.invalidateQueries({ queryKey: ['flows', 'list'] }),
  })
}

/** Its name, and whether it starts anything. */
export function useChangeFlow(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: FlowPatch) => api.patch<Flow>(`/v1/flows/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['flows'] }),
  })
}

export function usePublishFlow(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (publication: PublicationIn) => api.post<unknown>(`/v1/flows/${id}/publications`, publication),
    onSuccess: () => client.invalidateQueries({ queryKey: ['flows'] }),
  })
}

export function useRollBackFlow(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (back: RollbackIn) => api.post<unknown>(`/v1/flows/${id}/rollbacks`, back),
    onSuccess: () => client.invalidateQueries({ queryKey: ['flows'] }),
  })
}
