/** Notices, without their words, and one with all its versions. */
import type { Notice, NoticeList } from '@contract/notice.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export function noticesQuery(archived = false) {
  return queryOptions({
    queryKey: ['notices', { archived }],
    queryFn: ({ signal }) => api.get<NoticeList>('/v1/notices', { query: { archived, limit: 200 }, signal }),
  })
}

export function noticeQuery(id: string) {
  return queryOptions({
    queryKey: ['notices', id],
    queryFn: ({ signal }) => api.get<Notice>(`/v1/notices/${id}`, { signal }),
  })
}
