/** SMS, e-mail and voice identities of the workspace, and what their providers have to be told. */
import type { ChannelProviderList, ChannelSenderList } from '@contract/channel-sender.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const channelSendersQuery = queryOptions({
  queryKey: ['channel-senders'],
  queryFn: ({ signal }) => api.get<ChannelSenderList>('/v1/channel-senders', { signal }),
  select: (list) => list.data,
})

export const channelProvidersQuery = queryOptions({
  queryKey: ['channel-providers'],
  queryFn: ({ signal }) => api.get<ChannelProviderList>('/v1/channel-providers', { signal }),
  select: (list) => list.data,
  staleTime: Number.POSITIVE_INFINITY,
})
