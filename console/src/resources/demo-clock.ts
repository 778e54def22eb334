/** How far the clock of a demo has been wound ahead, in milliseconds. Once it moves, all that was read before is old. */
import type { DemoClock } from '@contract/demo.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api-client.ts'
import { windAhead } from '../lib/clock.ts'

const queryKey = ['demo-clock'] as const

export const demoClockQuery = queryOptions({
  queryKey,
  queryFn: async ({ signal, client }) => {
    const { skew_ms } = await api.get<DemoClock>('/v1/demo/clock', { signal })
    if (windAhead(skew_ms)) {
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== queryKey[0] })
    }
    return skew_ms
  },
  // It is wound in another tab or window, on the simulated phone.
  refetchOnWindowFocus: 'always',
  refetchInterval: 15_000,
})
