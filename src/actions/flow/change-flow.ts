/** Renames a flow, puts it away, and brings it back. What is put away starts nothing, and its runs end. */
import type { By } from '../../domain/actor.ts'
import { auditEntry } from '../../domain/audit.ts'
import type { Flow } from '../../domain/flow/flow-store.ts'
import type { Stores } from '../stores.ts'
import { requireFlow } from './require-flow.ts'
import { waitForSegments } from './wait-for-segments.ts'

export interface FlowChangeIn {
  readonly name?: string
  readonly archived?: boolean
}

/** In the caller's transaction. Its runs are ended by the worker, person by person. */
export async function changeFlow(stores: Stores, by: By, flowId: string, change: FlowChangeIn): Promise<Flow> {
  const before = await requireFlow(stores, by.actor.workspaceId, flowId)
  const archived = change.archived ?? before.archivedAt !== null
  const after: Flow = {
    ...before,
    name: change.name?.trim() || before.name,
    archivedAt: archived ? (before.archivedAt ?? by.now) : null,
    // Whoever brings it back publishes it again, when it is right.
    liveVersion: archived ? null : before.liveVersion,
  }
  await stores.flows.update(after)
  await waitForSegments(stores, before.workspaceId, by.now)
  await stores.audit.write([
    auditEntry(by, {
      action: 'flow.changed',
      subject: { kind: 'flow', id: flowId },
      detail: { changed: Object.keys(change) },
    }),
  ])
  return after
}
