/** A new place, a draft until it is published. */
import type { CapturePoint, CapturePointIn } from '@contract/capture-point.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function useCreateCapturePoint() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (point: CapturePointIn) => api.post<CapturePoint>('/v1/capture-points', point),
    onSuccess: () => client.invalidateQueries({ queryKey: ['capture-points'] }),
  })
}
