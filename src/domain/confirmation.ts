/**
 * The second step of an opt-in, made from the address itself. The person sends us a code, or taps yes in a message from us,
 * or opens a link that was sent to them; WhatsApp vouches for the address that did it.
 */
import { newCode } from '../base/ids.ts'
import { type Secrets, sha256 } from '../base/secret.ts'
import type { AddressKey } from './address.ts'

export type ConfirmationKind = 'person_sends' | 'we_ask' | 'link'
export type ConfirmationAnswer = 'given' | 'refused' | 'not_me' | 'expired'

export interface Confirmation {
  readonly confirmationId: string
  readonly tokenHash: Buffer
  readonly kind: ConfirmationKind
  /** The address that was named. Who answers may be another one, and then this one stays as it is. */
  readonly address: AddressKey
  /** seq of the requests that it would confirm. */
  readonly asks: readonly number[]
  readonly topics: readonly string[]
  readonly capturePointId: string | null
  readonly noticeSha256: Buffer
  readonly renderedSha256: Buffer | null
  readonly language: string
  /** How many records the address had when it was issued: a yes through it comes after every no among them. */
  readonly afterSeq: number
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly answer: ConfirmationAnswer | null
}

export interface ConfirmationStore {
  add(confirmations: readonly Confirmation[]): Promise<void>
  /** For update: one answer ends it. */
  lockByToken(workspaceId: string, tokenHash: Buffer): Promise<Confirmation | undefined>
  findByToken(workspaceId: string, tokenHash: Buffer): Promise<Confirmation | undefined>
  /** The newest that waits for an answer of this address. */
  openOf(key: AddressKey, now: Date): Promise<Confirmation | undefined>
  answer(workspaceId: string, tokenHash: Buffer, answer: ConfirmationAnswer, at: Date): Promise<void>
  listOf(key: AddressKey): Promise<Confirmation[]>
  /** Deletes those that ended before then without a yes or a no; of an answered one the request is part of the proof. */
  forget(endedBefore: Date): Promise<void>
}

const randomChars = 10
const markChars = 6
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Sixteen characters: ten drawn at random (50 bits) and a mark that only we can make, so a guess is known without a look-up. */
export function newConfirmationCode(secrets: Secrets): string {
  const random = newCode(randomChars)
  return random + markOf(secrets, random)
}

/** Whether these sixteen characters are a code of ours. */
export function isConfirmationCode(secrets: Secrets, code: string): boolean {
  if (code.length !== randomChars + markChars) return false
  return markOf(secrets, code.slice(0, randomChars)) === code.slice(randomChars)
}

function markOf(secrets: Secrets, random: string): string {
  return Array.from(secrets.mac('confirmation-code', random, markChars), (byte) => alphabet[byte & 31]).join('')
}

/** Only the hash of a code or link is kept. */
export function tokenHash(token: string): Buffer {
  return sha256(token)
}
