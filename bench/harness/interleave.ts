/**
 * Measures sides in turn: A, B, A, B. The host gives and takes CPU by the minute, so what was measured at another time
 * compares with nothing. A ratio is taken within a round; the figure is the median of the rounds.
 */
import { type Spin, spinTest } from './machine.ts'
import { measure, type Side, type Window } from './side.ts'

export interface Pace {
  readonly rounds: number
  readonly windowMs: number
  readonly warmUpMs: number
}

export const defaultPace: Pace = { rounds: 3, windowMs: 3_000, warmUpMs: 4_000 }

export interface Measured {
  readonly name: string
  readonly windows: readonly Window[]
}

export interface Interleaved {
  readonly sides: readonly Measured[]
  readonly spins: readonly (readonly [Spin, Spin])[]
}

export async function interleave(sides: readonly Side[], { rounds, windowMs, warmUpMs }: Pace): Promise<Interleaved> {
  const windows = new Map(sides.map((side) => [side, [] as Window[]]))
  const spins: [Spin, Spin][] = []
  for (const side of sides) await side.work(warmUpMs)
  for (let round = 0; round < rounds; round += 1) {
    spins.push(await spinTest())
    for (const side of sides) windows.get(side)?.push(await measure(side, windowMs))
  }
  return { sides: sides.map((side) => ({ name: side.name, windows: windows.get(side) ?? [] })), spins }
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
