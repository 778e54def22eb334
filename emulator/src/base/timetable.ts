// What will happen, and when, by the emulator's clock. Entries are plain data, so that they survive a restart; who carries
// them out is registered by kind. A jump of the clock runs all that falls due on the way, in order, each at its own time.

import type { Clock } from './clock.ts'
import type { JsonObject } from './json.ts'

export interface Entry {
  due: number
  order: number
  kind: string
  data: JsonObject
}

/** So much is done before other work gets a turn. */
const atOnce = 2_000
const longestTimer = 2 ** 30

export class Timetable {
  readonly #clock: Clock
  readonly #doers = new Map<string, (data: JsonObject) => void>()
  #heap: Entry[] = []
  #order = 0
  #cancelTimer: (() => void) | null = null
  #timerDue = Number.POSITIVE_INFINITY
  #running = false
  #stopped = false
  /** How many entries have been carried out. */
  done = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  onDue(kind: string, work: (data: JsonObject) => void): void {
    this.#doers.set(kind, work)
  }

  after(ms: number, kind: string, data: JsonObject): void {
    this.at(this.#clock.now() + ms, kind, data)
  }

  at(due: number, kind: string, data: JsonObject): void {
    this.#push({ due, order: this.#order++, kind, data })
    if (!this.#running) this.#arm()
  }

  get size(): number {
    return this.#heap.length
  }

  get nextDue(): number | null {
    return this.#heap[0]?.due ?? null
  }

  /** Moves the clock to a moment, doing on the way what falls due on the way. */
  jumpTo(moment: number): void {
    this.#running = true
    try {
      for (let next = this.#heap[0]; next && next.due <= moment; next = this.#heap[0]) {
        this.#clock.moveTo(next.due)
        this.#pop()
        this.#do(next)
      }
      this.#clock.moveTo(moment)
    } finally {
      this.#running = false
      this.#arm()
    }
  }

  /** To be called when the clock was frozen or thawed. */
  rearm(): void {
    this.#disarm()
    this.#arm()
  }

  stop(): void {
    this.#stopped = true
    this.#disarm()
  }

  clear(): void {
    this.#heap = []
    this.#disarm()
  }

  save(): Entry[] {
    return [...this.#heap].sort(earlier)
  }

  load(entries: readonly Entry[]): void {
    for (const entry of entries) this.at(entry.due, entry.kind, entry.data)
  }

  #run(): void {
    this.#cancelTimer = null
    this.#timerDue = Number.POSITIVE_INFINITY
    this.#running = true
    try {
      for (let done = 0; done < atOnce; done++) {
        const next = this.#heap[0]
        if (!next || next.due > this.#clock.now()) break
        this.#pop()
        this.#do(next)
      }
    } finally {
      this.#running = false
      this.#arm()
    }
  }

  #do(entry: Entry): void {
    const work = this.#doers.get(entry.kind)
    if (!work) throw new Error(`Nobody carries out "${entry.kind}".`)
    this.done++
    work(entry.data)
  }

  #arm(): void {
    const next = this.#heap[0]
    if (!next || this.#stopped || this.#clock.frozen || next.due >= this.#timerDue) return
    this.#disarm()
    this.#timerDue = next.due
    const wait = next.due - this.#clock.now()
    if (wait <= 0) {
      const immediate = setImmediate(() => this.#run())
      this.#cancelTimer = () => clearImmediate(immediate)
    } else {
      const timeout = setTimeout(() => this.#run(), Math.min(wait, longestTimer))
      timeout.unref()
      this.#cancelTimer = () => clearTimeout(timeout)
    }
  }

  #disarm(): void {
    this.#cancelTimer?.()
    this.#cancelTimer = null
    this.#timerDue = Number.POSITIVE_INFINITY
  }

  #push(entry: Entry): void {
    const heap = this.#heap
    let i = heap.length
    heap.push(entry)
    while (i > 0) {
      const parent = (i - 1) >> 1
      const above = heap[parent] as Entry
      if (earlier(above, entry) <= 0) break
      heap[i] = above
      i = parent
    }
    heap[i] = entry
  }

  #pop(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (!last || heap.length === 0) return
    let i = 0
    for (;;) {
      let child = 2 * i + 1
      if (child >= heap.length) break
      const right = child + 1
      if (right < heap.length && earlier(heap[right] as Entry, heap[child] as Entry) < 0) child = right
      const below = heap[child] as Entry
      if (earlier(last, below) <= 0) break
      heap[i] = below
      i = child
    }
    heap[i] = last
  }
}

function earlier(a: Entry, b: Entry): number {
  return a.due - b.due || a.order - b.order
}
