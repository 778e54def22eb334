/** Runs: started for a person, looked at, and stopped by hand. */
import { chatOfContact, chatOfNumber } from '../../actions/flow/chat-of-person.ts'
import { endRun, requireRun } from '../../actions/flow/end-run.ts'
import { definitionOf, publishedFlows } from '../../actions/flow/published-flows.ts'
import { rehearseFlow } from '../../actions/flow/rehearse-flow.ts'
import { noSuchFlow } from '../../actions/flow/require-flow.ts'
import { requireTrigger, startForPerson } from '../../actions/flow/start-for-person.ts'
import { answerWhenQuiet, reportStops } from '../../actions/report-stops.ts'
import type { Stores } from '../../actions/stores.ts'
import { worldOf } from '../../actions/world.ts'
import { Fault } from '../../base/fault.ts'
import { RunIn } from '../../contract/flow.ts'
import { FlowRehearsal, FlowRehearsalIn } from '../../contract/flow-rehearsal.ts'
import { Run, RunItem, RunList, RunQuery } from '../../contract/run.ts'
import { IdParams } from '../../contract/terms.ts'
import { type Actor, may } from '../../domain/actor.ts'
import type { RunFilter, Run as StoredRun } from '../../domain/flow/run-store.ts'
import type { Stop } from '../../domain/stop-report.ts'
import { presentPage, readPage } from '../cursor.ts'
import type { HttpDeps } from '../deps.ts'
import { definitionIn } from '../flows/present.ts'
import { once } from '../once.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentRun, presentWholeRun } from './present.ts'
import { presentRehearsal } from './present-rehearsal.ts'
import { factsOfRuns } from './read-runs.ts'

const tags = ['Flows']

export const runRoutes: Routes = (server, deps) => {
  server.post(
    '/v1/flows/:id/runs',
    {
      ...requires('flow:write'),
      schema: {
        tags,
        summary: 'Start a flow for a person',
        description:
          'It needs the trigger `api`. What it says still asks the gate: outside of the 24-hour window only templates leave.',
        params: IdParams,
        body: RunIn,
        response: { 201: RunItem },
      },
    },
    async (request, reply) => {
      const stops: Stop[] = []
      await once(
        deps,
        request,
        reply,
        async (stores, by) => {
          const { workspaceId } = by.actor
          const chat = await chatOf(stores, deps, workspaceId, request.body)
          const flow = await stores.flows.find(workspaceId, request.params.id)
          if (flow === undefined) throw noSuchFlow()
          const flows = await publishedFlows(stores, workspaceId)
          const published = requireTrigger(
            flows.find(({ flowId }) => flowId === flow.flowId),
            'api',
          )
          const start = { kind: 'api' as const, values: { ...request.body.trigger } }
          const { run, recorded } = await startForPerson(stores, deps, published, chat, start, by.now)
          if (run === undefined) throw busy()
          stops.push(...(await reportStops(stores, deps, recorded, by.now, async () => null)))
          return { status: 201, body: await presentOne(stores, by.actor, run) }
        },
        // A no that it wrote is answered only when nothing is on its way to the person any more.
        async () => {
          if (stops.length > 0)
            await answerWhenQuiet(
              deps,
              stops.map(({ key }) => key),
              stops,
            )
        },
      )
    },
  )

  server.get(
    '/v1/runs',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'Runs', querystring: RunQuery, response: { 200: RunList } },
    },
    async (request) => {
      const actor = actorOf(request)
      const filter = await filterOf(deps, actor.workspaceId, request.query)
      const page = await deps.read.runs.list(actor.workspaceId, filter, readPage(request.query))
      const facts = await factsOfRuns(deps.read, actor.workspaceId, page.rows, seesNumbers(actor))
      return presentPage(page, (run) => {
        const own = facts.get(run.runId)
        if (own === undefined) throw new Error('a run without its facts')
        return presentRun(run, own)
      })
    },
  )

  server.get(
    '/v1/runs/:id',
    {
      ...requires('flow:read'),
      schema: { tags, summary: 'One run, step by step', params: IdParams, response: { 200: Run } },
    },
    async (request) => {
      const actor = actorOf(request)
      const run = await requireRun(deps.read, actor.workspaceId, request.params.id)
      return presentSteps(deps, actor, run)
    },
  )

  server.post(
    '/v1/runs/:id/ends',
    {
      ...requires('flow:write'),
      schema: { tags, summary: 'Stop a run', params: IdParams, response: { 200: RunItem } },
    },
    async (request) => {
      const by = byOf(request, deps)
      return deps.transaction(async (stores) =>
        presentOne(stores, by.actor, await endRun(stores, by, request.params.id)),
      )
    },
  )

  server.post(
    '/v1/flow-rehearsals',
    {
      ...requires('flow:read'),
      schema: {
        tags,
        summary: 'Try a definition out',
        description: 'Nobody is written to, and nothing is kept.',
        body: FlowRehearsalIn,
        response: { 200: FlowRehearsal },
      },
    },
    async (request) => {
      const { definition, ...asked } = request.body
      const world = await worldOf(deps.read, actorOf(request).workspaceId)
      const rehearsal = { ...asked, definition: definitionIn(definition) }
      return presentRehearsal(rehearseFlow(world, deps.settings.publicUrl, rehearsal, deps.clock.now()))
    },
  )
}

