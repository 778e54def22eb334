/** "I have read this version in this language, and it may be shown." */
import type { Notice, NoticeApprovalIn } from '@contract/notice.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useApproveVersion(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (approval: NoticeApprovalIn) => api.post<Notice>(`/v1/notices/${id}/approvals`, approval),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['notices'] }),
        client.invalidateQueries({ queryKey: ['capture-points'] }),
      ]),
  })
}
