/** A new condition: what it speaks of is chosen first, the rest follows from that. */
import type { AudienceCondition } from '@contract/audience.ts'
import { Plus } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { SelectField } from '../ui/select.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { conditionOf, type Kind, kinds, nothingTyped, type TypedCondition } from './typed-condition.ts'

interface AddConditionProps {
  readonly onAdd: (condition: AudienceCondition) => void
  readonly without?: string | undefined
}

export function AddCondition({ onAdd, without }: AddConditionProps) {
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<TypedCondition>(nothingTyped)
  const condition = conditionOf(typed)

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
              if (condition === undefined) return
              onAdd(condition)
              setOpen(false)
              setTyped({ ...nothingTyped, kind: typed.kind })
            }}
          >
            <SelectField
              label="About"
              value={typed.kind}
              onValue={(kind) => setTyped({ ...nothingTyped, kind })}
              choices={Object.entries(kinds).map(([value, label]) => ({ value: value as Kind, label }))}
            />
            <ConditionFields typed={typed} onTyped={(part) => setTyped({ ...typed, ...part })} without={without} />
            <Button type="submit" look="primary" disabled={condition === undefined}>
              Add
            </Button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
