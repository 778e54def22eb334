/** Meanings that people put into words of their own, and what is set about them. */
import { addReadyIntents } from '../../actions/add-ready-intents.ts'
import { changeIntentSettings } from '../../actions/change-intent-settings.ts'
import { intentSettingsOf } from '../../actions/intent-models.ts'
import { changeIntent, createIntent, deleteIntent } from '../../actions/save-intent.ts'
import { Fault } from '../../base/fault.ts'
import { Done } from '../../contract/done.ts'
import {
  Intent,
  IntentIn,
  IntentKeyParams,
  IntentList,
  IntentPatch,
  IntentSettings,
  IntentSettingsPatch,
  ReadyIntentList,
  ReadyIntentsAdded,
  ReadyIntentsIn,
} from '../../contract/intent.ts'
import { withBuiltIns } from '../../domain/intent/built-in.ts'
import { type IntentThresholds, listUtterances } from '../../domain/intent/intent.ts'
import { readyIntents } from '../../domain/intent/ready-intents.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentIntent, presentIntentSummary } from './present.ts'

const tags = ['Intents']

export const intentRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/intents',
    { ...requires('intent:read'), schema: { tags, summary: 'Intents', response: { 200: IntentList } } },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const [stored, listeners] = await Promise.all([
        deps.read.intents.list(workspaceId),
        deps.read.intents.listeners(workspaceId),
      ])
      return { data: withBuiltIns(stored).map((intent) => presentIntentSummary(intent, listeners)) }
    },
  )

  server.post(
    '/v1/intents',
    {
      ...requires('intent:write'),
      schema: { tags, summary: 'Make an intent', body: IntentIn, response: { 201: Intent } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => ({
        status: 201,
        body: presentIntent(await createIntent(stores, by, request.body), []),
      })),
  )

  server.get(
    '/v1/intents/ready',
    { ...requires('intent:read'), schema: { tags, summary: 'Ready-made intents', response: { 200: ReadyIntentList } } },
    async (request) => {
      const there = new Set(
        withBuiltIns(await deps.read.intents.list(actorOf(request).workspaceId)).map(({ key }) => key),
      )
      return {
        data: readyIntents().map((intent) => ({
          key: intent.key,
          name: intent.name,
          description: intent.description,
          utterances: listUtterances(intent).length,
          there: there.has(intent.key),
        })),
      }
    },
  )

  server.post(
    '/v1/intents/ready',
    {
      ...requires('intent:write'),
      schema: { tags, summary: 'Add ready-made intents', body: ReadyIntentsIn, response: { 201: ReadyIntentsAdded } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => ({
        status: 201,
        body: { added: [...(await addReadyIntents(stores, by, request.body.keys))] },
      })),
  )

  server.get(
    '/v1/intents/settings',
    { ...requires('intent:read'), schema: { tags, summary: 'Thresholds', response: { 200: IntentSettings } } },
    async (request) => presentSettings(await intentSettingsOf(deps.read, actorOf(request).workspaceId)),
  )

  server.patch(
    '/v1/intents/settings',
    {
      ...requires('intent:write'),
      schema: { tags, summary: 'Change the thresholds', body: IntentSettingsPatch, response: { 200: IntentSettings } },
    },
    async (request) => {
      const by = byOf(request, deps)
      const { threshold, ask_from: askFrom } = request.body
      const change = {
        ...(threshold === undefined ? {} : { threshold }),
        ...(askFrom === undefined ? {} : { askFrom }),
      }
      return presentSettings(await deps.transaction((stores) => changeIntentSettings(stores, by, change)))
    },
  )

  server.get(
    '/v1/intents/:key',
    {
      ...requires('intent:read'),
      schema: { tags, summary: 'One intent', params: IntentKeyParams, response: { 200: Intent } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const [stored, listeners] = await Promise.all([
        deps.read.intents.list(workspaceId),
        deps.read.intents.listeners(workspaceId),
      ])
      const intent = withBuiltIns(stored).find(({ key }) => key === request.params.key)
      if (intent === undefined) throw new Fault('not_found', 'There is no such intent.')
      return presentIntent(intent, listeners)
    },
  )

  server.patch(
    '/v1/intents/:key',
    {
      ...requires('intent:write'),
      schema: {
        tags,
        summary: 'Change an intent',
        params: IntentKeyParams,
        body: IntentPatch,
        response: { 200: Intent },
      },
    },
    async (request) => {
      const by = byOf(request, deps)
      const { key } = request.params
      const intent = await deps.transaction((stores) => changeIntent(stores, by, key, request.body))
      return presentIntent(intent, await deps.read.intents.listeners(by.actor.workspaceId))
    },
  )

  server.delete(
    '/v1/intents/:key',
    {
      ...requires('intent:write'),
      schema: { tags, summary: 'Take an intent away', params: IntentKeyParams, response: { 204: Done } },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      await deps.transaction((stores) => deleteIntent(stores, by, request.params.key))
      return reply.status(204).send(null)
    },
  )
}

function presentSettings({ threshold, askFrom }: IntentThresholds) {
  return { threshold, ask_from: askFrom }
}
