/** Other ways to say something: the page of choices, the confirmation of a no, an invitation, a letter to the team. */
import { TextArea, TextField } from '../../../../components/ui/field.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { limits } from '../../limits.ts'
import { put } from '../../put.ts'
import { Waiting } from './asking.tsx'
import { Choices } from './choices.tsx'
import type { KindFormProps } from './kind-form.ts'
import { CapturePointField } from './pickers.tsx'
import { useFault, useFormScope } from './scope.tsx'
import { Words } from './words.tsx'

export function PreferencesForm({ node, onNode }: KindFormProps<'preferences'>) {
  return (
    <>
      <Words
        label="Text"
        text={node.text}
        path="text"
        limit={limits.body}
        multiline
        onText={(text, typing) => onNode({ ...node, text: text ?? {} }, typing)}
      />
      <Words
        label="On the link"
        text={node.label}
        path="label"
        limit={limits.button}
        onText={(label, typing) => onNode({ ...node, label: label ?? {} }, typing)}
      />
    </>
  )
}

export function ConfirmationForm({ node, onNode }: KindFormProps<'confirmation'>) {
  const buttons = node.buttons ?? []
  return (
    <>
      <Words
        label="Text"
        text={node.text}
        path="text"
        limit={limits.body}
        optional
        multiline
        hint="Left out, it says the usual words of the product."
        onText={(text, typing) => onNode(put(node, 'text', text), typing)}
      />
      <Choices
        label="Choices inside it"
        add="Choice"
        path="buttons"
        choices={buttons}
        least={0}
        limit={limits.button}
        most={limits.buttons}
        onChoices={(next, typing) => onNode(put(node, 'buttons', next.length === 0 ? undefined : next), typing)}
      />
      {buttons.length === 0 ? null : <Waiting node={node} onNode={onNode} />}
      <Note>
        The no is written before this flow begins. Nothing but this one message may leave after it, so a reason or a
        pause is asked inside it.
      </Note>
    </>
  )
}

export function InvitationForm({ node, onNode }: KindFormProps<'send_sms' | 'send_email'>) {
  const { readOnly } = useFormScope()
  const fault = useFault('ground/note')
  return (
    <>
      <CapturePointField
        label="The invitation of"
        value={node.capture_point}
        path="capture_point"
        channel={node.kind === 'send_sms' ? 'sms_link' : 'email_link'}
        onValue={(capture_point) => onNode({ ...node, capture_point })}
      />
      <SelectField
        label="Why this person may be asked"
        value={node.ground.kind}
        disabled={readOnly}
        onValue={(kind) => onNode({ ...node, ground: { ...node.ground, kind } })}
        choices={[
          { value: 'asked_for_it', label: 'They asked for it' },
          { value: 'customer', label: 'They are a customer' },
          { value: 'channel_consent', label: 'They consented to this channel' },
        ]}
      />
      <TextField
        label="Where that comes from"
        value={node.ground.note}
        readOnly={readOnly}
        error={fault}
        hint="Kept with the invitation."
        onText={(note) => onNode({ ...node, ground: { ...node.ground, note } }, 'note')}
      />
    </>
  )
}

export function NotifyForm({ node, onNode }: KindFormProps<'notify'>) {
  const { readOnly } = useFormScope()
  return (
    <>
      <TextField
        label="Mailbox of the team"
        type="email"
        value={node.mailbox}
        readOnly={readOnly}
        error={useFault('mailbox')}
        onText={(mailbox) => onNode({ ...node, mailbox }, 'mailbox')}
      />
      <TextField
        label="Subject"
        value={node.subject}
        readOnly={readOnly}
        error={useFault('subject')}
        onText={(subject) => onNode({ ...node, subject }, 'subject')}
      />
      <TextArea
        label="Text"
        value={node.text}
        readOnly={readOnly}
        error={useFault('text')}
        hint="May hold variables, such as {{contact.name}}."
        onText={(text) => onNode({ ...node, text }, 'text')}
      />
    </>
  )
}

export function HandOffForm({ node, onNode }: KindFormProps<'hand_off'>) {
  const { readOnly } = useFormScope()
  return (
    <>
      <Words
        label="Said to the person"
        text={node.text}
        path="text"
        limit={limits.body}
        optional
        multiline
        onText={(text, typing) => onNode(put(node, 'text', text), typing)}
      />
      <TextArea
        label="For the team"
        value={node.note ?? ''}
        readOnly={readOnly}
        error={useFault('note')}
        hint="What they should know when they take over. May hold variables."
        onText={(note) => onNode(put(node, 'note', note || undefined), 'note')}
      />
    </>
  )
}
