// What went over the wire: the last 500 calls and webhooks, with bodies cut at 16 KiB and tokens masked. For the panel beside
// the simulated phone, for tests that look at raw bytes, and for sending an old webhook again.

import type { JsonObject } from './base/json.ts'
import type { Answer } from './webhooks/poster.ts'
import type { World } from './world.ts'

interface Exchange {
  method: string
  path: string
  status: number | null
  ms: number
  who: string[]
  about: string
  request: string
  response: string
}

export interface WireEntry extends Exchange {
  id: string
  at: number
  direction: 'in' | 'out'
  cut: boolean
  headers: Record<string, string>
}

export interface Call extends Exchange {
  bearer: string | undefined
}

const entriesKept = 500
const longestBody = 16_384
const peopleShown = 50

export class WireLog {
  readonly #world: World
  #entries: WireEntry[] = []
  #count = 0

  constructor(world: World) {
    this.#world = world
  }

  incoming(call: Call): void {
    const { bearer, ...rest } = call
    this.#add({
      ...rest,
      at: this.#world.clock.now(),
      direction: 'in',
      headers: bearer === undefined ? {} : { authorization: `Bearer …${bearer.slice(-4)}` },
    })
  }

  outgoing(
    parcel: { url: string; body: string; signature: string | null; people: string[]; about: string; attempts: number },
    answer: Answer,
    at: number,
    ms: number,
  ): void {
    this.#add({
      at,
      direction: 'out',
      method: 'POST',
      path: parcel.url,
      status: answer.status,
      ms,
      who: parcel.people.slice(0, peopleShown),
      about: parcel.attempts > 1 ? `${parcel.about} (attempt ${parcel.attempts})` : parcel.about,
      request: parcel.body,
      response: answer.error ?? answer.text,
      headers: parcel.signature === null ? {} : { 'x-hub-signature-256': parcel.signature },
    })
  }

  find(id: string): WireEntry | undefined {
    return this.#entries.find((entry) => entry.id === id)
  }

  /** Newest last. */
  list(filter: { after?: string; direction?: string; who?: string; limit: number }): WireEntry[] {
    const from = filter.after === undefined ? 0 : this.#entries.findIndex((entry) => entry.id === filter.after) + 1
    return this.#entries
      .slice(from)
      .filter(
        (entry) =>
          (filter.direction === undefined || entry.direction === filter.direction) &&
          (filter.who === undefined || entry.who.includes(filter.who)),
      )
      .slice(-filter.limit)
  }

  clear(): void {
    this.#entries = []
  }

  #add(entry: Omit<WireEntry, 'id' | 'cut'>): void {
    const kept: WireEntry = {
      id: `w${++this.#count}`,
      ...entry,
      ms: Math.round(entry.ms * 10) / 10,
      request: cut(entry.request),
      response: cut(entry.response),
      cut: entry.request.length > longestBody || entry.response.length > longestBody,
    }
    this.#entries.push(kept)
    // Dropped a few hundred at a time: shifting one for each call would cost more than the call.
    if (this.#entries.length >= 2 * entriesKept) this.#entries = this.#entries.slice(-entriesKept)
    this.#world.stream.wire(kept)
  }
}

/** A copy, so that the few kilobytes kept do not hold on to the megabyte that they were cut from. */
function cut(text: string): string {
  return text.length <= longestBody ? text : Buffer.from(text.slice(0, longestBody)).toString()
}

export function showEntry(entry: WireEntry): JsonObject {
  return { ...entry }
}
