/** Setting up the door of a form or shop tool, and trying a payload before anything real comes. */
import { openFormHook, requireFormPoint } from '../../actions/form-hooks.ts'
import { readOptInPage } from '../../actions/read-opt-in-page.ts'
import type { Stores } from '../../actions/stores.ts'
import { understandForm } from '../../actions/take-form.ts'
import { Fault } from '../../base/fault.ts'
import {
  FormSources,
  FormTest,
  FormTestIn,
  FormWebhook,
  FormWebhookIn,
  FormWebhookOpened,
} from '../../contract/form-webhook.ts'
import { IdParams } from '../../contract/terms.ts'
import type { CapturePoint } from '../../domain/capture-point.ts'
import { mappingErrors } from '../../domain/form-mapping.ts'
import { once } from '../once.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentFormWebhook, presentHook, presentSources, presentTest } from './present.ts'

const tags = ['Capture points']

export const formWebhookRoutes: Routes = (server, deps) => {
  const { publicUrl } = deps.settings

  server.get(
    '/v1/form-sources',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'Tools whose webhooks are understood', response: { 200: FormSources } },
    },
    () => presentSources(),
  )

  server.get(
    '/v1/capture-points/:id/form-webhook',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'The webhook of a form', params: IdParams, response: { 200: FormWebhook } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const point = await requireFormPoint(deps.read, workspaceId, request.params.id)
      const { capturePointId } = point
      const hook = await deps.read.formHooks.find(workspaceId, capturePointId)
      const setAside = await deps.read.formHooks.listSetAside(workspaceId, capturePointId)
      return presentFormWebhook(hook, setAside, {
        point,
        publicUrl,
        names: await namesOf(deps.read, workspaceId, hook),
      })
    },
  )

  server.post(
    '/v1/capture-points/:id/form-webhook',
    {
      ...requires('capture-point:write'),
      schema: {
        tags,
        summary: 'Open the webhook, or replace its secret',
        params: IdParams,
        body: FormWebhookIn,
        response: { 201: FormWebhookOpened },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { workspaceId } = by.actor
        const opened = await openFormHook(stores, deps, by, request.params.id, request.body.secret)
        const point = await requireFormPoint(stores, workspaceId, request.params.id)
        const names = await namesOf(stores, workspaceId, opened.hook)
        return {
          status: 201,
          body: { ...presentHook(opened.hook, { point, publicUrl, names }), secret: opened.secret },
          secret: [opened.secret],
        }
      }),
  )

  server.post(
    '/v1/capture-points/:id/form-webhook/tests',
    {
      ...requires('capture-point:read'),
      schema: {
        tags,
        summary: 'Try a payload',
        description: 'Says what would become of it. Nothing is recorded.',
        params: IdParams,
        body: FormTestIn,
        response: { 200: FormTest },
      },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const point = await requireFormPoint(deps.read, workspaceId, request.params.id)
      const { payload, mapping } = request.body
      const tried: CapturePoint =
        mapping === undefined
          ? point
          : { ...point, settings: { ...point.settings, formWebhook: { source: 'signed', mapping } } }
      const page = await readOptInPage(deps.read, tried)
      const keys = page.world.topics.filter(({ topicId }) => point.topics.includes(topicId)).map(({ key }) => key)
      const errors = mapping === undefined ? [] : mappingErrors(mapping, keys, '/mapping')
      if (errors.length > 0) throw new Fault('invalid', 'The mapping cannot be used.', { errors })
      return presentTest(understandForm(page, payload, deps.clock.now()), point)
    },
  )
}

async function namesOf(
  { actorNames }: Pick<Stores, 'actorNames'>,
  workspaceId: string,
  hook: { readonly madeBy: string } | undefined,
): Promise<ReadonlyMap<string, string>> {
  return actorNames.names(workspaceId, hook === undefined ? [] : [hook.madeBy])
}
