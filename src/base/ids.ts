/** Identifiers: time-ordered for rows (they keep an index compact), unguessable for whatever a person may carry in a link. */
import { drawBytes } from './random.ts'

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. */
export function newId(now: number = Date.now()): string {
  const bytes = drawBytes(10)
  bytes[0] = 0x70 | ((bytes[0] as number) & 0x0f)
  bytes[2] = 0x80 | ((bytes[2] as number) & 0x3f)
  const random = bytes.toString('hex')
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-${random.slice(0, 4)}-${random.slice(4, 8)}-${random.slice(8)}`
}

// Crockford's alphabet without I, L, O and U: what is read aloud or typed is not mistaken.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `length` characters of 5 random bits each, for codes that a person sees and may type. */
export function newCode(length: number): string {
  return Array.from(drawBytes(length), (byte) => alphabet[byte & 31]).join('')
}

/** A secret of 192 random bits for links, base64url. Only its hash is stored. */
export function newToken(): string {
  return drawBytes(24).toString('base64url')
}

/** A secret of 128 random bits, for a link that has to be short: in an SMS every sign is paid for. Only its hash is stored. */
export function newShortToken(): string {
  return drawBytes(16).toString('base64url')
}

/** No id that `newId` makes at `ms` or later sorts before this: where a time begins in a list of ids. */
export function earliestId(ms: number): string {
  const time = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
