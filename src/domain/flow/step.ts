/**
 * Moves a run by one input: pure, so that the same inputs always lead to the same place. What cannot move it leaves it as
 * it is: an answer that nobody waits for, the outcome of something long left behind, anything at all after its end.
 */
import type { FlowDefinition } from './definition.ts'
import { exitsOf } from './exits.ts'
import { hear } from './hear.ts'
import type { RunFacts, RunInput, RunState, Stepped } from './run.ts'
import { keptValues } from './value.ts'
import { untilOf, whenNothingCame } from './waiting.ts'
import { nodeOf, Walk } from './walk.ts'

/** Before its `start`. */
export const newRun: RunState = {
  at: null,
  waits: null,
  variables: {},
  trigger: {},
  act: null,
  confirms: false,
  steps: 0,
  ended: null,
}

export function step(definition: FlowDefinition, state: RunState, input: RunInput, facts: RunFacts): Stepped {
  const stays: Stepped = { state, effects: [], taken: [] }
  if (state.ended !== null) return stays
  if (input.kind === 'end') return walk().end(input.because)
  if (input.kind === 'start') {
    if (state.at !== null) return stays
    const started = { ...state, trigger: keptValues(input.trigger), confirms: input.confirms, steps: input.spent ?? 0 }
    return new Walk(definition, started, facts, nobody).go(definition.start)
  }
  const at = state.at
  const node = at === null ? undefined : nodeOf(definition, at)
  if (at === null || node === undefined) return stays
  switch (input.kind) {
    case 'message':
      return hear(definition, state, input, facts)
    case 'outcome': {
      if (state.waits?.for !== 'effect' || input.node !== at || !exitsOf(node).includes(input.exit)) return stays
      const variables = { ...state.variables, ...keptValues(input.values) }
      const steps = Math.max(state.steps, input.spent ?? 0)
      return new Walk(definition, { ...state, variables, steps }, facts, nobody).leave(at, node, input.exit)
    }
    case 'time': {
      const until = untilOf(state.waits)
      if (state.waits === null || until === null || input.at < until) return stays
      const then = whenNothingCame(node, state.waits, definition)
      return 'ended' in then ? walk().end(then.ended) : walk().leave(at, node, then.exit)
    }
    case 'handed_back':
      return state.waits?.for === 'hand_back' ? walk().leave(at, node, 'back') : stays
  }

  function walk(): Walk {
    return new Walk(definition, state, facts, nobody)
  }
}

const nobody = { act: null, message: null }