async function chatOf(stores: Stores, deps: HttpDeps, workspaceId: string, { number, contact }: RunIn) {
  if ((number === undefined) === (contact === undefined)) {
    throw new Fault('invalid', 'Nothing was started.', {
      errors: [{ path: '/number', message: 'Send exactly one of number and contact.' }],
    })
  }
  const chat =
    contact === undefined
      ? await chatOfNumber(stores, deps, workspaceId, number ?? '')
      : await chatOfContact(stores, workspaceId, contact)
  if (chat !== undefined) return chat
  throw new Fault('not_found', 'Nobody is known by that, or no WhatsApp number is connected.')
}

function busy(): Fault {
  const message =
    'Another run goes on with this person that may not be interrupted, or somebody of the team has the chat.'
  return new Fault('conflict', message, { reason: 'chat_is_busy' })
}

async function filterOf(deps: HttpDeps, workspaceId: string, query: RunQuery): Promise<RunFilter> {
  const { flow, version, contact, state, ended, node } = query
  return {
    ...(flow === undefined ? {} : { flowId: flow }),
    ...(version === undefined ? {} : { version }),
    ...(node === undefined ? {} : { node }),
    ...(state === undefined ? {} : { ended: state === 'ended' }),
    ...(ended === undefined ? {} : { endedBecause: ended }),
    ...(contact === undefined ? {} : { keys: await deps.read.addresses.addressesOfContact(workspaceId, contact) }),
  }
}

async function presentOne(stores: Stores, actor: Actor, run: StoredRun): Promise<RunItem> {
  const facts = (await factsOfRuns(stores, actor.workspaceId, [run], seesNumbers(actor))).get(run.runId)
  if (facts === undefined) throw new Error('a run without its facts')
  return presentRun(run, facts)
}

async function presentSteps({ read }: HttpDeps, actor: Actor, run: StoredRun): Promise<Run> {
  const [facts, steps, definition] = await Promise.all([
    factsOfRuns(read, actor.workspaceId, [run], seesNumbers(actor)),
    read.runs.stepsOf(run.key, run.runId),
    definitionOf(read, actor.workspaceId, run.flowId, run.version),
  ])
  const own = facts.get(run.runId)
  if (own === undefined) throw new Error('a run without its facts')
  const ids = steps.flatMap(({ said }) => said.map(({ deliveryId }) => deliveryId))
  const deliveries = await read.runs.deliveriesOf(run.key, ids)
  return presentWholeRun(run, steps, own, { definition, deliveries, words: may(actor, 'message:read') })
}
