/** API keys at hand: one look-up a second for each, however many requests it makes. A revoked key ends within that second. */
import { minute, second } from '../base/clock.ts'
import { type ApiKey, type ApiKeyStore, isAlive, looksLikeKey, secretHash } from '../domain/api-key.ts'

interface Held {
  readonly key: Promise<ApiKey | undefined>
  /** The same, once it is there. */
  found?: ApiKey | undefined
  readonly until: number
}

const heldMost = 1_000

export class KeyRing {
  readonly #store: Pick<ApiKeyStore, 'findBySecret' | 'touch'>
  readonly #held = new Map<string, Held>()
  readonly #notedAt = new Map<string, number>()

  constructor(store: Pick<ApiKeyStore, 'findBySecret' | 'touch'>) {
    this.#store = store
  }

  /** The key with this secret where it is at hand and lives at `now`: nearly always, and without waiting. */
  atHand(secret: string, now: Date): ApiKey | undefined {
    if (!looksLikeKey(secret)) return undefined
    const held = this.#held.get(secretHash(secret).toString('latin1'))
    if (held?.found === undefined || performance.now() >= held.until) return undefined
    return isAlive(held.found, now) ? held.found : undefined
  }

  /** The key with this secret, if it lives at `now`. */
  async find(secret: string, now: Date): Promise<ApiKey | undefined> {
    if (!looksLikeKey(secret)) return undefined
    const hash = secretHash(secret)
    const key = await this.#lookUp(hash)
    return key !== undefined && isAlive(key, now) ? key : undefined
  }

  /** Notes the use, a minute apart. Never keeps a request waiting, and never fails one. */
  note({ workspaceId, apiKeyId }: ApiKey, now: Date, failed: (error: unknown) => void): void {
    const notedAt = this.#notedAt.get(apiKeyId)
    if (notedAt !== undefined && performance.now() - notedAt < minute) return
    if (this.#notedAt.size >= heldMost) this.#notedAt.clear()
    this.#notedAt.set(apiKeyId, performance.now())
    this.#store.touch(workspaceId, apiKeyId, now).catch(failed)
  }

  /** Drops what is held: a key was revoked here. */
  forget(): void {
    this.#held.clear()
  }

  // What is held is timed by the machine's own clock: the product's may stand still, or jump.
  #lookUp(hash: Buffer): Promise<ApiKey | undefined> {
    const name = hash.toString('latin1')
    const held = this.#held.get(name)
    if (held !== undefined && performance.now() < held.until) return held.key
    if (this.#held.size >= heldMost) this.#held.clear()
    const key = this.#store.findBySecret(hash)
    const own: Held = { key, until: performance.now() + second }
    this.#held.set(name, own)
    const drop = () => this.#held.delete(name)
    key.then((found) => {
      own.found = found
      if (found === undefined) drop()
    }, drop)
    return key
  }
}
