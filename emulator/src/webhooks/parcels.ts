// POSTs under way: the bytes as they were signed, kept until the receiver has answered 200. A receiver that is away too long
// loses the oldest, because memory ends before seven days do.

import type { Told } from './update.ts'

export interface Parcel {
  id: string
  url: string
  body: string
  signature: string | null
  people: string[]
  about: string
  firstAt: number
  attempts: number
  /** Whoever wants to know how it went. */
  waiting: ((told: Told) => void)[]
}

export type SavedParcel = Omit<Parcel, 'waiting'>

const bytesKept = 256 * 1024 * 1024

export class Parcels {
  readonly #parcels = new Map<string, Parcel>()
  readonly #onLost: () => void
  #bytes = 0

  constructor(onLost: () => void) {
    this.#onLost = onLost
  }

  get size(): number {
    return this.#parcels.size
  }

  find(id: string): Parcel | undefined {
    return this.#parcels.get(id)
  }

  has(parcel: Parcel): boolean {
    return this.#parcels.has(parcel.id)
  }

  keep(parcel: Parcel): void {
    this.#parcels.set(parcel.id, parcel)
    this.#bytes += parcel.body.length
    for (const oldest of this.#parcels.values()) {
      if (this.#bytes <= bytesKept || oldest === parcel) break
      this.drop(oldest)
      this.#onLost()
    }
  }

  drop(parcel: Parcel): void {
    if (this.#parcels.delete(parcel.id)) this.#bytes -= parcel.body.length
  }

  clear(): void {
    this.#parcels.clear()
    this.#bytes = 0
  }

  save(): SavedParcel[] {
    return [...this.#parcels.values()].map(({ waiting: _, ...parcel }) => parcel)
  }
}
