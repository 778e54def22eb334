/** The steps in the order in which a conversation meets them, and whether it ever does. Start is the first. */
import { type FlowDefinition, startId } from './definition.ts'
import { exitsOf } from './exits.ts'

export interface Order {
  /** Without Start; what nothing leads to comes last. */
  readonly ids: readonly string[]
  /** `1` for Start. */
  readonly number: (id: string) => number
  readonly reached: (id: string) => boolean
}

export function orderOf(flow: FlowDefinition): Order {
  const met = new Set<string>()
  const ahead = [flow.start]
  while (ahead.length > 0) {
    const id = ahead.pop()
    if (id === undefined || met.has(id) || flow.nodes[id] === undefined) continue
    met.add(id)
    ahead.push(...leadsTo(flow, id).toReversed())
  }
  const ids = [...met, ...Object.keys(flow.nodes).filter((id) => !met.has(id))]
  const numbers = new Map(ids.map((id, index) => [id, index + 2]))
  return {
    ids,
    number: (id) => (id === startId ? 1 : (numbers.get(id) ?? 0)),
    reached: (id) => met.has(id),
  }
}

/** Where one may come from here, in the order of its ways out. */
export function leadsTo(flow: FlowDefinition, id: string): readonly string[] {
  if (id === startId) return [flow.start]
  const node = flow.nodes[id]
  if (node === undefined) return []
  if (node.kind === 'jump') return [node.to]
  return exitsOf(node).flatMap((exit) => node.exits[exit.id] ?? [])
}
