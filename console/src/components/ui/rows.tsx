/** A list of things, one a row; on a phone each becomes two lines. The cells say what they are. */
import type { ReactNode } from 'react'

export interface Column {
  readonly key: string
  readonly head: ReactNode
  readonly end?: boolean
  /** Leaves the table first when the window gets narrow. */
  readonly wide?: boolean
}

interface RowsProps {
  readonly caption: string
  readonly columns: readonly Column[]
  /** The rows begin with a face. */
  readonly faces?: boolean
  /** What was there is still shown while the next is on its way. */
  readonly busy?: boolean
  readonly children: ReactNode
}

export function Rows({ caption, columns, faces = false, busy = false, children }: RowsProps) {
  return (
    <table className={faces ? 'table table--page rows rows--faces' : 'table table--page rows'} aria-busy={busy}>
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={[column.end && 'end', column.wide && 'cell--wide'].filter(Boolean).join(' ') || undefined}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

type CellKind = 'name' | 'state' | 'sub' | 'when' | 'note' | 'wide'

interface CellProps {
  readonly kind: CellKind
  readonly end?: boolean
  readonly className?: string
  readonly children: ReactNode
}

export function Cell({ kind, end = false, className = '', children }: CellProps) {
  return <td className={`cell cell--${kind}${end ? ' end' : ''} ${className}`.trim()}>{children}</td>
}
