/** Bar lists: the bar lies behind the label. */
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { count } from '../../lib/count.ts'
import { Icon } from './icon.tsx'

export interface BarRow {
  readonly key: string
  readonly icon?: LucideIcon
  readonly name: ReactNode
  readonly value: number
}

/** One figure for each label. */
export function BarList({ rows, none }: { readonly rows: readonly BarRow[]; readonly none: string }) {
  const most = Math.max(1, ...rows.map((row) => row.value))
  if (rows.length === 0) return <p className="sm faint">{none}</p>
  return (
    <ul className="mini">
      {rows.map((row) => (
        <li key={row.key}>
          <span className="row">
            {row.icon === undefined ? null : <Icon of={row.icon} size="sm" />}
            {row.name}
          </span>
          <span className="num">{count(row.value)}</span>
          <i style={{ width: `${(row.value / most) * 100}%` }} />
        </li>
      ))}
    </ul>
  )
}

export interface BarTableRow extends BarRow {
  /** One text for each further column; the bar's own value is not among them. */
  readonly cells: readonly ReactNode[]
}

interface BarTableProps {
  readonly heads: readonly [name: string, ...cells: string[]]
  readonly rows: readonly BarTableRow[]
}

/** A label with a bar, and up to three figures. */
export function BarTable({ heads, rows }: BarTableProps) {
  const [name, ...cells] = heads
  const most = Math.max(1, ...rows.map((row) => row.value))
  return (
    // biome-ignore-start lint/a11y/useSemanticElements: the bar behind the label needs a grid; the roles keep it a table.
    // biome-ignore-start lint/a11y/useFocusableInteractive: the cells are read, not operated.
    <div className="bars" role="table">
      <div className="bars__row bars__row--head" role="row">
        <span className="bars__name" role="columnheader">
          {name}
        </span>
        {cells.map((head) => (
          <span key={head} className="end" role="columnheader">
            {head}
          </span>
        ))}
      </div>
      {rows.map((row) => (
        <div className="bars__row" role="row" key={row.key}>
          <span className="bars__name" role="cell">
            <i style={{ width: `${(row.value / most) * 100}%` }} />
            {row.icon === undefined ? null : <Icon of={row.icon} />}
            <span>{row.name}</span>
          </span>
          {row.cells.map((cell, index) => (
            <span key={cells[index]} className="end num" role="cell">
              {cell}
            </span>
          ))}
        </div>
      ))}
    </div>
    // biome-ignore-end lint/a11y/useFocusableInteractive: as above.
    // biome-ignore-end lint/a11y/useSemanticElements: as above.
  )
}
