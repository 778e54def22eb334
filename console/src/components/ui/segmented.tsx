/** A few choices side by side, one of them pressed. */
import type { ReactNode } from 'react'

interface SegmentedProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly onValue: (value: V) => void
  readonly choices: readonly { readonly value: V; readonly label: ReactNode }[]
  /** After the last choice, such as a button that adds one. */
  readonly children?: ReactNode
  readonly className?: string
}

export function Segmented<V extends string>({
  label,
  value,
  onValue,
  choices,
  children,
  className = '',
}: SegmentedProps<V>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a legend that is shown; this group is named unseen.
    <div className={`seg ${className}`.trim()} role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className="seg__item"
          aria-pressed={choice.value === value}
          onClick={() => onValue(choice.value)}
        >
          {choice.label}
        </button>
      ))}
      {children}
    </div>
  )
}
