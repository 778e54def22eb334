/** One segment, and how many are in it or in a rule that is being written. */
import type { Audience } from '@contract/audience.ts'
import type { AudienceCount } from '@contract/campaign.ts'
import type { ContactList } from '@contract/contact.ts'
import type { Segment, SegmentCount } from '@contract/segment.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function segmentQuery(id: string) {
  return queryOptions({
    queryKey: ['segments', id],
    queryFn: ({ signal }) => api.get<Segment>(`/v1/segments/${id}`, { signal }),
  })
}

export function ruleCountQuery(rule: Audience) {
  return queryOptions({
    queryKey: ['segments', 'count', rule],
    queryFn: ({ signal }) => api.post<SegmentCount>('/v1/segment-counts', { rule }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}

/** What the gate would say of each of them about this topic. */
export function gateCountQuery(rule: Audience, topic: string | undefined) {
  return queryOptions({
    queryKey: ['segments', 'gate', rule, topic],
    queryFn: ({ signal }) => api.post<AudienceCount>('/v1/audience-counts', { topic, audience: rule }, { signal }),
    enabled: topic !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}

const sampled = 5

/** Some of them, the newest statement first. */
export function sampleQuery(rule: Audience) {
  return queryOptions({
    queryKey: ['segments', 'sample', rule],
    queryFn: ({ signal }) =>
      api.get<ContactList>('/v1/contacts', { query: { filters: JSON.stringify(rule), limit: sampled }, signal }),
    select: (list) => list.data,
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  })
}
