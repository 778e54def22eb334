/** Figures first: label above, note below. `null` is not nought: there is nothing yet. */
import type { ReactNode } from 'react'
import { count } from '../../lib/count.ts'

export interface Figure {
  readonly label: string
  readonly value: number | null
  readonly unit?: string
  readonly note?: ReactNode
}

export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={figures.length === 5 ? 'figures figures--5' : 'figures'}>
      {figures.map((figure) => (
        <div className="figure" key={figure.label}>
          <dt className="figure__label">{figure.label}</dt>
          <dd className="figure__value num">
            {figure.value === null ? <span className="none">None yet</span> : count(figure.value)}
            {figure.unit === undefined || figure.value === null ? null : (
              <>
                {' '}
                <small>{figure.unit}</small>
              </>
            )}
          </dd>
          <dd className="figure__note">{figure.note}</dd>
        </div>
      ))}
    </dl>
  )
}

/** While they load: the same places, nothing in them. */
export function FiguresLoading({ labels }: { readonly labels: readonly string[] }) {
  return (
    <dl className={labels.length === 5 ? 'figures figures--5' : 'figures'} aria-busy="true">
      {labels.map((label) => (
        <div className="figure" key={label}>
          <dt className="figure__label">{label}</dt>
          <dd className="figure__value">
            <span className="bone bone--figure" />
          </dd>
          <dd className="figure__note">
            <span className="bone bone--note" />
          </dd>
        </div>
      ))}
    </dl>
  )
}
