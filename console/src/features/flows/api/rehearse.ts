/** Plays a drawing on the server, from its start through everything that was entered. Nothing is written or sent by it. */
import type { FlowRehearsal, FlowRehearsalIn } from '@contract/flow-rehearsal.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export type RehearsalInput = FlowRehearsalIn['inputs'][number]
export type RehearsalTurn = FlowRehearsal['turns'][number]
export type ShownMessage = RehearsalTurn['effects'][number]['messages'][number]

export function rehearsalQuery(rehearsal: FlowRehearsalIn) {
  return queryOptions({
    queryKey: ['flow-rehearsals', rehearsal],
    queryFn: ({ signal }) => api.post<FlowRehearsal>('/v1/flow-rehearsals', rehearsal, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  })
}
