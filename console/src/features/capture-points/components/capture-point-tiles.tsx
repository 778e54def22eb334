/** Capture points as a gallery: where, what was asked, and what came of it. */
import type { CapturePointSummary } from '@contract/capture-point.ts'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../components/ui/icon.tsx'
import { Spark } from '../../../components/ui/spark.tsx'
import { paths } from '../../../config/paths.ts'
import { count, percent } from '../../../lib/count.ts'
import { channels } from '../channels.ts'

export function CapturePointTiles({ points }: { readonly points: readonly CapturePointSummary[] }) {
  return (
    <div className="tiles tiles--flat">
      {points.map((point) => (
        <Link key={point.id} className="tile" to={paths.capturePoint} params={{ capturePointId: point.id }}>
          <span className="tile__top">
            <Icon of={channels[point.channel].icon} />
            {channels[point.channel].name}
          </span>
          <h2>{point.name}</h2>
          <p className="tile__topics">{point.topics.map((topic) => topic.name).join(', ')}</p>
          <Spark values={point.figures.series.map((day) => day.confirmed)} />
          <span className="tile__fig">
            <b className="num">{count(point.figures.confirmed)}</b> said yes
            <span className="push num">{sayRate(point)}</span>
          </span>
          <p>{channels[point.channel].first}</p>
        </Link>
      ))}
    </div>
  )
}

function sayRate({ figures }: CapturePointSummary): string {
  const asked = Math.max(figures.shown, figures.started)
  if (figures.rate === null) return `of ${count(asked)}`
  return `${percent(figures.rate)} of ${count(asked)}`
}
