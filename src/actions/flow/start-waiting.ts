/** Starts the flows that events, segments and hours have asked for: each for one person, in a transaction of its own, once. */
import { second } from '../../base/clock.ts'
import type { FlowStart } from '../../domain/flow/start-store.ts'
import type { Stop } from '../../domain/stop-report.ts'
import type { Deps } from '../deps.ts'
import { answerWhenQuiet, reportStops } from '../report-stops.ts'
import { chatOfContact } from './chat-of-person.ts'
import { publishedFlows } from './published-flows.ts'
import { startForPerson } from './start-for-person.ts'

const atOnce = 100
const leasedForMs = 30 * second
const sideBySide = 4

/** Returns how many waited: whoever gets 0 may rest. */
export async function startWaiting(deps: Deps): Promise<number> {
  const starts = await deps.read.flowStarts.lease(atOnce, leasedForMs)
  const waiting = [...starts]
  const work = async () => {
    for (let start = waiting.shift(); start !== undefined; start = waiting.shift()) await startOne(deps, start)
  }
  await Promise.all(Array.from({ length: Math.min(sideBySide, starts.length) }, work))
  return starts.length
}

async function startOne(deps: Deps, start: FlowStart): Promise<void> {
  const { workspaceId, flowId, contactId, trigger, data, hops } = start
  try {
    const now = deps.clock.now()
    const stops = await deps.transaction(async (stores): Promise<Stop[]> => {
      if (!(await stores.flowStarts.finish(start))) return []
      const flow = (await publishedFlows(stores, workspaceId)).find((one) => one.flowId === flowId)
      const chat = await chatOfContact(stores, workspaceId, contactId)
      // The flow was taken down, or nobody can be reached: then it is over.
      if (flow === undefined || chat === undefined) return []
      const values = { ...data, hops: hops + 1 }
      const { recorded } = await startForPerson(stores, deps, flow, chat, { kind: trigger, values }, now)
      return reportStops(stores, deps, recorded, now, async () => null)
    })
    if (stops.length > 0) {
      await answerWhenQuiet(
        deps,
        stops.map(({ key }) => key),
        stops,
      )
    }
  } catch (error) {
    deps.log.error({ err: error, flow: flowId }, 'a flow could not be started; it is tried again')
  }
}
