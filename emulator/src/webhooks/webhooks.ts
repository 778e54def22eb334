// Tells the business what happens: signed, in batches, again and again until it answers 200. Messages, statuses and account
// events travel in lanes of their own, so that somebody's STOP does not queue behind ten thousand ticks.

import type { KeyObject } from 'node:crypto'
import { hour } from '../base/clock.ts'
import type { JsonObject } from '../base/json.ts'
import type { BatchShape } from '../settings.ts'
import type { World } from '../world.ts'
import { type BatchSource, payloadOf } from './batch.ts'
import { type Parcel, Parcels, type SavedParcel } from './parcels.ts'
import { escapedBody, secretKey, signatureOf } from './signature.ts'
import type { Lane, Told, Update } from './update.ts'

interface Queue {
  url: string
  updates: Update[]
  inFlight: number
  timer: NodeJS.Timeout | null
}

const waitingUpdatesKept = 100_000
const longestGap = hour
const shapes: readonly Exclude<BatchShape, 'mixed'>[] = ['packed', 'changes', 'entries']

export class Webhooks {
  readonly #world: World
  readonly #queues = new Map<string, Queue>()
  readonly #parcels: Parcels
  readonly #source: BatchSource
  #beforeHandshake: Update[] = []
  #key: KeyObject
  #secret: string
  #count = 0
  #inFlight = 0
  #late = 0
  #stopped = false
  /** Posts that came to an end, well or not. */
  answered = 0
  last: { status: number | null; at: number; error: string | null } | null = null

  constructor(world: World, secret: string) {
    this.#world = world
    this.#parcels = new Parcels(() => world.counters.lost())
    this.#secret = secret
    this.#key = secretKey(secret)
    this.#source = { account: world.account.id, number: (id) => world.numbers.find(id) }
    world.timetable.onDue('webhook.retry', ({ id }) => {
      const parcel = this.#parcels.find(String(id))
      if (parcel) void this.#post(parcel)
    })
    world.timetable.onDue('webhook.late', (data) => {
      this.#late--
      this.#enqueue(data.update as unknown as Update)
    })
  }

  get secret(): string {
    return this.#secret
  }

  set secret(secret: string) {
    this.#secret = secret
    this.#key = secretKey(secret)
  }

