/** The workspace with its profile. */
import type { Workspace } from '@contract/workspace.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => api.get<Workspace>('/v1/workspace', { signal }),
  staleTime: 60_000,
})
