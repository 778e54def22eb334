// Everybody on WhatsApp that the emulator has met, found by telephone number in any writing, by BSUID or by id.

import type { Chance } from '../base/chance.ts'
import type { Clock } from '../base/clock.ts'
import { countryOf } from '../base/countries.ts'
import { bsuid, parentBsuid } from '../base/ids.ts'
import { digitsOf, matchKey, waIdOf } from '../base/phones.ts'
import type { Acceptances } from '../messages/acceptances.ts'
import { type Crowds, nameFor } from './crowds.ts'
import { type Behaviour, defaultBehaviour, type Person } from './person.ts'

export interface NewPerson {
  phone: string
  waId?: string
  name?: string
  username?: string | null
  phoneHidden?: boolean
  language?: string
  online?: boolean
  readReceipts?: boolean
  behaviour?: Behaviour
}

export interface SavedPeople {
  count: number
  people: Person[]
}

export class People {
  readonly #clock: Clock
  readonly #chance: Chance
  readonly #crowds: Crowds
  readonly #portfolio: string
  readonly #acceptances: Acceptances
  readonly #byId = new Map<string, Person>()
  readonly #byPhone = new Map<string, Person>()
  /** By their own id and by that of their parent. */
  readonly #byBsuid = new Map<string, Person>()
  /** Members of crowds who have only ever been written to, the longest known first. */
  readonly #passive = new Map<string, Person>()
  #count = 0

  constructor(clock: Clock, chance: Chance, crowds: Crowds, acceptances: Acceptances, portfolio: string) {
    this.#clock = clock
    this.#chance = chance
    this.#crowds = crowds
    this.#acceptances = acceptances
    this.#portfolio = portfolio
  }

  get size(): number {
    return this.#byId.size
  }

  all(): IterableIterator<Person> {
    return this.#byId.values()
  }

  byId(id: string): Person | undefined {
    return this.#byId.get(id)
  }

  byBsuid(id: string): Person | undefined {
    return this.#byBsuid.get(id)
  }

  /** Whoever has this number now: somebody already met, or a member of a crowd, who is met by this. */
  byDigits(digits: string): Person | undefined {
    const key = matchKey(digits)
    const known = this.#byPhone.get(key)
    if (known) return known
    const crowd = this.#crowds.of(key)
    if (!crowd) return undefined
    const id = `c${key}`
    if (this.#byId.has(id)) return undefined // they left the number
    const name = nameFor(this.#chance.draw('given name', key), this.#chance.draw('family name', key))
    const { language, behaviour } = crowd
    const person = this.#enter(id, { phone: key, name, language, behaviour }, crowd.name)
    this.#passive.set(id, person)
    return person
  }

  /** Somebody of a crowd has done something of their own: from now on they are remembered for it. */
  touch(person: Person): void {
    this.#passive.delete(person.id)
  }

  /** Passive members of crowds beyond a number, a few at a time; `mayGo` says whether one can be forgotten now. */
  forgettable(most: number, mayGo: (person: Person) => boolean): Person[] {
    const found: Person[] = []
    for (let tries = Math.min(8, this.#passive.size - most); tries > 0; tries--) {
      const [next] = this.#passive.values()
      if (!next) break
      this.#passive.delete(next.id)
      if (mayGo(next)) found.push(next)
      else this.#passive.set(next.id, next)
    }
    return found
  }

  /** As if never met: if something happens to them again, they come back with the same ids. */
  unmeet(person: Person): void {
    this.#freeNumber(person)
    this.#byId.delete(person.id)
    this.#forgetNames(person)
  }

  /** By id, by number in any writing, or by BSUID. */
  find(who: string): Person | undefined {
    const known = this.#byId.get(who) ?? this.#byBsuid.get(who)
    if (known) return known
    const digits = digitsOf(who)
    return digits === null ? undefined : this.byDigits(digits)
  }

  /** Makes somebody on a number that is free. */
  add(person: NewPerson): Person {
    return this.#enter(`p${++this.#count}`, person, null)
  }

  /** Moves an account to another number. The BSUID changes with it, as WhatsApp says it does. */
  moveTo(person: Person, phone: string): void {
    const holder = this.#byPhone.get(matchKey(phone))
    if (holder && holder !== person) throw new Error('The number is taken.')
    this.#freeNumber(person)
    person.phone = phone
    person.waId = waIdOf(phone)
    person.country = countryOf(phone)
    person.generation++
    person.phoneMetAt = null
    this.#takeNumber(person)
    this.#name(person)
  }

  /** Off WhatsApp: the number is free, the person keeps their chats. */
  leave(person: Person): void {
    person.gone = true
    this.touch(person)
    this.#freeNumber(person)
  }

  /** Forgets somebody. A member of a crowd is kept as one who left, or the crowd would bring them back. */
  delete(person: Person): void {
    this.leave(person)
    if (person.crowd === null) this.#byId.delete(person.id)
    this.#forgetNames(person)
  }

  clear(): void {
    this.#byId.clear()
    this.#byPhone.clear()
    this.#byBsuid.clear()
    this.#passive.clear()
    this.#count = 0
  }

  save(): SavedPeople {
    return { count: this.#count, people: [...this.#byId.values()] }
  }

  load(saved: SavedPeople): void {
    this.#count = saved.count
    for (const person of saved.people) {
      this.#byId.set(person.id, person)
      if (!person.gone) this.#takeNumber(person)
      this.#byBsuid.set(person.bsuid, person)
      this.#byBsuid.set(person.parentBsuid, person)
    }
  }

  #enter(id: string, given: NewPerson, crowd: string | null): Person {
    const person: Person = {
      id,
      phone: given.phone,
      waId: given.waId ?? waIdOf(given.phone),
      name: given.name ?? given.phone,
      username: given.username ?? null,
      phoneHidden: given.phoneHidden ?? false,
      language: given.language ?? 'en',
      country: countryOf(given.phone),
      bsuid: '',
      parentBsuid: '',
      generation: 0,
      installation: 0,
      online: given.online ?? true,
      readReceipts: given.readReceipts ?? true,
      behaviour: given.behaviour ?? defaultBehaviour(),
      crowd,
      createdAt: this.#clock.now(),
      gone: false,
      stoppedPromotions: false,
      phoneMetAt: null,
      inContactBook: false,
      accepted: this.#acceptances.reclaim(matchKey(given.phone)),
    }
    this.#byId.set(id, person)
    this.#takeNumber(person)
    this.#name(person)
    return person
  }

  #takeNumber(person: Person): void {
    this.#byPhone.set(matchKey(person.phone), person)
    this.#byPhone.set(matchKey(person.waId), person)
  }

  #freeNumber(person: Person): void {
    for (const key of [matchKey(person.phone), matchKey(person.waId)]) {
      if (this.#byPhone.get(key) === person) this.#byPhone.delete(key)
    }
  }

  #name(person: Person): void {
    this.#forgetNames(person)
    person.bsuid = bsuid(this.#chance, this.#portfolio, person.country, person.id, person.generation)
    person.parentBsuid = parentBsuid(this.#chance, person.country, person.id, person.generation)
    this.#byBsuid.set(person.bsuid, person)
    this.#byBsuid.set(person.parentBsuid, person)
  }

  #forgetNames(person: Person): void {
    this.#byBsuid.delete(person.bsuid)
    this.#byBsuid.delete(person.parentBsuid)
  }
}
