/** Conditions about people, each a picker that reads as a sentence, and a way to add one. All of them hold. */
import type { AudienceCondition } from '@contract/audience.ts'
import { PickerSet } from '../ui/picker.tsx'
import { AddCondition } from './add-condition.tsx'
import { sayKey, sayValue } from './condition.ts'

interface ConditionsProps {
  readonly conditions: readonly AudienceCondition[]
  readonly onConditions: (conditions: AudienceCondition[]) => void
  /** A segment that must not be chosen: the one that is being written. */
  readonly without?: string | undefined
}

export function Conditions({ conditions, onConditions, without }: ConditionsProps) {
  return (
    <>
      {conditions.map((condition, index) => (
        <PickerSet
          key={`${sayKey(condition)} ${sayValue(condition)}`}
          label={sayKey(condition)}
          onRemove={() => onConditions(conditions.filter((_, other) => other !== index))}
        >
          {sayValue(condition)}
        </PickerSet>
      ))}
      <AddCondition without={without} onAdd={(condition) => onConditions([...conditions, condition])} />
    </>
  )
}
