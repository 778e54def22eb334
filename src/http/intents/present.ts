/** Intents, and what was read of a message, as the outside sees them. */
import type { TestedMessage } from '../../actions/test-intents.ts'
import type { Intent as IntentShape, IntentSummary } from '../../contract/intent.ts'
import type { IntentClashes, IntentTest, RegressionRun } from '../../contract/intent-test.ts'
import { builtInWords, isBuiltIn } from '../../domain/intent/built-in.ts'
import type { ClashReport } from '../../domain/intent/clash-report.ts'
import type { Intent, IntentListener, IntentThresholds, StoredIntent } from '../../domain/intent/intent.ts'
import type { RegressionReport } from '../../domain/intent/regression.ts'

export function presentIntentSummary(
  intent: Intent | StoredIntent,
  listeners: readonly IntentListener[],
): IntentSummary {
  const { key, name, description, threshold, utterances } = intent
  return {
    key,
    name,
    description,
    built_in: isBuiltIn(key),
    counts: Object.fromEntries(Object.entries(utterances).map(([language, texts]) => [language, texts.length])),
    words: isBuiltIn(key) ? { ...builtInWords[key] } : null,
    threshold,
    flows: listeners.filter((one) => one.intent === key).map(({ flowId, name: flow }) => ({ id: flowId, name: flow })),
    changed_at: 'changedAt' in intent ? intent.changedAt.toISOString() : null,
  }
}

export function presentIntent(intent: Intent | StoredIntent, listeners: readonly IntentListener[]): IntentShape {
  return {
    ...presentIntentSummary(intent, listeners),
    labels: { ...intent.labels },
    utterances: Object.fromEntries(
      Object.entries(intent.utterances).map(([language, texts]) => [language, [...texts]]),
    ),
  }
}

export function presentIntentTest(
  { understanding, first, reading, comesTo, ladderReasons }: TestedMessage,
  threshold: number,
): IntentTest {
  return {
    comes_to: comesTo,
    ladder: {
      takes: first ?? null,
      label: understanding.label,
      certainty: understanding.certainty,
      rule: understanding.rule,
      language: understanding.language ?? null,
      matched: understanding.matched,
      score: understanding.score,
      why: ladderReasons.map((reason) => ({ ...reason })),
    },
    intents: {
      outcome: reading.outcome,
      intent: reading.intent ?? null,
      score: reading.score,
      exact: reading.exact,
      threshold,
      hold: reading.hold ?? null,
      did_you_mean: [...reading.options],
      runners_up: reading.runnersUp.map((one) => ({ ...one })),
      nearest: reading.nearest === undefined ? null : { ...reading.nearest },
      why: reading.why.map((reason) => ({ ...reason })),
    },
  }
}

/** From which score on this intent is believed. */
export function thresholdOf(intent: Pick<Intent, 'threshold'> | undefined, { threshold }: IntentThresholds): number {
  return intent?.threshold ?? threshold
}

export function presentClashes({ quality, alike, takenFirst, notFound }: ClashReport): IntentClashes {
  return {
    quality: quality.map((one) => ({ ...one })),
    alike: alike.map(({ a, b, likeness }) => ({ a: { ...a }, b: { ...b }, likeness })),
    taken_first: takenFirst.map((one) => ({ ...one })),
    not_found: notFound.map(({ taken, ...one }) => ({ ...one, taken: taken ?? null })),
  }
}

export function presentRegressionRun({ cases, passed, asked, byIntent, misses }: RegressionReport): RegressionRun {
  return {
    cases,
    passed,
    asked,
    by_intent: byIntent.map((one) => ({ ...one })),
    misses: misses.map(({ intent, ...miss }) => ({ ...miss, expected: intent })),
  }
}
