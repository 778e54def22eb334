/**
 * What the keys do: hash a name so that it can be found but not guessed, seal what is personal, mark a token as ours.
 * The keys live in KEYS_DIR or the environment, never in PostgreSQL; main/keys.ts loads them.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto'
import { Hmac256, sha256 } from './hmac.ts'
import { drawBytes } from './random.ts'

export { sha256 }

/** Raw key material, 32 bytes each. */
export interface KeyMaterial {
  /** Keys the hashes of identifiers: without it a national number range falls in hours. */
  readonly pepper: Buffer
  /** Wraps the data key of each address, and seals senders' secrets. */
  readonly masterKey: Buffer
  /** Marks codes and tokens that people carry. */
  readonly tokenKey: Buffer
}

const nonceBytes = 12
const tagBytes = 16

export class Secrets {
  // Made ready once: Node takes five times as long with a key of raw bytes.
  readonly #keys: { readonly [Name in Exclude<keyof KeyMaterial, 'pepper'>]: KeyObject }
  readonly #pepper: Hmac256

  constructor({ pepper, masterKey, tokenKey }: KeyMaterial) {
    for (const [name, key] of Object.entries({ pepper, masterKey, tokenKey })) {
      if (key.length !== 32) throw new Error(`${name} has ${key.length} bytes, not 32`)
    }
    this.#pepper = new Hmac256(pepper)
    this.#keys = {
      masterKey: createSecretKey(masterKey),
      tokenKey: createSecretKey(tokenKey),
    }
  }

  /** HMAC-SHA256(pepper, class ‖ 0 ‖ value), 32 bytes. `class` keeps two kinds of names apart. */
  keyedHash(kind: string, value: string): Buffer {
    return this.#pepper.digest(`${kind}\0${value}`)
  }

  /** A mark of `bytes` bytes that only we can make, for what `purpose` says. */
  mac(purpose: string, value: string | Buffer, bytes = 32): Buffer {
    return createHmac('sha256', this.#keys.tokenKey).update(`${purpose}\0`).update(value).digest().subarray(0, bytes)
  }

  /** Whether `claimed` is the mark of that length. The caller says how long it must be: one byte is guessed in 256 tries. */
  isMac(purpose: string, value: string | Buffer, claimed: Buffer, bytes = 32): boolean {
    return claimed.length === bytes && timingSafeEqual(this.mac(purpose, value, bytes), claimed)
  }

  /** A new data key for one address: `key` to use now, `wrapped` to keep. */
  newDataKey(): { key: Buffer; wrapped: Buffer } {
    const key = drawBytes(32)
    return { key, wrapped: sealWith(this.#keys.masterKey, key) }
  }

  unwrapDataKey(wrapped: Buffer): Buffer {
    return openWith(this.#keys.masterKey, wrapped)
  }

  /** Seals what belongs to the whole installation, such as a sender's token. */
  seal(plain: string): Buffer {
    return sealWith(this.#keys.masterKey, Buffer.from(plain))
  }

  /** Throws where the bytes were sealed with other keys, or altered. */
  open(sealed: Buffer): string {
    return openWith(this.#keys.masterKey, sealed).toString()
  }

  /** A digest that tells whether a database was written with these keys: the two that cannot be replaced. */
  check(): Buffer {
    const master = createHmac('sha256', this.#keys.masterKey).update('assent/v1').digest('hex')
    return this.keyedHash('secret-check', master)
  }
}

/** AES-256-GCM: nonce ‖ ciphertext ‖ tag. */
export function seal(key: Buffer, plain: Buffer): Buffer {
  return sealWith(createSecretKey(key), plain)
}

/** Throws where the key is another, or a byte was altered. */
export function open(key: Buffer, sealed: Buffer): Buffer {
  return openWith(createSecretKey(key), sealed)
}

function sealWith(key: KeyObject, plain: Buffer): Buffer {
  const nonce = drawBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function openWith(key: KeyObject, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
}
