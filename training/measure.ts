/** What the ladder makes of labelled messages, counted. */
import { classifyMessage } from '../src/domain/keyword/classifier/classify-message.ts'
import { noes } from '../src/domain/keyword/classifier/labels.ts'
import { normalise } from '../src/domain/keyword/normalise.ts'
import type { KeywordContext } from '../src/domain/keyword/read-keyword.ts'
import { type Understanding, understand } from '../src/domain/keyword/understand.ts'
import type { Example } from './read-messages.ts'

/** Every message is read as the answer to a marketing message of a moment ago. */
export const answering: KeywordContext = { at: new Date(0), packs: ['world'], lastMarketingAt: 0, topics: [] }

export interface Measured {
  readonly example: Example
  readonly understood: Understanding
  /** `keyword`, `edge`, `phrase`, `typo`, `doubtful`, `classifier` or `none`. */
  readonly rung: string
  /** Whether it was taken for a no, for sure or not. */
  readonly taken: boolean
  /** What the classifier alone gives for a no, whatever the rules said, 0 to 1. */
  readonly score: number
}

export function measure(examples: readonly Example[]): readonly Measured[] {
  return examples.map((example) => {
    const understood = understand(example.text, answering)
    const first = understood.rule.split('.')[0] ?? 'none'
    return {
      example,
      understood,
      rung: ['edge', 'phrase', 'typo', 'doubtful', 'classifier', 'none'].includes(first) ? first : 'keyword',
      taken: noes.has(understood.label),
      score: classifyMessage(normalise(example.text)).no.score,
    }
  })
}

/** The messages that must be caught. */
export function optOuts(all: readonly Measured[]): readonly Measured[] {
  return all.filter(({ example }) => example.label === 'opt_out' || example.label === 'opt_out_topic')
}

/** Those that must not be taken for a no. A pause, a wrong number and an erasure are neither: they end something. */
export function others(all: readonly Measured[]): readonly Measured[] {
  return all.filter(({ example }) => ['none', 'opt_in', 'help', 'human'].includes(example.label))
}

/** The lowest score from which on no more than this share of `wrong` is taken, never below what the worst ties need. */
export function scoreAt(rate: number, wrong: readonly Measured[]): number {
  const allowed = Math.floor(rate * wrong.length)
  const scores = wrong.map(({ score }) => score).sort((a, b) => b - a)
  const first = scores[allowed]
  return first === undefined ? 0 : first + Number.EPSILON
}

/**
 * What the whole ladder catches of `no` where the model's threshold lets so much of `wrong` through that, with what the rules
 * take, it is no more than this share; undefined where the rules alone take more.
 */
export function recallAt(rate: number, no: readonly Measured[], wrong: readonly Measured[]): number | undefined {
  const byRule = ({ taken, rung }: Measured) => taken && rung !== 'classifier'
  const left = Math.floor(rate * wrong.length) - wrong.filter(byRule).length
  if (left < 0) return undefined
  const free = wrong.filter((one) => !byRule(one))
  const from = scoreAt(left / free.length, free)
  return no.filter((one) => byRule(one) || one.score >= from).length / no.length
}

/** Wilson's interval of a share, 95 %. */
export function interval(hits: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1]
  const z = 1.96
  const share = hits / of
  const middle = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const whole = 1 + (z * z) / of
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)]
}
