// What a business gets to see of a person. A username lets them hide their number: then `wa_id`, `from` and `recipient_id`
// are left out, unless business and number have met in the last 30 days or the number is in the business's contact book.

import type { Chance } from '../base/chance.ts'
import { type Clock, day } from '../base/clock.ts'
import { identityKeyHash } from '../base/ids.ts'
import type { JsonObject } from '../base/json.ts'
import type { Settings } from '../settings.ts'
import type { Person } from './person.ts'

const remembered = 30 * day

export class Identity {
  readonly #clock: Clock
  readonly #chance: Chance
  readonly #settings: Settings

  constructor(clock: Clock, chance: Chance, settings: Settings) {
    this.#clock = clock
    this.#chance = chance
    this.#settings = settings
  }

  phoneShown(person: Person): boolean {
    if (!person.phoneHidden) return true
    if (this.#settings.identity.contactBook && person.inContactBook) return true
    return person.phoneMetAt !== null && this.#clock.now() - person.phoneMetAt < remembered
  }

  /** Business and telephone number have had to do with each other, in either direction. */
  met(person: Person): void {
    person.phoneMetAt = this.#clock.now()
    if (this.#settings.identity.contactBook) person.inContactBook = true
  }

  parentOf(person: Person): string | null {
    return this.#settings.identity.parentBsuid ? person.parentBsuid : null
  }

  keyHash(person: Person): string {
    return identityKeyHash(this.#chance, person.id, person.installation)
  }

  /** An entry of `contacts`. Usernames are left out of `sent` statuses, names of people are as they typed them. */
  contact(person: Person, show: { username: boolean; keyHash: boolean }): JsonObject {
    const parent = this.parentOf(person)
    return {
      profile: {
        name: person.name,
        ...(show.username && person.username !== null && { username: `@${person.username}` }),
      },
      ...(this.phoneShown(person) && { wa_id: person.waId }),
      user_id: person.bsuid,
      ...(parent !== null && { parent_user_id: parent }),
      ...(show.keyHash && { identity_key_hash: this.keyHash(person) }),
    }
  }
}
