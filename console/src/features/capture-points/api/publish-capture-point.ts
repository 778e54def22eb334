/** From here on the page takes answers. */
import type { CapturePoint } from '@contract/capture-point.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function usePublishCapturePoint(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post<CapturePoint>(`/v1/capture-points/${id}/publications`, {}),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['capture-points'] }),
        client.invalidateQueries({ queryKey: ['overview'] }),
      ]),
  })
}
