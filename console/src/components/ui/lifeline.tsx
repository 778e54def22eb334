/** Two years of one state, under its word, in the colours of the states. */
import { markOf, type StateName, stateWord } from './state.tsx'

export interface Span {
  readonly state: StateName
  /** When it began, ms. */
  readonly from: number
}

interface LifelineProps {
  /** Oldest first. Before the first, nothing was known. */
  readonly spans: readonly Span[]
  readonly from: number
  readonly to: number
}

export function Lifeline({ spans, from, to }: LifelineProps) {
  const pieces = piecesOf(spans, from, to)
  return (
    <span
      className="life"
      role="img"
      aria-label={pieces
        .map((piece) => `${stateWord[piece.state].toLowerCase()} ${Math.round(piece.part)} %`)
        .join(', then ')}
    >
      {pieces.map((piece) => (
        <i key={piece.from} className={`b-${markOf(piece.state)}`} style={{ width: `${piece.part}%` }} />
      ))}
    </span>
  )
}

/** The spans as parts of a hundred of the time from `from` to `to`; a state that is followed by the same state is one piece. */
export function piecesOf(
  spans: readonly Span[],
  from: number,
  to: number,
): readonly (Span & { readonly part: number })[] {
  const before = spans.filter((span) => span.from <= from).at(-1)
  const within = spans.filter((span) => span.from > from && span.from < to)
  const starts: Span[] = [{ state: before?.state ?? 'unknown', from }]
  for (const span of within) if (starts.at(-1)?.state !== span.state) starts.push(span)
  return starts.map((span, index) => ({
    ...span,
    part: (((starts[index + 1]?.from ?? to) - span.from) / (to - from)) * 100,
  }))
}
