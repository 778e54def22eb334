/**
 * One side of a comparison: work that can be done for a while, over and over. What a window of it tells: how much was done,
 * how long each piece took, and what it cost every process that had a part in it.
 */
import { Child } from './child.ts'
import type { LoadOptions, LoadResult } from './http-load.ts'
import { cpuMs, machineTimes, type Watched } from './machine.ts'

export interface Side {
  readonly name: string
  /** By what it is to the reader: `server`, `postgres`, `client`. */
  readonly processes: Readonly<Record<string, Watched>>
  /** Works for so long. */
  work(ms: number): Promise<Work>
  stop(): Promise<void>
}

export interface Work {
  readonly pieces: number
  readonly seconds: number
  /** Of a request, ms. */
  readonly p50: number
  readonly p99: number
  readonly max: number
}

export interface Window extends Work {
  readonly perSecond: number
  /** CPU microseconds for one piece, by process. */
  readonly cpu: Readonly<Record<string, number>>
  /** Cores that nobody used, and cores that processes used which are none of ours. */
  readonly idle: number
  readonly others: number
}

export async function measure(side: Side, ms: number): Promise<Window> {
  const before = Object.entries(side.processes).map(([name, process]) => [name, cpuMs(process)] as const)
  const own = process.cpuUsage()
  const machine = machineTimes()
  const from = performance.now()
  const work = await side.work(ms)
  const wall = performance.now() - from
  const after = machineTimes()
  const { user, system } = process.cpuUsage(own)
  const used = before.map(([name, at]) => [name, cpuMs(side.processes[name] as Watched) - at] as const)
  const ours = used.reduce((total, [, spent]) => total + spent, (user + system) / 1_000)
  return {
    ...work,
    perSecond: work.pieces / work.seconds,
    cpu: Object.fromEntries(used.map(([name, spent]) => [name, (spent * 1_000) / work.pieces])),
    idle: (after.idle - machine.idle) / wall,
    others: Math.max(0, (after.busy - machine.busy - ours) / wall),
  }
}

export interface HttpSide {
  readonly name: string
  /** What is asked, besides the client that asks. */
  readonly processes: Readonly<Record<string, Watched>>
  readonly load: LoadOptions
  /** Pieces of work in one request. */
  readonly perRequest?: number
}

/** A side that is asked over HTTP by a client process of its own. Throws where anything but 2xx is answered. */
export async function httpSide({ name, processes, load, perRequest = 1 }: HttpSide): Promise<Side> {
  const { child } = await Child.start(new URL('./http-load.ts', import.meta.url), load)
  return {
    name,
    processes: { ...processes, client: { pid: child.pid } },
    async work(ms) {
      const { refused, refusal, ...work } = await child.ask<LoadResult>(ms)
      if (refused > 0)
        throw new Error(`${name}: ${refused} of ${work.pieces} requests were refused, such as:\n${refusal}`)
      return { ...work, pieces: work.pieces * perRequest }
    },
    stop: () => child.stop(),
  }
}
