/** Steps on the clipboard, as JSON: they keep what leads from one to the other, and get new names where they arrive. */
import { type FlowDefinition, type FlowNode, freeId } from './definition.ts'

interface Clip {
  readonly assent: 'steps'
  readonly nodes: Readonly<Record<string, FlowNode>>
}

/** How far beside the original a copy is put, so that both are seen. */
const besidePx = 40

export function copySteps(flow: FlowDefinition, ids: readonly string[]): string {
  const nodes = Object.fromEntries(ids.flatMap((id) => (flow.nodes[id] === undefined ? [] : [[id, flow.nodes[id]]])))
  return JSON.stringify({ assent: 'steps', nodes } satisfies Clip, null, 2)
}

/** The steps with names that are free in this flow, or undefined where the text holds none. Ways that led outside are cut. */
export function readSteps(text: string, flow: FlowDefinition): Readonly<Record<string, FlowNode>> | undefined {
  const nodes = readClip(text)
  if (nodes === undefined) return undefined
  const taken: Record<string, unknown> = { ...flow.nodes }
  const renamed = new Map<string, string>()
  for (const id of Object.keys(nodes)) {
    const free = freeId(id.replace(/_\d+$/, ''), taken)
    taken[free] = true
    renamed.set(id, free)
  }
  return Object.fromEntries(Object.entries(nodes).map(([id, node]) => [renamed.get(id) ?? id, arrive(node, renamed)]))
}

function arrive(node: FlowNode, renamed: ReadonlyMap<string, string>): FlowNode {
  const exits = Object.entries(node.exits).flatMap(([exit, to]): [string, string | null][] => {
    if (to === null) return [[exit, null]]
    const there = renamed.get(to)
    return there === undefined ? [] : [[exit, there]]
  })
  const moved = {
    ...node,
    exits: Object.fromEntries(exits),
    ...(node.at === undefined ? {} : { at: { x: node.at.x + besidePx, y: node.at.y + besidePx } }),
  }
  return moved.kind === 'jump' ? { ...moved, to: renamed.get(moved.to) ?? '' } : moved
}

/** A clip of ours, or a whole flow that was exported. What is wrong inside of a step the server says, at that step. */
function readClip(text: string): Readonly<Record<string, FlowNode>> | undefined {
  const read = readJson(text)
  if (!isRecord(read)) return undefined
  const from = read.assent === 'steps' || read.format === 1 ? read.nodes : undefined
  if (!isRecord(from)) return undefined
  const nodes = Object.entries(from).filter(
    (entry): entry is [string, FlowNode] =>
      isRecord(entry[1]) && typeof entry[1].kind === 'string' && isRecord(entry[1].exits),
  )
  return nodes.length === 0 ? undefined : Object.fromEntries(nodes)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
