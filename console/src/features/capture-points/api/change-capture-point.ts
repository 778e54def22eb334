/** What may change about a place; a published one must still pass its check. */
import type { CapturePoint, CapturePointPatch } from '@contract/capture-point.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useChangeCapturePoint(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: CapturePointPatch) => api.patch<CapturePoint>(`/v1/capture-points/${id}`, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['capture-points'] }),
  })
}
