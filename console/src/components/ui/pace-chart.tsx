/** How fast does a campaign go, and who leaves? Messages for each stretch of time, and below them a mark for each no. */
import { useState } from 'react'
import { count } from '../../lib/count.ts'
import { roundStep } from '../../lib/ticks.ts'
import { sayClock, saySeconds } from '../../lib/time.ts'
import { useWidth } from '../../lib/use-width.ts'

export interface Stretch {
  /** When it began. */
  readonly at: string
  readonly sent: number
}

interface PaceProps {
  readonly stretches: readonly Stretch[]
  /** When each person left. */
  readonly left: readonly string[]
  /** The last stretch is still filling. */
  readonly running: boolean
  readonly label: string
}

export function PaceChart(props: PaceProps) {
  const [ref, width] = useWidth<HTMLDivElement>()
  return (
    <div ref={ref} role="img" aria-label={props.label}>
      {width === 0 ? null : <Drawing {...props} width={Math.min(width, 940)} />}
    </div>
  )
}

function Drawing({ stretches, left: leavers, running, width }: PaceProps & { readonly width: number }) {
  const [at, setAt] = useState<number>()
  const small = width < 500
  const height = small ? 220 : 256
  const start = small ? 32 : 40
  const top = 20
  const zero = small ? 160 : 196
  const step = roundStep(Math.max(...stretches.map((stretch) => stretch.sent), 1), 4)
  const ticks = Math.max(1, Math.ceil(Math.max(...stretches.map((stretch) => stretch.sent)) / step))
  const unit = (zero - top) / ticks
  const slot = (width - start) / Math.max(stretches.length, 12)
  const bar = Math.min(13, slot * 0.62)
  const every = Math.max(1, Math.ceil(stretches.length / (small ? 3 : 7)))
  const middle = (index: number) => start + (index + 0.5) * slot
  const active = at === undefined ? undefined : stretches[at]
  const sayTime = every * lengthOf(stretches) < 60_000 ? saySeconds : sayClock
  const place = placer(stretches, start, slot)
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      aria-hidden="true"
      onMouseLeave={() => setAt(undefined)}
    >
      {Array.from({ length: ticks + 1 }, (_, tick) => tick).map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'axis' : 'rule'}
            x1={start}
            x2={width}
            y1={zero - tick * unit}
            y2={zero - tick * unit}
          />
          {tick === 0 ? null : (
            <text x={start - 8} y={zero - tick * unit + 4} textAnchor="end">
              {count(tick * step)}
            </text>
          )}
        </g>
      ))}
      <text x={start - 8} y={zero + 22} textAnchor="end">
        Left
      </text>
      {leavers.map((moment) => (
        <circle key={moment} className="c-no" cx={place(moment)} cy={zero + 18} r={small ? 2.5 : 3.5} />
      ))}
      {stretches.map((stretch, index) => (
        <g key={stretch.at}>
          <rect
            className={running && index === stretches.length - 1 ? 'c-part' : 'c-yes'}
            x={middle(index) - bar / 2}
            width={bar}
            y={zero - (stretch.sent / step) * unit}
            height={(stretch.sent / step) * unit}
            rx={1.5}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing only shows the figure of a bar. */}
          <rect
            x={start + index * slot}
            width={slot}
            y={0}
            height={height}
            fill="transparent"
            onMouseEnter={() => setAt(index)}
          />
          {index % every === 0 ? (
            <text x={middle(index)} y={height - 8} textAnchor="middle">
              {sayTime(stretch.at)}
            </text>
          ) : null}
        </g>
      ))}
      {active === undefined || at === undefined ? null : (
        <text
          className="t-ink"
          x={at > stretches.length / 2 ? middle(at) - 5 : middle(at) + 5}
          y={top - 6}
          textAnchor={at > stretches.length / 2 ? 'end' : 'start'}
        >
          {`${saySeconds(active.at)}: ${count(active.sent)}`}
        </text>
      )}
    </svg>
  )
}

/** Where a moment stands, between the beginning of the first stretch and the end of the last. */
function placer(stretches: readonly Stretch[], start: number, slot: number): (moment: string) => number {
  const from = new Date(stretches[0]?.at ?? 0).getTime()
  const length = lengthOf(stretches)
  return (moment) =>
    start + Math.max(0, Math.min(stretches.length, (new Date(moment).getTime() - from) / length)) * slot
}

/** Of one stretch, in milliseconds; they are all as long. */
function lengthOf([first, second]: readonly Stretch[]): number {
  if (first === undefined || second === undefined) return 1000
  return new Date(second.at).getTime() - new Date(first.at).getTime()
}
