/** Starts a flow for somebody who has not just written: by the API, because they entered a segment, or at an hour. */
import { Fault } from '../../base/fault.ts'
import type { AddressKey } from '../../domain/address.ts'
import type { Trigger } from '../../domain/flow/definition.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Recorded } from '../record-statements.ts'
import type { Stores } from '../stores.ts'
import { closeTurn } from './close-turn.ts'
import { openTurn } from './open-turn.ts'
import type { PublishedFlow } from './published-flows.ts'
import { startIfFree } from './start-if-free.ts'
import type { Start } from './start-run.ts'
import type { TurnDeps } from './turn.ts'

export interface StartedForPerson {
  /** Undefined where something that may not be interrupted goes on there, or a person has the chat. */
  readonly run: Run | undefined
  readonly recorded: readonly Recorded[]
}

/** In the caller's transaction; takes the lock of the address. What it says still asks the gate. */
export async function startForPerson(
  stores: Stores,
  deps: TurnDeps,
  flow: PublishedFlow,
  to: { readonly key: AddressKey; readonly senderId: string },
  start: Start,
  now: Date,
): Promise<StartedForPerson> {
  const turn = await openTurn(stores, deps, to.key, to.senderId, now)
  if (turn === undefined) return { run: undefined, recorded: [] }
  const started = await startIfFree(turn, flow, start)
  await closeTurn(turn)
  const run = started && (await stores.runs.get(to.key, started.runId))
  return { run, recorded: turn.recorded }
}

/** Throws `conflict` for a flow that is not published, or whose triggers do not have this kind. */
export function requireTrigger(flow: PublishedFlow | undefined, kind: Trigger['kind']): PublishedFlow {
  if (flow === undefined) {
    throw new Fault('conflict', 'This flow is not published: nothing can start it.', { reason: 'flow_not_published' })
  }
  if (flow.definition.triggers.some((trigger) => trigger.kind === kind)) return flow
  throw new Fault('conflict', `This flow has no trigger of the kind ${kind}. Add one, and publish it.`, {
    reason: 'no_such_trigger',
  })
}
