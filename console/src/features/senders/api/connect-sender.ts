/** A number, and the steps that have to hold before it may speak. */
import type { Connection, Sender, SenderIn, SenderPatch } from '@contract/sender.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

/** Steps that wait complete by themselves, so the page looks again. */
export function connectionQuery(sender: string) {
  return queryOptions({
    queryKey: ['senders', sender, 'connection'],
    queryFn: ({ signal }) => api.get<Connection>(`/v1/senders/${sender}/connection`, { signal }),
    refetchInterval: 3000,
  })
}

export function useCheckConnection(sender: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<Connection>(`/v1/senders/${sender}/connection`, {}),
    onSuccess: (connection) => {
      client.setQueryData(connectionQuery(sender).queryKey, connection)
      return client.invalidateQueries({ queryKey: ['senders'], exact: true })
    },
  })
}

export function useSubscribe(sender: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<Connection>(`/v1/senders/${sender}/subscriptions`, {}),
    onSuccess: () => client.invalidateQueries({ queryKey: ['senders'] }),
  })
}

export function useAddSender() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sender: SenderIn) => api.post<Sender>('/v1/senders', sender),
    onSuccess: () => client.invalidateQueries({ queryKey: ['senders'] }),
  })
}

export function useChangeSender(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: SenderPatch) => api.patch<Sender>(`/v1/senders/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['senders'] }),
  })
}
