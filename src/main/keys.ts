/**
 * Loads the keys, and makes them on the first start. Each is a file of its own in KEYS_DIR, so that a secret store can
 * mount them, or a setting; none of them is ever in PostgreSQL.
 */
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { Fault } from '../base/fault.ts'
import { Secrets, sha256 } from '../base/secret.ts'
import type { Config } from './config.ts'
import { readOrMake } from './kept-file.ts'

/** Signs receipts (JWS, EdDSA). */
export interface SigningKey {
  /** The RFC 7638 thumbprint of the public key. */
  readonly kid: string
  readonly privateKey: KeyObject
  /** What verifies the signature; may be published. */
  readonly publicJwk: { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string; readonly kid: string }
}

export interface Keys {
  readonly secrets: Secrets
  readonly signing: SigningKey
  /** Signs the cookies of the console: 32 bytes, base64url. */
  readonly cookieSecret: string
}

export function loadKeys(config: Config): Keys {
  const load = (name: string, given: string | undefined) =>
    given === undefined ? fromFile(config.KEYS_DIR, name) : Buffer.from(given, 'base64url')
  return {
    secrets: new Secrets({
      pepper: load('pepper', config.KEY_PEPPER),
      masterKey: load('master', config.KEY_MASTER),
      tokenKey: load('token', config.KEY_TOKEN),
    }),
    signing: signingKey(load('signing', config.KEY_SIGNING)),
    cookieSecret: load('cookie', config.KEY_COOKIE).toString('base64url'),
  }
}

function fromFile(dir: string, name: string): Buffer {
  const file = join(dir, name)
  try {
    const text = readOrMake(file, () => randomBytes(32).toString('base64url'))
    if (/^[A-Za-z0-9_-]{43}$/.test(text)) return Buffer.from(text, 'base64url')
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? String(cause)
    throw new Fault('unavailable', `The key ${file} can be neither read nor made (${code}): look after KEYS_DIR.`, {
      cause,
    })
  }
  throw new Fault('unavailable', `The key ${file} is damaged: restore it from a backup.`)
}

// PKCS #8 (RFC 8410) around an Ed25519 seed: what Node reads, from the 32 bytes that we keep.
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

function signingKey(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const kid = sha256(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`).toString('base64url')
  return { kid, privateKey, publicJwk: { kty: 'OKP', crv: 'Ed25519', x, kid } }
}
