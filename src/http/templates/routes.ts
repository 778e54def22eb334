/** The templates of the workspace's numbers: written here, reviewed by WhatsApp, held against the rules of both. */
import { acceptTemplate } from '../../actions/accept-template.ts'
import { changeTemplate, requireTemplate } from '../../actions/change-template.ts'
import { createTemplate } from '../../actions/create-template.ts'
import type { Stores } from '../../actions/stores.ts'
import { submitTemplate } from '../../actions/submit-template.ts'
import { syncTemplates } from '../../actions/sync-templates.ts'
import { Fault } from '../../base/fault.ts'
import {
  TemplateAcceptanceIn,
  TemplateCheck,
  TemplateCheckIn,
  TemplateIn,
  TemplateList,
  TemplatePatch,
  TemplateQuery,
  Template as TemplateSchema,
  type Template as TemplateShape,
  TemplateSync,
  TemplateSyncIn,
} from '../../contract/template.ts'
import { IdParams } from '../../contract/terms.ts'
import { stopWords } from '../../copy/templates.ts'
import { lintTemplate, maySubmit } from '../../domain/template/lint.ts'
import { withStopInstruction } from '../../domain/template/stop-rules.ts'
import type { Template } from '../../domain/template.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { componentPath, presentComponents, readComponents } from './components.ts'
import { languageCode, presentProblem, presentTemplate } from './present.ts'

const tags = ['Templates']

export const templateRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/templates',
    {
      ...requires('template:read'),
      schema: { tags, summary: 'Templates', querystring: TemplateQuery, response: { 200: TemplateList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { state, category, sender, search } = request.query
      const all = await deps.read.templates.list(workspaceId, sender)
      const wanted = all.filter(
        (template) =>
          (state === undefined || template.state === state) &&
          (category === undefined || template.content.category === category) &&
          (search === undefined || template.content.name.includes(search.trim().toLowerCase())),
      )
      // An account holds 6,000 at most: they are read whole, and cut here.
      const { limit, after } = readPage(request.query)
      const from = after === undefined ? 0 : wanted.findIndex(({ templateId }) => templateId === after) + 1
      const rows = wanted.slice(from, from + limit)
      const last = rows.at(-1)
      const names = await namesOf(deps.read, workspaceId, rows)
      const more = last !== undefined && from + limit < wanted.length
      return presentPage({ rows, ...(more ? { next: last.templateId } : {}) }, (row) => presentTemplate(row, names))
    },
  )

  server.post(
    '/v1/templates',
    {
      ...requires('template:write'),
      schema: { tags, summary: 'Write a draft', body: TemplateIn, response: { 201: TemplateSchema } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { sender, name, language, category, parameter_format, components } = request.body
        const template = await createTemplate(stores, by, {
          ...(sender === undefined ? {} : { senderId: sender }),
          content: {
            name,
            language: languageCode(language),
            category,
            parameterFormat: parameter_format ?? 'NAMED',
            ...readComponents(components),
          },
        })
        return { status: 201, body: await present(stores, template) }
      }),
  )

  server.get(
    '/v1/templates/:id',
    {
      ...requires('template:read'),
      schema: { tags, summary: 'One template', params: IdParams, response: { 200: TemplateSchema } },
    },
    async (request) =>
      present(deps.read, await requireTemplate(deps.read, actorOf(request).workspaceId, request.params.id)),
  )

  server.patch(
    '/v1/templates/:id',
    {
      ...requires('template:write'),
      schema: {
        tags,
        summary: 'Write other words',
        params: IdParams,
        body: TemplatePatch,
        response: { 200: TemplateSchema },
      },
    },
    (request) => {
      const by = byOf(request, deps)
      const { category, components } = request.body
      return deps.transaction(async (stores) =>
        present(
          stores,
          await changeTemplate(stores, by, request.params.id, {
            ...(category === undefined ? {} : { category }),
            ...(components === undefined ? {} : { parts: readComponents(components) }),
          }),
        ),
      )
    },
  )

  server.post(
    '/v1/templates/:id/submissions',
    {
      ...requires('template:write'),
      schema: { tags, summary: 'Send to review', params: IdParams, response: { 201: TemplateSchema } },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      const before = await requireTemplate(deps.read, by.actor.workspaceId, request.params.id)
      const template = await submitTemplate(deps, by, before.templateId).catch((error: unknown) => {
        throw inComponents(error, before)
      })
      return reply.code(201).send(await present(deps.read, template))
    },
  )

  server.post(
    '/v1/templates/:id/acceptances',
    {
      ...requires('template:accept-without-stop'),
      schema: {
        tags,
        summary: 'Accept without a stop instruction',
        params: IdParams,
        body: TemplateAcceptanceIn,
        response: { 201: TemplateSchema },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => ({
        status: 201,
        body: await present(stores, await acceptTemplate(stores, by, request.params.id, request.body.reason)),
      })),
  )

  server.post(
    '/v1/template-syncs',
    {
      ...requires('template:write'),
      schema: { tags, summary: 'Read what WhatsApp holds', body: TemplateSyncIn, response: { 201: TemplateSync } },
    },
    async (request, reply) => {
      const by = byOf(request, deps)
      const { seen, changed } = await syncTemplates(deps, by, request.body.sender)
      return reply.code(201).send({ seen, changed, synced_at: by.now.toISOString() })
    },
  )

  server.post(
    '/v1/template-checks',
    {
      ...requires('template:read'),
      schema: {
        tags,
        summary: 'Hold a draft against the rules',
        description: 'Completed as a draft is when it is saved: with the stop footer and, for marketing, its button.',
        body: TemplateCheckIn,
        response: { 200: TemplateCheck },
      },
    },
    async ({ body }) => {
      const { category, language, parameter_format, components } = body
      const code = languageCode(language)
      const words = stopWords(code)
      const content = withStopInstruction(
        {
          // It has no name yet.
          name: 'draft',
          language: code,
          category,
          parameterFormat: parameter_format ?? 'NAMED',
          ...readComponents(components),
        },
        words,
      )
      const findings = lintTemplate(content, words)
      return {
        submittable: maySubmit(findings),
        problems: findings.map((finding) => presentProblem(finding, components)),
      }
    },
  )
}

async function present(stores: Stores, template: Template): Promise<TemplateShape> {
  return presentTemplate(template, await namesOf(stores, template.workspaceId, [template]))
}

function namesOf({ actorNames }: Stores, workspaceId: string, templates: readonly Template[]) {
  const actors = templates.flatMap(({ acceptedBy }) => acceptedBy ?? [])
  return actorNames.names(workspaceId, [...new Set(actors)])
}

/** The rules that a submission broke, at the places that the caller knows. */
function inComponents(error: unknown, { content }: Template): unknown {
  if (!(error instanceof Fault) || error.reason !== 'template_refused') return error
  const components = presentComponents(content)
  return new Fault(error.code, error.message, {
    reason: error.reason,
    errors: error.errors.map((one) => {
      const path = one.path.slice('/template'.length)
      const place = componentPath({ path }, components)
      return { ...one, path: place === '' ? path : `/components${place}` }
    }),
  })
}
