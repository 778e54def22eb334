/** Flows: their drafts, and what is wrong with them. */
import { changeFlow } from '../../actions/flow/change-flow.ts'
import { createFlow } from '../../actions/flow/create-flow.ts'
import { knownNames } from '../../actions/flow/known-names.ts'
import { saveFlowDraft } from '../../actions/flow/save-flow-draft.ts'
import {
  Flow,
  FlowCheck,
  FlowCheckIn,
  FlowDraftIn,
  FlowExport,
  FlowIn,
  FlowList,
  FlowPatch,
  FlowQuery,
} from '../../contract/flow.ts'
import { IdParams } from '../../contract/terms.ts'
import { checkFlow } from '../../domain/flow/check-flow.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { factsOfFlows, flowWithFacts } from './facts.ts'
import { definitionIn, definitionOut, presentFindings, presentFlow, presentListed } from './present.ts'

const tags = ['Flows']

export const flowRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/flows',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'Flows', querystring: FlowQuery, response: { 200: FlowList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { state } = request.query
      const flows = await deps.read.flows.list(workspaceId, { archived: state === 'archived' })
      const facts = await factsOfFlows(deps.read, workspaceId, flows, deps.clock.now())
      const data = flows.flatMap((flow) => {
        const own = facts.get(flow.flowId)
        return own === undefined ? [] : [presentListed(flow, own)]
      })
      return { data: state === undefined ? data : data.filter((flow) => flow.state === state) }
    },
  )

  server.post(
    '/v1/flows',
    {
      ...requires('flow:write'),
      schema: { tags, summary: 'Make a flow', body: FlowIn, response: { 201: Flow } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { key, name, definition } = request.body
        const made = await createFlow(stores, by, { key, name, definition: definitionIn(definition) })
        const { flow, facts } = await flowWithFacts(stores, by.actor.workspaceId, made.flowId, by.now)
        return { status: 201, body: presentFlow(flow, facts) }
      }),
  )

  server.get(
    '/v1/flows/:id',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'One flow, with its draft', params: IdParams, response: { 200: Flow } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { flow, facts } = await flowWithFacts(deps.read, workspaceId, request.params.id, deps.clock.now())
      return presentFlow(flow, facts)
    },
  )

  server.patch(
    '/v1/flows/:id',
    {
      ...requires('flow:write'),
      schema: {
        tags,
        summary: 'Rename a flow, or put it away',
        params: IdParams,
        body: FlowPatch,
        response: { 200: Flow },
      },
    },
    async (request) => {
      const by = byOf(request, deps)
      const { id } = request.params
      await deps.transaction((stores) => changeFlow(stores, by, id, request.body))
      const { flow, facts } = await flowWithFacts(deps.read, by.actor.workspaceId, id, by.now)
      return presentFlow(flow, facts)
    },
  )

  server.put(
    '/v1/flows/:id/draft',
    {
      ...requires('flow:write'),
      schema: { tags, summary: 'Save the draft', params: IdParams, body: FlowDraftIn, response: { 200: Flow } },
    },
    async (request) => {
      const by = byOf(request, deps)
      const { id } = request.params
      const { definition, revision } = request.body
      await deps.transaction((stores) => saveFlowDraft(stores, by, id, definitionIn(definition), revision))
      const { flow, facts } = await flowWithFacts(deps.read, by.actor.workspaceId, id, by.now)
      return presentFlow(flow, facts)
    },
  )

  server.get(
    '/v1/flows/:id/export',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'The draft as a file', params: IdParams, response: { 200: FlowExport } },
    },
    async (request, reply) => {
      const { workspaceId } = actorOf(request)
      const { flow } = await flowWithFacts(deps.read, workspaceId, request.params.id, deps.clock.now())
      reply.header('content-disposition', `attachment; filename="${flow.key}.flow.json"`)
      return definitionOut(flow.draft)
    },
  )

  server.post(
    '/v1/flow-checks',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'What is wrong with a definition', body: FlowCheckIn, response: { 200: FlowCheck } },
    },
    async (request) => {
      const known = await knownNames(deps.read, actorOf(request).workspaceId)
      return { findings: presentFindings(checkFlow(definitionIn(request.body.definition), known)) }
    },
  )
}
