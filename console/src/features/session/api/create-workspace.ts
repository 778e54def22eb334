/** A new workspace, which whoever makes it owns and enters. */
import type { Workspace } from '@contract/workspace.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export interface NewWorkspace {
  readonly name: string
  readonly slug: string
  readonly kind: 'demo' | 'live'
}

export function useCreateWorkspace() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (workspace: NewWorkspace) => {
      const made = await api.post<Workspace>('/v1/workspaces', workspace)
      await api.put<unknown>('/v1/session/workspace', { workspace: made.id })
      return made
    },
    onSuccess: () => client.resetQueries(),
  })
}
