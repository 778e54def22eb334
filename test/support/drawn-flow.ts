/**
 * Flows as they may lie in a database, well drawn or not: what an earlier version let through, or what has gone since. They
 * are made live past the check that stands before publishing, and their runs are moved by whatever may move a run.
 */
import type { Deps } from '../../src/actions/deps.ts'
import { closeTurn } from '../../src/actions/flow/close-turn.ts'
import { moveRun } from '../../src/actions/flow/move-run.ts'
import { openTurn } from '../../src/actions/flow/open-turn.ts'
import { definitionOf } from '../../src/actions/flow/published-flows.ts'
import { newId } from '../../src/base/ids.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import type { FlowDefinition } from '../../src/domain/flow/definition.ts'
import { inputOf, type Move } from './any-flow.ts'

/** The next version of the flow with this key, live from now on. Answers its id. */
export async function putLive(
  { read, clock }: Pick<Deps, 'read' | 'clock'>,
  workspaceId: string,
  key: string,
  definition: FlowDefinition,
): Promise<string> {
  const by = { at: clock.now(), who: 'system' }
  const known = await flowNamed({ read }, workspaceId, key)
  const flow = known ?? {
    workspaceId,
    flowId: newId(),
    key,
    name: key,
    draft: definition,
    draftRevision: 1,
    draftAt: by.at,
    draftBy: by.who,
    liveVersion: null,
    createdAt: by.at,
    createdBy: by.who,
    archivedAt: null,
  }
  if (known === undefined) await read.flows.add(flow)
  const version = (await read.flows.lastVersion(workspaceId, flow.flowId)) + 1
  await read.flows.addVersion({
    workspaceId,
    flowId: flow.flowId,
    version,
    definition,
    note: null,
    rolledBackTo: null,
    publishedAt: by.at,
    publishedBy: by.who,
  })
  await read.flows.update({ ...flow, liveVersion: version, archivedAt: null })
  return flow.flowId
}

export async function takeFlowDown(
  { read }: Pick<Deps, 'read'>,
  workspaceId: string,
  key: string,
  archivedAt: Date | null = null,
): Promise<void> {
  const flow = await flowNamed({ read }, workspaceId, key)
  if (flow !== undefined) await read.flows.update({ ...flow, liveVersion: null, archivedAt })
}

async function flowNamed({ read }: Pick<Deps, 'read'>, workspaceId: string, key: string) {
  const all = [...(await read.flows.list(workspaceId)), ...(await read.flows.list(workspaceId, { archived: true }))]
  return all.find((flow) => flow.key === key)
}

/** Moves the run that is active there as a worker would: in a transaction of its own, under the lock of the address. */
export async function moveActiveRun(deps: Deps, key: AddressKey, senderId: string, move: Move): Promise<void> {
  await deps.transaction(async (stores) => {
    const turn = await openTurn(stores, deps, key, senderId, deps.clock.now())
    const run = await stores.runs.active(key, senderId)
    if (turn === undefined || run === undefined) return
    const definition = await definitionOf(stores, key.workspaceId, run.flowId, run.version)
    await moveRun(turn, run, inputOf(definition, run.state, move))
    await closeTurn(turn)
  })
}
