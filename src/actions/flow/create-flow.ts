/** Makes a flow, from nothing or from a file: a draft, which starts nothing before it is published. */
import { Fault } from '../../base/fault.ts'
import { newId } from '../../base/ids.ts'
import { actorText, type By } from '../../domain/actor.ts'
import { auditEntry } from '../../domain/audit.ts'
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import { type Flow, flowsMax } from '../../domain/flow/flow-store.ts'
import type { Stores } from '../stores.ts'

export interface NewFlow {
  readonly key: string
  readonly name: string
  readonly definition: FlowDefinition
}

/** In the caller's transaction. Throws `conflict` where the key is taken, or there are too many. */
export async function createFlow(
  stores: Pick<Stores, 'flows' | 'audit'>,
  by: By,
  { key, name, definition }: NewFlow,
): Promise<Flow> {
  const { workspaceId } = by.actor
  if ((await stores.flows.list(workspaceId)).length >= flowsMax) {
    throw new Fault('conflict', `A workspace has at most ${flowsMax} flows. Archive one first.`)
  }
  const flow: Flow = {
    workspaceId,
    flowId: newId(by.now.getTime()),
    key,
    name: name.trim(),
    draft: definition,
    draftRevision: 1,
    draftAt: by.now,
    draftBy: actorText(by.actor),
    liveVersion: null,
    createdAt: by.now,
    createdBy: actorText(by.actor),
    archivedAt: null,
  }
  await stores.flows.add(flow)
  await stores.audit.write([
    auditEntry(by, { action: 'flow.created', subject: { kind: 'flow', id: flow.flowId }, detail: { key, name } }),
  ])
  return flow
}
