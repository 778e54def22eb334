/** What a step changes about a run as it is kept, and what it adds to the numbers on the edges. */
import type { FlowDefinition, NodeId } from '../../domain/flow/definition.ts'
import type { WayCount } from '../../domain/flow/flow-store.ts'
import type { RunInput, Stepped } from '../../domain/flow/run.ts'
import type { Run } from '../../domain/flow/run-store.ts'
import { untilOf } from '../../domain/flow/waiting.ts'

export function afterStep(run: Run, stepped: Stepped, definition: FlowDefinition, now: Date): Run {
  const { state } = stepped
  const until = untilOf(state.waits)
  const ended = state.ended !== null
  return {
    ...run,
    state,
    status: ended ? 'ended' : 'running',
    node: state.at ?? endOf(run, stepped, definition),
    endedBecause: state.ended,
    askedToken: state.waits?.for === 'effect' && state.at === run.node ? run.askedToken : null,
    dueAt: until === null ? null : new Date(until),
    steps: run.steps + 1,
    movedAt: now,
    endedAt: ended ? now : null,
  }
}

/** Where it came to its end: the node behind the last way that it took, or the one from which it led nowhere. */
function endOf(run: Run, { taken }: Stepped, { nodes, start }: FlowDefinition): NodeId | null {
  const last = taken.at(-1)
  if (last === undefined) return run.node ?? start
  return nodes[last.node]?.exits[last.exit] ?? last.node
}

export function waysOf(input: RunInput, { taken }: Stepped, after: Run): WayCount[] {
  return [
    ...(input.kind === 'start' ? [{ node: '', exit: '@started', count: 1 }] : []),
    ...taken.map(({ node, exit }) => ({ node, exit, count: 1 })),
    ...(after.endedBecause === null ? [] : [{ node: after.node ?? '', exit: `@${after.endedBecause}`, count: 1 }]),
  ]
}
