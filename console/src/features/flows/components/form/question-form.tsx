/** A question that is answered in words, and what is taken for an answer. */
import { TextField } from '../../../../components/ui/field.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import type { Expected } from '../../definition.ts'
import { limits } from '../../limits.ts'
import { put } from '../../put.ts'
import { Asking } from './asking.tsx'
import { Choices } from './choices.tsx'
import type { KindFormProps } from './kind-form.ts'
import { useFormScope } from './scope.tsx'
import { VariableField } from './variable-field.tsx'
import { Words } from './words.tsx'

const kinds: Readonly<Record<Expected['kind'], string>> = {
  text: 'Any words',
  number: 'A number',
  phone: 'A phone number',
  email: 'A mailbox',
  date: 'A date',
  choice: 'One of several',
}

export function QuestionForm({ node, onNode }: KindFormProps<'question'>) {
  const { readOnly, flow } = useFormScope()
  const fresh = (kind: Expected['kind']): Expected => {
    if (kind === 'choice') return { kind, choices: [{ id: 'choice', title: { [flow.language]: '' } }] }
    return { kind }
  }
  return (
    <>
      <Words
        label="Question"
        text={node.text}
        path="text"
        limit={limits.body}
        multiline
        onText={(text, typing) => onNode({ ...node, text: text ?? {} }, typing)}
      />
      <SelectField
        label="Takes for an answer"
        value={node.expects.kind}
        disabled={readOnly}
        onValue={(kind) => onNode({ ...node, expects: fresh(kind) })}
        choices={Object.entries(kinds).map(([value, label]) => ({ value: value as Expected['kind'], label }))}
      />
      <Bounds expects={node.expects} onExpects={(expects, typing) => onNode({ ...node, expects }, typing)} />
      <VariableField
        label="Keep it as"
        value={node.variable}
        hint={`Later steps say it with {{variables.${node.variable || 'name'}}}.`}
        onValue={(variable) => onNode({ ...node, variable }, 'variable')}
      />
      <Asking node={node} onNode={onNode} />
    </>
  )
}

function Bounds({
  expects,
  onExpects,
}: {
  readonly expects: Expected
  readonly onExpects: (expects: Expected, typing?: string) => void
}) {
  if (expects.kind === 'text') {
    return (
      <Figure
        label="Characters at most"
        value={expects.longest}
        onValue={(longest) => onExpects(put(expects, 'longest', longest), 'longest')}
      />
    )
  }
  if (expects.kind === 'number') {
    return (
      <div className="two">
        <Figure
          label="At least"
          value={expects.least}
          onValue={(least) => onExpects(put(expects, 'least', least), 'least')}
        />
        <Figure
          label="At most"
          value={expects.most}
          onValue={(most) => onExpects(put(expects, 'most', most), 'most')}
        />
      </div>
    )
  }
  if (expects.kind !== 'choice') return null
  return (
    <Choices
      label="Choices"
      add="Choice"
      path="expects/choices"
      choices={expects.choices}
      limit={limits.row}
      most={limits.rows}
      onChoices={(choices, typing) => onExpects({ ...expects, choices }, typing)}
    />
  )
}

function Figure({
  label,
  value,
  onValue,
}: {
  readonly label: string
  readonly value: number | undefined
  readonly onValue: (value: number | undefined) => void
}) {
  const { readOnly } = useFormScope()
  return (
    <TextField
      label={
        <>
          {label} <span className="faint xs">optional</span>
        </>
      }
      type="number"
      readOnly={readOnly}
      value={value ?? ''}
      onText={(typed) => onValue(typed === '' ? undefined : Number(typed))}
    />
  )
}
