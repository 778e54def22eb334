/** What the routes of flows look up beside a flow: what is wrong with it, its runs, who worked on it. */
import { knownNames } from '../../actions/flow/known-names.ts'
import { definitionOf } from '../../actions/flow/published-flows.ts'
import { noSuchFlow } from '../../actions/flow/require-flow.ts'
import type { Stores } from '../../actions/stores.ts'
import { day } from '../../base/clock.ts'
import { checkFlow } from '../../domain/flow/check-flow.ts'
import type { Flow } from '../../domain/flow/flow-store.ts'
import type { FlowFacts, VersionFacts } from './present.ts'

const runsSinceMs = 30 * day

/** By flow id. */
export async function factsOfFlows(
  stores: Stores,
  workspaceId: string,
  flows: readonly Flow[],
  now: Date,
): Promise<ReadonlyMap<string, FlowFacts>> {
  const [known, tallies, names, published] = await Promise.all([
    knownNames(stores, workspaceId),
    stores.flows.tallies(workspaceId, new Date(now.getTime() - runsSinceMs)),
    stores.actorNames.names(workspaceId, [...new Set(flows.flatMap(({ draftBy, createdBy }) => [draftBy, createdBy]))]),
    Promise.all(
      flows.map(({ flowId, liveVersion }) =>
        liveVersion === null ? undefined : definitionOf(stores, workspaceId, flowId, liveVersion),
      ),
    ),
  ])
  const byFlow = new Map(tallies.map((tally) => [tally.flowId, tally]))
  return new Map(
    flows.map((flow, at) => [
      flow.flowId,
      { findings: checkFlow(flow.draft, known), tally: byFlow.get(flow.flowId), published: published[at], names },
    ]),
  )
}

/** One flow with its facts. Throws `not_found`. */
export async function flowWithFacts(
  stores: Stores,
  workspaceId: string,
  flowId: string,
  now: Date,
): Promise<{ readonly flow: Flow; readonly facts: FlowFacts }> {
  const flow = await stores.flows.find(workspaceId, flowId)
  if (flow === undefined) throw noSuchFlow()
  const facts = (await factsOfFlows(stores, workspaceId, [flow], now)).get(flowId)
  if (facts === undefined) throw noSuchFlow()
  return { flow, facts }
}

export async function versionFacts(
  stores: Stores,
  { workspaceId, flowId, liveVersion }: Flow,
  publishers: readonly string[],
): Promise<VersionFacts> {
  const [running, names] = await Promise.all([
    stores.flows.running(workspaceId, flowId),
    stores.actorNames.names(workspaceId, [...new Set(publishers)]),
  ])
  return { running, current: liveVersion, names }
}
