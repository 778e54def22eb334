/** The first sign-in of all: spends the link that Assent printed, makes the first owner, and signs them in. */
import type { SetupStatus } from '@contract/session.ts'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'
import { sessionQuery } from '../../../resources/session.ts'

export const setupStatusQuery = queryOptions({
  queryKey: ['setup', 'status'],
  queryFn: ({ signal }) => api.get<SetupStatus>('/v1/setup/status', { signal }),
})

export interface FirstOwner {
  readonly token: string
  readonly name: string
  readonly email: string
  readonly password: string
}

export function useSetUp() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (owner: FirstOwner) => api.post<unknown>('/v1/setup', owner),
    onSuccess: () => client.invalidateQueries(sessionQuery),
  })
}
