/** An event that a flow raises is kept with the person; what waits for it begins when this turn is over. */
import type { Effect } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { raiseEvents } from '../raise-event.ts'
import type { Turn } from './turn.ts'

type Raise = Extract<Effect, { kind: 'raise' }>

export async function raiseInFlow(turn: Turn, run: Run, flowKey: string, { event, data }: Raise): Promise<void> {
  const { contactId } = turn.address
  if (contactId === null) return
  await raiseEvents(turn.stores, turn.deps, turn.key.workspaceId, [
    { contactId, name: event, data, source: `flow:${flowKey}`, hops: turn.said === undefined ? hopsOf(run) : 0 },
  ])
}

function hopsOf({ state }: Run): number {
  const { hops } = state.trigger
  return typeof hops === 'number' ? hops : 0
}
