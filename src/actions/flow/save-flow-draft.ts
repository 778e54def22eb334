/** Keeps the draft of a flow as it is drawn now. It may have errors; only publishing asks for none. */
import { Fault } from '../../base/fault.ts'
import { actorText, type By } from '../../domain/actor.ts'
import { auditEntry } from '../../domain/audit.ts'
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import type { Flow } from '../../domain/flow/flow-store.ts'
import type { Stores } from '../stores.ts'
import { requireFlow, requireInUse } from './require-flow.ts'

/** In the caller's transaction. `revision` is the one that was changed: throws `conflict` where somebody has saved since. */
export async function saveFlowDraft(
  stores: Pick<Stores, 'flows' | 'audit'>,
  by: By,
  flowId: string,
  definition: FlowDefinition,
  revision?: number,
): Promise<Flow> {
  const before = await requireFlow(stores, by.actor.workspaceId, flowId)
  requireInUse(before)
  if (revision !== undefined && revision !== before.draftRevision) {
    const message = `The draft was saved by somebody else meanwhile: it is at revision ${before.draftRevision}. Read it, and save again.`
    throw new Fault('conflict', message, { reason: 'draft_changed' })
  }
  const after: Flow = {
    ...before,
    draft: definition,
    draftRevision: before.draftRevision + 1,
    draftAt: by.now,
    draftBy: actorText(by.actor),
  }
  await stores.flows.update(after)
  await stores.audit.write([
    auditEntry(by, {
      action: 'flow.draft-saved',
      subject: { kind: 'flow', id: flowId },
      detail: { revision: after.draftRevision },
    }),
  ])
  return after
}
