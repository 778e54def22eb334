/** Puts the steps of a flow where they can be read: each below what leads to it, its ways out from left to right. */
import { Graph, layout } from '@dagrejs/dagre'
import { type FlowDefinition, startId } from './definition.ts'
import type { Point } from './draft.ts'
import { leadsTo, orderOf } from './order.ts'
import { nodeWidth, type Size, usualSize } from './size.ts'

/** Start stands so far above the first step. */
export const startGap = 44
/** Below: with room for what is told at a step while it is drawn or counted. */
const gap = { beside: 48, below: 72 }
const startHeight = 112

/** Where each step goes. `sizes` are those drawn; what has not been drawn is as large as its words will make it. */
export function arrange(flow: FlowDefinition, sizes: ReadonlyMap<string, Size> = new Map()): Record<string, Point> {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB', rankalign: 'top', nodesep: gap.beside, ranksep: gap.below, marginx: 0, marginy: 0 })
  graph.setDefaultEdgeLabel(() => ({}))
  const order = orderOf(flow)
  for (const id of [startId, ...order.ids]) {
    const node = flow.nodes[id]
    const usual = node === undefined ? { width: nodeWidth, height: startHeight } : usualSize(node, flow.language)
    graph.setNode(id, { ...(sizes.get(id) ?? usual) })
  }
  for (const id of [startId, ...order.ids]) {
    for (const to of leadsTo(flow, id)) if (flow.nodes[to] !== undefined) graph.setEdge(id, to)
  }
  layout(graph)
  return Object.fromEntries(
    order.ids.map((id) => {
      const { x, y, width, height } = graph.node(id) as { x: number; y: number } & Size
      return [id, { x: Math.round(x - width / 2), y: Math.round(y - height / 2) }]
    }),
  )
}

/** Every step with its place: those that have none are put where they would go. */
export function placesOf(flow: FlowDefinition, sizes?: ReadonlyMap<string, Size>): Record<string, Point> {
  const homeless = Object.values(flow.nodes).some((node) => node.at === undefined)
  const arranged = homeless ? arrange(flow, sizes) : {}
  return Object.fromEntries(
    Object.entries(flow.nodes).map(([id, node]) => [id, node.at ?? arranged[id] ?? { x: 0, y: 0 }]),
  )
}

export interface Box extends Point, Size {}

/** The nearest free place at or beside the wanted one: a new step covers none that is there. */
export function freeSpot(taken: readonly Box[], wanted: Point, size: Size): Point {
  let { x } = wanted
  for (let tries = 0; tries < 50; tries++) {
    const under = taken.find((box) => overlap(box, { x, y: wanted.y, ...size }))
    if (under === undefined) return { x, y: wanted.y }
    x = under.x + under.width + gap.beside
  }
  return { x, y: wanted.y }
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
