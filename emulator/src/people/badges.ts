// How much is new for somebody in each app of their phone beside WhatsApp. Whoever keeps letters, messages or calls says how it
// counts them, under the key of the app, and tells the stream of the person when the count has changed.

import type { Person } from './person.ts'

type Count = (person: Person) => number

export class Badges {
  readonly #counts = new Map<string, Count>()

  /** `key` is that of the phone's app. */
  count(key: string, count: Count): void {
    this.#counts.set(key, count)
  }

  of(person: Person): Record<string, number> {
    return Object.fromEntries([...this.#counts].map(([key, count]) => [key, count(person)]))
  }
}
