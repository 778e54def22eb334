/**
 * Hears what the database calls out, on a connection of its own: LISTEN belongs to its session, so no pool and no pooler
 * may stand between. A connection that breaks is made again; nothing rests on what was missed meanwhile.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../actions/deps.ts'
import type { Notices } from '../domain/notices.ts'
import { campaignChannel } from './campaign-store.ts'
import { stopChannel } from './consent-store.ts'
import { queueChannel } from './delivery-store.ts'

const channels = [stopChannel, queueChannel, campaignChannel]
const againAfterMs = 1_000

export class DatabaseNotices implements Notices, AsyncDisposable {
  readonly #url: string
  readonly #log: Log
  readonly #heard = new Map<string, Set<(payload: string) => void>>()
  readonly #closing = new AbortController()
  #client: pg.Client | undefined

  private constructor(url: string, log: Log) {
    this.#url = url
    this.#log = log
  }

  /** Resolves when it listens. Throws where the database does not answer. */
  static async open(url: string, log: Log): Promise<DatabaseNotices> {
    const notices = new DatabaseNotices(url, log)
    await notices.#connect()
    return notices
  }

  onStopped(heard: (address: string) => void): () => void {
    return this.#on(stopChannel, heard)
  }

  onQueued(heard: () => void): () => void {
    return this.#on(queueChannel, heard)
  }

  onCampaign(heard: () => void): () => void {
    return this.#on(campaignChannel, heard)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort()
    await this.#client?.end().catch(() => {})
  }

  #on(channel: string, heard: (payload: string) => void): () => void {
    const others = this.#heard.get(channel) ?? new Set()
    this.#heard.set(channel, others)
    others.add(heard)
    return () => others.delete(heard)
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      options: '-c role=assent_app',
      application_name: 'assent notices',
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
    })
    client.on('notification', ({ channel, payload = '' }) => {
      for (const heard of this.#heard.get(channel) ?? []) heard(payload)
    })
    let broken = false
    const onBroken = () => {
      if (broken) return
      broken = true
      void client.end().catch(() => {})
      void this.#connectAgain()
    }
    client.on('error', onBroken)
    client.on('end', onBroken)
    try {
      await client.connect()
      await client.query(channels.map((channel) => `listen ${channel}`).join('; '))
      this.#client = client
    } catch (error) {
      broken = true
      await client.end().catch(() => {})
      throw error
    }
  }

  async #connectAgain(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await sleep(againAfterMs, undefined, { signal: this.#closing.signal }).catch(() => {})
      if (this.#closing.signal.aborted) return
      try {
        await this.#connect()
        return
      } catch (error) {
        this.#log.warn({ err: error }, 'the database calls nothing out at the moment; it is asked instead')
      }
    }
  }
}
