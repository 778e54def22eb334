/**
 * Measures sides in turn: A, B, A, B. The host gives and takes CPU by the minute, so what was measured at another time
 * compares with nothing. A ratio is taken within a round; the figure is the median of the rounds.
 */
import { availableParallelism } from 'node:os'
import { type Spin, spinTest, untilIdle } from './machine.ts'
import { measure, type Side, type Window } from './side.ts'

export interface Pace {
  readonly rounds: number
  /** A round that others spoilt is done again, up to so many in all; then the quietest are taken. */
  readonly roundsMost: number
  /** Before a round it is waited so long, at most, for a machine on which nobody else is at work. */
  readonly patienceMs: number
  readonly windowMs: number
  /** Until each side has done so many pieces, for at least and at most so long: code gets fast by being run, not by waiting. */
  readonly warmUp: { readonly pieces: number; readonly leastMs: number; readonly mostMs: number }
}

export const defaultPace: Pace = {
  rounds: 3,
  roundsMost: 9,
  patienceMs: 5_000,
  windowMs: 3_000,
  warmUp: { pieces: 20_000, leastMs: 2_000, mostMs: 15_000 },
}

/** Cores that others may use while we measure. */
export const quietOthers = 0.3

export interface Measured {
  readonly name: string
  readonly windows: readonly Window[]
}

export interface Interleaved {
  readonly sides: readonly Measured[]
  /** One for each round that is told of. */
  readonly spins: readonly (readonly [Spin, Spin])[]
  /** Rounds that were measured and are not told of. */
  readonly spoilt: number
}

interface Round {
  readonly spin: readonly [Spin, Spin]
  /** In the order of the sides. */
  readonly windows: readonly Window[]
}

export async function interleave(sides: readonly Side[], pace: Pace): Promise<Interleaved> {
  for (const side of sides) await warm(side, pace.warmUp)
  const all: Round[] = []
  while (all.length < pace.roundsMost && all.filter(isQuiet).length < pace.rounds) {
    await untilIdle(availableParallelism() - quietOthers, pace.patienceMs)
    const spin = await spinTest()
    const windows: Window[] = []
    for (const side of sides) windows.push(await measure(side, pace.windowMs))
    all.push({ spin, windows })
  }
  const kept = all.toSorted((a, b) => othersIn(a) - othersIn(b)).slice(0, pace.rounds)
  return {
    sides: sides.map(({ name }, at) => ({ name, windows: kept.flatMap(({ windows }) => windows[at] ?? []) })),
    spins: kept.map(({ spin }) => spin),
    spoilt: all.length - kept.length,
  }
}

function othersIn({ windows }: Round): number {
  return Math.max(...windows.map(({ others }) => others))
}

function isQuiet(round: Round): boolean {
  return othersIn(round) <= quietOthers
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
