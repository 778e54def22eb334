/**
 * HMAC-SHA256 (RFC 2104) out of two plain hashes. Node's own `createHmac` makes an object for each digest, and to make and
 * collect it costs more than to hash; names are hashed by the thousand.
 */
import { hash } from 'node:crypto'

const block = 64
const digestBytes = 32
/** What is longer is not kept room for. */
const roomMost = 64 * 1_024

/**
 * SHA-256, 32 bytes. Asked for as text, one sign a byte: a buffer that Node makes for the answer costs as much again as the
 * answer, and one of the pool costs a tenth of that.
 */
export function sha256(bytes: Uint8Array | string): Buffer {
  return Buffer.from(hash('sha256', bytes, 'binary'), 'latin1')
}

export class Hmac256 {
  /** The key's inner block, and behind it what is hashed with it. */
  #inner: Buffer
  readonly #outer = Buffer.alloc(block + digestBytes)

  constructor(key: Buffer) {
    this.#inner = Buffer.alloc(1_024)
    const short = key.length > block ? sha256(key) : key
    for (let at = 0; at < block; at += 1) {
      const byte = short[at] ?? 0
      this.#inner[at] = byte ^ 0x36
      this.#outer[at] = byte ^ 0x5c
    }
  }

  /** 32 bytes. A text is hashed as UTF-8. */
  digest(message: Uint8Array | string): Buffer {
    // No character takes more than three bytes for each unit of its text.
    const room = this.#room(block + message.length * (typeof message === 'string' ? 3 : 1))
    const length = typeof message === 'string' ? room.write(message, block) : message.length
    if (typeof message !== 'string') room.set(message, block)
    this.#outer.write(hash('sha256', room.subarray(0, block + length), 'binary'), block, 'latin1')
    return sha256(this.#outer)
  }

  #room(most: number): Buffer {
    if (most <= this.#inner.length) return this.#inner
    const room = Buffer.concat([this.#inner.subarray(0, block)], most)
    if (most <= roomMost) this.#inner = room
    return room
  }
}
