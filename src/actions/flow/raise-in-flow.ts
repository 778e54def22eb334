/** What a flow does to its person is told like anything that happens to them; what waits for it begins when this turn is over. */
import { Fault } from '../../base/fault.ts'
import { isProductEvent } from '../../domain/event.ts'
import type { Effect } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import type { Cause } from '../contact-events.ts'
import { raiseEvents } from '../raise-event.ts'
import type { Turn } from './turn.ts'

type Raise = Extract<Effect, { kind: 'raise' }>

/** The flow, and how many events led to this without anybody's word in between. */
export function causeIn({ said }: Turn, { run, flowKey }: { readonly run: Run; readonly flowKey: string }): Cause {
  const { hops } = run.state.trigger
  return { source: `flow:${flowKey}`, hops: said === undefined && typeof hops === 'number' ? hops : 0 }
}

/** Throws a Fault for a name that only the product raises: what it says has happened. */
export async function raiseInFlow(turn: Turn, { event, data }: Raise, cause: Cause): Promise<void> {
  if (isProductEvent(event)) throw new Fault('invalid', `${event} is raised by the product itself, and by no flow.`)
  const { contactId } = turn.address
  if (contactId === null) return
  await raiseEvents(turn.stores, turn.deps, turn.key.workspaceId, [{ contactId, name: event, data, ...cause }])
}
