/**
 * The last rung: a linear model over pieces of the message, trained by training/train.ts. It can give its reasons, and it
 * never learns from what it reads.
 */
import { normalise } from '../normalise.ts'
import { bucketCount, features } from './features.ts'
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

/** `key` is a normalised message without apostrophes. */
export function classifyMessage(key: string): Classified {
  const sums = new Float64Array(labels.length)
  const found = features(key)
  for (const bucket of found.keys()) {
    for (let row = 0; row < labels.length; row++) sums[row] = at(sums, row) + at(weights, row * bucketCount + bucket)
  }
  const unit = scale / Math.sqrt(found.size)
  const scores = softmax(labels.map((_, row) => at(sums, row) * unit + (bias[row] ?? 0)))
  const ranked = labels.map((label, row) => ({ label, score: scores[row] ?? 0 })).sort((a, b) => b.score - a.score)
  const ending = ranked.filter(({ label }) => noes.has(label))
  const [best = { label: 'none' as const, score: 0 }] = ranked
  return {
    no: { label: ending[0]?.label ?? 'opt_out', score: ending.reduce((sum, { score }) => sum + score, 0) },
    best,
  }
}

/** The pieces that speak loudest for a label, the weightiest first. */
export function reasonsFor(text: string, label: Label, count = 5): readonly Reason[] {
  const row = labels.indexOf(label)
  const found = features(normalise(text).replaceAll("'", ''))
  const unit = scale / Math.sqrt(found.size)
  return [...found]
    .map(([bucket, piece]) => ({ piece, weight: at(weights, row * bucketCount + bucket) * unit }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.piece < b.piece ? -1 : 1))
    .slice(0, count)
}

function at(numbers: Int8Array | Float64Array, index: number): number {
  return numbers[index] ?? 0
}
