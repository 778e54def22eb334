/** Where do the yeses come from? */
import type { Overview } from '@contract/overview.ts'
import { Link } from '@tanstack/react-router'
import { AppWindow } from 'lucide-react'
import { BarTable } from '../../../components/ui/bar-list.tsx'
import { Section } from '../../../components/ui/section.tsx'
import { paths } from '../../../config/paths.ts'
import { count, percent } from '../../../lib/count.ts'

export function YesesFrom({ points, days }: { readonly points: Overview['capture_points']; readonly days: number }) {
  return (
    <Section
      title="Where do the yeses come from?"
      sub={`${days} days`}
      actions={
        <Link className="sm" to={paths.capturePoints}>
          All capture points
        </Link>
      }
    >
      {points.length === 0 ? (
        <p className="sm faint">Nothing was asked anywhere in this time.</p>
      ) : (
        <BarTable
          heads={['Capture point', 'Asked', 'Said yes', 'Rate']}
          rows={points.map((point) => ({
            key: point.id,
            icon: AppWindow,
            name: (
              <Link to={paths.capturePoint} params={{ capturePointId: point.id }}>
                {point.name}
              </Link>
            ),
            value: point.yes,
            cells: [count(point.asked), count(point.yes), point.rate === null ? '–' : percent(point.rate)],
          }))}
        />
      )}
    </Section>
  )
}
