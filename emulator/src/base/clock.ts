// The emulator's time: the machine's plus an offset, so that a day can pass at once; or standing still until it is moved.
// It never goes backwards, because nothing that it has said (timestamps, windows, expiries) could be taken back.

export class Clock {
  #offset = 0
  #standing: number | null = null

  now(): number {
    return this.#standing ?? Date.now() + this.#offset
  }

  /** Unix seconds, as WhatsApp writes them. */
  seconds(): number {
    return Math.floor(this.now() / 1000)
  }

  get frozen(): boolean {
    return this.#standing !== null
  }

  get offset(): number {
    return this.#standing === null ? this.#offset : this.#standing - Date.now()
  }

  freeze(): void {
    this.#standing = this.now()
  }

  thaw(): void {
    if (this.#standing === null) return
    this.#offset = this.#standing - Date.now()
    this.#standing = null
  }

  /** Moves to a moment; one that has passed is left where it is. */
  moveTo(moment: number): void {
    if (moment <= this.now()) return
    if (this.#standing !== null) this.#standing = moment
    else this.#offset = moment - Date.now()
  }

  /** Goes on from here so far ahead of the machine, to the millisecond; one that lies less far is left where it is. */
  keepAhead(offset: number): void {
    if (this.#standing === null && offset > this.#offset) this.#offset = offset
  }
}

export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour
