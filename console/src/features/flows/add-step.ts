/** Where a new step comes from when it is added with a press: the first way out of the selected one that leads nowhere. */
import { type FlowDefinition, startId } from './definition.ts'
import type { Exit } from './draft.ts'
import { exitsOf } from './exits.ts'

/** Undefined where nothing is selected, or every way out leads somewhere. */
export function openExitOf(flow: FlowDefinition, id: string | undefined): Exit | undefined {
  const node = id === undefined || id === startId ? undefined : flow.nodes[id]
  if (node === undefined || id === undefined) return undefined
  const exits = exitsOf(node)
  const open = exits.find((exit) => !exit.aside && node.exits[exit.id] === undefined)
  return open === undefined ? undefined : { node: id, exit: open.id }
}
