/** A turn ends: what its runs raised starts other flows, and the numbers on the edges are written last, so that nobody waits long for them. */
import { flowForEvent } from './find-flow.ts'
import { publishedFlows } from './published-flows.ts'
import { startIfFree } from './start-if-free.ts'
import type { Turn } from './turn.ts'

export async function closeTurn(turn: Turn): Promise<void> {
  // What is started may raise events of its own; startRun counts, and comes to an end.
  for (let event = turn.raised.shift(); event !== undefined; event = turn.raised.shift()) {
    const flows = await publishedFlows(turn.stores, turn.key.workspaceId)
    const found = flowForEvent(flows, event.event)
    if (found === undefined) continue
    await startIfFree(turn, found.flow, { kind: 'event', values: { ...plain(event.data), event: event.event } })
  }
  await turn.stores.runs.count(turn.key, turn.counted.splice(0))
}

/** What a flow can carry: no lists, no objects. */
function plain(data: Readonly<Record<string, unknown>>): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(data).filter((pair): pair is [string, string | number | boolean | null] => {
      const [, value] = pair
      return value === null || ['string', 'number', 'boolean'].includes(typeof value)
    }),
  )
}
