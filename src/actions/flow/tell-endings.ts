/** The news that a yes is about to end, once for each: it starts the flow that asks for it anew, where the yes was given. */
import { newId } from '../../base/ids.ts'
import { endsSoonUntil } from '../../domain/consent-ending.ts'
import type { FlowStart } from '../../domain/flow/start-store.ts'
import type { Deps } from '../deps.ts'
import { worldOf } from '../world.ts'
import { flowForEvent } from './find-flow.ts'
import { publishedFlows } from './published-flows.ts'

const atOnce = 1_000

/** Looks at every workspace in which a flow waits for it: what nobody waits for is not told. */
export async function tellEndings(deps: Deps): Promise<void> {
  for (const workspaceId of await deps.read.flows.atWork()) {
    try {
      const found = flowForEvent(await publishedFlows(deps.read, workspaceId), 'consent_expiring')
      if (found !== undefined) await tellAll(deps, workspaceId, found.flow.flowId)
    } catch (error) {
      deps.log.error({ err: error, workspace: workspaceId }, 'yeses that end could not be told; they are told later')
    }
  }
}

async function tellAll(deps: Deps, workspaceId: string, flowId: string): Promise<void> {
  const now = deps.clock.now()
  const until = endsSoonUntil(now)
  const { topics } = await worldOf(deps.read, workspaceId)
  for (let told = 1; told > 0; ) {
    told = await deps.transaction(async (stores) => {
      const endings = await stores.flowStarts.tellEndings(workspaceId, now, until, atOnce)
      await stores.flowStarts.add(
        endings.map(({ address, contactId, topicIds, endsAt }): FlowStart => {
          const keys = topics.filter(({ topicId }) => topicIds.includes(topicId)).map(({ key }) => key)
          return {
            workspaceId,
            startId: newId(now.getTime()),
            contactId,
            flowId,
            address,
            trigger: 'event',
            data: { event: 'consent_expiring', topics: keys.join(','), ends_at: endsAt.toISOString() },
            hops: 0,
            createdAt: now,
          }
        }),
      )
      return endings.length
    })
  }
}
