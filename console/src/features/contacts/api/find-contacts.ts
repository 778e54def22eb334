/** The few people whom a name or a number means, while somebody types. */
import type { ContactList } from '@contract/contact.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function findContactsQuery(search: string) {
  return queryOptions({
    queryKey: ['contacts', 'find', search],
    queryFn: ({ signal }) => api.get<ContactList>('/v1/contacts', { query: { search, limit: 8 }, signal }),
    enabled: search.trim().length >= 2,
    staleTime: 5_000,
  })
}
