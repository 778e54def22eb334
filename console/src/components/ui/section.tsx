/** A part of a page under its heading; a chart's heading is the question that it answers. */
import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  /** Beside the title: what is counted. */
  readonly sub?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
  readonly className?: string
}

export function Section({ title, sub, actions, children, className = '' }: SectionProps) {
  const id = useId()
  return (
    <section className={`sec ${className}`.trim()} aria-labelledby={id}>
      <div className="sec__head">
        <h2 id={id}>{title}</h2>
        {sub === undefined ? null : <p>{sub}</p>}
        {actions === undefined ? null : <div className="sec__acts">{actions}</div>}
      </div>
      {children}
    </section>
  )
}
