/** API keys. A secret is shown once, when it is made. */
import type { ApiKey, ApiKeyCreated, ApiKeyIn } from '@contract/api-key.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export const keysQuery = queryOptions({
  queryKey: ['api-keys'],
  queryFn: ({ signal }) =>
    api.get<{ readonly data: readonly ApiKey[] }>('/v1/api-keys', { query: { limit: 200 }, signal }),
  select: (list) => list.data,
})

export function useCreateKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (key: ApiKeyIn) => api.post<ApiKeyCreated>('/v1/api-keys', key),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}

export function useRevokeKey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete<undefined>(`/v1/api-keys/${id}`),
    onSuccess: () => client.invalidateQueries({ queryKey: ['api-keys'] }),
  })
}
