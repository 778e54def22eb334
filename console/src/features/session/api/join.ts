/** Taking up an invitation. The token stands behind the # of the link and is sent in a body, never in an address. */
import type { InvitationShown } from '@contract/member.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Static } from 'typebox'
import { api } from '../../../lib/api-client.ts'
import { sessionQuery } from '../../../resources/session.ts'

export function invitationQuery(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => api.post<Static<typeof InvitationShown>>('/v1/invitations/lookup', { token }, { signal }),
    enabled: token !== '',
    retry: false,
  })
}

export interface Acceptance {
  readonly token: string
  readonly name?: string
  readonly password?: string
}

export function useJoin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (acceptance: Acceptance) => api.post<unknown>('/v1/invitations/acceptance', acceptance),
    onSuccess: () => client.invalidateQueries(sessionQuery),
  })
}
