/** A link to the person's own page. It can only reduce. */
import type { PreferenceLink } from '@contract/contact-care.ts'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useMakePreferenceLink(id: string) {
  return useMutation({
    mutationFn: (address: string | undefined) =>
      api.post<PreferenceLink>(`/v1/contacts/${id}/preference-links`, address === undefined ? {} : { address }),
  })
}
