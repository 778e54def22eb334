/** The name of a variable, brought into the form that names have. */
import { TextField } from '../../../../components/ui/field.tsx'
import { useFault, useFormScope } from './scope.tsx'

interface VariableFieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly path?: string
  readonly optional?: boolean
  readonly hint?: string
}

export function VariableField({
  label,
  value,
  onValue,
  path = 'variable',
  optional = false,
  hint,
}: VariableFieldProps) {
  const { readOnly } = useFormScope()
  const fault = useFault(path)
  return (
    <TextField
      label={
        optional ? (
          <>
            {label} <span className="faint xs">optional</span>
          </>
        ) : (
          label
        )
      }
      value={value}
      readOnly={readOnly}
      className="id"
      autoComplete="off"
      spellCheck={false}
      hint={hint}
      error={fault}
      onText={(typed) => onValue(asName(typed))}
    />
  )
}

/** Small letters, figures and `_`, a letter first. */
export function asName(typed: string): string {
  return typed
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
}
