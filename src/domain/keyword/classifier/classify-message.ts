/**
 * The last rung: a linear model over pieces of the message, trained by training/train.ts. It can give its reasons, and it
 * never learns from what it reads.
 */
import { normalise } from '../normalise.ts'
import { bucketCount, features, ideasWeigh } from './features.ts'
import { type Label, labels, noes } from './labels.ts'
import model from './model.json' with { type: 'json' }
import { softmax } from './softmax.ts'

export interface Classified {
  /** The likeliest label of those that end something, and how likely all of those are together, 0 to 1. */
  readonly no: { readonly label: Label; readonly score: number }
  /** The likeliest of all. */
  readonly best: { readonly label: Label; readonly score: number }
}

export interface Reason {
  readonly piece: string
  /** What the piece adds for the label: positive speaks for it. */
  readonly weight: number
}

const weights = new Int8Array(Buffer.from(model.weights, 'base64'))
const { scale, bias } = model

// The same with the labels of a bucket side by side, so that a piece is looked up once.
const byBucket = new Int8Array(weights.length)
for (let row = 0; row < labels.length; row++) {
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    byBucket[bucket * labels.length + row] = weights[row * bucketCount + bucket] ?? 0
  }
}

/** `key` is a normalised message. */
export function classifyMessage(key: string): Classified {
  const { text, ideas } = features(key)
  const [ofText, ofIdeas] = [scale / Math.sqrt(text.size), (scale * ideasWeigh) / Math.sqrt(ideas.size)]
  const [textSums, ideaSums] = [sumsOf(text.keys()), sumsOf(ideas.keys())]
  const sums = labels.map((_, row) => (textSums[row] ?? 0) * ofText + (ideaSums[row] ?? 0) * ofIdeas)
  const scores = softmax(sums.map((own, row) => own + (bias[row] ?? 0)))
  const ranked = labels.map((label, row) => ({ label, score: scores[row] ?? 0 })).sort((a, b) => b.score - a.score)
  const ending = ranked.filter(({ label }) => noes.has(label))
  const [best = { label: 'none' as const, score: 0 }] = ranked
  return {
    no: { label: ending[0]?.label ?? 'opt_out', score: ending.reduce((whole, { score }) => whole + score, 0) },
    best,
  }
}

/** The pieces that speak loudest for a label, the weightiest first. */
export function reasonsFor(message: string, label: Label, count = 5): readonly Reason[] {
  const row = labels.indexOf(label)
  const { text, ideas } = features(normalise(message))
  const weighed = (pieces: ReadonlyMap<number, string>, unit: number) =>
    [...pieces].map(([bucket, piece]) => ({ piece, weight: (weights[row * bucketCount + bucket] ?? 0) * unit }))
  return [
    ...weighed(text, scale / Math.sqrt(text.size)),
    ...weighed(ideas, (scale * ideasWeigh) / Math.sqrt(ideas.size)),
  ]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.piece < b.piece ? -1 : 1))
    .slice(0, count)
}

function sumsOf(buckets: Iterable<number>): Int32Array {
  const sums = new Int32Array(labels.length)
  for (const bucket of buckets) {
    const from = bucket * labels.length
    for (let row = 0; row < labels.length; row++) sums[row] = (sums[row] ?? 0) + (byBucket[from + row] ?? 0)
  }
  return sums
}
