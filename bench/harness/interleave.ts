/**
 * Measures sides in turn: A, B, A, B. The host gives and takes CPU by the minute, so what was measured at another time
 * compares with nothing. A ratio is taken within a round; the figure is the median of the rounds.
 */
import { type Spin, spinTest } from './machine.ts'
import { measure, type Side, type Window } from './side.ts'

export interface Pace {
  readonly rounds: number
  readonly windowMs: number
  /** Until each side has done so many pieces, for at least and at most so long: code gets fast by being run, not by waiting. */
  readonly warmUp: { readonly pieces: number; readonly leastMs: number; readonly mostMs: number }
}

export const defaultPace: Pace = {
  rounds: 3,
  windowMs: 3_000,
  warmUp: { pieces: 20_000, leastMs: 2_000, mostMs: 15_000 },
}

export interface Measured {
  readonly name: string
  readonly windows: readonly Window[]
}

export interface Interleaved {
  readonly sides: readonly Measured[]
  readonly spins: readonly (readonly [Spin, Spin])[]
}

export async function interleave(sides: readonly Side[], { rounds, windowMs, warmUp }: Pace): Promise<Interleaved> {
  const windows = new Map(sides.map((side) => [side, [] as Window[]]))
  const spins: [Spin, Spin][] = []
  for (const side of sides) await warm(side, warmUp)
  for (let round = 0; round < rounds; round += 1) {
    spins.push(await spinTest())
    for (const side of sides) windows.get(side)?.push(await measure(side, windowMs))
  }
  return { sides: sides.map((side) => ({ name: side.name, windows: windows.get(side) ?? [] })), spins }
}

async function warm(side: Side, { pieces, leastMs, mostMs }: Pace['warmUp']): Promise<void> {
  const stepMs = 500
  for (let done = 0, ms = 0; ms < leastMs || (done < pieces && ms < mostMs); ms += stepMs) {
    done += (await side.work(stepMs)).pieces
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/** One figure of a side: the median over its windows. */
export function typical({ windows }: Measured, figure: (window: Window) => number): number {
  return median(windows.map(figure))
}

/** How much faster `side` was than `base`: the ratio of each round, and their median. */
export function ratio(side: Measured, base: Measured): { readonly median: number; readonly rounds: readonly number[] } {
  const rounds = side.windows.map(({ perSecond }, at) => perSecond / (base.windows[at]?.perSecond ?? Number.NaN))
  return { median: median(rounds), rounds }
}
