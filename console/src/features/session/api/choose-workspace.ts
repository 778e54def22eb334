/** Another workspace: nothing that was read of the first may be shown in it. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useChooseWorkspace() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (workspace: string) => api.put<unknown>('/v1/session/workspace', { workspace }),
    onSuccess: () => client.resetQueries(),
  })
}
