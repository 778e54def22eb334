/**
 * Makes a version of a flow's draft, on which new runs begin; or of an earlier version, which comes back as a new one. A
 * version never changes, and a run ends on the one on which it began. Nothing with an error is published.
 */
import { Fault } from '../../base/fault.ts'
import { actorText, type By } from '../../domain/actor.ts'
import { auditEntry } from '../../domain/audit.ts'
import { checkFlow, isError } from '../../domain/flow/check-flow.ts'
import type { FlowDefinition } from '../../domain/flow/definition.ts'
import type { Flow, FlowVersion } from '../../domain/flow/flow-store.ts'
import type { Stores } from '../stores.ts'
import { knownNames } from './known-names.ts'
import { requireFlow, requireInUse } from './require-flow.ts'
import { waitForSegments } from './wait-for-segments.ts'

/** In the caller's transaction. Throws `invalid` with every error that the draft has. */
export async function publishFlow(stores: Stores, by: By, flowId: string, note: string | null): Promise<FlowVersion> {
  const flow = await requireFlow(stores, by.actor.workspaceId, flowId)
  return publish(stores, by, flow, { definition: flow.draft, note, rolledBackTo: null, at: '/draft' })
}

/** The same for an earlier version. The draft stays as it is. Throws `not_found` where there is no such version. */
export async function rollBackFlow(
  stores: Stores,
  by: By,
  flowId: string,
  version: number,
  note: string | null,
): Promise<FlowVersion> {
  const { workspaceId } = by.actor
  const flow = await requireFlow(stores, workspaceId, flowId)
  const earlier = await stores.flows.version(workspaceId, flowId, version)
  if (earlier === undefined) {
    throw new Fault('invalid', `${flow.name} has no version ${version}.`, {
      errors: [{ path: '/version', message: 'There is no such version of this flow.' }],
    })
  }
  const { definition } = earlier
  return publish(stores, by, flow, { definition, note, rolledBackTo: version, at: '/definition' })
}

interface Publishing {
  readonly definition: FlowDefinition
  readonly note: string | null
  readonly rolledBackTo: number | null
  /** Where its errors are told to be. */
  readonly at: string
}

async function publish(
  stores: Stores,
  by: By,
  flow: Flow,
  { definition, note, rolledBackTo, at }: Publishing,
): Promise<FlowVersion> {
  requireInUse(flow)
  const { workspaceId, flowId } = flow
  // A topic or a template may have gone since the version was good.
  const errors = checkFlow(definition, await knownNames(stores, workspaceId)).filter(isError)
  if (errors.length > 0) {
    const count = errors.length === 1 ? 'an error' : `${errors.length} errors`
    throw new Fault('invalid', `${flow.name} has ${count} and was not published.`, {
      reason: 'flow_has_errors',
      errors: errors.map(({ path, message, code }) => ({ path: `${at}${path}`, message, code })),
    })
  }
  const version: FlowVersion = {
    workspaceId,
    flowId,
    version: (await stores.flows.lastVersion(workspaceId, flowId)) + 1,
    definition,
    note: note?.trim() || null,
    rolledBackTo,
    publishedAt: by.now,
    publishedBy: actorText(by.actor),
  }
  await stores.flows.addVersion(version)
  await stores.flows.update({ ...flow, liveVersion: version.version })
  await waitForSegments(stores, workspaceId, by.now)
  await stores.audit.write([
    auditEntry(by, {
      action: rolledBackTo === null ? 'flow.published' : 'flow.rolled-back',
      subject: { kind: 'flow', id: flowId },
      detail: { key: flow.key, version: version.version, ...(rolledBackTo === null ? {} : { to: rolledBackTo }) },
    }),
  ])
  return version
}
