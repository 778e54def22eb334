/** How far long work has come. */
import type { ReactNode } from 'react'
import { count, share } from '../../lib/count.ts'

interface ProgressProps {
  readonly done: number
  readonly all: number
  readonly label: string
  readonly title?: ReactNode
  /** Below: what was left out, that it may be left, a button to stop it. */
  readonly children?: ReactNode
}

export function Progress({ done, all, label, title, children }: ProgressProps) {
  return (
    <div className="stack">
      {title === undefined ? null : (
        <p className="row sm">
          <span className="strong">{title}</span>
          <span className="push num quiet">
            {count(done)} of {count(all)}
          </span>
        </p>
      )}
      <div
        className="progress"
        role="progressbar"
        aria-label={label}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuetext={share(done, all)}
      >
        <i style={{ width: all === 0 ? 0 : `${(done / all) * 100}%` }} />
      </div>
      {children}
    </div>
  )
}
