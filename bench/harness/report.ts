/** What a bench found, as data and as a table that somebody can read who was not there. */
import { type Interleaved, type Measured, quietOthers, ratio, typical } from './interleave.ts'

/** A goal that is a ratio of two sides of one run, so that it means the same on every machine. */
export interface Goal {
  readonly name: string
  readonly measured: number
  /** Of each round, where there were rounds. */
  readonly rounds?: readonly number[]
  readonly floor?: number
  readonly aim?: number
  /** The other way round: at most the floor. */
  readonly atMost?: boolean
}

/** A promise that does not depend on speed. */
export interface Fact {
  readonly name: string
  readonly holds: boolean
  readonly found: string
}

export interface Report {
  readonly title: string
  /** What was done, in a sentence or two. */
  readonly about: string
  readonly measured?: Interleaved
  readonly goals: readonly Goal[]
  readonly facts: readonly Fact[]
}

export function goal(
  name: string,
  side: Measured,
  base: Measured,
  bounds: { readonly floor?: number; readonly aim?: number },
): Goal {
  const { median, rounds } = ratio(side, base)
  return { name, measured: median, rounds, ...bounds }
}

export function meets({ measured, floor, atMost = false }: Goal): boolean {
  return floor === undefined || (atMost ? measured <= floor : measured >= floor)
}

export function printReport({ title, about, measured, goals, facts }: Report): string {
  const parts = [`${title}\n${about}`]
  if (measured !== undefined) parts.push(sidesTable(measured.sides))
  if (goals.length > 0) parts.push(goalsTable(goals))
  if (facts.length > 0) parts.push(table(['fact', '', 'found'], facts.map(factRow)))
  if (measured !== undefined) parts.push(trust(measured))
  return parts.join('\n\n')
}

function sidesTable(sides: readonly Measured[]): string {
  const processes = [...new Set(sides.flatMap(({ windows }) => Object.keys(windows[0]?.cpu ?? {})))]
  const head = ['side', 'per second', 'p50 ms', 'p99 ms', ...processes.map((name) => `${name} µs`), 'idle cores']
  const rows = sides.map((side) => [
    side.name,
    count(typical(side, ({ perSecond }) => perSecond)),
    fine(typical(side, ({ p50 }) => p50)),
    fine(typical(side, ({ p99 }) => p99)),
    ...processes.map((name) =>
      side.windows[0]?.cpu[name] === undefined ? '' : fine(typical(side, ({ cpu }) => cpu[name] ?? 0)),
    ),
    typical(side, ({ idle }) => idle).toFixed(2),
  ])
  return table(head, rows)
}

function goalsTable(goals: readonly Goal[]): string {
  const rows = goals.map((one) => [
    one.name,
    figure(one.measured),
    one.floor === undefined ? '' : `${one.atMost ? '≤ ' : ''}${figure(one.floor)}`,
    one.aim === undefined ? '' : figure(one.aim),
    one.floor === undefined ? '' : meets(one) ? 'held' : 'NOT HELD',
    one.rounds?.map(figure).join(' ') ?? '',
  ])
  return table(['ratio', 'measured', 'floor', 'aim', '', 'by round'], rows)
}

function factRow({ name, holds, found }: Fact): string[] {
  return [name, holds ? 'true' : 'NOT TRUE', found]
}

/** A machine on which two threads get less than this of a core each says little about rates, and still something about CPU. */
const quietCore = 0.8
const steadyTurns = 0.75

function trust({ sides, spins, spoilt }: Interleaved): string {
  const cores = spins.flat().map(({ core }) => core)
  const turns = spins.map(([a, b]) => a.turns + b.turns)
  const steady = Math.min(...turns) / Math.max(...turns)
  const others = Math.max(...sides.flatMap(({ windows }) => windows.map((window) => window.others)))
  const doubts = [
    ...(Math.min(...cores) < quietCore ? [`a spinning thread got ${Math.min(...cores).toFixed(2)} of a core`] : []),
    ...(steady < steadyTurns ? [`the slowest spin made ${steady.toFixed(2)} of the fastest's turns`] : []),
    ...(others > quietOthers ? [`others used up to ${others.toFixed(2)} cores`] : []),
  ]
  const again = spoilt === 0 ? '' : ` Rounds left out because others were at work: ${spoilt}.`
  if (doubts.length === 0) return `The machine was quiet: the ratios hold, and so do the CPU microseconds.${again}`
  return `The machine was busy (${doubts.join('; ')}): trust the CPU microseconds, and the ratios only roughly.${again}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isText(at, rows) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n')
}

function isText(column: number, rows: readonly (readonly string[])[]): boolean {
  return !rows.every((row) => /^(≤ )?[0-9.,]*$/.test(row[column] ?? ''))
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function fine(value: number): string {
  return value >= 100 ? count(value) : value.toFixed(1)
}

function figure(value: number): string {
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
