// Everybody's mailbox. A person has one of their own; any other address becomes one with its first letter, so whatever is
// typed somewhere can be looked into.

import type { Clock } from '../base/clock.ts'
import type { Person } from '../people/person.ts'
import type { Letter, Parsed } from './letter.ts'

const lettersKept = 100
const lettersKeptInAll = 2_000

export interface SavedMail {
  count: number
  letters: Letter[]
  owners: [person: string, address: string][]
  refusals: [address: string, code: number][]
}

export class Mailboxes {
  readonly #clock: Clock
  /** In the order in which they came. */
  readonly #letters = new Map<string, Letter>()
  /** By person. */
  readonly #addresses = new Map<string, string>()
  /** By address. */
  readonly #owners = new Map<string, string>()
  readonly #refusals = new Map<string, number>()
  #count = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Drawn once from the name, and theirs from then on. */
  addressOf(person: Person): string {
    const known = this.#addresses.get(person.id)
    if (known !== undefined) return known
    const name = person.name
      .normalize('NFKD')
      .replace(/[^\p{ASCII}]/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '.')
      .replace(/^\.+|\.+$/g, '')
    const plain = `${/[a-z]/.test(name) ? name : person.phone}@people.example`
    const address = this.#owners.has(plain) ? plain.replace('@', `.${person.phone.slice(-4)}@`) : plain
    this.#own(person.id, address)
    return address
  }

  /** Id of the person whose mailbox it is; null for one that is nobody's. */
  ownerOf(address: string): string | null {
    return this.#owners.get(address.toLowerCase()) ?? null
  }

  /** Letters in their own mailbox that they have not opened. */
  unreadOf(person: Person): number {
    const address = this.#addresses.get(person.id)
    return address === undefined ? 0 : this.lettersOf(address).filter(({ read }) => !read).length
  }

  /** Every address that has had a letter, the newest first. */
  addresses(): string[] {
    return [...new Set([...this.#letters.values()].toReversed().map(({ mailbox }) => mailbox))]
  }

  /** Newest first. */
  lettersOf(address: string): Letter[] {
    const wanted = address.toLowerCase()
    return [...this.#letters.values()].filter(({ mailbox }) => mailbox === wanted).toReversed()
  }

  find(id: string): Letter | undefined {
    return this.#letters.get(id)
  }

  deliver(address: string, returnPath: string, parsed: Parsed): Letter {
    const letter: Letter = {
      id: `l${++this.#count}`,
      mailbox: address.toLowerCase(),
      receivedAt: this.#clock.now(),
      returnPath,
      read: false,
      unsubscribed: null,
      ...parsed,
    }
    this.#letters.set(letter.id, letter)
    for (const old of this.lettersOf(address).slice(lettersKept)) this.#letters.delete(old.id)
    for (const id of this.#letters.keys()) {
      if (this.#letters.size <= lettersKeptInAll) break
      this.#letters.delete(id)
    }
    return letter
  }

  /** The SMTP code with which letters to this mailbox are refused; null where they are taken. */
  refusalOf(address: string): number | null {
    return this.#refusals.get(address.toLowerCase()) ?? null
  }

  refuse(address: string, code: number | null): void {
    if (code === null) this.#refusals.delete(address.toLowerCase())
    else this.#refusals.set(address.toLowerCase(), code)
  }

  clear(): void {
    for (const part of [this.#letters, this.#addresses, this.#owners, this.#refusals]) part.clear()
    this.#count = 0
  }

  save(): SavedMail {
    return {
      count: this.#count,
      letters: [...this.#letters.values()],
      owners: [...this.#addresses],
      refusals: [...this.#refusals],
    }
  }

  /** `undefined`: a state file that knows of no mail yet. */
  load(saved: SavedMail | undefined): void {
    if (saved === undefined) return
    this.#count = saved.count
    for (const letter of saved.letters) this.#letters.set(letter.id, letter)
    for (const [person, address] of saved.owners) this.#own(person, address)
    for (const [address, code] of saved.refusals) this.#refusals.set(address, code)
  }

  #own(person: string, address: string): void {
    this.#addresses.set(person, address)
    this.#owners.set(address, person)
  }
}
