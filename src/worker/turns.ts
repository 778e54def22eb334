/** The turns that were drawn and not used yet, as readings of `performance.now()`. One that is long past is lost: it would make a burst. */
import type { Turns } from '../domain/pace.ts'

/** How late a turn may still be used, ms. */
const usableForMs = 250

export class TurnBook {
  #turns: number[] = []

  get count(): number {
    return this.#turns.length
  }

  /** When the first of them is; Infinity where there is none. */
  get firstMs(): number {
    return this.#turns[0] ?? Infinity
  }

  /** When the last of them is; -Infinity where there is none. */
  get lastMs(): number {
    return this.#turns.at(-1) ?? -Infinity
  }

  /** `answeredMs`: when the answer came, from which the first of them is counted. */
  add({ granted, startsInMs, everyMs }: Turns, answeredMs: number): void {
    for (let turn = 0; turn < granted; turn += 1) this.#turns.push(answeredMs + startsInMs + turn * everyMs)
  }

  /** The earliest one. */
  take(): number {
    return this.#turns.shift() ?? performance.now()
  }

  /** Gives up all but the first of them. */
  keep(count: number): void {
    this.#turns.length = Math.min(this.#turns.length, count)
  }

  forgetPast(nowMs: number): void {
    const first = this.#turns.findIndex((turn) => turn >= nowMs - usableForMs)
    if (first === -1) this.#turns = []
    else if (first > 0) this.#turns.splice(0, first)
  }
}
