/** The canvas. It shows a flow with what is marked on it, and hands every act of the hand or the keyboard to its caller. */
import '@xyflow/react/dist/base.css'
import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  type Connection,
  type EdgeMarker,
  MarkerType,
  type NodeChange,
  ReactFlow,
  useReactFlow,
} from '@xyflow/react'
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { type FlowDefinition, startId } from '../../definition.ts'
import type { Exit, Point } from '../../draft.ts'
import { type DrawnNode, type Marks, nodesOf, type Wire as WireType, wiresOf } from '../../drawing.ts'
import { placesOf } from '../../layout.ts'
import { neighbour, type Way } from '../../neighbours.ts'
import { orderOf } from '../../order.ts'
import { keepSame } from '../../same.ts'
import { useNames } from '../names.tsx'
import { StartNode } from './start-node.tsx'
import { StepNode } from './step-node.tsx'
import { useReveal } from './use-reveal.ts'
import { Wire } from './wire.tsx'

/** What may be done to it; without these it is only looked at. */
export interface DrawingEdits {
  readonly onMove: (to: Readonly<Record<string, Point>>) => void
  readonly onConnect: (from: Exit, to: string | undefined) => void
  readonly onRemove: (ids: readonly string[]) => void
  /** A piece of the palette was let go here. */
  readonly onPiece: (key: string, at: Point) => void
}

interface DrawingProps {
  readonly flow: FlowDefinition
  readonly marks: Marks
  readonly selected: readonly string[]
  readonly onSelect: (ids: readonly string[]) => void
  /** A step was clicked, or chosen with Enter: then the keyboard goes along. */
  readonly onOpen: (id: string, focus: boolean) => void
  readonly edits?: DrawingEdits
  readonly label: string
  readonly className?: string
  readonly children?: ReactNode
}

const nodeTypes = { step: StepNode, start: StartNode }
const edgeTypes = { wire: Wire }
/** Under this type the palette hands over a piece that is dragged. */
export const pieceType = 'application/x-assent-step'
const stepPx = 20
const readableMost = 25
const firstSeen = 8

type DrawnWire = WireType & { markerEnd: EdgeMarker; selected: boolean }

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

