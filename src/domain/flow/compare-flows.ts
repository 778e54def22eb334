/** What two definitions differ in, node by node. Where a node stands on the canvas is no difference. */
import { canonicalJson } from '../../base/canonical-json.ts'
import type { FlowDefinition, NodeId } from './definition.ts'

export interface FlowChange {
  /** Null: of the flow itself. */
  readonly node: NodeId | null
  readonly kind: 'added' | 'removed' | 'changed'
  /** Of a changed one: `text`, `exits.yes`. */
  readonly fields: readonly string[]
}

/** The flow itself first, then the nodes by their ids. */
export function compareFlows(before: FlowDefinition, after: FlowDefinition): FlowChange[] {
  const ofFlow = changedFields(settingsOf(before), settingsOf(after))
  const ids = [...new Set([...Object.keys(before.nodes), ...Object.keys(after.nodes)])].sort()
  return [
    ...(ofFlow.length === 0 ? [] : [{ node: null, kind: 'changed' as const, fields: ofFlow }]),
    ...ids.flatMap((node): FlowChange[] => {
      const [old, now] = [before.nodes[node], after.nodes[node]]
      if (old === undefined) return [{ node, kind: 'added', fields: [] }]
      if (now === undefined) return [{ node, kind: 'removed', fields: [] }]
      const fields = changedFields(flat(old), flat(now))
      return fields.length === 0 ? [] : [{ node, kind: 'changed', fields }]
    }),
  ]
}

type Fields = Readonly<Record<string, unknown>>

function settingsOf({ nodes: _, ...settings }: FlowDefinition): Fields {
  return settings
}

/** Each way out is a field; one that leads nowhere is the same as one that is not drawn. */
function flat(node: FlowDefinition['nodes'][string]): Fields {
  const { at: _, exits, ...fields } = node
  const ways = Object.entries(exits).filter(([, to]) => to !== null)
  return { ...fields, ...Object.fromEntries(ways.map(([exit, to]) => [`exits.${exit}`, to])) }
}

function changedFields(before: Fields, after: Fields): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => said(before[name]) !== said(after[name])).sort()
}

function said(value: unknown): string | undefined {
  return value === undefined ? undefined : canonicalJson(value)
}
