/**
 * What the classifier sees of a message: its runs of one to five characters, its words and its pairs of words; and the ideas
 * that its words are about, alone, in pairs and in threes, which languages share. Each is hashed into one of a fixed number
 * of buckets. Training and reading share this file, so they see the same.
 */
import { ideaTags } from '../idea-tags.ts'
import { ideas } from '../idea-words.ts'

/** Pieces of text have the lower buckets, ideas the upper ones. */
export const textBuckets = 49_152
export const bucketCount = 65_536

/** UTF-16 units that are looked at: no way of saying stop needs more. */
export const lookedAtMax = 280

/** How much louder ideas speak than pieces of text. Chosen by training/choose-thresholds.ts, on training messages. */
export const ideasWeigh = 3

const longest = 5

export interface Features {
  /** Bucket and the piece that fell into it first. */
  readonly text: ReadonlyMap<number, string>
  readonly ideas: ReadonlyMap<number, string>
}

/** `key` is a normalised message. */
export function features(key: string): Features {
  const looked = key.slice(0, lookedAtMax)
  return { text: textFeatures(looked.replaceAll("'", '')), ideas: ideaFeatures(looked) }
}

function textFeatures(key: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const text = ` ${key} `
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

// Ideas that are combined at most, in the order in which they first stand: a long message has all of them somewhere.
const combinedMax = 10

function ideaFeatures(key: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const { places } = ideaTags(key)
  const unknown = Math.min(4, places.filter((place) => place.length === 0).length)
  const first = new Map<number, number>()
  for (const [at, place] of places.entries()) for (const idea of place) if (!first.has(idea)) first.set(idea, at)
  const present = [...first.keys()].slice(0, combinedMax)
  addIdeas(found, 'unknown', [unknown], String(unknown))
  addIdeas(found, 'length', [Math.min(12, places.length)], String(places.length))
  for (const idea of present) {
    addIdeas(found, 'one', [idea])
    addIdeas(found, 'beside', [idea, unknown], `${ideas[idea]}, ${unknown} unknown`)
  }
  for (const idea of places[0] ?? []) addIdeas(found, 'first', [idea], `${ideas[idea]} first`)
  for (const idea of places.at(-1) ?? []) addIdeas(found, 'last', [idea], `${ideas[idea]} last`)
  for (const [at, place] of places.entries()) {
    const next = places[at + 1] ?? []
    for (const a of place) for (const b of next) addIdeas(found, 'next', [a, b], `${ideas[a]} ${ideas[b]}`)
  }
  for (const [i, a] of present.entries()) {
    for (const [j, b] of present.entries()) {
      if (j <= i) continue
      addIdeas(found, 'pair', [a, b], `${ideas[a]} … ${ideas[b]}`)
      for (const c of present.slice(j + 1))
        addIdeas(
          found,
          'three',
          [a, b, c].sort((x, y) => x - y),
        )
    }
  }
  return found
}

function addIdeas(found: Map<number, string>, kind: string, numbers: readonly number[], piece?: string): void {
  const hash = hashOf(`${kind}${String.fromCharCode(...numbers.map((number) => number + 1))}`)
  const bucket = textBuckets + (((hash ^ (hash >>> 15)) >>> 0) % (bucketCount - textBuckets))
  if (!found.has(bucket)) found.set(bucket, `<${piece ?? numbers.map((number) => ideas[number]).join(' + ')}>`)
}

function add(found: Map<number, string>, hash: number, text: string, from: number, to: number): void {
  const bucket = ((hash ^ (hash >>> 15)) >>> 0) % textBuckets
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
