// Identifiers in the shapes that Meta gives them. All follow from the seed and a count, so a run can be told again; a wamid
// really is a small binary with the person's digits in clear, which is why a wamid must be treated as personal data.

import type { Chance } from './chance.ts'

export class Ids {
  readonly #chance: Chance
  #count = 0

  constructor(chance: Chance) {
    this.#chance = chance
  }

  get count(): number {
    return this.#count
  }

  set count(count: number) {
    this.#count = count
  }

  /** The id of a thing that exists once: the same for every run with this seed. Fifteen to seventeen digits. */
  fixed(what: string, length = 16): string {
    return this.#chance.digits(length, 'fixed', what)
  }

  secret(what: string, length = 32): string {
    return this.#chance.hex('secret', what).slice(0, length)
  }

  nextDigits(what: string, length = 16): string {
    return this.#chance.digits(length, what, String(++this.#count))
  }

  nextHex(what: string, length: number): string {
    return this.#chance
      .hex(what, String(++this.#count))
      .slice(0, length)
      .toUpperCase()
  }

  /** Meta's own trace id on every answer: 23 characters that begin with A. */
  trace(): string {
    const count = ++this.#count
    const part = (about: string) =>
      Math.floor(this.#chance.draw(about, String(count)) * 36 ** 6)
        .toString(36)
        .padStart(6, '0')
    return `A${part('trace 1')}${part('trace 2')}${count.toString(36).padStart(10, '0')}`
  }

  /**
   * A message id. What a real one holds for somebody without a visible number is not known; here it is digits that lead nowhere.
   */
  wamid(digits: string, direction: 'out' | 'in'): string {
    const hex = this.nextHex('wamid', direction === 'out' ? 18 : 20)
    const middle = direction === 'out' ? outMark : inMark
    const bytes = Buffer.allocUnsafe(3 + digits.length + middle.length + hex.length + 1)
    bytes[0] = 0x1c
    bytes[1] = 0x18
    bytes[2] = digits.length
    let at = 3 + bytes.write(digits, 3, 'latin1')
    at += middle.copy(bytes, at)
    at += bytes.write(hex, at, 'latin1')
    bytes[at] = 0
    return `wamid.${bytes.toString('base64')}`
  }
}

const outMark = Buffer.from([0x15, 0x02, 0x00, 0x11, 0x18, 0x12])
const inMark = Buffer.from([0x15, 0x02, 0x00, 0x12, 0x18, 0x14])

export function bsuid(chance: Chance, portfolio: string, country: string, person: string, generation: number): string {
  return `${country}.${chance.digits(20, 'bsuid', `${portfolio}/${person}/${generation}`)}`
}

export function parentBsuid(chance: Chance, country: string, person: string, generation: number): string {
  return `${country}.ENT.${chance.digits(20, 'parent-bsuid', `${person}/${generation}`)}`
}

/** Changes when somebody reinstalls WhatsApp or takes a new telephone. */
export function identityKeyHash(chance: Chance, person: string, installation: number): string {
  return Buffer.from(chance.hex('identity', `${person}/${installation}`).slice(0, 16), 'hex').toString('base64')
}
