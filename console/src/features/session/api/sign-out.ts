/** Signing out forgets everything that the console has read. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useSignOut(onDone: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<unknown>('/auth/sign-out', {}),
    onSuccess: () => {
      client.clear()
      onDone()
    },
  })
}
