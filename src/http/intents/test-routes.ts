/** Trying intents out: a message, the clash report, the regression file. */
import { freshIntentModel, intentSettingsOf } from '../../actions/intent-models.ts'
import { saveRegressionFile, writeRegressionFile } from '../../actions/regression-file.ts'
import { intentClashes, runRegressionFile, testIntents } from '../../actions/test-intents.ts'
import {
  IntentClashes,
  IntentTest,
  IntentTestIn,
  RegressionFile,
  RegressionFileIn,
  RegressionRun,
} from '../../contract/intent-test.ts'
import type { RegressionCase } from '../../domain/intent/intent.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentClashes, presentIntentTest, presentRegressionRun, thresholdOf } from './present.ts'

const tags = ['Intents']

export const intentTestRoutes: Routes = (server, deps) => {
  server.post(
    '/v1/intents/tests',
    {
      ...requires('intent:read'),
      schema: { tags, summary: 'Try a message', body: IntentTestIn, response: { 200: IntentTest } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { message, language, after_marketing: afterMarketing } = request.body
      const wanted = { message, language, afterMarketing }
      const tested = await testIntents(deps.read, workspaceId, wanted, deps.clock.now())
      const { intents, thresholds } = await freshIntentModel(deps.read, workspaceId)
      return presentIntentTest(tested, thresholdOf(intents.get(tested.reading.intent ?? ''), thresholds))
    },
  )

  server.get(
    '/v1/intents/clashes',
    {
      ...requires('intent:read'),
      schema: { tags, summary: 'Where intents get in each other’s way', response: { 200: IntentClashes } },
    },
    async (request) => presentClashes(await intentClashes(deps.read, actorOf(request).workspaceId)),
  )

  server.get(
    '/v1/intents/regressions',
    {
      ...requires('intent:read'),
      schema: { tags, summary: 'The regression file', response: { 200: RegressionFile } },
    },
    async (request) => presentFile((await intentSettingsOf(deps.read, actorOf(request).workspaceId)).regression),
  )

  server.put(
    '/v1/intents/regressions',
    {
      ...requires('intent:write'),
      schema: { tags, summary: 'Save the regression file', body: RegressionFileIn, response: { 200: RegressionFile } },
    },
    async (request) => {
      const by = byOf(request, deps)
      return presentFile(await deps.transaction((stores) => saveRegressionFile(stores, by, request.body.text)))
    },
  )

  server.post(
    '/v1/intents/regressions/runs',
    {
      ...requires('intent:read'),
      schema: { tags, summary: 'Run the regression file', response: { 200: RegressionRun } },
    },
    async (request) => presentRegressionRun(await runRegressionFile(deps.read, actorOf(request).workspaceId)),
  )
}

function presentFile(cases: readonly RegressionCase[]): RegressionFile {
  return { cases: cases.length, text: cases.length === 0 ? '' : writeRegressionFile(cases) }
}
