/** What is known when a run comes to a node, and what comes of it. */
import type { FlowDefinition, FlowValue, NodeId } from '../definition.ts'
import type { Say } from '../offer.ts'
import type { Effect, PersonsAct, RunEnd, RunFacts, Waiting } from '../run.ts'
import type { View } from '../value.ts'

export interface Entering {
  readonly id: NodeId
  readonly definition: FlowDefinition
  readonly view: View
  readonly say: Say
  /** The tap or choice that this very step came from. */
  readonly act: PersonsAct | null
  readonly confirms: boolean
}

export interface Entered {
  readonly effects: readonly Effect[]
  readonly next: Next
  /** All of them, where some have changed. */
  readonly variables?: Readonly<Record<string, FlowValue>>
  /** The person as they are now, where the node has changed that. */
  readonly facts?: RunFacts
  readonly confirms?: boolean
}

export type Next =
  | { readonly exit: string }
  | { readonly to: NodeId }
  | { readonly waits: Waiting }
  | { readonly ended: RunEnd }

/** One at which the run stands still. */
export interface Waits extends Entered {
  readonly next: Extract<Next, { readonly waits: Waiting }>
}

export const goesOn: Next = { exit: 'next' }
