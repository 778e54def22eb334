/**
 * What the classifier sees of a message: its runs of one to five characters, its words and its pairs of words, each
 * hashed into one of a fixed number of buckets. Training and reading share this file, so they see the same.
 */

export const bucketCount = 1 << 16

/** UTF-16 units that are looked at: no way of saying stop needs more. */
export const lookedAtMax = 280

const longest = 5

/** The buckets of each piece of a normalised message, once each, with the piece that fell into it first. */
export function features(key: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const text = ` ${key.slice(0, lookedAtMax)} `
  for (let from = 0; from < text.length; from++) {
    let hash = seed
    for (let length = 1; length <= longest && from + length <= text.length; length++) {
      hash = mix(hash, text.charCodeAt(from + length - 1))
      add(found, hash, text, from, from + length)
    }
  }
  const words = text.trim().split(' ')
  for (const [at, word] of words.entries()) {
    add(found, hashOf(`\u0001${word}`), word, 0, word.length)
    const next = words[at + 1]
    if (next === undefined) continue
    const pair = `${word} ${next}`
    add(found, hashOf(`\u0001${pair}`), pair, 0, pair.length)
  }
  return found
}

function add(found: Map<number, string>, hash: number, text: string, from: number, to: number): void {
  const bucket = (hash ^ (hash >>> 15)) & (bucketCount - 1)
  if (!found.has(bucket)) found.set(bucket, text.slice(from, to))
}

// FNV-1a, 32 bits.
const seed = 0x811c9dc5
function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) >>> 0
}

function hashOf(text: string): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i))
  return hash
}
