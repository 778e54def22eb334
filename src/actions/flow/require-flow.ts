/** A flow of this workspace, for whoever is about to change it. */
import { Fault } from '../../base/fault.ts'
import type { Flow } from '../../domain/flow/flow-store.ts'
import type { Stores } from '../stores.ts'

/** Locked until the transaction ends. Throws `not_found`. */
export async function requireFlow(
  { flows }: Pick<Stores, 'flows'>,
  workspaceId: string,
  flowId: string,
): Promise<Flow> {
  const flow = await flows.lock(workspaceId, flowId)
  if (flow === undefined) throw noSuchFlow()
  return flow
}

export function noSuchFlow(): Fault {
  return new Fault('not_found', 'There is no such flow.')
}

/** Throws `conflict` for one that has been put away. */
export function requireInUse(flow: Flow): void {
  if (flow.archivedAt === null) return
  throw new Fault('conflict', `${flow.name} is archived. Bring it back first.`, { reason: 'flow_archived' })
}
