/** The gate, asked without sending. */
import type { Decision, DecisionsOut } from '@contract/decision.ts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api-client.ts'

export function decisionQuery(contact: string, address: string | undefined, topic: string | undefined) {
  return queryOptions({
    queryKey: ['contact', contact, 'decision', address, topic],
    queryFn: async ({ signal }): Promise<Decision> => {
      const answer = await api.post<DecisionsOut>('/v1/decisions', { messages: [{ to: address, topic }] }, { signal })
      const decision = answer.decisions[0]
      if (decision === undefined) throw new Error('The gate gave no answer.')
      return decision
    },
    enabled: address !== undefined && topic !== undefined,
    refetchInterval: 4000,
  })
}
