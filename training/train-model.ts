/**
 * Multinomial logistic regression over hashed pieces of messages, by stochastic gradient descent with steps that shrink
 * where much has been learnt (Adagrad). The order of the messages comes from a fixed seed, so the same messages make the
 * same model, bit by bit.
 */
import { bucketCount, features, ideasWeigh } from '../src/domain/keyword/classifier/features.ts'
import { labels } from '../src/domain/keyword/classifier/labels.ts'
import { softmax } from '../src/domain/keyword/classifier/softmax.ts'
import { normalise } from '../src/domain/keyword/normalise.ts'
import type { Example } from './read-messages.ts'

export interface Model {
  /** One row of `bucketCount` for each label. */
  readonly weights: Float64Array
  readonly bias: readonly number[]
}

/** As it is checked in: weights in signed bytes, of which each is `scale`. */
export interface QuantisedModel {
  readonly scale: number
  readonly bias: readonly number[]
  readonly weights: string
}

const rounds = 8
const rate = 0.3
const shrink = 2e-6

/** Buckets, and how much each of them weighs. */
interface Block {
  readonly buckets: Int32Array
  readonly unit: number
}

export function trainModel(examples: readonly Example[]): Model {
  const seen = examples.map(({ label, text }) => ({ row: labels.indexOf(label), blocks: blocksOf(text) }))
  const weights = new Float64Array(labels.length * bucketCount)
  const learnt = new Float64Array(weights.length).fill(1e-2)
  const bias = labels.map(() => 0)
  const random = seeded(20_261_124)
  for (let round = 0; round < rounds; round++) {
    for (const { row: right, blocks } of shuffled(seen, random)) {
      const scores = softmax(scored(blocks, weights, bias))
      for (const [row, score] of scores.entries()) {
        const error = score - (row === right ? 1 : 0)
        bias[row] = (bias[row] ?? 0) - 0.02 * error
        for (const { buckets, unit } of blocks) {
          const step = error * unit
          for (const bucket of buckets) {
            const at = row * bucketCount + bucket
            const weight = weights[at] ?? 0
            const slope = step + shrink * weight
            const sum = (learnt[at] ?? 0) + slope * slope
            learnt[at] = sum
            weights[at] = weight - (rate * slope) / Math.sqrt(sum)
          }
        }
      }
    }
  }
  return { weights, bias }
}

/** Bytes: the largest weight is 127. */
export function quantise({ weights, bias }: Model): QuantisedModel {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const scale = largest / 127
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale))
  return { scale, bias, weights: Buffer.from(bytes.buffer).toString('base64') }
}

/** How likely each label is, by a model that is not yet quantised. */
export function scoresOf({ weights, bias }: Model, text: string): readonly number[] {
  return softmax(scored(blocksOf(text), weights, bias))
}

function blocksOf(message: string): readonly Block[] {
  const { text, ideas } = features(normalise(message))
  return [
    { buckets: Int32Array.from(text.keys()), unit: 1 / Math.sqrt(text.size) },
    { buckets: Int32Array.from(ideas.keys()), unit: ideasWeigh / Math.sqrt(ideas.size) },
  ]
}

function scored(blocks: readonly Block[], weights: Float64Array, bias: readonly number[]): number[] {
  return bias.map((own, row) => {
    let whole = own
    for (const { buckets, unit } of blocks) {
      let sum = 0
      for (const bucket of buckets) sum += weights[row * bucketCount + bucket] ?? 0
      whole += sum * unit
    }
    return whole
  })
}

function shuffled<T>(all: readonly T[], random: () => number): readonly T[] {
  const order = [...all]
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [order[i], order[j]]
    if (a === undefined || b === undefined) continue
    order[i] = b
    order[j] = a
  }
  return order
}

/** Mulberry32. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
