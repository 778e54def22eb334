/**
 * What is kept of all utterances, so that a message finds those that are like it: each piece with the utterances that it
 * stands in. A piece weighs more the rarer it is, and the fewer intents share it. Training is counting, so it takes
 * milliseconds and comes out the same in whatever order intents and utterances were written.
 */
import { compare, defaultThresholds, type Intent, type IntentThresholds, listUtterances } from './intent.ts'
import { type Piece, piecesOf, utteranceKey } from './pieces.ts'
import { otherUtterances } from './ready-intents.ts'

export interface Utterance {
  /** Of its intent; undefined for what people write besides, which is none. */
  readonly intent: string | undefined
  /** Of what people write besides: it speaks against every intent but the stop. */
  readonly isNo: boolean
  readonly language: string
  readonly text: string
  readonly key: string
}

export interface IntentModel {
  /** By key. */
  readonly intents: ReadonlyMap<string, Intent>
  readonly thresholds: IntentThresholds
  readonly utterances: readonly Utterance[]
  /** The utterances that are written so, normalised. */
  readonly exact: ReadonlyMap<string, readonly Utterance[]>
  weightOf(piece: string): number
  /** Where a piece stands: the places of utterances, and its part of their whole. */
  readonly postings: ReadonlyMap<string, Postings>
  /** Places of what people write besides that is too near to an intent of this workspace to speak against it. */
  readonly muted: ReadonlySet<number>
}

interface Postings {
  readonly places: readonly number[]
  readonly parts: readonly number[]
}

/** How like a message and an utterance are: 1 where all pieces are the same, 0 where none is. */
export type Likeness = Float64Array

/** From here on what people write besides says the same as an utterance of the workspace, and gives way. */
const sameFrom = 0.6

export function trainIntents(
  intents: readonly Intent[],
  thresholds: IntentThresholds = defaultThresholds,
): IntentModel {
  const sorted = [...intents].sort((a, b) => compare(a.key, b.key))
  const utterances = [...sorted.flatMap(utterancesOf), ...otherUtterances.map(asOther)]
  const pieces = utterances.map(({ key }) => piecesOf(key))
  const weightOf = weightsOf(utterances, pieces)
  const model = {
    intents: new Map(sorted.map((intent) => [intent.key, intent])),
    thresholds,
    utterances,
    exact: Map.groupBy(
      utterances.filter(({ intent, key }) => intent !== undefined && key !== ''),
      ({ key }) => key,
    ),
    weightOf,
    postings: postingsOf(pieces, weightOf),
  }
  return { ...model, muted: mutedOf(model) }
}

function utterancesOf(intent: Intent): Utterance[] {
  return listUtterances(intent).map(({ text, language }) => ({
    intent: intent.key,
    isNo: false,
    language,
    text,
    key: utteranceKey(text),
  }))
}

function asOther({ text, language, isNo }: (typeof otherUtterances)[number]): Utterance {
  return { intent: undefined, isNo, language, text, key: utteranceKey(text) }
}

/** With fewer intents than this a piece that two of them share still says something. */
const fewIntents = 7

function weightsOf(
  utterances: readonly Utterance[],
  pieces: readonly ReadonlyMap<string, Piece>[],
): (piece: string) => number {
  const counts = new Map<string, Map<string, number>>()
  for (const [at, own] of pieces.entries()) {
    const intent = utterances[at]?.intent ?? ''
    for (const piece of own.keys()) {
      const byIntent = counts.get(piece) ?? new Map<string, number>()
      counts.set(piece, byIntent)
      byIntent.set(intent, (byIntent.get(intent) ?? 0) + 1)
    }
  }
  const mostSpread = Math.log(Math.max(fewIntents, new Set(utterances.map(({ intent }) => intent)).size))
  const known = new Map<string, number>()
  for (const [piece, byIntent] of counts) {
    // Sorted, so that sums come out the same to the last digit.
    const numbers = [...byIntent.values()].sort((a, b) => a - b)
    const all = numbers.reduce((sum, number) => sum + number, 0)
    const spread = numbers.reduce((sum, number) => sum - (number / all) * Math.log(number / all), 0)
    known.set(piece, rarity(utterances.length, all) * (1 - spread / mostSpread))
  }
  const unknown = rarity(utterances.length, 0)
  return (piece) => known.get(piece) ?? unknown
}

function rarity(all: number, withIt: number): number {
  return Math.log((all + 1) / (withIt + 0.5))
}

function postingsOf(
  pieces: readonly ReadonlyMap<string, Piece>[],
  weightOf: (piece: string) => number,
): ReadonlyMap<string, Postings> {
  const postings = new Map<string, { places: number[]; parts: number[] }>()
  for (const [place, own] of pieces.entries()) {
    const whole = wholeOf(own, weightOf)
    if (whole === 0) continue
    for (const [piece, { weight }] of own) {
      const part = (weight * weightOf(piece)) / whole
      if (part === 0) continue
      const posting = postings.get(piece) ?? { places: [], parts: [] }
      postings.set(piece, posting)
      posting.places.push(place)
      posting.parts.push(part)
    }
  }
  return postings
}

function wholeOf(pieces: ReadonlyMap<string, Piece>, weightOf: (piece: string) => number): number {
  let sum = 0
  for (const [piece, { weight }] of pieces) sum += (weight * weightOf(piece)) ** 2
  return Math.sqrt(sum)
}

type Compared = Pick<IntentModel, 'utterances' | 'postings' | 'weightOf'>

/** How like a message is to each utterance, by its place. */
export function likenessTo({ utterances, postings, weightOf }: Compared, key: string): Likeness {
  const likeness = new Float64Array(utterances.length)
  const pieces = piecesOf(key)
  const whole = wholeOf(pieces, weightOf)
  if (whole === 0) return likeness
  for (const [piece, { weight }] of pieces) {
    const posting = postings.get(piece)
    if (posting === undefined) continue
    const part = (weight * weightOf(piece)) / whole
    for (const [at, place] of posting.places.entries()) {
      likeness[place] = (likeness[place] ?? 0) + part * (posting.parts[at] ?? 0)
    }
  }
  return likeness
}

function mutedOf(model: Compared): ReadonlySet<number> {
  const muted = new Set<number>()
  for (const [place, { intent, isNo, key }] of model.utterances.entries()) {
    if (intent !== undefined || isNo) continue
    const likeness = likenessTo(model, key)
    if (model.utterances.some((one, at) => one.intent !== undefined && (likeness[at] ?? 0) >= sameFrom)) {
      muted.add(place)
    }
  }
  return muted
}
