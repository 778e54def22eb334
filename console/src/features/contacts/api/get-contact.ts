/** One person: what is known, what holds now, what was said, what was written. */
import type { Contact } from '@contract/contact.ts'
import type { ContactConsent, Timeline } from '@contract/contact-page.ts'
import type { MessageList } from '@contract/message.ts'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

/** While the page is open it follows what happens, so that a STOP from a telephone is seen without a reload. */
const followMs = 4000

export function contactQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id],
    queryFn: ({ signal }) => api.get<Contact>(`/v1/contacts/${id}`, { signal }),
    refetchInterval: followMs,
  })
}

export function contactConsentQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id, 'consent'],
    queryFn: ({ signal }) => api.get<ContactConsent>(`/v1/contacts/${id}/consent`, { signal }),
    refetchInterval: followMs,
  })
}

export interface TimelineFilter {
  readonly address?: string
  readonly topic?: string
}

export function timelineQuery(id: string, filter: TimelineFilter) {
  return infiniteQueryOptions({
    queryKey: ['contact', id, 'timeline', filter],
    queryFn: ({ signal, pageParam }) =>
      api.get<Timeline>(`/v1/contacts/${id}/timeline`, {
        query: { ...filter, limit: 25, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Timeline) => page.next,
    refetchInterval: followMs,
  })
}

export function contactMessagesQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['contact', id, 'messages'],
    queryFn: ({ signal, pageParam }) =>
      api.get<MessageList>(`/v1/contacts/${id}/messages`, {
        query: { limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: MessageList) => page.next,
    refetchInterval: followMs,
  })
}
