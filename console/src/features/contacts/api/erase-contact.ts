/** Removes what is known of a person for good. A no stays in force. */
import type { ErasureOut } from '@contract/contact-care.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useEraseContact(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (reason: string) => api.post<ErasureOut>(`/v1/contacts/${id}/erasures`, { reason }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['contacts'] }),
        client.invalidateQueries({ queryKey: ['contact', id] }),
      ]),
  })
}
