/** A span of time as a figure and its unit; left empty where there need not be one. */
import { useState } from 'react'
import { Field } from '../../../../components/ui/field.tsx'
import { Select } from '../../../../components/ui/select.tsx'
import { useFault, useFormScope } from './scope.tsx'

const units = { minutes: 1, hours: 60, days: 1440 } as const
type Unit = keyof typeof units

interface DurationProps {
  readonly label: string
  readonly minutes: number | undefined
  readonly onMinutes: (minutes: number | undefined) => void
  readonly path: string
  readonly hint?: string
}

export function Duration({ label, minutes, onMinutes, path, hint }: DurationProps) {
  const { readOnly } = useFormScope()
  const fault = useFault(path)
  const [unit, setUnit] = useState<Unit>(unitOf(minutes))
  const shown = minutes === undefined ? '' : String(minutes / units[unit])
  return (
    <Field label={label} hint={hint} error={fault}>
      {(control) => (
        <div className="row">
          <input
            {...control}
            className="input num"
            type="number"
            min={1}
            value={shown}
            readOnly={readOnly}
            onChange={(event) => {
              const count = Number(event.target.value)
              onMinutes(
                event.target.value === '' || !(count > 0) ? undefined : Math.max(1, Math.round(count * units[unit])),
              )
            }}
          />
          <Select
            aria-label={`${label}, unit`}
            value={unit}
            disabled={readOnly}
            onValue={(next) => {
              setUnit(next)
              if (minutes !== undefined) onMinutes(Math.max(1, Math.round((minutes / units[unit]) * units[next])))
            }}
            choices={[
              { value: 'minutes', label: 'minutes' },
              { value: 'hours', label: 'hours' },
              { value: 'days', label: 'days' },
            ]}
          />
        </div>
      )}
    </Field>
  )
}

function unitOf(minutes = 1440): Unit {
  if (minutes % units.days === 0) return 'days'
  return minutes % units.hours === 0 ? 'hours' : 'minutes'
}
