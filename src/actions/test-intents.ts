/** Trying intents out: one message on its whole way, the clash report, and the regression file. They change nothing. */
import { setImmediate as others } from 'node:timers/promises'
import { hour } from '../base/clock.ts'
import { type ClashReport, clashReport } from '../domain/intent/clash-report.ts'
import { type FullyHeard, hearFully, nobodyAsked } from '../domain/intent/hear.ts'
import type { IntentModel } from '../domain/intent/intent-model.ts'
import { type RegressionReport, regressionReport } from '../domain/intent/regression.ts'
import type { Reason } from '../domain/keyword/classifier/classify-message.ts'
import { topicWords } from '../domain/keyword/topic-words.ts'
import { reasons } from '../domain/keyword/understand.ts'
import { freshIntentModel, intentSettingsOf } from './intent-models.ts'
import type { Stores } from './stores.ts'

type TestStores = Pick<Stores, 'intents' | 'topics'>

export interface TestedMessage extends FullyHeard {
  /** Of the ladder, where its classifier read the message. */
  readonly ladderReasons: readonly Reason[]
}

export interface MessageToTest {
  readonly message: string
  readonly language?: string | undefined
  /** Read as the answer to a marketing message, when a few more words mean stop. */
  readonly afterMarketing?: boolean | undefined
}

export async function testIntents(
  stores: TestStores,
  workspaceId: string,
  { message, language, afterMarketing }: MessageToTest,
  now: Date,
): Promise<TestedMessage> {
  const model = await freshIntentModel(stores, workspaceId)
  const topics = await stores.topics.list(workspaceId)
  const context = {
    ...nobodyAsked,
    at: now,
    lastMarketingAt: afterMarketing === true ? now.getTime() - hour : -Infinity,
    topics: topics.filter(({ archivedAt }) => archivedAt === null).map(topicWords),
  }
  const heard = hearFully(model, message, context, language)
  return { ...heard, ladderReasons: reasons(message, heard.understanding) }
}

const reports = new WeakMap<IntentModel, Promise<ClashReport>>()

/** Made once for what was trained once. */
export async function intentClashes(stores: TestStores, workspaceId: string): Promise<ClashReport> {
  const model = await freshIntentModel(stores, workspaceId)
  const made = reports.get(model) ?? withPauses(clashReport(model))
  reports.set(model, made)
  return made
}

export async function runRegressionFile(stores: TestStores, workspaceId: string): Promise<RegressionReport> {
  const model = await freshIntentModel(stores, workspaceId)
  const { regression } = await intentSettingsOf(stores, workspaceId)
  return withPauses(regressionReport(model, regression))
}

const pauseAfterMs = 10

/** Messages go on being answered while a report is made. */
async function withPauses<Report>(work: Generator<void, Report>): Promise<Report> {
  let since = performance.now()
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    if (performance.now() - since < pauseAfterMs) continue
    await others()
    since = performance.now()
  }
}
