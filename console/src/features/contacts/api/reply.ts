/** An answer to what the person wrote. The gate is asked first, and its answer is shown. */
import type { ReplyOut } from '@contract/message.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useReply(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (text: string) => api.post<ReplyOut>(`/v1/contacts/${id}/messages`, { text }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contact', id, 'messages'] }),
  })
}
