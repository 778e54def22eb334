/** Segments that live flows wait for people to enter are watched, and no others. */
import type { Stores } from '../stores.ts'
import { publishedFlows } from './published-flows.ts'

/** In the transaction in which the live flows have changed. */
export async function watchSegments(
  stores: Pick<Stores, 'flows' | 'segments'>,
  workspaceId: string,
  now: Date,
): Promise<void> {
  const flows = await publishedFlows(stores, workspaceId)
  const keys = new Set(
    flows.flatMap(({ definition }) =>
      definition.triggers.flatMap((trigger) => (trigger.kind === 'segment_entered' ? [trigger.segment] : [])),
    ),
  )
  const segments = await stores.segments.list(workspaceId)
  const watched = segments.filter(({ key }) => keys.has(key)).map(({ segmentId }) => segmentId)
  await stores.segments.watch(workspaceId, watched, now)
}
