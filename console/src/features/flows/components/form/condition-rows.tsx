/** Sentences that must all hold: about the run, the person, the message, or a consent. */
import { Plus, X } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { TextField } from '../../../../components/ui/field.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { type Op, opWords, readConditionValue } from '../../condition-words.ts'
import type { Condition } from '../../definition.ts'
import { put, replaceAt, without } from '../../put.ts'
import { TopicField } from './pickers.tsx'
import { useFault, useFormScope } from './scope.tsx'

interface ConditionRowsProps {
  readonly conditions: readonly Condition[]
  readonly onConditions: (conditions: Condition[], typing?: string) => void
  readonly path: string
}

export function ConditionRows({ conditions, onConditions, path }: ConditionRowsProps) {
  const { readOnly } = useFormScope()
  return (
    <>
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sentence is nothing but its place while it is written.
        <div className="choice" key={at}>
          <Row
            condition={condition}
            path={`${path}/${at}`}
            onCondition={(next, typing) => onConditions(replaceAt(conditions, at, next), typing)}
          />
          {readOnly || conditions.length === 1 ? null : (
            <IconButton
              icon={X}
              label={`Remove sentence ${at + 1}`}
              look="ghost"
              size="sm"
              onClick={() => onConditions(without(conditions, at))}
            />
          )}
        </div>
      ))}
      {readOnly ? null : (
        <p>
          <Button
            size="sm"
            look="ghost"
            onClick={() => onConditions([...conditions, { attribute: 'contact.opt_in', op: 'is', value: true }])}
          >
            <Icon of={Plus} size="sm" />
            And
          </Button>
        </p>
      )}
    </>
  )
}

type Subject = 'variables' | 'contact' | 'consent' | 'trigger' | 'message'

const subjects: Readonly<Record<Subject, string>> = {
  contact: 'The contact’s',
  variables: 'The variable',
  consent: 'The consent to',
  message: 'What they last wrote',
  trigger: 'Of what started it',
}

const states = ['given', 'pending', 'withdrawn', 'expired', 'unknown'] as const

function Row({
  condition,
  onCondition,
  path,
}: {
  readonly condition: Condition
  readonly onCondition: (condition: Condition, typing?: string) => void
  readonly path: string
}) {
  const { readOnly } = useFormScope()
  const fault = useFault(path)
  const [of = 'message', ...rest] = condition.attribute.split('.')
  const subject = of as Subject
  const name = subject === 'message' ? '' : rest.join('.')
  const { op } = condition
  const valued = op !== 'known' && op !== 'unknown'
  const typed = (Array.isArray(condition.value) ? condition.value : [condition.value ?? '']).join(', ')
  const rename = (next: Subject, called: string, typing?: string) =>
    onCondition({ ...condition, attribute: next === 'message' ? 'message.text' : `${next}.${called}` }, typing)

  return (
    <div className="choice__words">
      <SelectField
        label="What"
        value={subject}
        disabled={readOnly}
        onValue={(next) => rename(next, next === 'contact' ? 'opt_in' : next === 'variables' ? 'value' : 'name')}
        choices={Object.entries(subjects).map(([value, label]) => ({ value: value as Subject, label }))}
      />
      {subject === 'consent' ? (
        <TopicField value={name} path={path} onValue={(topic) => rename('consent', topic)} />
      ) : subject === 'message' ? null : (
        <TextField
          label="Its name"
          value={name}
          readOnly={readOnly}
          error={fault}
          autoComplete="off"
          onText={(called) => rename(subject, called.trim(), `${path} name`)}
        />
      )}
      <SelectField
        label="How"
        value={op}
        disabled={readOnly}
        onValue={(next: Op) => onCondition(put({ ...condition, op: next }, 'value', readConditionValue(next, typed)))}
        choices={Object.entries(opWords).map(([value, label]) => ({ value: value as Op, label }))}
      />
      {!valued ? null : subject === 'consent' && (op === 'is' || op === 'is_not') ? (
        <SelectField
          label="State"
          value={typed === '' ? undefined : typed}
          disabled={readOnly}
          onValue={(value) => onCondition({ ...condition, value })}
          choices={states.map((value) => ({ value: value as string, label: value }))}
        />
      ) : (
        <TextField
          label={op === 'in' ? 'Values, with commas' : 'Value'}
          key={`${op} ${subject}`}
          defaultValue={typed}
          readOnly={readOnly}
          autoComplete="off"
          onText={(text) => onCondition(put(condition, 'value', readConditionValue(op, text)), `${path} value`)}
        />
      )}
    </div>
  )
}
