/** Who is signed in, in which workspace, and what they may do there. */
import type { Session } from '@contract/session.ts'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get<Session>('/v1/session', { signal }),
  staleTime: 60_000,
})

/** Only below the route that has loaded it. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data
}

/** `const may = useMay(); may('campaign:launch')`: hides what would be refused. The server decides all the same. */
export function useMay(): (verb: string) => boolean {
  const { may } = useSession()
  return (verb) => may.includes(verb)
}

/** The workspace that is open. The shell shows nothing of a workspace before there is one. */
export function useWorkspace(): NonNullable<Session['workspace']> {
  const { workspace } = useSession()
  if (workspace === null) throw new Error('No workspace is open.')
  return workspace
}
