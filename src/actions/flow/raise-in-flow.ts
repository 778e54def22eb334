/** An event that a flow raises is kept with the person; what it starts begins when this turn is over. */
import type { Effect } from '../../domain/flow/run.ts'
import { raiseEvents } from '../raise-event.ts'
import type { Turn } from './turn.ts'

type Raise = Extract<Effect, { kind: 'raise' }>

export async function raiseInFlow(turn: Turn, flowKey: string, { event, data }: Raise): Promise<void> {
  const { contactId } = turn.address
  turn.raised.push({ event, data })
  if (contactId === null) return
  await raiseEvents(turn.stores, turn.deps, turn.key.workspaceId, [
    { contactId, name: event, data, source: `flow:${flowKey}` },
  ])
}
