/** The workspace with its profile. */
import type { Workspace, WorkspaceChange as WorkspaceChangeSchema } from '@contract/workspace.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { api } from '../lib/api-client.ts'

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => api.get<Workspace>('/v1/workspace', { signal }),
  staleTime: 60_000,
})

/** What the business is called before people. */
export function businessName({ name, profile }: Workspace): string {
  return profile.trading_name ?? name
}

type WorkspaceChange = Static<typeof WorkspaceChangeSchema>

export function useChangeWorkspace() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: WorkspaceChange) => api.patch<Workspace>('/v1/workspace', change),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['workspace'] }),
        client.invalidateQueries({ queryKey: ['session'] }),
        client.invalidateQueries({ queryKey: ['overview'] }),
      ]),
  })
}
