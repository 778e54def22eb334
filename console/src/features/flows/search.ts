/** Finding a step by anything it says: its name, its words in any language, its keys and values. */
import type { FlowDefinition } from './definition.ts'
import { orderOf } from './order.ts'
import { nameOf } from './pieces.ts'

export function findSteps(flow: FlowDefinition, text: string): readonly string[] {
  const wanted = fold(text.trim())
  if (wanted === '') return []
  return orderOf(flow).ids.filter((id) => {
    const node = flow.nodes[id]
    return node !== undefined && [id, nameOf(node), ...stringsIn(node)].some((one) => fold(one).includes(wanted))
  })
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'exits' || key === 'at' ? [] : stringsIn(one)))
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
