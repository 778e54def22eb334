/** How many went each way in the version that is live, and where they stopped, as words for the drawing. */
import type { Flow, FlowEdges } from '@contract/flow.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { count, share } from '../../lib/count.ts'
import { flowNumbersQuery } from './api/numbers.ts'
import type { Marks } from './drawing.ts'

const nothing: Pick<Marks, 'counts' | 'dropped'> = {}

export function useNumbers(flow: Flow, shown: boolean): Pick<Marks, 'counts' | 'dropped'> {
  const version = flow.published_version ?? undefined
  const { data } = useQuery({ ...flowNumbersQuery(flow.id, version), enabled: shown && version !== undefined })
  return useMemo(() => (shown && data !== undefined ? numbersOf(data) : nothing), [shown, data])
}

export function numbersOf({ nodes, edges }: FlowEdges): Required<Pick<Marks, 'counts' | 'dropped'>> {
  const entered = new Map(nodes.map((node) => [node.node, node.entered]))
  return {
    counts: new Map(
      [...Map.groupBy(edges, ({ node }) => node)].map(([node, ways]) => {
        const all = entered.get(node) ?? 0
        const words = (taken: number) => (all === 0 ? count(taken) : `${count(taken)}, ${share(taken, all)}`)
        return [node, new Map(ways.map(({ exit, taken }) => [exit, words(taken)]))]
      }),
    ),
    dropped: new Map(
      nodes.map((node) => [
        node.node,
        [
          `${count(node.entered)} came`,
          ...(node.waiting > 0 ? [`${count(node.waiting)} ${node.waiting === 1 ? 'waits' : 'wait'}`] : []),
          ...(node.ended > 0 ? [`${share(node.ended, node.entered)} ended here`] : []),
        ].join(', '),
      ]),
    ),
  }
}
