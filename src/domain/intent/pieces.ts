/**
 * What is compared of a message: its words, its pairs of words, and the runs of characters inside of words, by which
 * "ordering" is near "order". In writing without spaces the runs are shorter, for a sentence is one word there.
 */
import { normalise } from '../keyword/normalise.ts'

export interface Piece {
  /** How much such a piece says by itself. */
  readonly weight: number
  /** The word or words that it was found in, to explain it by. */
  readonly home: string
}

/** UTF-16 units that are looked at. */
const lookedAtMax = 280

const weights = { word: 0.6, pair: 0.8, run: 0.7 }
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** How a message is compared as a whole: two that have the same key are the same. */
export function utteranceKey(text: string): string {
  return normalise(text).replaceAll("'", '')
}

/** The pieces of a key, once each, in the order in which they stand. */
export function piecesOf(key: string): ReadonlyMap<string, Piece> {
  const found = new Map<string, Piece>()
  const words = key
    .slice(0, lookedAtMax)
    .split(' ')
    .filter((word) => word !== '')
  const add = (piece: string, weight: number, home: string) => {
    if (!found.has(piece)) found.set(piece, { weight, home })
  }
  for (const [at, word] of words.entries()) {
    const joined = withoutSpaces.test(word)
    add(`w${word}`, weights.word, word)
    const [shortest, longest] = joined ? [1, 3] : [3, 5]
    const text = joined ? word : ` ${word} `
    for (let length = shortest; length <= longest; length++) {
      for (let from = 0; from + length <= text.length; from++) {
        const run = text.slice(from, from + length)
        add(`r${run}`, weights.run, joined ? run : word)
      }
    }
    const next = words[at + 1]
    if (next !== undefined) add(`p${word} ${next}`, weights.pair, `${word} ${next}`)
  }
  return found
}
