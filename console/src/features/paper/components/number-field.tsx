/** One number of a form: whether it is one is said while it is typed, and whether it spoke before. */
import { useQuery } from '@tanstack/react-query'
import { TextField } from '../../../components/ui/field.tsx'
import { Problem } from '../../../lib/problem.ts'
import { useSettled } from '../../../lib/use-settled.ts'
import { numberQuery } from '../api/paper.ts'

interface NumberFieldProps {
  readonly at: number
  readonly number: string
  readonly country: string | undefined
  readonly twice: boolean
  readonly onNumber: (text: string) => void
}

export function NumberField({ at, number, country, twice, onNumber }: NumberFieldProps) {
  const settled = useSettled(number.trim())
  const known = useQuery(numberQuery(settled, country))
  const given = known.data?.states.filter(({ state }) => state === 'given').map(({ topic }) => topic.name) ?? []
  const noes = known.data?.states.some(({ state }) => state === 'withdrawn' || state === 'refused') ?? false
  const hint =
    given.length > 0
      ? `Has said yes before: ${given.join(', ')}.`
      : noes
        ? 'Has said no before. This form asks at most: only the person can take it back.'
        : at === 0
          ? 'As it stands there; Enter for another one, Enter on an empty one to go on.'
          : undefined
  const wrong =
    known.error instanceof Problem && known.error.status === 400 && settled === number.trim()
      ? 'Is no whole telephone number.'
      : undefined
  return (
    <TextField
      label={`Number ${at + 1}`}
      path={`/numbers/${at}`}
      type="tel"
      inputMode="tel"
      autoComplete="off"
      className="num"
      hint={hint}
      error={twice ? 'Stands here twice.' : wrong}
      value={number}
      onText={onNumber}
      data-step="number"
    />
  )
}
