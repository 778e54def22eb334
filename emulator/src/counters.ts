// How often what has happened since the start.

import type { JsonObject } from './base/json.ts'

export class Counters {
  #refused = new Map<number, number>()
  #failed = new Map<number, number>()
  #statuses = new Map<string, number>()
  #inbound = 0
  #posts = 0
  #retries = 0
  #notOk = 0
  #updates = 0
  #untold = 0
  #lost = 0

  refused(code: number): void {
    this.#refused.set(code, (this.#refused.get(code) ?? 0) + 1)
  }

  failed(code: number): void {
    this.#failed.set(code, (this.#failed.get(code) ?? 0) + 1)
    this.status('failed')
  }

  status(status: string): void {
    this.#statuses.set(status, (this.#statuses.get(status) ?? 0) + 1)
  }

  inbound(): void {
    this.#inbound++
  }

  post(ok: boolean, again: boolean): void {
    this.#posts++
    if (!ok) this.#notOk++
    if (again) this.#retries++
  }

  updates(count: number): void {
    this.#updates += count
  }

  /** An update that nobody had asked for. */
  untold(): void {
    this.#untold++
  }

  /** A POST given up. */
  lost(): void {
    this.#lost++
  }

  show(): JsonObject {
    return {
      refused: Object.fromEntries(this.#refused),
      statuses: { sent: 0, delivered: 0, read: 0, failed: 0, ...Object.fromEntries(this.#statuses) },
      failed: Object.fromEntries(this.#failed),
      inbound: this.#inbound,
      webhooks: {
        posts: this.#posts,
        updates: this.#updates,
        retries: this.#retries,
        notOk: this.#notOk,
        untold: this.#untold,
        lost: this.#lost,
      },
    }
  }

  clear(): void {
    this.#refused.clear()
    this.#failed.clear()
    this.#statuses.clear()
    this.#inbound = 0
    this.#posts = 0
    this.#retries = 0
    this.#notOk = 0
    this.#updates = 0
    this.#untold = 0
    this.#lost = 0
  }
}
