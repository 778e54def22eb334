/** Segments that live flows wait for people to enter are watched, and no others. */
import type { Stores } from '../stores.ts'
import { listenToSegments } from '../watch-segments.ts'
import { publishedFlows } from './published-flows.ts'

/** In the transaction in which the live flows have changed. */
export async function waitForSegments(
  stores: Pick<Stores, 'flows' | 'segments'>,
  workspaceId: string,
  now: Date,
): Promise<void> {
  const flows = await publishedFlows(stores, workspaceId)
  const keys = flows.flatMap(({ definition }) =>
    definition.triggers.flatMap((trigger) => (trigger.kind === 'segment_entered' ? [trigger.segment] : [])),
  )
  await listenToSegments(stores, workspaceId, keys, now)
}
