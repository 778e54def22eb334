/** What the console knows of the server, and how long it believes it. */
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'

/** `onSignedOut` is called when the server no longer knows who is asking. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof Problem && error.status === 401) onSignedOut()
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // A refusal stays one; only a server that could not answer is asked again.
        retry: (failures, error) =>
          failures < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
      },
    },
  })
}
