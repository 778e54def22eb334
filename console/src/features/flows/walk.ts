/** The path that was walked, as it is lit on the drawing: the steps that were entered and the ways that were taken. */
import { type FlowDefinition, startId } from './definition.ts'
import { wireKey } from './wire-key.ts'

export interface Walk {
  /** Where it stands now. */
  readonly current: string | null
  readonly steps: ReadonlySet<string>
  /** By `wireKey`. */
  readonly wires: ReadonlySet<string>
}

export interface Taken {
  readonly node: string
  readonly exit: string
}

/** `entered` are steps that are known to have been reached beside those that the ways lead to. */
export function walkOf(
  flow: FlowDefinition,
  taken: readonly Taken[],
  current: string | null,
  entered: readonly string[] = [],
): Walk {
  const steps = new Set([startId, flow.start, ...entered, ...(current === null ? [] : [current])])
  const wires = new Set([wireKey(startId, 'next')])
  for (const { node, exit } of taken) {
    steps.add(node)
    wires.add(wireKey(node, exit))
    const to = flow.nodes[node]?.exits[exit]
    if (typeof to === 'string') steps.add(to)
  }
  // Whoever goes elsewhere takes no way out that could be counted.
  for (const id of [...steps]) {
    const node = flow.nodes[id]
    if (node?.kind === 'jump') wires.add(wireKey(id, 'jump'))
  }
  return { current, steps, wires }
}
