// How much may be sent: messages a second for a number (in and out together), messages to one person, and people reached
// outside a window in 24 hours for the whole portfolio. And how often the management API may be called.

import { type Clock, day, hour } from '../base/clock.ts'
import { GraphError } from '../errors.ts'
import type { Settings } from '../settings.ts'

interface Bucket {
  tokens: number
  at: number
}

interface Reach {
  at: number
  delivered: boolean
}

const sweepEvery = 50_000

export class Limits {
  readonly #clock: Clock
  readonly #settings: Settings
  readonly #numbers = new Map<string, Bucket>()
  readonly #pairs = new Map<string, Bucket>()
  /** By person, oldest first. */
  readonly #reached = new Map<string, Reach>()
  #sweepAt = sweepEvery
  #calls = { since: 0, count: 0 }
  #creates: number[] = []

  constructor(clock: Clock, settings: Settings) {
    this.#clock = clock
    this.#settings = settings
  }

  /** Takes one message out of the number's second. */
  takeThroughput(number: string, perSecond: number): void {
    const bucket = this.#fill(this.#numbers, number, perSecond, perSecond / 1_000)
    if (bucket.tokens < 1) throw new GraphError(130429)
    bucket.tokens--
  }

  /** A message that came in counts, and is never refused. */
  noteInbound(number: string, perSecond: number): void {
    const bucket = this.#fill(this.#numbers, number, perSecond, perSecond / 1_000)
    bucket.tokens = Math.max(0, bucket.tokens - 1)
  }

  /** Takes one message out of what this pair may exchange: one in six seconds, 45 borrowed at once. */
  takePair(number: string, addressee: string): void {
    const { pairBurst, pairEverySeconds } = this.#settings.limits
    if (pairEverySeconds === 0) return
    const bucket = this.#fill(this.#pairs, `${number}/${addressee}`, pairBurst, 1 / (pairEverySeconds * 1_000))
    if (bucket.tokens < 1) throw new GraphError(131056)
    bucket.tokens--
    if (this.#pairs.size > this.#sweepAt) this.#sweep(pairBurst * pairEverySeconds * 1_000)
  }

  /** Reserves one of the people that may be reached outside a window today. */
  reach(addressee: string): void {
    const now = this.#clock.now()
    this.#expire(now)
    const { dailyUniqueUsers, dailyOverCode } = this.#settings.limits
    const known = this.#reached.get(addressee)
    if (!known && dailyUniqueUsers !== null && this.#reached.size >= dailyUniqueUsers) {
      throw new GraphError(dailyOverCode, {
        details: 'The messaging limit of this business portfolio has been reached.',
      })
    }
    if (!known) this.#reached.set(addressee, { at: now, delivered: false })
  }

  /** It was delivered: from now on the person counts for 24 hours. */
  noteReached(addressee: string): void {
    this.#reached.delete(addressee)
    this.#reached.set(addressee, { at: this.#clock.now(), delivered: true })
  }

  /** It failed: the place is free again, unless an earlier message was delivered. */
  noteUnreached(addressee: string): void {
    if (this.#reached.get(addressee)?.delivered === false) this.#reached.delete(addressee)
  }

  get reachedToday(): number {
    this.#expire(this.#clock.now())
    return this.#reached.size
  }

  /** Counts a call of the management API. */
  takeManagementCall(): void {
    const now = this.#clock.now()
    if (now - this.#calls.since >= hour) this.#calls = { since: now, count: 0 }
    const most = this.#settings.limits.managementPerHour
    if (this.#calls.count >= most) throw new GraphError(80007)
    this.#calls.count++
  }

  /** Per cent of the hour's quota. */
  get managementUsage(): number {
    return Math.floor((100 * this.#calls.count) / Math.max(this.#settings.limits.managementPerHour, 1))
  }

  takeTemplateCreate(): void {
    const now = this.#clock.now()
    this.#creates = this.#creates.filter((at) => now - at < hour)
    if (this.#creates.length >= this.#settings.limits.templateCreatesPerHour) {
      throw new GraphError(80007, { details: 'No more templates can be created in this hour.' })
    }
    this.#creates.push(now)
  }

  clear(): void {
    this.#numbers.clear()
    this.#pairs.clear()
    this.#reached.clear()
    this.#calls = { since: 0, count: 0 }
    this.#creates = []
  }

  save(): { reached: [string, Reach][]; creates: number[] } {
    return { reached: [...this.#reached], creates: this.#creates }
  }

  load(saved: { reached: [string, Reach][]; creates: number[] }): void {
    for (const [addressee, reach] of saved.reached) this.#reached.set(addressee, reach)
    this.#creates = saved.creates
  }

  #fill(buckets: Map<string, Bucket>, key: string, most: number, perMs: number): Bucket {
    const now = this.#clock.now()
    const bucket = buckets.get(key)
    if (!bucket) {
      const full = { tokens: most, at: now }
      buckets.set(key, full)
      return full
    }
    bucket.tokens = Math.min(most, bucket.tokens + (now - bucket.at) * perMs)
    bucket.at = now
    return bucket
  }

  #expire(now: number): void {
    for (const [addressee, reach] of this.#reached) {
      if (now - reach.at < day) break
      this.#reached.delete(addressee)
    }
  }

  /** A pair that has been silent long enough has a full bucket again, and need not be remembered. */
  #sweep(fullAfterMs: number): void {
    const now = this.#clock.now()
    for (const [key, bucket] of this.#pairs) if (now - bucket.at > fullAfterMs) this.#pairs.delete(key)
    this.#sweepAt = Math.max(sweepEvery, 2 * this.#pairs.size)
  }
}
