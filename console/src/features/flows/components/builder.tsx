/** Drawing a flow: what can be added, the drawing, and beside it one thing at a time: trying it, a step's form, what is wrong. */
import type { Flow } from '@contract/flow.ts'
import { ReactFlowProvider } from '@xyflow/react'
import { useMemo, useReducer, useState } from 'react'
import { useToast } from '../../../components/ui/toast.tsx'
import { useMedia } from '../../../lib/use-media.ts'
import { useMay } from '../../../resources/session.ts'
import { startId } from '../definition.ts'
import { type Edit, openDraft, reduceDraft } from '../draft.ts'
import type { Marks } from '../drawing.ts'
import { faultsOf } from '../findings.ts'
import { placesOf } from '../layout.ts'
import { useAutosave } from '../use-autosave.ts'
import { useNumbers } from '../use-numbers.ts'
import type { Walk } from '../walk.ts'
import { BuilderBar } from './builder-bar.tsx'
import { BuilderCanvas } from './builder-canvas.tsx'
import { BuilderPanel, type PanelKind } from './builder-panel.tsx'
import { Always } from './canvas/always.tsx'
import { NamesProvider } from './names.tsx'
import { Outline } from './outline.tsx'
import { Conflict } from './panel/conflict.tsx'
import { begin, Rehearsal } from './try/rehearsal.tsx'

interface BuilderProps {
  readonly flow: Flow
  /** Takes what is on the server instead of what is drawn here. */
  readonly onReload: () => void
}

export function Builder(props: BuilderProps) {
  return (
    <NamesProvider>
      <ReactFlowProvider>
        <Open {...props} />
      </ReactFlowProvider>
    </NamesProvider>
  )
}

function Open({ flow, onReload }: BuilderProps) {
  const may = useMay()
  const toast = useToast()
  const small = useMedia('(max-width: 760px)')
  const readOnly = !may('flow:write') || flow.state === 'archived'
  const [draft, dispatch] = useReducer(reduceDraft, flow.draft, (definition) => openDraft(withPlaces(definition)))
  const [chosen, setSelected] = useState<readonly string[]>([])
  // A step that was taken back is none that can be chosen.
  const selected = useMemo(
    () => chosen.filter((id) => id === startId || draft.now.nodes[id] !== undefined),
    [chosen, draft.now.nodes],
  )
  const [panel, setPanel] = useState<{ readonly kind: PanelKind; readonly focus: boolean }>({
    kind: 'try',
    focus: false,
  })
  const [walk, setWalk] = useState<Walk>()
  const [inputs, setInputs] = useState(begin)
  const [seeking, setSeeking] = useState(false)
  const [counting, setCounting] = useState(false)
  const saved = useAutosave(flow, draft.now, !readOnly)
  const numbers = useNumbers(flow, counting)
  const language = useLanguage(draft.now.language)

  const edit = (one: Edit, typing?: string) =>
    dispatch({ kind: 'edit', edit: one, ...(typing === undefined ? {} : { typing: { key: typing, at: Date.now() } }) })
  const openStep = (id: string, focus = true) => {
    setSelected([id])
    setPanel({ kind: 'step', focus })
  }
  const close = () => {
    setPanel({ kind: 'try', focus: false })
    const [id] = selected
    if (id !== undefined) document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus()
  }
  const leave = () => {
    setPanel({ kind: 'try', focus: false })
    setSelected([])
  }
  const remove = (ids: readonly string[]) => {
    const gone = ids.filter((id) => id !== startId)
    if (gone.length === 0) return
    if (gone.length >= Object.keys(draft.now.nodes).length) {
      toast({ text: 'A flow needs one step at least' })
      return
    }
    edit({ kind: 'remove', ids: gone })
    setSelected([])
    setPanel({ kind: 'try', focus: false })
    toast({
      text: gone.length === 1 ? 'Removed a step' : `Removed ${gone.length} steps`,
      undo: () => dispatch({ kind: 'undo' }),
    })
  }

  const marks = useMemo<Marks>(
    // Numbers stand where the faults do, and the path that was tried is none that they count.
    () => (counting ? numbers : { faults: faultsOf(saved.findings), walk }),
    [saved.findings, walk, counting, numbers],
  )
  const actions = { draft, dispatch, edit, remove, openStep, selected, setSelected, readOnly }

  const tryIt = (
    <Rehearsal
      flow={draft.now}
      published={flow.published_version !== null}
      inputs={inputs}
      onInputs={setInputs}
      onWalk={setWalk}
    />
  )
  return (
    <div className="studio">
      <BuilderBar
        flow={flow}
        actions={actions}
        saved={saved}
        counting={counting}
        onCounting={setCounting}
        onFindings={() => setPanel({ kind: 'findings', focus: true })}
        onStart={() => openStep(startId)}
      />
      <div className="studio__cols">
        {small ? (
          <>
            <Conflict state={saved.state} onReload={onReload} onOverwrite={saved.overwrite} />
            {tryIt}
            <Always inLine />
            <Outline flow={draft.now} marks={marks} actions={actions} />
          </>
        ) : (
          <BuilderCanvas marks={marks} actions={actions} seeking={seeking} onSeeking={setSeeking} onEscape={leave}>
            <Conflict state={saved.state} onReload={onReload} onOverwrite={saved.overwrite} />
          </BuilderCanvas>
        )}
        {panel.kind === 'try' || (panel.kind === 'step' && selected.length === 0) ? (
          small ? null : (
            tryIt
          )
        ) : (
          <BuilderPanel
            kind={panel.kind}
            focus={panel.focus}
            small={small}
            actions={actions}
            findings={saved.findings}
            language={language}
            onClose={close}
          />
        )}
      </div>
    </div>
  )
}

/** Steps that have no place yet get one, so that the first that is moved does not move the others. */
function withPlaces(definition: Flow['draft']): Flow['draft'] {
  const places = placesOf(definition)
  if (Object.values(definition.nodes).every(({ at }) => at !== undefined)) return definition
  const nodes = Object.entries(definition.nodes).map(([id, node]) => [
    id,
    { ...node, at: places[id] ?? { x: 0, y: 0 } },
  ])
  return { ...definition, nodes: Object.fromEntries(nodes) }
}

/** Which language is open in the forms; the flow's own at first. */
function useLanguage(own: string) {
  const [language, setLanguage] = useState(own)
  return { language, setLanguage }
}
