/** A person without any consent: every state is unknown until they say something. */
import type { Contact, ContactIn } from '@contract/contact.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useCreateContact() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (contact: ContactIn) => api.post<Contact>('/v1/contacts', contact),
    onSuccess: () => client.invalidateQueries({ queryKey: ['contacts'] }),
  })
}
