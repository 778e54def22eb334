/** Who works here, and who is invited. */
import type { Invitation, InvitationCreated, Member, RoleName } from '@contract/member.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) =>
    api.get<{ readonly data: readonly Member[] }>('/v1/members', { query: { limit: 200 }, signal }),
  select: (list) => list.data,
})

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) =>
    api.get<{ readonly data: readonly Invitation[] }>('/v1/invitations', { query: { limit: 200 }, signal }),
  select: (list) => list.data,
})

export function useInvite() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitation: { readonly email: string; readonly role: RoleName }) =>
      api.post<InvitationCreated>('/v1/invitations', invitation),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  })
}

export function useCancelInvitation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete<undefined>(`/v1/invitations/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['invitations'] }),
  })
}

export function useChangeRole() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, role }: { readonly id: string; readonly role: RoleName }) =>
      api.patch<Member>(`/v1/members/${id}`, { role }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['members'] }),
  })
}

export function useRemoveMember() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete<undefined>(`/v1/members/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['members'] }),
  })
}
