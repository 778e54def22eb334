/** The palette and the drawing, and what keys and clipboard do there. */
import { useReactFlow } from '@xyflow/react'
import { LayoutGrid, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { openExitOf } from '../add-step.ts'
import { freeId, startId } from '../definition.ts'
import type { Point } from '../draft.ts'
import type { Marks } from '../drawing.ts'
import { arrange, freeSpot } from '../layout.ts'
import { copySteps, readSteps } from '../paste.ts'
import { pieces } from '../pieces.ts'
import { type Size, usualSize } from '../size.ts'
import { useBuilderKeys } from '../use-builder-keys.ts'
import type { BuilderActions } from './builder-actions.ts'
import { Always } from './canvas/always.tsx'
import { Drawing, fit } from './canvas/drawing.tsx'
import { Palette } from './canvas/palette.tsx'
import { Seek } from './canvas/seek.tsx'
import { glide } from './canvas/use-reveal.ts'
import { Zoom } from './canvas/zoom.tsx'

interface BuilderCanvasProps {
  readonly marks: Marks
  readonly actions: BuilderActions
  readonly seeking: boolean
  readonly onSeeking: (seeking: boolean) => void
  /** Escape, wherever nothing is typed and nothing is open. */
  readonly onEscape: () => void
  /** Over the drawing, such as a conflict. */
  readonly children: ReactNode
}

const belowPx = 72

export function BuilderCanvas({ marks, actions, seeking, onSeeking, onEscape, children }: BuilderCanvasProps) {
  const { draft, dispatch, edit, remove, openStep, selected, setSelected, readOnly } = actions
  const flow = draft.now
  const toast = useToast()
  const canvas = useReactFlow()

  const boxes = () => canvas.getNodes().map(({ id }) => ({ id, ...canvas.getNodesBounds([id]) }))
  const show = (id: string) => {
    setSelected([id])
    void canvas.fitView({ nodes: [{ id }], maxZoom: 1, minZoom: 0.6, duration: glide() })
  }

  const addPiece = (key: string, at?: Point) => {
    const piece = pieces.find((one) => one.key === key)
    if (piece === undefined) return
    const [base] = selected.length === 1 ? selected : []
    const from = at === undefined ? openExitOf(flow, base) : undefined
    const id = freeId(key, { ...flow.nodes, [startId]: true })
    const node = piece.fresh(flow.language)
    const taken = boxes()
    const under = taken.find((box) => box.id === base) ?? taken.find((box) => box.id === flow.start)
    const wanted = at ?? (under === undefined ? { x: 0, y: 0 } : { x: under.x, y: under.y + under.height + belowPx })
    edit({
      kind: 'add',
      nodes: { [id]: { ...node, at: at ?? freeSpot(taken, wanted, usualSize(node, flow.language)) } },
      ...(from === undefined ? {} : { from }),
    })
    openStep(id)
  }
  const tidy = () => {
    const sizes = new Map<string, Size>(boxes().map(({ id, width, height }) => [id, { width, height }]))
    edit({ kind: 'move', to: arrange(flow, sizes) })
    requestAnimationFrame(() => void canvas.fitView({ ...fit, duration: glide() }))
  }
  const paste = (text: string): boolean => {
    const nodes = readSteps(text, flow)
    if (nodes === undefined || readOnly) return false
    edit({ kind: 'add', nodes })
    setSelected(Object.keys(nodes))
    toast({ text: `Pasted ${counted(Object.keys(nodes).length, 'step')}`, undo: () => dispatch({ kind: 'undo' }) })
    return true
  }

  useBuilderKeys({
    onUndo: () => dispatch({ kind: 'undo' }),
    onRedo: () => dispatch({ kind: 'redo' }),
    onSearch: () => onSeeking(true),
    onEscape,
    onSelectAll: () => setSelected(Object.keys(flow.nodes)),
    onCopy: () => {
      const steps = selected.filter((id) => id !== startId)
      return steps.length === 0 ? undefined : copySteps(flow, steps)
    },
    onCut: () => (readOnly ? undefined : remove(selected)),
    onPaste: paste,
  })

  return (
    <>
      <Palette onPiece={(key) => addPiece(key)} disabled={readOnly} />
      <Drawing
        flow={flow}
        marks={marks}
        selected={selected}
        onSelect={setSelected}
        onOpen={openStep}
        label="Drawing of the flow"
        {...(readOnly
          ? {}
          : {
              edits: {
                onMove: (to) => edit({ kind: 'move', to }),
                onConnect: (from, to) => edit({ kind: 'connect', from, to }),
                onRemove: remove,
                onPiece: addPiece,
              },
            })}
      >
        <Always />
        {seeking ? <Seek flow={flow} onStep={show} onClose={() => onSeeking(false)} /> : null}
        {children}
        <Zoom>
          {readOnly ? null : (
            <Button size="sm" onClick={tidy}>
              <Icon of={LayoutGrid} size="sm" />
              Arrange
            </Button>
          )}
          <Button size="sm" onClick={() => onSeeking(true)}>
            <Icon of={Search} size="sm" />
            Find
          </Button>
        </Zoom>
      </Drawing>
    </>
  )
}
