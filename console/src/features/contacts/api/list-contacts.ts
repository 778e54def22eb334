/** People, a page at a time, and how many there are in each state. */
import type { AudienceCondition } from '@contract/audience.ts'
import type { ContactCounts, ContactList, ContactTab } from '@contract/contact.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export interface ContactFilter {
  readonly topic?: string
  readonly search?: string
  readonly segment?: string
  readonly conditions?: readonly AudienceCondition[]
}

function queryOf({ topic, search, segment, conditions = [] }: ContactFilter) {
  return {
    ...(topic === undefined ? {} : { topic }),
    ...(search === undefined || search === '' ? {} : { search }),
    ...(segment === undefined ? {} : { segment }),
    ...(conditions.length === 0 ? {} : { filters: JSON.stringify(conditions) }),
  }
}

export const contactsPerPage = 50

export function contactsQuery(filter: ContactFilter, tab: ContactTab, cursor: string | undefined) {
  return queryOptions({
    queryKey: ['contacts', 'list', filter, tab, cursor],
    queryFn: ({ signal }) =>
      api.get<ContactList>('/v1/contacts', {
        query: { ...queryOf(filter), tab, limit: contactsPerPage, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}

export function contactCountsQuery(filter: ContactFilter) {
  return queryOptions({
    queryKey: ['contacts', 'counts', filter],
    queryFn: ({ signal }) => api.get<ContactCounts>('/v1/contacts/counts', { query: queryOf(filter), signal }),
    placeholderData: keepPreviousData,
  })
}
