/** Conditions about people, each a picker that reads as a sentence, and a way to add one. All of them hold. */
import type { Condition } from '@contract/audience.ts'
import { Plus } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { PickerSet } from '../ui/picker.tsx'
import { SelectField } from '../ui/select.tsx'
import { attributeWord, builtIn, type Op, opWords, readValue, sayKey, sayValue } from './condition.ts'

interface ConditionsProps {
  readonly conditions: readonly Condition[]
  readonly onConditions: (conditions: Condition[]) => void
}

export function Conditions({ conditions, onConditions }: ConditionsProps) {
  return (
    <>
      {conditions.map((condition, index) => (
        <PickerSet
          key={`${condition.attribute} ${condition.op} ${sayValue(condition)}`}
          label={sayKey(condition)}
          onRemove={() => onConditions(conditions.filter((_, other) => other !== index))}
        >
          {sayValue(condition)}
        </PickerSet>
      ))}
      <AddCondition onAdd={(condition) => onConditions([...conditions, condition])} />
    </>
  )
}

const own = '(own)'

function AddCondition({ onAdd }: { readonly onAdd: (condition: Condition) => void }) {
  const [open, setOpen] = useState(false)
  const [picked, setPicked] = useState('country')
  const [ownName, setOwnName] = useState('')
  const [op, setOp] = useState<Op>('is')
  const [typed, setTyped] = useState('')
  const attribute =
    picked === own
      ? ownName
          .trim()
          .toLowerCase()
          .replaceAll(/[^a-z0-9]+/g, '_')
      : picked
  const takesValue = op !== 'known' && op !== 'unknown'
  const complete = attribute !== '' && (!takesValue || typed.trim() !== '')

  const add = () => {
    const value = readValue(attribute, op, typed)
    onAdd(value === undefined ? { attribute, op } : { attribute, op, value })
    setOpen(false)
    setTyped('')
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button type="button" className="picker picker--add">
          <Icon of={Plus} />
          Filter
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="pop" align="start" sideOffset={4} collisionPadding={8} aria-label="A filter">
          <form
            className="pop__body"
            onSubmit={(event) => {
              event.preventDefault()
              // It hangs in the page elsewhere, but React hands its events to the form around it.
              event.stopPropagation()
              if (complete) add()
            }}
          >
            <SelectField
              label="What"
              value={picked}
              onValue={setPicked}
              choices={[
                ...builtIn.map((name) => ({ value: name, label: attributeWord(name) })),
                { value: own, label: 'Another attribute' },
              ]}
            />
            {picked === own ? (
              <TextField label="Its name" value={ownName} onText={setOwnName} placeholder="city" autoComplete="off" />
            ) : null}
            <SelectField
              label="How"
              value={op}
              onValue={setOp}
              choices={Object.entries(opWords).map(([value, label]) => ({ value: value as Op, label }))}
            />
            {takesValue ? (
              <TextField
                label={op === 'in' ? 'Values, with commas' : 'Value'}
                value={typed}
                onText={setTyped}
                placeholder={placeholderFor(attribute)}
                autoComplete="off"
              />
            ) : null}
            <Button type="submit" look="primary" disabled={!complete}>
              Add
            </Button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function placeholderFor(attribute: string): string {
  if (attribute === 'country') return 'AU'
  if (attribute === 'language') return 'en'
  if (attribute === 'opt_in') return 'true'
  if (attribute === 'created_at') return '2026-01-01'
  return ''
}
