/**
 * Short secrets that people type at a counter. A PIN has few values, so its hash is slow and keyed: whoever has the
 * database without the keys can try none.
 */
import { randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { drawBytes } from './random.ts'
import type { Secrets } from './secret.ts'

const derive = promisify<Buffer, Buffer, number, { N: number; r: number; p: number }, Buffer>(scrypt)
const cost = { N: 2 ** 14, r: 8, p: 1 }
const length = 32

/** `scrypt$<salt>$<hash>`. */
export async function hashPin(secrets: Secrets, pin: string): Promise<string> {
  const salt = drawBytes(16)
  const hash = await derive(secrets.keyedHash('pin', pin), salt, length, cost)
  return `scrypt$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

export async function isPin(secrets: Secrets, pin: string, kept: string): Promise<boolean> {
  const [kind, salt = '', hash = ''] = kept.split('$')
  const wanted = Buffer.from(hash, 'base64url')
  if (kind !== 'scrypt' || wanted.length !== length) return false
  const found = await derive(secrets.keyedHash('pin', pin), Buffer.from(salt, 'base64url'), length, cost)
  return timingSafeEqual(found, wanted)
}

/** Six digits, drawn. */
export function drawPin(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0')
}
