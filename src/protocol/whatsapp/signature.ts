/**
 * Was this webhook signed by one of our apps? Answered over the raw bytes, before anything is parsed: Meta signs an
 * ASCII-escaped body (`\u00e1`, `\/`), which no re-serialised JSON reproduces.
 */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import { Fault } from '../../base/fault.ts'

const scheme = 'sha256='

/** An app secret, made ready once: signing with a key object costs half of signing with a string. */
export function signingKey(appSecret: string): KeyObject {
  if (appSecret === '') throw new Fault('invalid', 'The app secret is empty: anybody could sign with it.')
  return createSecretKey(appSecret, 'utf8')
}

/** The value of `X-Hub-Signature-256` for these bytes. */
export function sign(raw: Uint8Array, key: KeyObject): string {
  return scheme + createHmac('sha256', key).update(raw).digest('hex')
}

/**
 * Whether `header` (`X-Hub-Signature-256`) signs `raw` with any of `keys`. There are several while a secret is being
 * changed, and where several apps subscribe to one account. Takes the same time for every wrong signature.
 */
export function isSigned(raw: Uint8Array, header: string | undefined, keys: readonly KeyObject[]): boolean {
  if (header === undefined || !/^sha256=[0-9a-f]{64}$/i.test(header)) return false
  const claimed = Buffer.from(header.slice(scheme.length), 'hex')
  let signed = false
  for (const key of keys) {
    if (timingSafeEqual(createHmac('sha256', key).update(raw).digest(), claimed)) signed = true
  }
  return signed
}
