/** The one clock that product, jobs and emulator read. Real by default; a demo may wind it forward, a test may stand it still. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** A clock that runs `skewMs()` ahead of the machine's: how a demo jumps a day without waiting for it. */
export function skewedClock(skewMs: () => number): Clock {
  return { now: () => new Date(Date.now() + skewMs()) }
}

/** A clock that stands still until it is wound. For tests. */
export class WoundClock implements Clock {
  #at: number

  constructor(at: Date | string) {
    this.#at = new Date(at).getTime()
  }

  now(): Date {
    return new Date(this.#at)
  }

  wind(ms: number): void {
    this.#at += ms
  }
}

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