  /** Queued or in the air, and not waiting for a later moment. */
  get pending(): number {
    let count = this.#inFlight
    for (const queue of this.#queues.values()) count += queue.updates.length + queue.inFlight
    return count
  }

  /** To be told later: out of order, again after a failure, or once the handshake is made. */
  get waiting(): number {
    return this.#late + this.#parcels.size + this.#beforeHandshake.length
  }

  /** An event of the account. */
  account(field: string, value: JsonObject, onTold?: (told: Told) => void): void {
    const time = this.#world.clock.seconds()
    this.tell({ lane: 'account', field, number: null, people: [], value, time, ...(onTold && { onTold }) })
  }

  tell(update: Update): void {
    const { settings, chance, timetable } = this.#world
    const key = String(++this.#count)
    const { onTold, ...plain } = update
    if (chance.happens(settings.webhooks.duplicates, 'duplicate', key)) this.#enqueueLater(plain, key)
    if (!onTold && chance.happens(settings.webhooks.disorder, 'disorder', key)) {
      this.#late++
      timetable.after(2_000 * chance.draw('late', key), 'webhook.late', { update: plain as unknown as JsonObject })
      return
    }
    this.#enqueue(update)
  }

  /** The handshake has been made: what waited for it goes out. */
  release(): void {
    const waiting = this.#beforeHandshake
    this.#beforeHandshake = []
    for (const update of waiting) this.#enqueue(update)
  }

  /** Posts bytes again that were posted before. */
  async again(url: string, body: string, signature: string | null): Promise<Told> {
    return new Promise((resolve) => {
      void this.#post(this.#parcel(url, body, signature, [], 'replay', [resolve]))
    })
  }

  stop(): void {
    this.#stopped = true
    for (const queue of this.#queues.values()) if (queue.timer) clearTimeout(queue.timer)
  }

  clear(): void {
    this.#queues.clear()
    this.#parcels.clear()
    this.#beforeHandshake = []
    this.#late = 0
  }

  save(): { parcels: SavedParcel[]; waiting: Omit<Update, 'onTold'>[]; count: number } {
    const queued = [...this.#queues.values()].flatMap((queue) => queue.updates)
    return {
      parcels: this.#parcels.save(),
      waiting: [...this.#beforeHandshake, ...queued].map(({ onTold: _, ...update }) => update),
      count: this.#count,
    }
  }

  load(saved: ReturnType<Webhooks['save']>): void {
    this.#count = saved.count
    for (const parcel of saved.parcels) {
      this.#parcels.keep({ ...parcel, waiting: [] })
      // One that was in the air when the process ended has nobody to bring it back.
      this.#world.timetable.after(0, 'webhook.retry', { id: parcel.id })
    }
    for (const update of saved.waiting) this.#enqueue(update)
  }

  #enqueueLater(update: Update, key: string): void {
    this.#late++
    const wait = 3_000 * this.#world.chance.draw('duplicate delay', key)
    this.#world.timetable.after(wait, 'webhook.late', { update: update as unknown as JsonObject })
  }

  #enqueue(update: Update): void {
    const { subscriptions, numbers, counters } = this.#world
    const url = subscriptions.destinationOf(update, update.number === null ? undefined : numbers.find(update.number))
    if (url === null) {
      counters.untold()
      update.onTold?.(this.#told(null, this.#world.clock.now(), 0))
      return
    }
    if (url === 'later') {
      this.#beforeHandshake.push(update)
      if (this.#beforeHandshake.length > waitingUpdatesKept) this.#beforeHandshake.shift()
      return
    }
    const queue = this.#queueOf(url, update.lane)
    queue.updates.push(update)
    this.#hurry(queue)
  }

  #queueOf(url: string, lane: Lane): Queue {
    const key = `${lane} ${url}`
    const known = this.#queues.get(key)
    if (known) return known
    const queue: Queue = { url, updates: [], inFlight: 0, timer: null }
    this.#queues.set(key, queue)
    return queue
  }

  #hurry(queue: Queue): void {
    const { batchMs, concurrency, maxUpdates } = this.#world.settings.webhooks
    if (this.#stopped || queue.inFlight >= concurrency || queue.updates.length === 0) return
    if (queue.updates.length >= maxUpdates) {
      if (queue.timer) clearTimeout(queue.timer)
      queue.timer = null
      this.#flush(queue)
    } else {
      queue.timer ??= setTimeout(() => {
        queue.timer = null
        if (queue.inFlight < this.#world.settings.webhooks.concurrency) this.#flush(queue)
      }, batchMs)
    }
  }

  #flush(queue: Queue): void {
    const { settings, chance, counters, faults } = this.#world
    const updates = queue.updates.splice(0, settings.webhooks.maxUpdates)
    if (updates.length === 0) return
    const { shape } = settings.webhooks
    const picked =
      shape === 'mixed' ? (shapes[Math.floor(3 * chance.draw('shape', String(this.#count)))] ?? 'packed') : shape
    const body = escapedBody(payloadOf(updates, picked, this.#source))
    const people = [...new Set(updates.flatMap((update) => update.people))]
    const waiting = updates.flatMap((update) => (update.onTold ? [update.onTold] : []))
    counters.updates(updates.length)
    const fault = faults.forWebhook(people, updates)
    const signature = fault?.signature === 'missing' ? null : this.#sign(body, fault?.signature === 'wrong')
    const parcel = this.#parcel(queue.url, body, signature, people, aboutOf(updates), waiting)
    if (fault?.lose) {
      this.#parcels.drop(parcel)
      for (const done of waiting) done(this.#told(null, this.#world.clock.now(), 0))
      this.#hurry(queue)
      return
    }
    queue.inFlight++
    const posting = (async () => {
      if (fault?.slowMs) await new Promise((resolve) => setTimeout(resolve, fault.slowMs))
      if (fault?.twice) await this.#post(this.#parcel(queue.url, body, signature, people, parcel.about, []))
      await this.#post(parcel)
    })()
    void posting.finally(() => {
      queue.inFlight--
      this.#hurry(queue)
    })
  }

  #sign(body: string, wrong: boolean): string {
    return signatureOf(body, wrong ? secretKey(`${this.#secret}?`) : this.#key)
  }

  #parcel(
    url: string,
    body: string,
    signature: string | null,
    people: string[],
    about: string,
    waiting: Parcel['waiting'],
  ): Parcel {
    const id = `parcel${++this.#count}`
    const parcel = { id, url, body, signature, people, about, firstAt: this.#world.clock.now(), attempts: 0, waiting }
    this.#parcels.keep(parcel)
    return parcel
  }

  async #post(parcel: Parcel): Promise<void> {
    const { clock, settings, counters, wire, timetable, chance } = this.#world
    if (this.#stopped) return
    parcel.attempts++
    const postedAt = clock.now()
    const began = performance.now()
    this.#inFlight++
    const headers = { ...(parcel.signature !== null && { 'x-hub-signature-256': parcel.signature }) }
    const answer = await this.#world.poster.post(parcel.url, parcel.body, headers, settings.webhooks.timeoutMs)
    this.#inFlight--
    this.answered++
    if (this.#stopped) return
    const ms = performance.now() - began
    const ok = answer.status === 200
    counters.post(ok, parcel.attempts > 1)
    this.last = { status: answer.status, at: clock.now(), error: answer.error }
    wire.outgoing(parcel, answer, postedAt, ms)
    const told = { ...this.#told(answer.status, postedAt, ms), attempts: parcel.attempts }
    if (ok) {
      this.#parcels.drop(parcel)
    } else if (clock.now() - parcel.firstAt >= settings.webhooks.retryForMs || !this.#parcels.has(parcel)) {
      this.#parcels.drop(parcel)
      counters.lost()
    } else {
      // Meta prints no schedule, only that the gaps grow.
      const gap = Math.min(longestGap, settings.webhooks.retryFirstMs * 2 ** (parcel.attempts - 1))
      timetable.after(gap * (0.8 + 0.4 * chance.draw('retry', `${parcel.id}/${parcel.attempts}`)), 'webhook.retry', {
        id: parcel.id,
      })
    }
    if (ok || !this.#parcels.has(parcel)) for (const done of parcel.waiting.splice(0)) done(told)
  }

  #told(status: number | null, postedAt: number, ms: number): Told {
    const { clock, acceptances } = this.#world
    return {
      status,
      postedAt,
      answeredAt: clock.now(),
      ms: Math.round(ms * 10) / 10,
      attempts: 1,
      acceptedSeq: acceptances.seq,
    }
  }
}

function aboutOf(updates: readonly Update[]): string {
  const counts = new Map<string, number>()
  for (const update of updates) {
    const what = update.item ? (update.field === 'messages' ? update.item.kind : `${update.field}`) : update.field
    counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  return [...counts].map(([what, count]) => `${count} ${what}`).join(', ')
}
