/** Beside the drawing: the form of the selected step, or what is wrong with all of it. */
import { Copy, Trash2 } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Icon } from '../../../components/ui/icon.tsx'
import { LanguageTabs } from '../../../components/ui/language-tabs.tsx'
import { useToast } from '../../../components/ui/toast.tsx'
import { counted } from '../../../lib/count.ts'
import { type FlowNode, languagesOf, startId } from '../definition.ts'
import type { Finding } from '../findings.ts'
import { orderOf } from '../order.ts'
import { copySteps, readSteps } from '../paste.ts'
import { nameOf } from '../pieces.ts'
import type { BuilderActions } from './builder-actions.ts'
import { FormScopeProvider } from './form/scope.tsx'
import { StartForm } from './form/start-form.tsx'
import { StepForm } from './form/step-form.tsx'
import { FindingsPanel } from './panel/findings-panel.tsx'
import { Panel } from './panel/panel.tsx'

export type PanelKind = 'try' | 'step' | 'findings'

interface BuilderPanelProps {
  readonly kind: PanelKind
  readonly focus: boolean
  readonly small: boolean
  readonly actions: BuilderActions
  readonly findings: readonly Finding[]
  readonly language: { readonly language: string; readonly setLanguage: (language: string) => void }
  readonly onClose: () => void
}

export function BuilderPanel(props: BuilderPanelProps) {
  const { kind, actions, findings, onClose, ...frame } = props
  const [id] = actions.selected
  if (kind === 'findings') {
    return (
      <Panel title="Check" onClose={onClose} focus={frame.focus} small={frame.small}>
        <FindingsPanel flow={actions.draft.now} findings={findings} onStep={actions.openStep} />
      </Panel>
    )
  }
  if (actions.selected.length > 1) return <SeveralSteps {...props} />
  return id === undefined ? null : <OneStep key={id} id={id} {...props} />
}

function OneStep({
  id,
  focus,
  small,
  actions,
  findings,
  language,
  onClose,
}: BuilderPanelProps & { readonly id: string }) {
  const { draft, edit, remove, readOnly } = actions
  const flow = draft.now
  const node = flow.nodes[id]
  if (id !== startId && node === undefined) return null
  const languages = [...new Set([...languagesOf(flow), language.language])]
  return (
    <Panel
      title={node === undefined ? '1, Start' : `${orderOf(flow).number(id)}, ${nameOf(node)}`}
      focus={focus}
      small={small}
      onClose={onClose}
      foot={
        node === undefined || readOnly ? undefined : (
          <>
            <Duplicate actions={actions} />
            <Button size="sm" look="danger" className="push" onClick={() => remove([id])}>
              <Icon of={Trash2} size="sm" />
              Remove
            </Button>
          </>
        )
      }
    >
      <FormScopeProvider value={{ flow, id, language: language.language, findings, readOnly }}>
        {node === undefined ? (
          <StartForm onSettings={(part, typing) => edit({ kind: 'settings', part }, typing && `(start) ${typing}`)} />
        ) : (
          <>
            {hasWords(node) ? (
              <LanguageTabs
                languages={languages}
                value={language.language}
                onValue={language.setLanguage}
                {...(readOnly ? {} : { onAdd: language.setLanguage })}
              />
            ) : null}
            <StepForm
              node={node}
              onNode={(next, typing) => edit({ kind: 'change', id, node: next }, typing && `${id} ${typing}`)}
              onConnect={(exit, to) => edit({ kind: 'connect', from: { node: id, exit }, to })}
            />
          </>
        )}
      </FormScopeProvider>
    </Panel>
  )
}

/** Whether a person is ever told something by it. */
function hasWords(node: FlowNode): boolean {
  if (node.kind === 'message') return node.content.kind !== 'template'
  return ['buttons', 'list', 'question', 'preferences', 'confirmation', 'hand_off'].includes(node.kind)
}

function SeveralSteps({ focus, small, actions, onClose }: BuilderPanelProps) {
  return (
    <Panel title={counted(actions.selected.length, 'step')} focus={focus} small={small} onClose={onClose}>
      <p className="sm quiet">
        Move them with the mouse, or with Shift and the arrows. Ctrl C copies them, also into another flow.
      </p>
      {actions.readOnly ? null : (
        <p className="row">
          <Duplicate actions={actions} />
          <Button size="sm" look="danger" onClick={() => actions.remove(actions.selected)}>
            <Icon of={Trash2} size="sm" />
            Remove
          </Button>
        </p>
      )}
    </Panel>
  )
}

function Duplicate({ actions }: { readonly actions: BuilderActions }) {
  const toast = useToast()
  const { draft, edit, dispatch, selected, setSelected } = actions
  const duplicate = () => {
    const nodes = readSteps(copySteps(draft.now, selected), draft.now)
    if (nodes === undefined) return
    edit({ kind: 'add', nodes })
    setSelected(Object.keys(nodes))
    toast({ text: 'Copied beside it', undo: () => dispatch({ kind: 'undo' }) })
  }
  return (
    <Button size="sm" onClick={duplicate}>
      <Icon of={Copy} size="sm" />
      Duplicate
    </Button>
  )
}
