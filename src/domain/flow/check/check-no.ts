/** Whether a button that says no is one: whoever taps "Unsubscribe" has said it, and nothing but a written no will do. */
import type { Choice, FlowDefinition, FlowNode, NodeId } from '../definition.ts'
import { choicesOf } from '../exits.ts'
import { nodeOf } from '../walk.ts'
import { called, error, type Finding, nodesOf, type Rule } from './finding.ts'
import { hearsNoes, saysStop } from './says-stop.ts'
import { inSameStep, waysFrom } from './ways.ts'

export const checkNo: Rule = (definition) =>
  hearsNoes(definition)
    ? []
    : nodesOf(definition).flatMap(([id, node]) =>
        choicesOf(node).flatMap((choice) => unwritten(definition, id, node, choice)),
      )

function unwritten(definition: FlowDefinition, id: NodeId, node: FlowNode, { id: choice, title }: Choice): Finding[] {
  const stop = Object.values(title).find(saysStop)
  if (stop === undefined) return []
  const exit = node.kind === 'question' ? 'answered' : choice
  const next = waysFrom(definition, id).find((way) => way.exit === exit)
  if (next !== undefined && inSameStep(definition, next.to).some((to) => writesNo(nodeOf(definition, to)))) return []
  const path = `/nodes/${id}/exits/${exit}`
  const message = `Whoever taps "${stop}" in ${called(id, node)} says no, and none is written. Lead it to a variable node that sets opt_in or the topic to false, or call it otherwise.`
  return [error(path, 'no_not_written', message)]
}

function writesNo(node: FlowNode | undefined): boolean {
  return (
    node?.kind === 'variable' &&
    node.set.some((one) => (one.target === 'opt_in' || one.target === 'topic') && one.value === false)
  )
}
