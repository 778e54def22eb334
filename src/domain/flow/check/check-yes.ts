/**
 * Whether every yes is the person's own, and said after they were told how to stop. The run itself holds to the first: this
 * says it before anybody is asked.
 */
import type { FlowDefinition, FlowNode, LocalText, NodeId } from '../definition.ts'
import { isYes } from '../enter/set-values.ts'
import { nodeOf } from '../walk.ts'
import { called, error, type Finding, nodesOf, type Rule } from './finding.ts'
import { inSameStep, type Way, waysFrom } from './ways.ts'

export const checkYes: Rule = (definition) => {
  const yeses = nodesOf(definition).filter(([, node]) => writesYes(node))
  if (yeses.length === 0) return []
  const without = reachedWithoutAct(definition)
  return [
    ...yeses.flatMap(([id, node]) => withoutAct(definition, id, node, without.get(id))),
    ...nodesOf(definition).flatMap(([id, node]) => withoutStop(definition, id, node)),
  ]
}

export function writesYes(node: FlowNode): boolean {
  return node.kind === 'undo_stop' || (node.kind === 'variable' && node.set.some(isYes))
}

function withoutAct(definition: FlowDefinition, id: NodeId, node: FlowNode, way: Way | 'start' | undefined): Finding[] {
  if (way === undefined) return []
  const path = node.kind === 'variable' ? `/nodes/${id}/set/${node.set.findIndex(isYes)}` : `/nodes/${id}`
  const from = way === 'start' ? undefined : nodeOf(definition, way.from)
  const how =
    way === 'start' || from === undefined
      ? 'when the run starts'
      : `from ${called(way.from, from)}${way.exit === null ? '' : ` by ${way.exit}`}`
  const message = `${called(id, node)} writes a yes, and is reached ${how} without the person having just chosen it. Lead to it only from a button, a row or a choice.`
  return [error(path, 'yes_without_act', message)]
}

/** Each node that can be reached in a step that began without a choice, with a way by which it is. */
function reachedWithoutAct(definition: FlowDefinition): ReadonlyMap<NodeId, Way | 'start'> {
  const reached = new Map<NodeId, Way | 'start'>()
  const withAct = new Set<NodeId>()
  const queue: { readonly id: NodeId; readonly by: Way | 'start'; readonly act: boolean }[] = [
    { id: definition.start, by: 'start', act: false },
  ]
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { id, by, act } = next
    if (nodeOf(definition, id) === undefined || (act ? withAct.has(id) : reached.has(id))) continue
    if (act) withAct.add(id)
    else reached.set(id, by)
    for (const way of waysFrom(definition, id)) {
      queue.push({ id: way.to, by: way, act: way.sameStep ? act : way.act })
    }
  }
  return reached
}

/** A question whose answer becomes a yes names the word STOP, itself or in a message right before it. */
function withoutStop(definition: FlowDefinition, id: NodeId, node: FlowNode): Finding[] {
  const asks = node.kind === 'buttons' || node.kind === 'list' || node.kind === 'question'
  if (!asks || !waysFrom(definition, id).some((way) => way.act && leadsToYes(definition, way.to))) return []
  const before = nodesOf(definition).filter(
    ([other, { kind }]) => kind === 'message' && saidJustBefore(definition, other, id),
  )
  const texts = [...wordingOf(node), ...before.flatMap(([, one]) => wordingOf(one))]
  const silent = Object.keys(node.text).filter(
    (tag) => !texts.some((text) => /\bstop\b/i.test(text[tag] ?? text[definition.language] ?? '')),
  )
  if (silent.length === 0) return []
  const message = `${called(id, node)} asks for a yes and does not say how to stop (${silent.join(', ')}). Write: Type STOP at any time to stop receiving WhatsApp messages.`
  return [error(`/nodes/${id}/text`, 'no_way_to_stop', message)]
}

function leadsToYes(definition: FlowDefinition, from: NodeId): boolean {
  return inSameStep(definition, from).some((id) => {
    const node = nodeOf(definition, id)
    return node !== undefined && writesYes(node)
  })
}

function saidJustBefore(definition: FlowDefinition, message: NodeId, asking: NodeId): boolean {
  return waysFrom(definition, message).some(({ to }) => inSameStep(definition, to).includes(asking))
}

function wordingOf(node: FlowNode): readonly LocalText[] {
  switch (node.kind) {
    case 'buttons':
    case 'list':
      return [
        node.text,
        ...(node.header === undefined ? [] : [node.header]),
        ...(node.footer === undefined ? [] : [node.footer]),
      ]
    case 'question':
      return [node.text]
    case 'message':
      if (node.content.kind === 'text') return [node.content.text]
      return 'caption' in node.content && node.content.caption !== undefined ? [node.content.caption] : []
    default:
      return []
  }
}
