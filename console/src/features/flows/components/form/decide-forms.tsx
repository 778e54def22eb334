/** Where the way parts, waits, or goes on elsewhere. */
import { Plus, X } from 'lucide-react'
import { Button } from '../../../../components/ui/button.tsx'
import { FieldSet, TextField } from '../../../../components/ui/field.tsx'
import { Icon } from '../../../../components/ui/icon.tsx'
import { IconButton } from '../../../../components/ui/icon-button.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import { type Case, freeId } from '../../definition.ts'
import { put, replaceAt, without } from '../../put.ts'
import { ConditionRows } from './condition-rows.tsx'
import { Duration } from './duration.tsx'
import type { KindFormProps } from './kind-form.ts'
import { useFault, useFormScope } from './scope.tsx'
import { StepField } from './step-field.tsx'

export function ConditionForm({ node, onNode }: KindFormProps<'condition'>) {
  const { readOnly } = useFormScope()
  const { cases } = node
  const change = (at: number, one: Case, typing?: string) =>
    onNode({ ...node, cases: replaceAt(cases, at, one) }, typing)
  return (
    <>
      {cases.map((one, at) => (
        <FieldSet
          key={one.id}
          label={`Case ${at + 1}`}
          hint={cases.length > 1 ? 'The first that holds is taken.' : undefined}
        >
          <div className="stack">
            <TextField
              label="Called"
              value={one.label ?? ''}
              readOnly={readOnly}
              autoComplete="off"
              onText={(label) => change(at, put(one, 'label', label || undefined), `label ${at}`)}
            />
            <ConditionRows
              conditions={one.all}
              path={`cases/${at}/all`}
              onConditions={(all, typing) => change(at, { ...one, all }, typing)}
            />
            {readOnly || cases.length === 1 ? null : (
              <p>
                <Button size="sm" onClick={() => onNode({ ...node, cases: without(cases, at) })}>
                  <Icon of={X} size="sm" />
                  Remove case {at + 1}
                </Button>
              </p>
            )}
          </div>
        </FieldSet>
      ))}
      {readOnly ? null : (
        <p>
          <Button
            size="sm"
            onClick={() =>
              onNode({
                ...node,
                cases: [
                  ...cases,
                  {
                    id: freeId('case', Object.fromEntries(cases.map(({ id }) => [id, true]))),
                    all: [{ attribute: 'contact.opt_in', op: 'is', value: true }],
                  },
                ],
              })
            }
          >
            <Icon of={Plus} size="sm" />
            Case
          </Button>
        </p>
      )}
    </>
  )
}

export function BranchForm({ node, onNode }: KindFormProps<'branch'>) {
  const { readOnly } = useFormScope()
  const { cases } = node
  return (
    <>
      <SelectField
        label="By"
        value={node.by}
        disabled={readOnly}
        onValue={(by) => onNode({ ...node, by })}
        choices={[
          { value: 'language', label: 'The language of the person' },
          { value: 'channel', label: 'The channel' },
        ]}
      />
      <FieldSet
        label="Ways"
        hint={node.by === 'language' ? 'Tags such as en or pt-BR, with commas; the nearest is taken.' : undefined}
        error={useFault('cases')}
      >
        <div className="stack">
          {cases.map((one, at) => (
            <div className="add-pair" key={one.id}>
              <TextField
                label={`Way ${at + 1}`}
                defaultValue={one.values.join(', ')}
                readOnly={readOnly}
                autoComplete="off"
                onText={(typed) => {
                  const values = typed
                    .split(',')
                    .map((value) => value.trim())
                    .filter((value) => value !== '')
                  onNode({ ...node, cases: replaceAt(cases, at, { ...one, values }) }, `case ${at}`)
                }}
              />
              {readOnly || cases.length === 1 ? null : (
                <IconButton
                  icon={X}
                  label={`Remove way ${at + 1}`}
                  look="ghost"
                  size="sm"
                  onClick={() => onNode({ ...node, cases: without(cases, at) })}
                />
              )}
            </div>
          ))}
        </div>
      </FieldSet>
      {readOnly ? null : (
        <p>
          <Button
            size="sm"
            onClick={() =>
              onNode({
                ...node,
                cases: [
                  ...cases,
                  { id: freeId('way', Object.fromEntries(cases.map(({ id }) => [id, true]))), values: ['es'] },
                ],
              })
            }
          >
            <Icon of={Plus} size="sm" />
            Way
          </Button>
        </p>
      )}
    </>
  )
}

export function WaitForm({ node, onNode }: KindFormProps<'wait'>) {
  return (
    <Duration
      label="Waits"
      minutes={node.minutes}
      path="minutes"
      onMinutes={(minutes) => (minutes === undefined ? undefined : onNode({ ...node, minutes }))}
    />
  )
}

export function JumpForm({ node, onNode }: KindFormProps<'jump'>) {
  return (
    <StepField
      label="Goes on at"
      value={node.to === '' ? undefined : node.to}
      path="to"
      onValue={(to) => (typeof to === 'string' ? onNode({ ...node, to }) : undefined)}
    />
  )
}
