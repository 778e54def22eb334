/** A new notice with its first version. */
import type { Notice, NoticeIn } from '@contract/notice.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useCreateNotice() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (notice: NoticeIn) => api.post<Notice>('/v1/notices', notice),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
}
