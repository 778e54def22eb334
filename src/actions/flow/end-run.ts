/** Stops one run, by hand: what it was called by goes no further either. */
import { Fault } from '../../base/fault.ts'
import type { By } from '../../domain/actor.ts'
import { auditEntry } from '../../domain/audit.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Stores } from '../stores.ts'
import { endRuns } from './end-runs.ts'

/** In the caller's transaction. Throws `not_found`, and `conflict` where it has ended. */
export async function endRun(stores: Stores, by: By, runId: string): Promise<Run> {
  const { workspaceId } = by.actor
  const seen = await requireRun(stores, workspaceId, runId)
  await stores.addresses.lock([seen.key])
  const run = await requireRun(stores, workspaceId, runId)
  if (run.status === 'ended') {
    throw new Fault('conflict', 'This run has ended.', { reason: 'run_ended' })
  }
  await endRuns(stores, [run.key], 'stopped', by.now)
  await stores.audit.write([
    auditEntry(by, { action: 'run.ended', subject: { kind: 'run', id: runId }, detail: { flow: run.flowId } }),
  ])
  return requireRun(stores, workspaceId, runId)
}

export async function requireRun({ runs }: Pick<Stores, 'runs'>, workspaceId: string, runId: string): Promise<Run> {
  const run = await runs.find(workspaceId, runId)
  if (run === undefined) throw new Fault('not_found', 'There is no such run.')
  return run
}
