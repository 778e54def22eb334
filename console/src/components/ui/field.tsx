/** A labelled field: label above, hint below, error below with what to do. */
import { TriangleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { useFieldError } from './form.tsx'
import { Icon } from './icon.tsx'

interface FieldText {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** JSON pointer under which the server speaks of this field, such as `/name`. */
  readonly path?: string
}

interface FieldProps extends FieldText {
  readonly children: (control: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }) => ReactNode
}

export function Field({ label, hint, error, path, children }: FieldProps) {
  const id = useId()
  const refused = useFieldError(path)
  const message = error ?? refused
  const described = message !== undefined || hint !== undefined
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described ? `${id}-more` : undefined,
        'aria-invalid': message === undefined ? undefined : true,
      })}
      {described ? <FieldMore id={`${id}-more`} hint={hint} error={message} /> : null}
    </div>
  )
}

/** Several controls under one label, such as a list of options. */
export function FieldSet({ label, hint, error, path, children }: FieldText & { readonly children: ReactNode }) {
  const id = useId()
  const refused = useFieldError(path)
  const message = error ?? refused
  const described = message !== undefined || hint !== undefined
  return (
    <fieldset className="field" aria-describedby={described ? `${id}-more` : undefined}>
      <legend className="field__label">{label}</legend>
      {children}
      {described ? <FieldMore id={`${id}-more`} hint={hint} error={message} /> : null}
    </fieldset>
  )
}

function FieldMore({
  id,
  hint,
  error,
}: {
  readonly id: string
  readonly hint: ReactNode
  readonly error: string | undefined
}) {
  if (error !== undefined) return <FieldError id={id}>{error}</FieldError>
  return (
    <p className="field__hint" id={id}>
      {hint}
    </p>
  )
}

/** What to do about it, where it is. */
export function FieldError({ id, children }: { readonly id?: string; readonly children: ReactNode }) {
  return (
    <p className="field__error" id={id}>
      <Icon of={TriangleAlert} size="sm" />
      {children}
    </p>
  )
}

type TextFieldProps = FieldText &
  Omit<ComponentProps<'input'>, 'onChange'> & { readonly onText?: (text: string) => void }

export function TextField({ label, hint, error, path, onText, className = '', ...rest }: TextFieldProps) {
  return (
    <Field label={label} {...field({ hint, error, path })}>
      {(control) => (
        <input
          className={`input ${className}`.trim()}
          onChange={(event) => onText?.(event.target.value)}
          {...rest}
          {...control}
        />
      )}
    </Field>
  )
}

type TextAreaProps = FieldText &
  Omit<ComponentProps<'textarea'>, 'onChange'> & { readonly onText?: (text: string) => void }

export function TextArea({ label, hint, error, path, onText, ...rest }: TextAreaProps) {
  return (
    <Field label={label} {...field({ hint, error, path })}>
      {(control) => (
        <textarea className="input" onChange={(event) => onText?.(event.target.value)} {...rest} {...control} />
      )}
    </Field>
  )
}

// Left out where it is not given: a field without a hint has none, not an undefined one.
function field({ hint, error, path }: { hint: ReactNode; error: string | undefined; path: string | undefined }) {
  return { hint, error, ...(path === undefined ? {} : { path }) }
}
