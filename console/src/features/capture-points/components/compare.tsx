/** Places side by side: how many saw each, how many went on, and how many said yes. */
import type { CapturePointSummary } from '@contract/capture-point.ts'
import { Link } from '@tanstack/react-router'
import { Cell, Rows } from '../../../components/ui/rows.tsx'
import { paths } from '../../../config/paths.ts'
import { count, percent } from '../../../lib/count.ts'
import { channels } from '../channels.ts'

const columns = [
  { key: 'name', head: 'Place' },
  { key: 'shown', head: 'Shown', end: true, wide: true },
  { key: 'started', head: 'Began', end: true, wide: true },
  { key: 'pending', head: 'Asked to confirm', end: true, wide: true },
  { key: 'confirmed', head: 'Said yes', end: true },
  { key: 'refused', head: 'Said no', end: true, wide: true },
  { key: 'rate', head: 'Yes, of those asked', end: true },
] as const

export function Compare({ points }: { readonly points: readonly CapturePointSummary[] }) {
  const best = points.toSorted((a, b) => (b.figures.rate ?? -1) - (a.figures.rate ?? -1))
  return (
    <Rows caption="Capture points compared, the highest rate first" columns={columns}>
      {best.map(({ id, name, channel, figures }) => (
        <tr key={id}>
          <Cell kind="name">
            <Link to={paths.capturePoint} params={{ capturePointId: id }}>
              {name}
            </Link>
            <span className="sub">{channels[channel].name}</span>
          </Cell>
          {([figures.shown, figures.started, figures.pending] as const).map((figure, at) => (
            <Cell key={columns[at + 1]?.key} kind="wide" end className="num">
              {count(figure)}
            </Cell>
          ))}
          <Cell kind="state" end className="num">
            {count(figures.confirmed)}
          </Cell>
          <Cell kind="wide" end className="num">
            {count(figures.refused)}
          </Cell>
          <Cell kind="note" end className="num">
            {figures.rate === null ? '–' : percent(figures.rate)}
          </Cell>
        </tr>
      ))}
    </Rows>
  )
}
