// Seeded chance. A draw depends on the seed and on what it is about ("will this message be read"), not on how many draws
// came before, so the same seed gives the same people the same habits however the requests interleave.

import { hash } from 'node:crypto'

export class Chance {
  readonly seed: string
  readonly #start: number

  constructor(seed: string) {
    this.seed = seed
    this.#start = mix(2166136261, seed)
  }

  /** A number in [0, 1) that belongs to these keys. */
  draw(about: string, key: string): number {
    let h = mix(mix(this.#start, about), key)
    h ^= h >>> 16
    h = Math.imul(h, 0x85ebca6b)
    h ^= h >>> 13
    h = Math.imul(h, 0xc2b2ae35)
    h ^= h >>> 16
    return (h >>> 0) / 4294967296
  }

  happens(probability: number, about: string, key: string): boolean {
    if (probability <= 0) return false
    return probability >= 1 || this.draw(about, key) < probability
  }

  /** 64 hexadecimal digits that belong to these keys: wide enough to be an id. */
  hex(about: string, key: string): string {
    return hash('sha256', `${this.seed}\u0000${about}\u0000${key}`, 'hex')
  }

  /** Decimal digits that belong to these keys, the first of them not zero. At most 38. */
  digits(length: number, about: string, key: string): string {
    const wide = BigInt(`0x${this.hex(about, key).slice(0, 40)}`)
      .toString()
      .padStart(40, '7')
    const tail = wide.slice(-length)
    return tail.startsWith('0') ? `1${tail.slice(1)}` : tail
  }
}

function mix(start: number, text: string): number {
  let h = start
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return Math.imul(h ^ 0x1f, 16777619)
}
