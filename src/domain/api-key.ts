/** A machine's credential: `ak_` and 32 random bytes. Shown once; what is kept is its hash and its first characters. */
import { randomBytes } from 'node:crypto'
import { sha256 } from '../base/secret.ts'
import type { Actor, Role, Verb } from './actor.ts'
import type { Page, PageRequest } from './page.ts'

export interface ApiKey {
  readonly workspaceId: string
  readonly apiKeyId: string
  readonly name: string
  readonly hint: string
  readonly role: Role
  readonly scopes?: readonly Verb[]
  readonly createdAt: Date
  /** `member:<id>`, `key:<id>` or `system`. */
  readonly createdBy: string
  readonly expiresAt?: Date
  readonly revokedAt?: Date
  /** Sampled, to the minute. */
  readonly lastUsedAt?: Date
}

export interface ApiKeyStore {
  add(key: ApiKey, secretSha256: Uint8Array): Promise<void>
  /** The key with this secret, whatever its state; undefined where there is none. */
  findBySecret(secretSha256: Uint8Array): Promise<ApiKey | undefined>
  /** Newest first. */
  list(workspaceId: string, page: PageRequest): Promise<Page<ApiKey>>
  /** The key as it is then, already revoked or not; undefined where the workspace has none of this id. */
  revoke(workspaceId: string, apiKeyId: string, at: Date): Promise<ApiKey | undefined>
  /** Notes the use, unless one within the last minute is noted. */
  touch(workspaceId: string, apiKeyId: string, at: Date): Promise<void>
}

const shape = /^ak_[A-Za-z0-9_-]{43}$/

/** A fresh secret, the hash that is stored, and the hint that is shown ever after. */
export function newSecret(): { secret: string; sha256: Buffer; hint: string } {
  const secret = `ak_${randomBytes(32).toString('base64url')}`
  return { secret, sha256: secretHash(secret), hint: secret.slice(0, 9) }
}

/** Whether this could be a key at all: what could not is never looked up. */
export function looksLikeKey(text: string): boolean {
  return shape.test(text)
}

export function secretHash(secret: string): Buffer {
  return sha256(secret)
}

export function isAlive(key: ApiKey, now: Date): boolean {
  return key.revokedAt === undefined && (key.expiresAt === undefined || now < key.expiresAt)
}

export function keyActor(key: ApiKey): Actor {
  return {
    kind: 'key',
    workspaceId: key.workspaceId,
    role: key.role,
    ...(key.scopes === undefined ? {} : { scopes: key.scopes }),
    id: key.apiKeyId,
    name: key.name,
  }
}
