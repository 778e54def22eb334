/** What a flow does besides talking: asks another system, tags, raises events, pauses, runs another flow. */
import { TextArea, TextField } from '../../../../components/ui/field.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import type { NodeOf } from '../../definition.ts'
import { put } from '../../put.ts'
import type { KindFormProps } from './kind-form.ts'
import { Pairs } from './pairs.tsx'
import { FlowField } from './pickers.tsx'
import { useFault, useFormScope } from './scope.tsx'
import { Value } from './value.tsx'
import { VariableField } from './variable-field.tsx'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

export function ApiCallForm({ node, onNode }: KindFormProps<'api_call'>) {
  const { readOnly } = useFormScope()
  const bodyFault = useFault('body')
  return (
    <>
      <SelectField
        label="Method"
        value={node.method}
        disabled={readOnly}
        onValue={(method) => onNode({ ...node, method })}
        choices={methods.map((value) => ({ value, label: value }))}
      />
      <TextField
        label="Address"
        type="url"
        value={node.url}
        readOnly={readOnly}
        error={useFault('url')}
        hint="HTTPS, and nothing inside of your network. May hold variables in its path and query."
        onText={(url) => onNode({ ...node, url }, 'url')}
      />
      <Pairs
        label="Headers"
        nameLabel="Name of a header"
        pairs={node.headers}
        path="headers"
        fresh=""
        onPairs={(headers, typing) => onNode({ ...node, headers }, typing)}
      >
        {(value, onValue, name) => (
          <TextField label="Value" value={value} readOnly={readOnly} onText={(text) => onValue(text, name)} />
        )}
      </Pairs>
      {node.method === 'GET' ? null : (
        <TextArea
          label="Body"
          value={node.body ?? ''}
          readOnly={readOnly}
          error={bodyFault}
          hint="JSON. May hold variables."
          onText={(body) => onNode(put(node, 'body', body || undefined), 'body')}
        />
      )}
      <Pairs
        label="Keep from the answer"
        nameLabel="Name of a variable"
        pairs={node.save}
        path="save"
        fresh=""
        onPairs={(save, typing) => onNode({ ...node, save }, typing)}
      >
        {(value, onValue, name) => (
          <TextField
            label="Where it stands"
            value={value}
            placeholder="customer.tier"
            readOnly={readOnly}
            onText={(text) => onValue(text, name)}
          />
        )}
      </Pairs>
    </>
  )
}

export function RunFlowForm({ node, onNode }: KindFormProps<'run_flow'>) {
  return (
    <>
      <FlowField value={node.flow} path="flow" onValue={(flow) => onNode({ ...node, flow })} />
      <Note>It goes on here when the other flow has ended.</Note>
    </>
  )
}

export function TagForm({ node, onNode }: KindFormProps<'tag'>) {
  const { readOnly } = useFormScope()
  return (
    <>
      <TextField
        label="Add tags"
        defaultValue={node.add.join(', ')}
        readOnly={readOnly}
        error={useFault('add')}
        hint="With commas."
        onText={(typed) => onNode({ ...node, add: listOf(typed) }, 'add')}
      />
      <TextField
        label="Remove tags"
        defaultValue={node.remove.join(', ')}
        readOnly={readOnly}
        error={useFault('remove')}
        hint="With commas."
        onText={(typed) => onNode({ ...node, remove: listOf(typed) }, 'remove')}
      />
    </>
  )
}

export function EventForm({ node, onNode }: KindFormProps<'event'>) {
  const { readOnly } = useFormScope()
  return (
    <>
      <TextField
        label="Event"
        value={node.event}
        placeholder="survey.answered"
        readOnly={readOnly}
        error={useFault('event')}
        onText={(event) => onNode({ ...node, event: event.trim().toLowerCase() }, 'event')}
      />
      <Pairs
        label="What it carries"
        nameLabel="Name of a value"
        pairs={node.data}
        path="data"
        fresh={{ is: '' } as NodeOf<'event'>['data'][string]}
        onPairs={(data, typing) => onNode({ ...node, data }, typing)}
      >
        {(value, onValue, name) => <Value label="Value" value={value} path={`data/${name}`} onValue={onValue} />}
      </Pairs>
    </>
  )
}

export function PauseForm({ node, onNode }: KindFormProps<'pause_messages'>) {
  const { readOnly } = useFormScope()
  return (
    <TextField
      label="Days"
      type="number"
      min={1}
      max={365}
      value={node.days}
      readOnly={readOnly}
      error={useFault('days')}
      hint="For so long nothing but answers leaves. The consents stay as they are."
      onText={(days) => onNode({ ...node, days: Math.max(1, Math.round(Number(days) || 1)) }, 'days')}
    />
  )
}

const ways: Readonly<Record<NodeOf<'transform'>['by'], string>> = {
  trim: 'Without spaces around it',
  upper: 'In capitals',
  lower: 'In small letters',
  first_word: 'Its first word',
  digits: 'Its figures',
  round: 'To a whole number',
  add_one: 'One more',
  length: 'Its length',
  date_iso: 'As a date, YYYY-MM-DD',
  json: 'As JSON',
}

export function TransformForm({ node, onNode }: KindFormProps<'transform'>) {
  const { readOnly } = useFormScope()
  return (
    <>
      <Value
        label="Takes"
        value={node.value}
        path="value"
        onValue={(value, typing) => onNode({ ...node, value }, typing)}
      />
      <SelectField
        label="Makes of it"
        value={node.by}
        disabled={readOnly}
        onValue={(by) => onNode({ ...node, by })}
        choices={Object.entries(ways).map(([value, label]) => ({ value: value as NodeOf<'transform'>['by'], label }))}
      />
      <VariableField
        label="Keeps it as"
        value={node.variable}
        onValue={(variable) => onNode({ ...node, variable }, 'variable')}
      />
    </>
  )
}

function listOf(typed: string): string[] {
  return typed
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
