/** Adds the official mark, or takes it away. Every page shows it from then on. */
import type { Brand } from '@contract/brand.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'
import { fileBase64 } from '../file-base64.ts'

export function useAddMark() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (file: File) => api.put<Brand>('/v1/brand/mark', { data: await fileBase64(file) }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['brand'] }),
        client.invalidateQueries({ queryKey: ['capture-points'] }),
      ]),
  })
}

export function useRemoveMark() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete<undefined>('/v1/brand/mark'),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['brand'] }),
        client.invalidateQueries({ queryKey: ['capture-points'] }),
      ]),
  })
}
