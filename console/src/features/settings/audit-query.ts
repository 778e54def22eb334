/** Who did what. Entries are only ever added. */
import type { AuditEntry } from '@contract/audit.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../lib/api-client.ts'

export function auditQuery(cursor: string | undefined) {
  return queryOptions({
    queryKey: ['audit', cursor],
    queryFn: ({ signal }) =>
      api.get<{ readonly data: readonly AuditEntry[]; readonly next?: string }>('/v1/audit', {
        query: { limit: 50, ...(cursor === undefined ? {} : { cursor }) },
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}
