/** Do more people say yes than leave? Yes upwards, no downwards, on one scale, a bar for each day. */
import { useState } from 'react'
import { count } from '../../lib/count.ts'
import { roundStep } from '../../lib/ticks.ts'
import { sayDay } from '../../lib/time.ts'
import { useWidth } from '../../lib/use-width.ts'

export interface DayOfStatements {
  /** `2026-11-10`. */
  readonly day: string
  readonly yes: number
  readonly no: number
}

/** A day to point at, and why. */
export interface DayMark {
  readonly day: string
  readonly text: string
}

interface StatementChartProps {
  readonly days: readonly DayOfStatements[]
  readonly marks?: readonly DayMark[]
}

export function StatementChart({ days, marks = [] }: StatementChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>()
  return (
    <div ref={ref}>
      {width === 0 ? null : <Drawing days={days} marks={marks} width={Math.min(width, 940)} />}
      <FiguresOf days={days} />
    </div>
  )
}

function Drawing({ days, marks, width }: Required<StatementChartProps> & { readonly width: number }) {
  const [at, setAt] = useState<number>()
  const small = width < 500
  const height = small ? 220 : 256
  const left = small ? 24 : 34
  const top = small ? 28 : 18
  const step = roundStep(Math.max(...days.map((day) => day.yes), 1), 4)
  const up = Math.max(1, Math.ceil(Math.max(...days.map((day) => day.yes)) / step))
  const down = Math.max(1, Math.ceil(Math.max(...days.map((day) => day.no)) / step))
  const unit = (height - top - (small ? 32 : 38)) / (up + down)
  const zero = top + up * unit
  const slot = (width - left) / days.length
  const bar = Math.min(13, slot * 0.6)
  const every = small ? 14 : 7
  const middle = (index: number) => left + (index + 0.5) * slot
  // What somebody points at, else the latest day with a mark.
  const mark = marks.findLast((one) => days.some((day) => day.day === one.day))
  const marked = mark === undefined ? undefined : days.findIndex((day) => day.day === mark.day)
  const pointed = at ?? marked
  const day = pointed === undefined ? undefined : days[pointed]
  const late = (pointed ?? 0) > days.length / 2
  const said = at === undefined ? mark?.text : `${count(day?.yes ?? 0)} yes, ${count(day?.no ?? 0)} no`
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      height={height}
      aria-hidden="true"
      onMouseLeave={() => setAt(undefined)}
    >
      {Array.from({ length: up + down + 1 }, (_, line) => up - line).map((tick) => (
        <g key={tick}>
          <line
            className={tick === 0 ? 'axis' : 'rule'}
            x1={left}
            x2={width}
            y1={zero - tick * unit}
            y2={zero - tick * unit}
          />
          {tick === 0 ? null : (
            <text x={left - 8} y={zero - tick * unit + 4} textAnchor="end">
              {count(Math.abs(tick) * step)}
            </text>
          )}
        </g>
      ))}
      {days.map((day, index) => (
        <g key={day.day}>
          <rect
            className="c-yes"
            x={middle(index) - bar / 2}
            width={bar}
            y={zero - (day.yes / step) * unit}
            height={(day.yes / step) * unit}
            rx={1.5}
          />
          <rect
            className="c-no"
            x={middle(index) - bar / 2}
            width={bar}
            y={zero + 1}
            height={(day.no / step) * unit}
            rx={1.5}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing shows a figure that the table holds too. */}
          <rect
            x={left + index * slot}
            width={slot}
            y={0}
            height={height}
            fill="transparent"
            onMouseEnter={() => setAt(index)}
          />
        </g>
      ))}
      {days.map((day, index) =>
        index % every === 0 && index <= days.length - 5 ? (
          <text key={day.day} x={Math.max(middle(index), left + 14)} y={height - 8} textAnchor="middle">
            {sayDay(`${day.day}T12:00`)}
          </text>
        ) : null,
      )}
      <text x={width} y={height - 8} textAnchor="end">
        {sayDay(`${days.at(-1)?.day}T12:00`)}
      </text>
      {pointed === undefined || day === undefined ? null : (
        <>
          <line
            className="lead"
            x1={middle(pointed)}
            x2={middle(pointed)}
            y1={top - 3}
            y2={zero - (day.yes / step) * unit - 2}
          />
          <text
            className="t-ink"
            x={late ? middle(pointed) - 5 : middle(pointed) + 5}
            y={top - 4}
            textAnchor={late ? 'end' : 'start'}
          >
            {`${sayDay(`${day.day}T12:00`)}: ${said}`}
          </text>
        </>
      )}
    </svg>
  )
}

function FiguresOf({ days }: { readonly days: readonly DayOfStatements[] }) {
  return (
    <div className="vh">
      <table>
        <caption>Statements a day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Yes</th>
            <th scope="col">No</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{sayDay(`${day.day}T12:00`)}</th>
              <td>{day.yes}</td>
              <td>{day.no}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
