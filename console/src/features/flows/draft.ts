/** A flow while somebody draws it: every edit is a new drawing, and the ones before can be had back. */
import { type FlowDefinition, type FlowNode, startId } from './definition.ts'
import { exitsOf } from './exits.ts'

export interface Draft {
  readonly past: readonly FlowDefinition[]
  readonly now: FlowDefinition
  readonly future: readonly FlowDefinition[]
  /** Of the edit that led here, where the next one of the same key belongs to it: words that are being typed. */
  readonly typing: { readonly key: string; readonly at: number } | null
}

export interface Point {
  readonly x: number
  readonly y: number
}

export type Edit =
  | { readonly kind: 'add'; readonly nodes: Readonly<Record<string, FlowNode>>; readonly from?: Exit }
  | { readonly kind: 'change'; readonly id: string; readonly node: FlowNode }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'move'; readonly to: Readonly<Record<string, Point>> }
  /** To nobody: the way out is taken away again. To null: the run ends there, and that is meant. */
  | { readonly kind: 'connect'; readonly from: Exit; readonly to: string | null | undefined }
  | { readonly kind: 'settings'; readonly part: Partial<Omit<FlowDefinition, 'format' | 'nodes'>> }
  | { readonly kind: 'replace'; readonly definition: FlowDefinition }

export interface Exit {
  readonly node: string
  readonly exit: string
}

export type DraftAction =
  | {
      readonly kind: 'edit'
      readonly edit: Edit
      /** What is typed at one place within a moment is taken back at once. `at` in ms. */
      readonly typing?: { readonly key: string; readonly at: number }
    }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Begins anew, with nothing to take back. */
  | { readonly kind: 'open'; readonly definition: FlowDefinition }

const pastMost = 200
const momentMs = 1200

export function openDraft(definition: FlowDefinition): Draft {
  return { past: [], now: definition, future: [], typing: null }
}

export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.kind) {
    case 'open':
      return openDraft(action.definition)
    case 'undo': {
      const before = draft.past.at(-1)
      if (before === undefined) return draft
      return { past: draft.past.slice(0, -1), now: before, future: [draft.now, ...draft.future], typing: null }
    }
    case 'redo': {
      const [next, ...rest] = draft.future
      if (next === undefined) return draft
      return { past: [...draft.past, draft.now], now: next, future: rest, typing: null }
    }
    case 'edit': {
      const now = applyEdit(draft.now, action.edit)
      if (now === draft.now) return draft
      const { typing = null } = action
      const goesOn = typing !== null && draft.typing?.key === typing.key && typing.at - draft.typing.at < momentMs
      const past = goesOn ? draft.past : [...draft.past.slice(-pastMost + 1), draft.now]
      return { past, now, future: [], typing }
    }
  }
}

/** The drawing after it; the same one where nothing changes. */
export function applyEdit(flow: FlowDefinition, edit: Edit): FlowDefinition {
  switch (edit.kind) {
    case 'add': {
      const nodes = { ...flow.nodes, ...edit.nodes }
      const [first] = Object.keys(edit.nodes)
      const added = { ...flow, nodes }
      return edit.from === undefined || first === undefined
        ? added
        : applyEdit(added, { kind: 'connect', from: edit.from, to: first })
    }
    case 'change': {
      const before = flow.nodes[edit.id]
      if (before === undefined || before === edit.node) return flow
      return { ...flow, nodes: { ...flow.nodes, [edit.id]: withItsExits(before, edit.node) } }
    }
    case 'remove':
      return remove(flow, new Set(edit.ids))
    case 'move': {
      const moved = Object.entries(edit.to).filter(([id]) => flow.nodes[id] !== undefined)
      if (moved.length === 0) return flow
      const nodes = { ...flow.nodes }
      for (const [id, { x, y }] of moved) {
        const node = nodes[id]
        if (node !== undefined) nodes[id] = { ...node, at: { x: Math.round(x), y: Math.round(y) } }
      }
      return { ...flow, nodes }
    }
    case 'connect':
      return connect(flow, edit.from, edit.to)
    case 'settings':
      return { ...flow, ...edit.part }
    case 'replace':
      return edit.definition
  }
}

function connect(flow: FlowDefinition, { node: id, exit }: Exit, to: string | null | undefined): FlowDefinition {
  if (id === startId) {
    return typeof to !== 'string' || to === flow.start || flow.nodes[to] === undefined ? flow : { ...flow, start: to }
  }
  const node = flow.nodes[id]
  if (node === undefined || (typeof to === 'string' && flow.nodes[to] === undefined)) return flow
  if (node.kind === 'jump') {
    return typeof to === 'string' ? { ...flow, nodes: { ...flow.nodes, [id]: { ...node, to } } } : flow
  }
  const { [exit]: _before, ...rest } = node.exits
  return {
    ...flow,
    nodes: { ...flow.nodes, [id]: { ...node, exits: to === undefined ? rest : { ...rest, [exit]: to } } },
  }
}

/** What led to them leads nowhere any more, and is missed there. The first step of a flow stays, for one is needed. */
function remove(flow: FlowDefinition, ids: ReadonlySet<string>): FlowDefinition {
  const gone = new Set([...ids].filter((id) => flow.nodes[id] !== undefined))
  const left = Object.entries(flow.nodes).filter(([id]) => !gone.has(id))
  if (gone.size === 0 || left.length === 0) return flow
  const nodes = Object.fromEntries(
    left.map(([id, node]) => {
      const exits = Object.entries(node.exits).filter(([, to]) => to === null || !gone.has(to))
      const kept =
        exits.length === Object.keys(node.exits).length ? node : { ...node, exits: Object.fromEntries(exits) }
      return [id, kept.kind === 'jump' && gone.has(kept.to) ? { ...kept, to: '' } : kept]
    }),
  )
  return { ...flow, nodes, start: gone.has(flow.start) ? nextStart(flow, gone, left[0]?.[0] ?? '') : flow.start }
}

/** Where the removed first step led, so that the rest still hangs together. */
function nextStart(flow: FlowDefinition, gone: ReadonlySet<string>, otherwise: string): string {
  const after = Object.values(flow.nodes[flow.start]?.exits ?? {})
  return after.find((id) => id !== null && !gone.has(id) && flow.nodes[id] !== undefined) ?? otherwise
}

/** Ways out that are gone lead nowhere any more; one that only got another name leads where it did. */
function withItsExits(before: FlowNode, node: FlowNode): FlowNode {
  const old = exitsOf(before).map(({ id }) => id)
  const now = exitsOf(node).map(({ id }) => id)
  const changed =
    old.length === now.length ? old.flatMap((id, at) => (id === now[at] ? [] : [[id, now[at]] as const])) : []
  const [from, to] = changed.length === 1 ? (changed[0] ?? []) : []
  const kept = Object.entries(node.exits).flatMap(([exit, leads]): [string, string | null][] => {
    if (now.includes(exit)) return [[exit, leads]]
    return exit === from && to !== undefined ? [[to, leads]] : []
  })
  return { ...node, exits: Object.fromEntries(kept) }
}
