/** A flow as the canvas wants it: its steps as nodes, its ways as wires, and on both what there is to see just now. */
import type { Edge, Node } from '@xyflow/react'
import type { Change } from './compare.ts'
import { type FlowDefinition, type FlowNode, startId } from './definition.ts'
import type { Point } from './draft.ts'
import { startGap } from './layout.ts'
import { orderOf } from './order.ts'
import { nameOf } from './pieces.ts'
import { sentenceOf } from './sentence.ts'
import type { Walk } from './walk.ts'
import { wireKey } from './wire-key.ts'

export interface StepFault {
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** Beside this one. */
  readonly more: number
}

/** Everything that may be shown on a drawing besides the flow itself. */
export interface Marks {
  readonly walk?: Walk | undefined
  readonly faults?: ReadonlyMap<string, StepFault> | undefined
  readonly changes?: ReadonlyMap<string, Change> | undefined
  readonly newWires?: ReadonlySet<string> | undefined
  /** By step and way out, in words: `141, 66 %`. */
  readonly counts?: ReadonlyMap<string, ReadonlyMap<string, string>> | undefined
  /** By step: how many came, and how many ended there. */
  readonly dropped?: ReadonlyMap<string, string> | undefined
}

export type StepData = {
  readonly node: FlowNode
  readonly number: number
  readonly language: string
  readonly on: boolean
  readonly walked: boolean
  readonly fault: StepFault | undefined
  readonly change: Change | undefined
  readonly dropped: string | undefined
  /** How many took each of its ways, where they are counted. */
  readonly counts: ReadonlyMap<string, string> | undefined
}
export type StartData = {
  readonly flow: FlowDefinition
  readonly walked: boolean
  readonly fault: StepFault | undefined
}
export type WireData = {
  readonly look: 'plain' | 'on' | 'new'
  readonly count: string | undefined
}
export type StepNode = Node<StepData, 'step'>
export type StartNode = Node<StartData, 'start'>
export type DrawnNode = StepNode | StartNode
export type Wire = Edge<WireData, 'wire'>

export function nodesOf(
  flow: FlowDefinition,
  places: Readonly<Record<string, Point>>,
  marks: Marks,
  names: (key: string) => string,
): readonly DrawnNode[] {
  const order = orderOf(flow)
  const first = places[flow.start] ?? { x: 0, y: 0 }
  const start: StartNode = {
    id: startId,
    type: 'start',
    // However high it is: its foot stands above the first step.
    origin: [0, 1],
    position: { x: first.x, y: first.y - startGap },
    draggable: false,
    deletable: false,
    ariaLabel: '1, Start',
    data: { flow, walked: marks.walk !== undefined, fault: marks.faults?.get(startId) },
  }
  const steps = order.ids.flatMap((id): StepNode[] => {
    const node = flow.nodes[id]
    if (node === undefined) return []
    const fault = marks.faults?.get(id)
    const change = marks.changes?.get(id)
    return [
      {
        id,
        type: 'step',
        position: places[id] ?? { x: 0, y: 0 },
        ariaLabel: [
          `${order.number(id)}, ${nameOf(node)}`,
          sentenceOf(node, flow.language, names).text,
          ...(fault === undefined ? [] : [fault.message]),
          ...(change === undefined ? [] : [change]),
        ].join('. '),
        data: {
          node,
          number: order.number(id),
          language: flow.language,
          on: marks.walk?.current === id,
          walked: marks.walk?.steps.has(id) ?? false,
          fault,
          change,
          dropped: marks.dropped?.get(id),
          counts: marks.counts?.get(id),
        },
      },
    ]
  })
  return [start, ...steps]
}

export function wiresOf(flow: FlowDefinition, marks: Marks): readonly Wire[] {
  const wire = (source: string, exit: string, target: string, data: Partial<WireData> = {}): Wire => {
    const key = wireKey(source, exit)
    const look = marks.walk?.wires.has(key) ? 'on' : marks.newWires?.has(key) ? 'new' : 'plain'
    return {
      id: key,
      type: 'wire',
      source,
      sourceHandle: exit,
      target,
      // Where a step names its ways at its foot, each is counted there.
      data: { look, count: exit === 'next' ? marks.counts?.get(source)?.get(exit) : undefined, ...data },
    }
  }
  const wires = Object.entries(flow.nodes).flatMap(([id, node]) => {
    if (node.kind === 'jump') return flow.nodes[node.to] === undefined ? [] : [wire(id, 'jump', node.to)]
    return Object.entries(node.exits).flatMap(([exit, to]) =>
      to === null || flow.nodes[to] === undefined ? [] : [wire(id, exit, to)],
    )
  })
  return [...(flow.nodes[flow.start] === undefined ? [] : [wire(startId, 'next', flow.start)]), ...wires]
}
