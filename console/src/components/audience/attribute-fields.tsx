/** What is asked for where a condition speaks of an attribute. */
import { TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select.tsx'
import { attributeWord, builtIn, type Op, opWords, takesDays } from './condition.ts'
import { attributeOf, type FieldsProps } from './typed-condition.ts'

const own = '(own)'

export function AttributeFields({ typed, onTyped }: FieldsProps) {
  const attribute = attributeOf(typed)
  const { op } = typed
  return (
    <>
      <SelectField
        label="What"
        value={typed.attribute === '' ? own : typed.attribute}
        onValue={(picked) => onTyped({ attribute: picked === own ? '' : picked })}
        choices={[
          ...builtIn.map((name) => ({ value: name, label: attributeWord(name) })),
          { value: own, label: 'Another attribute' },
        ]}
      />
      {typed.attribute === '' ? (
        <TextField
          label="Its name"
          value={typed.ownAttribute}
          onText={(ownAttribute) => onTyped({ ownAttribute })}
          placeholder="city"
          autoComplete="off"
        />
      ) : null}
      <SelectField
        label="How"
        value={op}
        onValue={(picked) => onTyped({ op: picked })}
        choices={Object.entries(opWords).map(([value, label]) => ({
          value: value as Op,
          label: opChoice[value] ?? label,
        }))}
      />
      {op === 'known' || op === 'unknown' ? null : (
        <TextField
          label={takesDays(op) ? 'Days' : op === 'in' || op === 'not_in' ? 'Values, with commas' : 'Value'}
          value={typed.value}
          onText={(value) => onTyped({ value })}
          placeholder={takesDays(op) ? '7' : placeholderFor(attribute)}
          inputMode={takesDays(op) ? 'numeric' : 'text'}
          autoComplete="off"
        />
      )}
    </>
  )
}

/** In a list of choices nothing follows that would tell these apart. */
const opChoice: Readonly<Record<string, string>> = {
  in_last_days: 'is in the last … days',
  days_ago: 'is exactly … days ago',
  in_next_days: 'is in the next … days',
  days_ahead: 'is exactly … days ahead',
}

function placeholderFor(attribute: string): string {
  if (attribute === 'country') return 'AU'
  if (attribute === 'language') return 'en'
  if (attribute === 'opt_in') return 'true'
  if (attribute === 'created_at') return '2026-01-01'
  return ''
}
