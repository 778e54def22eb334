/** Live flows that wait for an event: in the transaction of what happened it is noted for whom they are to be started. */
import { newId } from '../../base/ids.ts'
import type { PersonEvent } from '../../domain/event.ts'
import type { FlowStart } from '../../domain/flow/start-store.ts'
import type { Stores } from '../stores.ts'
import { type Found, flowForEvent, flowForSegment } from './find-flow.ts'
import { publishedFlows } from './published-flows.ts'

/** Flows that start each other by events, without anybody's word in between. */
const hopsMost = 10
/** The event that an entry into a segment raises. */
const segmentEntered = 'segment.entered'

export async function noteStarts(
  stores: Pick<Stores, 'flows' | 'flowStarts'>,
  workspaceId: string,
  events: readonly (PersonEvent & { readonly hops: number })[],
): Promise<void> {
  if (events.length === 0) return
  const flows = await publishedFlows(stores, workspaceId)
  if (flows.length === 0) return
  const starts = events.flatMap((event): FlowStart[] => {
    if (event.hops >= hopsMost) return []
    const { segment } = event.data
    const entered = event.name === segmentEntered && typeof segment === 'string'
    const found: Found | undefined =
      (entered ? flowForSegment(flows, segment) : undefined) ?? flowForEvent(flows, event.name)
    // A flow does not start itself again by what it raises.
    if (found === undefined || event.source === `flow:${found.flow.key}`) return []
    return [
      {
        workspaceId,
        startId: newId(event.recordedAt.getTime()),
        contactId: event.contactId,
        flowId: found.flow.flowId,
        address: null,
        trigger: found.trigger === 'segment_entered' ? 'segment_entered' : 'event',
        data: { ...event.data, event: event.name },
        hops: event.hops,
        createdAt: event.recordedAt,
      },
    ]
  })
  await stores.flowStarts.add(starts)
}
