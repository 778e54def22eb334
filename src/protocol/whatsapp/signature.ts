/**
 * Was this webhook signed by one of our apps? Answered over the raw bytes, before anything is parsed: Meta signs an
 * ASCII-escaped body (`\u00e1`, `\/`), which no re-serialised JSON reproduces.
 */
import { timingSafeEqual } from 'node:crypto'
import { Fault } from '../../base/fault.ts'
import { Hmac256 } from '../../base/hmac.ts'

const scheme = 'sha256='

/** An app secret, made ready once. */
export function signingKey(appSecret: string): Hmac256 {
  if (appSecret === '') throw new Fault('invalid', 'The app secret is empty: anybody could sign with it.')
  return new Hmac256(Buffer.from(appSecret))
}

/** The value of `X-Hub-Signature-256` for these bytes. */
export function sign(raw: Uint8Array, key: Hmac256): string {
  return scheme + key.digest(raw).toString('hex')
}

/**
 * Whether `header` (`X-Hub-Signature-256`) signs `raw` with any of `keys`. There are several while a secret is being
 * changed, and where several apps subscribe to one account. Takes the same time for every wrong signature.
 */
export function isSigned(raw: Uint8Array, header: string | undefined, keys: readonly Hmac256[]): boolean {
  if (header === undefined || !/^sha256=[0-9a-f]{64}$/i.test(header)) return false
  const claimed = Buffer.from(header.slice(scheme.length), 'hex')
  let signed = false
  for (const key of keys) {
    if (timingSafeEqual(key.digest(raw), claimed)) signed = true
  }
  return signed
}
