/** Asking people over SMS, e-mail or a call. */
import type { InvitationIn, InvitationList, InvitationOutcomes } from '@contract/invitation.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useInvite() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (order: InvitationIn) => api.post<InvitationOutcomes>('/v1/opt-in-invitations', order),
    onSuccess: (_, { dry_run }) =>
      dry_run === true ? undefined : client.invalidateQueries({ queryKey: ['invitations'] }),
  })
}

export function invitationsQuery(capturePoint: string) {
  return queryOptions({
    queryKey: ['invitations', capturePoint],
    queryFn: ({ signal }) =>
      api.get<InvitationList>('/v1/opt-in-invitations', { query: { capture_point: capturePoint, limit: 20 }, signal }),
    select: (list) => list.data,
    refetchInterval: 5_000,
  })
}
