/** Whether every way leads somewhere, every node can be reached, and nothing goes round without end. */
import type { FlowDefinition, FlowNode, NodeId } from '../definition.ts'
import { exitsOf } from '../exits.ts'
import { nodeOf } from '../walk.ts'
import { called, error, type Finding, nodesOf, pointer, type Rule, warning } from './finding.ts'
import { reachable, waysFrom } from './ways.ts'

export const checkGraph: Rule = (definition) => [
  ...start(definition),
  ...nodesOf(definition).flatMap(([id, node]) => exits(definition, id, node)),
  ...unreachable(definition),
  ...loops(definition),
]

function start(definition: FlowDefinition): Finding[] {
  if (nodeOf(definition, definition.start) !== undefined) return []
  return [
    error('/start', 'unknown_start', `There is no node ${definition.start}. Name the node that a run begins with.`),
  ]
}

function exits(definition: FlowDefinition, id: NodeId, node: FlowNode): Finding[] {
  const path = `/nodes/${id}/exits`
  const known = exitsOf(node)
  const drawn = Object.entries(node.exits).flatMap(([exit, to]): Finding[] => {
    const place = `${path}/${pointer(exit)}`
    if (!known.includes(exit)) {
      const ways = known.length === 0 ? 'It has none.' : `Its ways out are ${known.join(', ')}.`
      return [warning(place, 'unknown_exit', `${called(id, node)} has no way out ${exit}. ${ways} Take it away.`)]
    }
    if (to !== null && nodeOf(definition, to) === undefined) {
      return [error(place, 'unknown_target', `There is no node ${to}. Lead it to one, or nowhere with null.`)]
    }
    if (exit === 'timeout' && to !== null && !('wait_minutes' in node)) {
      const message = 'It is never taken: say in wait_minutes how long an answer is waited for.'
      return [warning(place, 'timeout_never', message)]
    }
    return []
  })
  const open = known
    .filter((exit) => leavesAlone(node, exit) && node.exits[exit] == null)
    .map((exit) =>
      warning(
        `${path}/${pointer(exit)}`,
        'dead_end',
        `Whoever leaves ${called(id, node)} by ${exit} hears nothing more. Lead it to a message, or to an end.`,
      ),
    )
  return [...drawn, ...jump(definition, id, node), ...open]
}

/** Somebody has just said something, or a branch was forgotten. */
function leavesAlone(node: FlowNode, exit: string): boolean {
  switch (node.kind) {
    case 'buttons':
    case 'list':
    case 'question':
    case 'confirmation':
      return exit !== 'timeout' && exit !== 'next'
    case 'condition':
    case 'branch':
    case 'undo_stop':
      return true
    case 'api_call':
      return exit === 'failed'
    default:
      return false
  }
}

function jump(definition: FlowDefinition, id: NodeId, node: FlowNode): Finding[] {
  if (node.kind !== 'jump') return []
  const path = `/nodes/${id}/to`
  if (node.to === id) return [error(path, 'jump_to_itself', 'It jumps to itself. Jump to another node.')]
  if (nodeOf(definition, node.to) !== undefined) return []
  return [error(path, 'unknown_target', `There is no node ${node.to}. Jump to one that there is.`)]
}

function unreachable(definition: FlowDefinition): Finding[] {
  const reached = reachable(definition)
  return nodesOf(definition)
    .filter(([id]) => !reached.has(id))
    .map(([id, node]) =>
      warning(
        `/nodes/${id}`,
        'unreachable',
        `Nothing leads to ${called(id, node)}. Lead a way to it, or take it away.`,
      ),
    )
}

/** One finding for each ring of nodes, at the one that is drawn first. */
function loops(definition: FlowDefinition): Finding[] {
  const inLoop = nodesOf(definition).filter(([id, node]) => node.kind !== 'jump' || node.to !== id)
  const told = new Set<NodeId>()
  return inLoop.flatMap(([id, node]): Finding[] => {
    if (told.has(id)) return []
    const ring = ringOf(definition, id)
    if (ring.length === 0) return []
    for (const member of ring) told.add(member)
    const way = ring.length === 1 ? 'itself' : [...ring.slice(1), id].join(', ')
    const message = `From ${called(id, node)} it goes on to ${way}, round and round without waiting. Put a question or a wait into it.`
    return [error(`/nodes/${id}`, 'endless_loop', message)]
  })
}

/** The shortest way from a node back to itself that takes no time; empty where there is none. */
function ringOf(definition: FlowDefinition, id: NodeId): readonly NodeId[] {
  const before = new Map<NodeId, NodeId>()
  const queue: NodeId[] = [id]
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const { to } of waysFrom(definition, at).filter(({ atOnce }) => atOnce)) {
      if (to === id) return trail(before, at, id)
      if (before.has(to)) continue
      before.set(to, at)
      queue.push(to)
    }
  }
  return []
}

function trail(before: ReadonlyMap<NodeId, NodeId>, last: NodeId, first: NodeId): readonly NodeId[] {
  const nodes: NodeId[] = []
  for (let at = last; at !== first; at = before.get(at) ?? first) nodes.unshift(at)
  return [first, ...nodes]
}
