/** What is known about a person besides consent. */
import type { Contact, ContactPatch } from '@contract/contact.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useUpdateContact(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ContactPatch) => api.patch<Contact>(`/v1/contacts/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contact', id] }),
  })
}
