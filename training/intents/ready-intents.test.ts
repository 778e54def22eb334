/** The regression file of the intents that ship, run in the check. Its rows stand in no utterance, and whoever writes utterances leaves it alone. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { withBuiltIns } from '../../src/domain/intent/built-in.ts'
import { listUtterances, type RegressionCase } from '../../src/domain/intent/intent.ts'
import { trainIntents } from '../../src/domain/intent/intent-model.ts'
import { utteranceKey } from '../../src/domain/intent/pieces.ts'
import { readyIntents } from '../../src/domain/intent/ready-intents.ts'
import { type RegressionReport, regressionReport } from '../../src/domain/intent/regression.ts'

const cases: readonly RegressionCase[] = readFileSync(new URL('held-out.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [message = '', intent = '', language = ''] = line.split(',')
    return { message, intent, language }
  })
const intents = withBuiltIns(readyIntents())
const report = run(cases)

describe('messages that no utterance is', () => {
  test('are 20 or more in each language, and none is an utterance', () => {
    const known = new Set(intents.flatMap((intent) => listUtterances(intent).map(({ text }) => utteranceKey(text))))
    expect(cases.filter(({ message }) => known.has(utteranceKey(message)))).toEqual([])
    for (const [, own] of Map.groupBy(cases, ({ language }) => language)) expect(own.length).toBeGreaterThanOrEqual(20)
  })

  test('come to their intent, nine of ten, in every language eight of ten', () => {
    expect(report.passed / report.cases, told(report)).toBeGreaterThanOrEqual(0.9)
    for (const [, own] of Map.groupBy(cases, ({ language }) => language)) {
      const ofLanguage = run(own)
      expect(ofLanguage.passed / ofLanguage.cases, told(ofLanguage)).toBeGreaterThanOrEqual(0.8)
    }
  })

  test('come to another intent, where they have none or a different one, five times in a hundred at most', () => {
    const wrong = report.misses.filter(({ got }) => got !== 'none')
    expect(wrong.length / report.cases, told(report)).toBeLessThanOrEqual(0.05)
  })
})

function run(some: readonly RegressionCase[]): RegressionReport {
  const work = regressionReport(trainIntents(intents), some)
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

/** What a failing check shows: every miss. */
function told({ misses }: RegressionReport): string {
  return misses.map(({ message, intent, got }) => `${intent} came to ${got}: ${message}`).join('\n')
}
