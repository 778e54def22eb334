/** The flows that ship, published in a demo so that they can be walked through on the simulated phone at once. */
import { readyFlows } from '../../copy/ready-flows.ts'
import { systemActor } from '../../domain/actor.ts'
import type { Workspace } from '../../domain/workspace.ts'
import type { Deps } from '../deps.ts'
import { createFlow } from '../flow/create-flow.ts'
import { publishFlow } from '../flow/publish-flow.ts'
import { botFlowPoint } from './bot-flow.ts'

/** Once, before anybody has drawn a flow: whoever archives one does not find it again at the next start. */
export async function makeDemoFlows(deps: Pick<Deps, 'read' | 'transaction' | 'clock'>, { workspaceId }: Workspace) {
  const [inUse, archived] = await Promise.all([
    deps.read.flows.list(workspaceId),
    deps.read.flows.list(workspaceId, { archived: true }),
  ])
  if (inUse.length + archived.length > 0) return
  const by = { actor: systemActor(workspaceId, 'First run'), now: deps.clock.now() }
  const asks = await deps.read.capturePoints.findBySlug(botFlowPoint.slug)
  // The flow that asks for consent needs the place whose notice it asks with.
  if (asks === undefined || asks.workspaceId !== workspaceId) return
  await deps.transaction(async (stores) => {
    for (const flow of readyFlows(asks.slug)) {
      const { flowId } = await createFlow(stores, by, flow)
      await publishFlow(stores, by, flowId, 'As it ships')
    }
  })
}
