/**
 * One request, one effect: an answer is kept under the caller's key, in the transaction of its effect, so a repeated request
 * gets the answer and not the effect.
 */
import { sha256 } from '../base/secret.ts'

export interface IdempotentRequest {
  readonly workspaceId: string
  readonly keyHash: Uint8Array
  /** Digest of method, path and body. */
  readonly requestSha256: Uint8Array
}

export interface Answer {
  readonly status: number
  readonly body: unknown
  /** Texts of the body that open something to whoever holds them: they are kept sealed. */
  readonly secret?: readonly string[]
}

export type Reservation =
  /** Ours: do it, and `keep` the answer before the transaction ends. */
  | { readonly kind: 'fresh' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** The key was used for another request. */
  | { readonly kind: 'taken' }

export interface IdempotencyStore {
  /**
   * Takes all keys at once, in key order, and answers in the order of `requests`. Waits while another transaction holds one
   * of them: what it committed is then `answered`. No key may stand twice in one call.
   */
  reserve(requests: readonly IdempotentRequest[], at: Date): Promise<Reservation[]>
  /** Keeps the answers of requests that this transaction reserved. */
  keep(answers: readonly (IdempotentRequest & { readonly answer: Answer })[]): Promise<void>
  /** The same without taking or waiting: a key that nobody has used is `fresh`, and may be taken meanwhile. */
  look(requests: readonly IdempotentRequest[]): Promise<Reservation[]>
  /**
   * Takes keys that `look` called fresh and keeps their answers in one. Whoever comes second waits for the first to commit;
   * then all of its transaction runs again, and finds the first answer.
   */
  keepFresh(answers: readonly (IdempotentRequest & { readonly answer: Answer })[], at: Date): Promise<void>
  /** Forgets what is older; returns how many. */
  forget(before: Date): Promise<number>
}

/** What identifies a request: the same key with another method, path or body is a mistake of the caller. */
export function idempotentRequest(
  workspaceId: string,
  key: string,
  { method, path, body }: { method: string; path: string; body: unknown },
): IdempotentRequest {
  return {
    workspaceId,
    keyHash: sha256(key),
    requestSha256: sha256(`${method} ${path}\n${JSON.stringify(body) ?? ''}`),
  }
}
