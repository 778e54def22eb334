/** Tick boxes and radio buttons, with what ticking them means. */
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react'

interface CheckProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly onTick?: (ticked: boolean) => void
}

export function Check(props: CheckProps) {
  return <Tickable {...props} type="checkbox" />
}

export function Radio(props: CheckProps) {
  return <Tickable {...props} type="radio" />
}

function Tickable({ label, hint, onTick, type, ...rest }: CheckProps & { readonly type: 'checkbox' | 'radio' }) {
  return (
    <label className="check">
      <input type={type} onChange={(event) => onTick?.(event.target.checked)} {...rest} />
      <span className="check__label">{label}</span>
      {hint === undefined ? null : <span className="check__hint">{hint}</span>}
    </label>
  )
}

interface BareCheckProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  readonly 'aria-label': string
  /** Some, but not all, of what it stands for. */
  readonly some?: boolean
  readonly onTick?: (ticked: boolean) => void
}

/** A tick box alone, in a table or a list. */
export function BareCheck({ some = false, onTick, ...rest }: BareCheckProps) {
  const ref = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (ref.current !== null) ref.current.indeterminate = some
  }, [some])
  return (
    <span className="check check--bare">
      <input ref={ref} type="checkbox" onChange={(event) => onTick?.(event.target.checked)} {...rest} />
    </span>
  )
}

/** A framed list of them. */
export function Options({ children }: { readonly children: ReactNode }) {
  return <div className="options">{children}</div>
}
