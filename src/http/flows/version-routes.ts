/** Versions of flows: published, brought back, compared, and how many went which way in each. */
import { publishFlow, rollBackFlow } from '../../actions/flow/publish-flow.ts'
import { noSuchFlow } from '../../actions/flow/require-flow.ts'
import { Fault } from '../../base/fault.ts'
import {
  FlowComparison,
  FlowComparisonQuery,
  FlowEdges,
  FlowEdgesQuery,
  FlowVersion,
  FlowVersionList,
  FlowVersionParams,
  PublicationIn,
  RollbackIn,
} from '../../contract/flow.ts'
import { pageQuery, part } from '../../contract/shape.ts'
import { IdParams } from '../../contract/terms.ts'
import { compareFlows } from '../../domain/flow/compare-flows.ts'
import type { Flow, FlowVersion as Version } from '../../domain/flow/flow-store.ts'
import { presentPage, readPage } from '../cursor.ts'
import type { HttpDeps } from '../deps.ts'
import { once } from '../once.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { versionFacts } from './facts.ts'
import { presentEdges, presentVersion, presentWholeVersion } from './present.ts'

const tags = ['Flows']
const PageQuery = part(pageQuery, 'Which page.')

export const flowVersionRoutes: Routes = (server, deps) => {
  server.post(
    '/v1/flows/:id/publications',
    {
      ...requires('flow:write'),
      schema: {
        tags,
        summary: 'Publish the draft',
        description: '400 lists every error that it has.',
        params: IdParams,
        body: PublicationIn,
        response: { 201: FlowVersion },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const version = await publishFlow(stores, by, request.params.id, request.body.note ?? null)
        const flow = await stores.flows.find(by.actor.workspaceId, version.flowId)
        if (flow === undefined) throw noSuchFlow()
        return {
          status: 201,
          body: presentWholeVersion(version, await versionFacts(stores, flow, [version.publishedBy])),
        }
      }),
  )

  server.post(
    '/v1/flows/:id/rollbacks',
    {
      ...requires('flow:write'),
      schema: {
        tags,
        summary: 'Bring an earlier version back',
        params: IdParams,
        body: RollbackIn,
        response: { 201: FlowVersion },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { version: to, note } = request.body
        const version = await rollBackFlow(stores, by, request.params.id, to, note ?? null)
        const flow = await stores.flows.find(by.actor.workspaceId, version.flowId)
        if (flow === undefined) throw noSuchFlow()
        return {
          status: 201,
          body: presentWholeVersion(version, await versionFacts(stores, flow, [version.publishedBy])),
        }
      }),
  )

  server.get(
    '/v1/flows/:id/versions',
    {
      ...requires('flow:read'),
      schema: {
        tags,
        summary: 'Its versions',
        params: IdParams,
        querystring: PageQuery,
        response: { 200: FlowVersionList },
      },
    },
    async (request) => {
      const flow = await requireFlow(deps, actorOf(request).workspaceId, request.params.id)
      const page = await deps.read.flows.versions(flow.workspaceId, flow.flowId, readPage(request.query, /^\d{1,9}$/))
      const facts = await versionFacts(
        deps.read,
        flow,
        page.rows.map(({ publishedBy }) => publishedBy),
      )
      return presentPage(page, (version) => presentVersion(version, facts))
    },
  )

  server.get(
    '/v1/flows/:id/versions/:version',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'One version', params: FlowVersionParams, response: { 200: FlowVersion } },
    },
    async (request) => {
      const flow = await requireFlow(deps, actorOf(request).workspaceId, request.params.id)
      const version = await requireVersion(deps, flow, request.params.version)
      return presentWholeVersion(version, await versionFacts(deps.read, flow, [version.publishedBy]))
    },
  )

  server.get(
    '/v1/flows/:id/comparison',
    {
      ...requires('flow:read'),
      schema: {
        tags,
        summary: 'What two versions differ in',
        params: IdParams,
        querystring: FlowComparisonQuery,
        response: { 200: FlowComparison },
      },
    },
    async (request) => {
      const flow = await requireFlow(deps, actorOf(request).workspaceId, request.params.id)
      const { from, to } = request.query
      const before = await requireVersion(deps, flow, from)
      const after = to === undefined ? flow.draft : (await requireVersion(deps, flow, to)).definition
      const changes = compareFlows(before.definition, after)
      return { changes: changes.map(({ node, kind, fields }) => ({ node, kind, fields: [...fields] })) }
    },
  )

  server.get(
    '/v1/flows/:id/edges',
    {
      ...requires('flow:read'),
      schema: {
        tags,
        summary: 'How many went which way',
        params: IdParams,
        querystring: FlowEdgesQuery,
        response: { 200: FlowEdges },
      },
    },
    async (request) => {
      const flow = await requireFlow(deps, actorOf(request).workspaceId, request.params.id)
      const { workspaceId, flowId } = flow
      const asked =
        request.query.version ?? flow.liveVersion ?? (await deps.read.flows.lastVersion(workspaceId, flowId))
      const version = await requireVersion(deps, flow, asked)
      const [counts, standing] = await Promise.all([
        deps.read.flows.counts(workspaceId, flowId, version.version),
        deps.read.flows.standing(workspaceId, flowId, version.version),
      ])
      return presentEdges(version, counts, standing)
    },
  )
}

async function requireFlow({ read }: HttpDeps, workspaceId: string, flowId: string): Promise<Flow> {
  const flow = await read.flows.find(workspaceId, flowId)
  if (flow === undefined) throw noSuchFlow()
  return flow
}

async function requireVersion({ read }: HttpDeps, { workspaceId, flowId }: Flow, version: number): Promise<Version> {
  const found = await read.flows.version(workspaceId, flowId, version)
  if (found === undefined) throw new Fault('not_found', 'This flow has no such version.')
  return found
}
