/** Flows that ship with the product, in every language of it. They are loaded when somebody begins a new one. */
import { queryOptions } from '@tanstack/react-query'
import type { FlowDefinition } from '../definition.ts'

/** `place`: slug of the place in the chat whose notice asks; undefined where none is published yet. */
export function readyFlowsQuery(place: string | undefined) {
  return queryOptions({
    queryKey: ['flows', 'ready', place],
    queryFn: async () => {
      const { readyFlows } = await import('@copy/ready-flows.ts')
      // Whoever begins with one changes a copy.
      return readyFlows(place ?? 'chat').map((one) => ({
        ...one,
        definition: structuredClone(one.definition) as FlowDefinition,
      }))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
