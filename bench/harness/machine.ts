/**
 * What the machine gave while something was measured: CPU time of our processes from /proc, how much of a core stood idle,
 * how much others took, and whether two spinning threads got two cores. Absolute rates are worth no more than this says.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'

// Linux counts CPU time in hundredths of a second, on every machine that we know of.
const msPerTick = 10

/** A process, and whether what it has started counts with it, as PostgreSQL's backends do. */
export interface Watched {
  readonly pid: number
  readonly family?: boolean
}

/** CPU time that the process has used so far, ms; 0 where it has ended. */
export function cpuMs({ pid, family = false }: Watched): number {
  const own = readStat(pid)
  if (own === undefined) return 0
  // What ended children used is their parent's; what living ones use is still their own.
  const ended = family ? own.ofChildren : 0
  return own.ms + ended + (family ? sum(childrenOf(pid).map((child) => readStat(child)?.ms ?? 0)) : 0)
}

interface Stat {
  readonly ms: number
  readonly ofChildren: number
  readonly parent: number
}

function readStat(pid: number | string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may hold spaces and brackets: the fields begin behind the last one.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const [user = 0, system = 0, childrenUser = 0, childrenSystem = 0] = fields.slice(11, 15)
    return { ms: (user + system) * msPerTick, ofChildren: (childrenUser + childrenSystem) * msPerTick, parent }
  } catch {
    return undefined
  }
}

function childrenOf(pid: number): string[] {
  return readdirSync('/proc').filter((name) => /^[0-9]+$/.test(name) && readStat(name)?.parent === pid)
}

/** Core-milliseconds that the whole machine spent since it started. */
export interface MachineTimes {
  readonly busy: number
  readonly idle: number
}

export function machineTimes(): MachineTimes {
  const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] ?? ''
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, softIrq = 0, steal = 0] = line
    .split(/ +/)
    .slice(1)
    .map(Number)
  return { busy: (user + nice + system + irq + softIrq + steal) * msPerTick, idle: (idle + wait) * msPerTick }
}

const lookMs = 400

/** Waits until so many cores stand idle, or for `mostMs`. */
export async function untilIdle(cores: number, mostMs: number): Promise<void> {
  const until = performance.now() + mostMs
  for (let idle = 0; idle < cores && performance.now() < until; ) {
    const before = machineTimes()
    const from = performance.now()
    await sleep(lookMs)
    idle = (machineTimes().idle - before.idle) / (performance.now() - from)
  }
}

/** What one spinning thread got: how much of a core, and how many turns it made of it. */
export interface Spin {
  readonly core: number
  readonly turns: number
}

const spinMs = 400
const spinner = `
  const { parentPort } = require('node:worker_threads')
  const from = performance.now()
  const before = process.threadCpuUsage()
  let turns = 0
  while (performance.now() < from + ${spinMs}) turns += 1
  const { user, system } = process.threadCpuUsage(before)
  parentPort.postMessage({ core: (user + system) / 1_000 / (performance.now() - from), turns })
`

/** Two threads side by side. Others in this machine lower `core`; what the host takes away shows only in `turns`. */
export function spinTest(): Promise<[Spin, Spin]> {
  return Promise.all([spinOnce(), spinOnce()])
}

function spinOnce(): Promise<Spin> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(spinner, { eval: true })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
