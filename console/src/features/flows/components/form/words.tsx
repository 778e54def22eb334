/** Words in the language that is open, with how many there may be. In another language the flow's own are shown below. */
import { TextArea, TextField } from '../../../../components/ui/field.tsx'
import { languageName } from '../../../../words/places.ts'
import type { LocalText } from '../../definition.ts'
import { lengthOf } from '../../limits.ts'
import { useFault, useFormScope } from './scope.tsx'

interface WordsProps {
  readonly label: string
  readonly text: LocalText | undefined
  /** `typing` names the field, so that what is typed in one go is taken back in one. Undefined: no words in any language. */
  readonly onText: (text: Record<string, string> | undefined, typing: string) => void
  /** `text`, `buttons/0/title`. */
  readonly path: string
  readonly limit?: number
  /** What becomes of longer ones. */
  readonly over?: string
  readonly multiline?: boolean
  /** May be left out in every language. */
  readonly optional?: boolean
  readonly hint?: string
}

export function Words({
  label,
  text,
  onText,
  path,
  limit,
  over,
  multiline = false,
  optional = false,
  hint,
}: WordsProps) {
  const { flow, language, readOnly } = useFormScope()
  const fault = useFault(path)
  const value = text?.[language] ?? ''
  const own = language === flow.language
  const excess = limit === undefined ? 0 : lengthOf(value) - limit
  const write = (typed: string) => {
    const { [language]: _before, ...others } = text ?? {}
    const next = typed === '' && (optional || !own) ? others : { ...others, [language]: typed }
    onText(optional && Object.keys(next).length === 0 ? undefined : next, `${path} ${language}`)
  }
  const said =
    own || text?.[flow.language] === undefined ? hint : `${languageName(flow.language)}: ${text[flow.language]}`
  const Field = multiline ? TextArea : TextField
  return (
    <Field
      label={
        <span className="row">
          {label}
          {optional ? <span className="faint xs">optional</span> : null}
          {limit === undefined ? null : (
            <span className="push faint xs num" aria-live="off">
              {lengthOf(value)} / {limit}
            </span>
          )}
        </span>
      }
      value={value}
      onText={write}
      dir="auto"
      lang={language}
      readOnly={readOnly}
      autoComplete="off"
      hint={said}
      error={excess > 0 ? `${excess} too many. ${over ?? 'WhatsApp takes no more.'}` : fault}
    />
  )
}
