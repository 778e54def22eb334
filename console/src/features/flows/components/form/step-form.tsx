/** The form of one step: what is wrong with it, its name, its own fields, and where its ways out lead. */
import { OctagonAlert, TriangleAlert } from 'lucide-react'
import { TextField } from '../../../../components/ui/field.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import type { FlowNode, NodeKind } from '../../definition.ts'
import type { Finding } from '../../findings.ts'
import { pieceOf } from '../../pieces.ts'
import { put } from '../../put.ts'
import { ButtonsForm } from './buttons-form.tsx'
import { ConsentRequestForm, PageForm } from './consent-forms.tsx'
import { BranchForm, ConditionForm, JumpForm, WaitForm } from './decide-forms.tsx'
import { ApiCallForm, EventForm, PauseForm, RunFlowForm, TagForm, TransformForm } from './do-forms.tsx'
import { LeadsTo } from './leads-to.tsx'
import { ListForm } from './list-form.tsx'
import { MessageForm } from './message-form.tsx'
import { QuestionForm } from './question-form.tsx'
import { ConfirmationForm, HandOffForm, InvitationForm, NotifyForm, PreferencesForm } from './say-forms.tsx'
import { useFormScope } from './scope.tsx'
import { VariableForm } from './variable-form.tsx'

interface StepFormProps {
  readonly node: FlowNode
  readonly onNode: (node: FlowNode, typing?: string) => void
  readonly onConnect: (exit: string, to: string | null | undefined) => void
}

export function StepForm({ node, onNode, onConnect }: StepFormProps) {
  const { readOnly, id, findings } = useFormScope()
  return (
    <>
      <Findings findings={findings.filter((one) => one.node === id && !isToldAtField(one))} />
      <TextField
        label={
          <>
            Name <span className="faint xs">optional</span>
          </>
        }
        value={node.name ?? ''}
        placeholder={pieceOf(node).name}
        maxLength={80}
        readOnly={readOnly}
        autoComplete="off"
        onText={(name) => onNode(put(node, 'name', name || undefined), 'name')}
      />
      <KindForm node={node} onNode={onNode} />
      <LeadsTo node={node} onConnect={onConnect} />
    </>
  )
}

/** Told below the field that it is about, and not twice. */
function isToldAtField({ path }: Finding): boolean {
  return /^\/nodes\/[^/]+\/(content|text|header|footer|label|buttons|sections|not_understood|exits|wait_minutes|capture_point|topics|to|url)\b/.test(
    path,
  )
}

export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="faults">
      {findings.map(({ severity, code, path, message }) => (
        <li key={`${code} ${path}`} data-severity={severity}>
          <Icon
            of={severity === 'error' ? OctagonAlert : TriangleAlert}
            label={severity === 'error' ? 'Error' : 'Warning'}
          />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  )
}

function KindForm({ node, onNode }: Pick<StepFormProps, 'node' | 'onNode'>) {
  switch (node.kind) {
    case 'message':
      return <MessageForm node={node} onNode={onNode} />
    case 'buttons':
      return <ButtonsForm node={node} onNode={onNode} />
    case 'list':
      return <ListForm node={node} onNode={onNode} />
    case 'question':
      return <QuestionForm node={node} onNode={onNode} />
    case 'variable':
      return <VariableForm node={node} onNode={onNode} />
    case 'condition':
      return <ConditionForm node={node} onNode={onNode} />
    case 'branch':
      return <BranchForm node={node} onNode={onNode} />
    case 'consent_request':
      return <ConsentRequestForm node={node} onNode={onNode} />
    case 'preferences':
      return <PreferencesForm node={node} onNode={onNode} />
    case 'webview':
    case 'whatsapp_flow':
      return <PageForm node={node} onNode={onNode} />
    case 'api_call':
      return <ApiCallForm node={node} onNode={onNode} />
    case 'wait':
      return <WaitForm node={node} onNode={onNode} />
    case 'send_sms':
    case 'send_email':
      return <InvitationForm node={node} onNode={onNode} />
    case 'notify':
      return <NotifyForm node={node} onNode={onNode} />
    case 'confirmation':
      return <ConfirmationForm node={node} onNode={onNode} />
    case 'tag':
      return <TagForm node={node} onNode={onNode} />
    case 'event':
      return <EventForm node={node} onNode={onNode} />
    case 'pause_messages':
      return <PauseForm node={node} onNode={onNode} />
    case 'undo_stop':
      return (
        <Note>
          Gives back exactly what the stop just before ended, as START does. Put it directly behind a button of that
          stop’s confirmation: only the person’s own tap takes a no back.
        </Note>
      )
    case 'hand_off':
      return <HandOffForm node={node} onNode={onNode} />
    case 'jump':
      return <JumpForm node={node} onNode={onNode} />
    case 'run_flow':
      return <RunFlowForm node={node} onNode={onNode} />
    case 'transform':
      return <TransformForm node={node} onNode={onNode} />
    case 'end':
      return <p className="sm quiet">The run ends here.</p>
    default:
      return unknownKind(node)
  }
}

/** A kind that the contract does not name cannot be here. */
function unknownKind(node: never): null {
  void (node satisfies never as NodeKind)
  return null
}
