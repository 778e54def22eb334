/** Connecting, changing and stopping a sender outside WhatsApp. */
import type { ChannelSender, ChannelSenderIn, ChannelSenderPatch } from '@contract/channel-sender.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useConnectChannelSender() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sender: ChannelSenderIn) => api.post<ChannelSender>('/v1/channel-senders', sender),
    onSuccess: () => client.invalidateQueries({ queryKey: ['channel-senders'] }),
  })
}

export function useChangeChannelSender(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: ChannelSenderPatch) => api.patch<ChannelSender>(`/v1/channel-senders/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['channel-senders'] }),
  })
}
