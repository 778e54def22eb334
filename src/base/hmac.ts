/**
 * HMAC-SHA256 (RFC 2104) out of two plain hashes. Node's own `createHmac` makes an object for each digest, and to make and
 * collect it costs more than to hash; names are hashed by the thousand.
 */
import { hash } from 'node:crypto'

const block = 64
const digestBytes = 32

export class Hmac256 {
  /** The key's inner block, and behind it what is hashed with it. */
  #inner: Buffer
  readonly #outer = Buffer.alloc(block + digestBytes)

  constructor(key: Buffer) {
    this.#inner = Buffer.alloc(1_024)
    const short = key.length > block ? hash('sha256', key, 'buffer') : key
    for (let at = 0; at < block; at += 1) {
      const byte = short[at] ?? 0
      this.#inner[at] = byte ^ 0x36
      this.#outer[at] = byte ^ 0x5c
    }
  }

  /** Of a text as UTF-8; 32 bytes. */
  digest(text: string): Buffer {
    // No character takes more than three bytes for each unit of its text.
    const most = block + text.length * 3
    if (most > this.#inner.length) this.#inner = Buffer.concat([this.#inner.subarray(0, block)], most)
    const length = this.#inner.write(text, block)
    hash('sha256', this.#inner.subarray(0, block + length), 'buffer').copy(this.#outer, block)
    return hash('sha256', this.#outer, 'buffer')
  }
}
