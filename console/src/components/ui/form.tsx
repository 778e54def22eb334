/** A form whose server may refuse it: each bad field shows what the problem document says of it, the rest stands above. */
import { createContext, type FormEvent, type ReactNode, use, useEffect, useMemo, useRef } from 'react'
import { explain, type FieldProblem, Problem } from '../../lib/problem.ts'
import { Note } from './note.tsx'

interface FormErrors {
  /** The message for a JSON pointer, or undefined. */
  readonly at: (path: string) => string | undefined
  /** What is said of the places under a JSON pointer. */
  readonly under: (path: string) => readonly string[]
  readonly claim: (path: string) => () => void
}

const noFields: readonly FieldProblem[] = []

const FormContext = createContext<FormErrors>({
  at: () => undefined,
  under: () => [],
  claim: () => () => undefined,
})

interface FormProps {
  readonly onSubmit: () => void
  readonly error: unknown
  readonly children: ReactNode
  readonly className?: string
  readonly id?: string
}

export function Form({ onSubmit, error, children, ...rest }: FormProps) {
  const ref = useRef<HTMLFormElement>(null)
  const claimed = useRef(new Map<string, number>()).current
  const fields = error instanceof Problem ? error.fields : noFields

  const errors = useMemo<FormErrors>(
    () => ({
      at: (path) => fields.find((field) => field.path === path)?.message,
      under: (path) => fields.filter((field) => field.path.startsWith(`${path}/`)).map((field) => field.message),
      claim: (path) => {
        claimed.set(path, (claimed.get(path) ?? 0) + 1)
        return () => void claimed.set(path, (claimed.get(path) ?? 1) - 1)
      },
    }),
    [fields, claimed],
  )

  // The first bad field gets the focus, so that the keyboard and a screen reader are where something has to be done.
  useEffect(() => {
    if (error) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"], .form__problem')?.focus()
  }, [error])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }

  return (
    <FormContext value={errors}>
      <form ref={ref} noValidate onSubmit={submit} {...rest}>
        {error ? (
          <FormProblem
            error={error}
            isClaimed={(path) =>
              [...claimed].some(
                ([at, times]) => times > 0 && (at === path || (at.endsWith('/') && path.startsWith(at))),
              )
            }
          />
        ) : null}
        {children}
      </form>
    </FormContext>
  )
}

function FormProblem({ error, isClaimed }: { readonly error: unknown; readonly isClaimed: (path: string) => boolean }) {
  const fields = error instanceof Problem ? error.fields : noFields
  const homeless = fields.filter((field) => !isClaimed(field.path))
  if (fields.length > 0 && homeless.length === 0) return null
  return (
    <div className="form__problem" role="alert" tabIndex={-1}>
      <Note tone="danger">
        {homeless.length === 0 ? (
          <p>{explain(error)}</p>
        ) : (
          homeless.map((field) => <p key={field.path}>{field.message}</p>)
        )}
      </Note>
    </div>
  )
}

/** What the server said of this field. A field that asks is one where its message is shown. */
export function useFieldError(path: string | undefined): string | undefined {
  const errors = use(FormContext)
  useEffect(() => (path === undefined ? undefined : errors.claim(path)), [errors, path])
  return path === undefined ? undefined : errors.at(path)
}

/** What the server said of the places within this field, such as the lines of a text. */
export function useFieldErrorsUnder(path: string): readonly string[] {
  const errors = use(FormContext)
  // The stroke at its end claims all that stands below.
  useEffect(() => errors.claim(`${path}/`), [errors, path])
  return errors.under(path)
}
