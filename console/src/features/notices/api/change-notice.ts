/** What may change about a notice without a new version: its name, and whether it is archived. */
import type { Notice, NoticePatch } from '@contract/notice.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useChangeNotice(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: NoticePatch) => api.patch<Notice>(`/v1/notices/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  })
}
