/** A definition as a graph: where each way out leads, which of them take no time, and what can be reached. */
import type { FlowDefinition, FlowNode, NodeId } from '../definition.ts'
import { exitsOf, isPersonsAct, standsStill } from '../exits.ts'
import { nodeOf } from '../walk.ts'

export interface Way {
  readonly from: NodeId
  /** A jump has none. */
  readonly exit: string | null
  readonly to: NodeId
  /** The person has just chosen. */
  readonly act: boolean
  /** It is taken in the same step as the way before it. */
  readonly sameStep: boolean
  /** It is taken without the person, and without time going by. */
  readonly atOnce: boolean
}

/** Those that lead to a node that there is. */
export function waysFrom(definition: FlowDefinition, from: NodeId): readonly Way[] {
  const node = nodeOf(definition, from)
  if (node === undefined) return []
  const drawn: readonly (readonly [string | null, NodeId | null | undefined])[] =
    node.kind === 'jump' ? [[null, node.to]] : exitsOf(node).map((exit) => [exit, node.exits[exit]])
  return drawn.flatMap(([exit, to]): Way[] => {
    if (to == null || nodeOf(definition, to) === undefined) return []
    const act = exit !== null && isPersonsAct(node, exit)
    return [{ from, exit, to, act, sameStep: !standsStill(node), atOnce: isAtOnce(node, exit) }]
  })
}

export function reachable(definition: FlowDefinition): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>()
  const next = nodeOf(definition, definition.start) === undefined ? [] : [definition.start]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    next.push(...waysFrom(definition, id).map(({ to }) => to))
  }
  return reached
}

/** A node and whatever follows it without waiting, up to and with the nodes that wait. */
export function inSameStep(definition: FlowDefinition, from: NodeId): readonly NodeId[] {
  const found: NodeId[] = []
  const queue = [from]
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (found.includes(id)) continue
    found.push(id)
    queue.push(...waysFrom(definition, id).flatMap(({ to, sameStep }) => (sameStep ? [to] : [])))
  }
  return found
}

/** Systems answer in a moment, however often they are asked: only people and waits take time. */
function isAtOnce(node: FlowNode, exit: string | null): boolean {
  switch (node.kind) {
    case 'api_call':
    case 'send_sms':
    case 'send_email':
    case 'undo_stop':
    case 'run_flow':
      return true
    case 'consent_request':
    case 'webview':
    case 'whatsapp_flow':
      return exit === 'already' || exit === 'failed'
    default:
      return !standsStill(node)
  }
}
