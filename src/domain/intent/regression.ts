/** A regression file put to the intents: which messages still come to what they should, and every one that does not. */
import { hearFully, nobodyAsked } from './hear.ts'
import type { RegressionCase } from './intent.ts'
import type { IntentModel } from './intent-model.ts'

export interface RegressionMiss extends RegressionCase {
  /** Counted from 1, among the cases. */
  readonly line: number
  /** The intent that it came to, or `none`. */
  readonly got: string
  readonly score: number
  /** The person would have been asked, and what they should get is among what they are asked. */
  readonly asked: boolean
}

export interface RegressionReport {
  readonly cases: number
  readonly passed: number
  /** Not passed, but asked about. */
  readonly asked: number
  readonly misses: readonly RegressionMiss[]
  /** By the intent that is expected, in the order in which they first stand in the file. */
  readonly byIntent: readonly { readonly intent: string; readonly cases: number; readonly passed: number }[]
}

/** Yields after each message, so that whoever has other things to do can do them between. */
export function* regressionReport(
  model: IntentModel,
  cases: readonly RegressionCase[],
): Generator<void, RegressionReport> {
  const misses: RegressionMiss[] = []
  const byIntent = new Map<string, { cases: number; passed: number }>()
  for (const [at, one] of cases.entries()) {
    yield
    const { comesTo, first, reading } = hearFully(model, one.message, nobodyAsked, one.language ?? undefined)
    const counts = byIntent.get(one.intent) ?? { cases: 0, passed: 0 }
    byIntent.set(one.intent, counts)
    counts.cases += 1
    if (comesTo === one.intent) {
      counts.passed += 1
      continue
    }
    const asked = first === undefined && reading.options.includes(one.intent)
    misses.push({ ...one, line: at + 1, got: comesTo, score: first === undefined ? reading.score : 1, asked })
  }
  return {
    cases: cases.length,
    passed: cases.length - misses.length,
    asked: misses.filter(({ asked }) => asked).length,
    misses,
    byIntent: [...byIntent].map(([intent, counts]) => ({ intent, ...counts })),
  }
}