export function Drawing({ flow, marks, selected, onSelect, onOpen, edits, label, className, children }: DrawingProps) {
  const names = useNames()
  const { screenToFlowPosition, getNodes, getNodesBounds } = useReactFlow()
  const [wire, setWire] = useState<string>()
  const places = useMemo(() => placesOf(flow), [flow])
  const wanted = useMemo(() => nodesOf(flow, places, marks, names), [flow, places, marks, names])
  const drawn = useRef<ReadonlyMap<string, DrawnWire>>(new Map())
  const wires = useMemo(() => {
    const next = wiresOf(flow, marks).map((one) =>
      keepSame<DrawnWire>(
        drawn.current.get(one.id),
        { ...one, markerEnd: one.data?.look === 'plain' ? arrows.plain : arrows.lit, selected: one.id === wire },
        ['data'],
      ),
    )
    drawn.current = new Map(next.map((one) => [one.id, one]))
    return next
  }, [flow, marks, wire])
  const [nodes, setNodes] = useState<DrawnNode[]>([])
  useEffect(() => {
    setNodes((before) => {
      const old = new Map(before.map((one) => [one.id, one]))
      return wanted.map((one) => {
        const last = old.get(one.id)
        // What the canvas itself has noted stays with it, such as how large it is.
        const next = { ...last, ...one, selected: selected.includes(one.id) } as DrawnNode
        return keepSame(last, next, ['data', 'position'])
      })
    })
  }, [wanted, selected])

  const reveal = useReveal()
  const seen = useRef<string>(undefined)
  const [only] = selected.length === 1 ? selected : []
  const isDrawn = nodes.some(({ id, measured }) => id === only && measured !== undefined)
  useEffect(() => {
    if (only === undefined) seen.current = undefined
    else if (isDrawn && seen.current !== only) {
      seen.current = only
      reveal(only)
    }
  })

  const change = (changes: NodeChange<DrawnNode>[]) => {
    setNodes((before) => applyNodeChanges(changes, before))
    const picks = changes.filter((one) => one.type === 'select')
    if (picks.length === 0) return
    const next = new Set(selected)
    for (const pick of picks) {
      if (pick.selected) next.add(pick.id)
      else next.delete(pick.id)
    }
    setWire(undefined)
    onSelect([...next])
  }

  const walkTo = (id: string) => {
    onSelect([id])
    document
      .querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
      ?.focus({ preventScroll: true })
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.react-flow__node') : null
    const id = at?.dataset.id
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const way = ways[event.key]
    if (way !== undefined && id !== undefined) {
      if (event.shiftKey) edits?.onMove(moved(flow, places, selected.includes(id) ? selected : [id], way))
      else {
        const placed = getNodes().map((node) => {
          const { x, y, width, height } = getNodesBounds([node.id])
          return { id: node.id, x: x + width / 2, y: y + height / 2 }
        })
        const next = neighbour(placed, id, way)
        if (next !== undefined) walkTo(next)
      }
    } else if (event.key === 'Enter' && id !== undefined) {
      onSelect([id])
      onOpen(id, true)
    } else if (event.key === 'Escape') onSelect([])
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const cut = wires.find((one) => one.id === wire)
      if (cut !== undefined) edits?.onConnect({ node: cut.source, exit: cut.sourceHandle ?? 'next' }, undefined)
      else edits?.onRemove(selected.length > 0 || id === undefined ? selected : [id])
    } else return
    event.preventDefault()
  }

  return (
    <section
      className={className ?? 'canvas'}
      aria-label={label}
      onKeyDown={onKey}
      onDragOver={allowPiece}
      onDrop={drop}
    >
      <ReactFlow<DrawnNode, DrawnWire>
        nodes={nodes}
        edges={wires}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={change}
        onNodeClick={(event, node) => {
          if (!event.shiftKey && !event.ctrlKey && !event.metaKey) onOpen(node.id, false)
        }}
        onEdgeClick={(_, one) => setWire(edits === undefined || one.source === startId ? undefined : one.id)}
        onPaneClick={() => setWire(undefined)}
        onNodeDragStop={(_, __, dragged) =>
          edits?.onMove(Object.fromEntries(dragged.map((node) => [node.id, node.position])))
        }
        onConnect={connect}
        connectionRadius={70}
        nodesDraggable={edits !== undefined}
        nodesConnectable={edits !== undefined}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectNodesOnDrag={false}
        nodeDragThreshold={3}
        panOnScroll
        minZoom={0.1}
        maxZoom={1.5}
        fitView
        fitViewOptions={{ ...fit, nodes: seenFirst(flow) }}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.6} />
      </ReactFlow>
      {children}
    </section>
  )

  function connect({ source, sourceHandle, target }: Connection) {
    if (target !== startId) edits?.onConnect({ node: source, exit: sourceHandle ?? 'next' }, target)
  }
  function drop(event: DragEvent) {
    const key = event.dataTransfer.getData(pieceType)
    if (key === '' || edits === undefined) return
    event.preventDefault()
    edits.onPiece(key, screenToFlowPosition({ x: event.clientX, y: event.clientY }))
  }
}

/** The whole flow, never larger than it is, and free of what stands over it. */
export const fit = { maxZoom: 1, padding: { top: '76px', bottom: '56px', left: '24px', right: '24px' } } as const

function allowPiece(event: DragEvent): void {
  if (event.dataTransfer.types.includes(pieceType)) event.preventDefault()
}

/** Of many steps the first ones, large enough to be read; else all. */
function seenFirst(flow: FlowDefinition): { id: string }[] {
  const { ids } = orderOf(flow)
  const shown = ids.length > readableMost ? ids.slice(0, firstSeen) : ids
  return [startId, ...shown].map((id) => ({ id }))
}

const arrow = { type: MarkerType.ArrowClosed, width: 14, height: 14 } as const
const arrows = {
  plain: { ...arrow, color: 'var(--line-control)' },
  lit: { ...arrow, color: 'var(--accent)' },
}

function moved(
  flow: FlowDefinition,
  places: Readonly<Record<string, Point>>,
  ids: readonly string[],
  way: Way,
): Readonly<Record<string, Point>> {
  const by = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] }[way]
  return Object.fromEntries(
    ids.flatMap((id) => {
      const at = flow.nodes[id]?.at ?? places[id]
      return at === undefined ? [] : [[id, { x: at.x + (by[0] ?? 0) * stepPx, y: at.y + (by[1] ?? 0) * stepPx }]]
    }),
  )
}
