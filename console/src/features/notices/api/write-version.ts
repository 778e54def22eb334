/** A new version in one language. Words that are the same as before make none. */
import type { Notice, NoticeVersionIn } from '@contract/notice.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useWriteVersion(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (version: NoticeVersionIn) => api.post<Notice>(`/v1/notices/${id}/versions`, version),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
}
