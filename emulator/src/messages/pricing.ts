// What a message costs, as the status webhook says it: the category really charged, per message.

import type { JsonObject } from '../base/json.ts'
import type { Message } from './message.ts'

/** From here on service messages are charged beyond a thousand a month (reported by partners; Meta's page disagrees with itself). */
const serviceChargedFrom = Date.UTC(2026, 9, 1)
const freeServiceMessages = 1_000

export class Pricing {
  /** Service messages of the month, by number. The month is taken in UTC: Meta does not say whose. */
  readonly #monthly = new Map<string, { month: string; count: number }>()

  of(message: Message, freeEntry: boolean): JsonObject {
    const category = message.pricedAs ?? message.category?.toLowerCase() ?? 'service'
    if (freeEntry) return { billable: false, pricing_model: 'PMP', type: 'free_entry_point', category }
    const free = this.#isFree(message)
    return { billable: !free, pricing_model: 'PMP', type: free ? 'free_customer_service' : 'regular', category }
  }

  /** Counts a service message that was sent. */
  note(message: Message): void {
    if (message.category !== null) return
    const month = new Date(message.at).toISOString().slice(0, 7)
    const known = this.#monthly.get(message.number)
    if (known?.month === month) known.count++
    else this.#monthly.set(message.number, { month, count: 1 })
  }

  clear(): void {
    this.#monthly.clear()
  }

  #isFree(message: Message): boolean {
    if (message.category === 'UTILITY') return message.inWindow && message.at < serviceChargedFrom
    if (message.category !== null) return false
    return message.at < serviceChargedFrom || (this.#monthly.get(message.number)?.count ?? 0) <= freeServiceMessages
  }
}
