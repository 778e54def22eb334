/** What is different between two drawings, step by step, so that it can be shown on the newer one. */
import type { FlowDefinition, FlowNode } from './definition.ts'
import { wireKey } from './wire-key.ts'

export type Change = 'added' | 'removed' | 'changed'

export interface Comparison {
  readonly steps: ReadonlyMap<string, Change>
  /** `node exit` of wires that are only in the newer, and only in the older one. */
  readonly newWires: ReadonlySet<string>
  readonly lostWires: ReadonlySet<string>
  /** Of the flow itself, by what people call it. */
  readonly settings: readonly string[]
  /** Both in one: the newer one with what was removed still in its place. */
  readonly union: FlowDefinition
}

export const changeWords: Readonly<Record<Change, string>> = { added: 'Added', removed: 'Removed', changed: 'Changed' }

const settingNames = {
  triggers: 'What starts it',
  priority: 'Its priority',
  interruptible: 'Whether another flow may take over',
  ends_after_minutes: 'When it ends by itself',
  language: 'Its language',
  start: 'Its first step',
} as const satisfies Partial<Record<keyof FlowDefinition, string>>

export function compare(older: FlowDefinition, newer: FlowDefinition): Comparison {
  const steps = new Map<string, Change>()
  for (const [id, node] of Object.entries(newer.nodes)) {
    const before = older.nodes[id]
    if (before === undefined) steps.set(id, 'added')
    else if (written(said(before)) !== written(said(node))) steps.set(id, 'changed')
  }
  for (const id of Object.keys(older.nodes)) if (newer.nodes[id] === undefined) steps.set(id, 'removed')
  const wiresBefore = wires(older)
  const wiresNow = wires(newer)
  return {
    steps,
    newWires: new Set([...wiresNow].filter(([wire, to]) => wiresBefore.get(wire) !== to).map(([wire]) => wire)),
    lostWires: new Set([...wiresBefore].filter(([wire, to]) => wiresNow.get(wire) !== to).map(([wire]) => wire)),
    settings: Object.entries(settingNames).flatMap(([key, name]) => {
      const field = key as keyof typeof settingNames
      return written(older[field]) === written(newer[field]) ? [] : [name]
    }),
    union: { ...newer, nodes: { ...older.nodes, ...newer.nodes } },
  }
}

/** Where it stands is not what it says. Its ways out are compared as wires, and belong to it too. */
function said({ at: _at, ...rest }: FlowNode): unknown {
  return rest
}

function wires(flow: FlowDefinition): ReadonlyMap<string, string> {
  return new Map(Object.entries(flow.nodes).flatMap(([id, node]) => wiresFrom(id, node)))
}

function wiresFrom(id: string, node: FlowNode): readonly (readonly [wire: string, to: string])[] {
  if (node.kind === 'jump') return [[wireKey(id, 'jump'), node.to]]
  return Object.entries(node.exits).flatMap(([exit, to]) => (to === null ? [] : [[wireKey(id, exit), to] as const]))
}

/** The same text for the same value, in whatever order its fields were written. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
