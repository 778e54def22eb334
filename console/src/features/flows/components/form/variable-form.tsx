/** Setting values and consents. A consent is written as records, with this step and the message as evidence. */
import { Plus, X } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { Note } from '../../../../components/ui/note.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import type { Assignment } from '../../definition.ts'
import { replaceAt, without } from '../../put.ts'
import type { KindFormProps } from './kind-form.ts'
import { TopicField, TopicsField } from './pickers.tsx'
import { useFormScope } from './scope.tsx'
import { Value } from './value.tsx'
import { VariableField } from './variable-field.tsx'

type Target = 'variable' | 'contact' | 'opt_in false' | 'opt_in true' | 'topic false' | 'topic true'

const targets: Readonly<Record<Target, string>> = {
  variable: 'A variable of the run',
  contact: 'An attribute of the contact',
  'opt_in false': 'opt_in to false: a no to everything',
  'opt_in true': 'opt_in to true: a yes to topics',
  'topic false': 'A no to one topic',
  'topic true': 'A yes to one topic',
}

const fresh: Readonly<Record<Target, Assignment>> = {
  variable: { target: 'variable', name: 'value', value: { is: '' } },
  contact: { target: 'contact', name: 'note', value: { is: '' } },
  'opt_in false': { target: 'opt_in', value: false },
  'opt_in true': { target: 'opt_in', value: true, topics: [] },
  'topic false': { target: 'topic', topic: '', value: false },
  'topic true': { target: 'topic', topic: '', value: true },
}

export function VariableForm({ node, onNode }: KindFormProps<'variable'>) {
  const { readOnly } = useFormScope()
  const { set } = node
  const yes = set.some((one) => (one.target === 'opt_in' || one.target === 'topic') && one.value === true)
  return (
    <>
      {set.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an assignment is nothing but its place.
        <div className="choice" key={at}>
          <div className="choice__words">
            <SelectField
              label="Set"
              value={targetOf(one)}
              disabled={readOnly}
              onValue={(target) => onNode({ ...node, set: replaceAt(set, at, fresh[target]) })}
              choices={Object.entries(targets).map(([value, label]) => ({ value: value as Target, label }))}
            />
            <More
              one={one}
              path={`set/${at}`}
              onOne={(next, typing) => onNode({ ...node, set: replaceAt(set, at, next) }, typing)}
            />
          </div>
          {readOnly || set.length === 1 ? null : (
            <IconButton
              icon={X}
              label={`Remove ${at + 1}`}
              look="ghost"
              size="sm"
              onClick={() => onNode({ ...node, set: without(set, at) })}
            />
          )}
        </div>
      ))}
      {readOnly ? null : (
        <p>
          <Button size="sm" onClick={() => onNode({ ...node, set: [...set, fresh.variable] })}>
            <Icon of={Plus} size="sm" />
            And set
          </Button>
        </p>
      )}
      {yes ? (
        <Note>
          A yes is written only right after the person’s own tap or choice in this flow. Put this step directly behind
          the button that says it.
        </Note>
      ) : null}
    </>
  )
}

function More({
  one,
  onOne,
  path,
}: {
  readonly one: Assignment
  readonly onOne: (one: Assignment, typing?: string) => void
  readonly path: string
}) {
  if (one.target === 'topic') {
    return <TopicField value={one.topic} path={`${path}/topic`} onValue={(topic) => onOne({ ...one, topic })} />
  }
  if (one.target === 'opt_in') {
    return one.value ? (
      <TopicsField
        label="To these topics"
        topics={one.topics}
        path={`${path}/topics`}
        onTopics={(topics) => onOne({ ...one, topics })}
      />
    ) : null
  }
  return (
    <>
      <VariableField
        label="Name"
        value={one.name}
        path={`${path}/name`}
        onValue={(name) => onOne({ ...one, name }, `${path} name`)}
      />
      <Value
        label="To"
        value={one.value}
        path={`${path}/value`}
        onValue={(value, typing) => onOne({ ...one, value }, typing)}
      />
    </>
  )
}

function targetOf(one: Assignment): Target {
  if (one.target === 'variable' || one.target === 'contact') return one.target
  return `${one.target} ${one.value ? 'true' : 'false'}`
}
