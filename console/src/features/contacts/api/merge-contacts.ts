/** Two contacts that turn out to be one person: what would follow, doing it, and taking them apart again. */
import type { MergeOut } from '@contract/contact-care.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

/** Nothing is done by asking. */
export function mergeTrialQuery(id: string, other: string) {
  return queryOptions({
    queryKey: ['contact', id, 'merge-trial', other],
    queryFn: ({ signal }) =>
      api.post<MergeOut>(`/v1/contacts/${id}/merges`, { contact: other, dry_run: true }, { signal }),
    staleTime: 0,
    retry: false,
  })
}

export function useMergeContacts(id: string) {
  const renew = useRenew()
  return useMutation({
    mutationFn: (other: string) => api.post<MergeOut>(`/v1/contacts/${id}/merges`, { contact: other }),
    onSuccess: renew,
  })
}

export function useTakeApart(id: string) {
  const renew = useRenew()
  return useMutation({
    mutationFn: (other: string) => api.delete<MergeOut>(`/v1/contacts/${id}/merges/${other}`),
    onSuccess: renew,
  })
}

function useRenew() {
  const client = useQueryClient()
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['contacts'] }),
      client.invalidateQueries({ queryKey: ['contact'] }),
    ])
}
