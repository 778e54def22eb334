/** Before there is anything to show. Loading keeps the shape, empty says what will be here, an error says nothing is lost. */
import { type LucideIcon, RotateCw } from 'lucide-react'
import type { ReactNode } from 'react'
import { explain } from '../../lib/problem.ts'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

interface EmptyProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <Icon of={icon} />
      <h3>{title}</h3>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  )
}

export function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <div className="empty" role="alert">
      <h3>This did not load</h3>
      <p>{explain(error)}</p>
      <Button size="sm" onClick={onRetry}>
        <Icon of={RotateCw} size="sm" />
        Try again
      </Button>
    </div>
  )
}

const widths = ['58%', '44%', '66%', '50%', '62%', '47%', '55%', '41%'] as const

/** Rows of a table that is still to come. */
export function LoadingRows({ columns, rows = 8 }: { readonly columns: number; readonly rows?: number }) {
  return (
    <table className="table table--page" aria-busy="true">
      <caption className="vh">Loading</caption>
      <tbody>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: these rows are nothing but their place.
          <tr key={row}>
            {Array.from({ length: columns }, (_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <td key={column}>
                <span className="bone" style={{ width: widths[(row + column * 3) % widths.length] }} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Lines of a text that is still to come. */
export function LoadingLines({ lines = 5 }: { readonly lines?: number }) {
  return (
    <div className="stack stack--6" aria-busy="true">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these lines are nothing but their place.
        <span key={line} className="bone" style={{ width: widths[line % widths.length] }} />
      ))}
    </div>
  )
}

const bars = [38, 52, 44, 60, 48, 66, 58, 40, 54, 62] as const

interface ChartBlankProps {
  readonly children?: ReactNode
  /** Under the axis: from when, to when. */
  readonly ends?: readonly [string, string]
}

/** A chart that is still to come, or that says why it is not drawn. */
export function ChartBlank({ children, ends }: ChartBlankProps) {
  return (
    <figure className="blank blank--chart">
      {children === undefined ? (
        <div className="blank__plot" aria-busy="true">
          {bars.map((height) => (
            <i key={height} style={{ height: `${height}%` }} />
          ))}
        </div>
      ) : (
        <div className="blank__plot blank__plot--text">{children}</div>
      )}
      {ends === undefined ? null : (
        <div className="blank__ticks">
          <span>{ends[0]}</span>
          <span>{ends[1]}</span>
        </div>
      )}
    </figure>
  )
}
