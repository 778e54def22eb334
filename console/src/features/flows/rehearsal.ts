/** What is known while a flow is tried: the path that was walked, and what would have been written. */
import type { FlowRehearsal } from '@contract/flow-rehearsal.ts'
import type { FlowDefinition } from './definition.ts'
import { type Walk, walkOf } from './walk.ts'

export function rehearsedWalk(flow: FlowDefinition, { turns, at }: FlowRehearsal): Walk {
  const taken = turns.flatMap((turn) => turn.taken)
  const spoken = turns.flatMap((turn) => turn.effects.map(({ node }) => node))
  return walkOf(flow, taken, at, spoken)
}

/** Whether a no starts it, so that its first words are the one confirmation. */
export function startsByNo({ triggers }: FlowDefinition): boolean {
  return triggers.some(
    (trigger) =>
      (trigger.kind === 'event' && trigger.event === 'opted_out') ||
      (trigger.kind === 'intent' && trigger.intent === 'stop'),
  )
}

/** What `opt_in` would be now: the last thing that a step wrote. `startsByNo` is a no already. */
export function optInOf(flow: FlowDefinition, { turns }: FlowRehearsal): boolean | null {
  let optIn: boolean | null = startsByNo(flow) ? false : null
  for (const effect of turns.flatMap((turn) => turn.effects)) {
    if (effect.kind !== 'consent') continue
    const node = flow.nodes[effect.node]
    if (node?.kind !== 'variable') continue
    for (const one of node.set) {
      if (one.target === 'opt_in') optIn = one.value
      else if (one.target === 'topic' && one.value) optIn = true
    }
  }
  return optIn
}
