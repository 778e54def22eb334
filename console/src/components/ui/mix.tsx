/** Parts of a whole in the colours of the states, and their legend. */
import { count } from '../../lib/count.ts'
import { State, type StateName, stateWord } from './state.tsx'

export interface Part {
  readonly state: Exclude<StateName, 'refused' | 'revoked'> | 'gate' | 'wait'
  readonly count: number
  readonly name?: string
}

const colour = {
  given: 'b-given',
  pending: 'b-pending',
  withdrawn: 'b-withdrawn',
  expired: 'b-expired',
  unknown: 'b-unknown',
  gate: 'b-refused',
  wait: 'b-wait',
} as const

export function Mix({ parts, size }: { readonly parts: readonly Part[]; readonly size?: 'lg' }) {
  const all = parts.reduce((sum, part) => sum + part.count, 0)
  return (
    <span
      className={size === undefined ? 'mix' : `mix mix--${size}`}
      role="img"
      aria-label={parts.map((part) => `${nameOf(part)} ${count(part.count)}`).join(', ')}
    >
      {parts.map((part) =>
        part.count === 0 ? null : (
          <i key={part.state} className={colour[part.state]} style={{ width: `${(part.count / all) * 100}%` }} />
        ),
      )}
      {all === 0 ? <i className="b-wait full" /> : null}
    </span>
  )
}

/** Square, word and figure for each part. */
export function MixLegend({
  parts,
  children,
}: {
  readonly parts: readonly Part[]
  readonly children?: React.ReactNode
}) {
  return (
    <p className="legend">
      {parts.map((part) => (
        <span key={part.state}>
          <i className={`swatch ${colour[part.state]}`} />
          {nameOf(part)} <b className="num">{count(part.count)}</b>
        </span>
      ))}
      {children}
    </p>
  )
}

export function StateLegend() {
  const states = ['given', 'pending', 'withdrawn', 'expired', 'unknown'] as const
  return (
    <p className="legend legend--states">
      {states.map((state) => (
        <span key={state}>
          <State state={state} />
        </span>
      ))}
    </p>
  )
}

function nameOf(part: Part): string {
  return part.name ?? (part.state === 'gate' || part.state === 'wait' ? part.state : stateWord[part.state])
}
