/** A value and where it comes from: fixed, or what stands somewhere when the step is reached. */
import { TextField } from '../../../../components/ui/field.tsx'
import { SelectField } from '../../../../components/ui/select.tsx'
import type { FlowValue, ValueSource } from '../../definition.ts'
import { useFault, useFormScope } from './scope.tsx'

type Kind = 'text' | 'number' | 'true' | 'false' | 'null' | 'variables' | 'contact' | 'trigger' | 'message'

const kinds: Readonly<Record<Kind, string>> = {
  text: 'This text',
  number: 'This number',
  true: 'true',
  false: 'false',
  null: 'nothing',
  variables: 'The variable',
  contact: 'Of the contact',
  trigger: 'Of what started it',
  message: 'What they last wrote',
}

interface ValueProps {
  readonly label: string
  readonly value: ValueSource
  readonly onValue: (value: ValueSource, typing?: string) => void
  readonly path: string
}

export function Value({ label, value, onValue, path }: ValueProps) {
  const { readOnly } = useFormScope()
  const fault = useFault(path)
  const kind = kindOf(value)
  const typed = kind === 'text' || kind === 'number' || kind === 'variables' || kind === 'contact' || kind === 'trigger'
  return (
    <div className="two">
      <SelectField
        label={label}
        value={kind}
        disabled={readOnly}
        onValue={(next) => onValue(begin(next, shown(value)))}
        choices={Object.entries(kinds).map(([one, name]) => ({ value: one as Kind, label: name }))}
      />
      {typed ? (
        <TextField
          label={kind === 'text' || kind === 'number' ? 'Value' : 'Its name'}
          value={shown(value)}
          readOnly={readOnly}
          error={fault}
          autoComplete="off"
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          onText={(text) => onValue(begin(kind, text), path)}
        />
      ) : null}
    </div>
  )
}

function kindOf(value: ValueSource): Kind {
  if ('from' in value) {
    if (value.from === 'message.text') return 'message'
    const [of] = value.from.split('.')
    return of === 'contact' || of === 'trigger' ? of : 'variables'
  }
  if (value.is === null) return 'null'
  if (typeof value.is === 'boolean') return value.is ? 'true' : 'false'
  return typeof value.is === 'number' ? 'number' : 'text'
}

function shown(value: ValueSource): string {
  if ('from' in value) return value.from.split('.').slice(1).join('.')
  return value.is === null || typeof value.is === 'boolean' ? '' : String(value.is)
}

function begin(kind: Kind, text: string): ValueSource {
  const fixed: Readonly<Partial<Record<Kind, FlowValue>>> = {
    text,
    number: Number.isFinite(Number(text)) ? Number(text) : 0,
    true: true,
    false: false,
    null: null,
  }
  if (kind in fixed) return { is: fixed[kind] ?? null }
  return { from: kind === 'message' ? 'message.text' : `${kind}.${text || 'value'}` }
}
