/** Starts the flows that events, segments and hours have asked for: each for one person, in a transaction of its own, once. */
import { day, minute, second } from '../../base/clock.ts'
import { sideBySide } from '../../base/side-by-side.ts'
import type { FlowStart } from '../../domain/flow/start-store.ts'
import type { Deps } from '../deps.ts'
import type { Stores } from '../stores.ts'
import { type Chat, chatOfAddress, chatOfContact } from './chat-of-person.ts'
import { moveAlone } from './move-alone.ts'
import { publishedFlows } from './published-flows.ts'
import { startForPerson } from './start-for-person.ts'

const atOnce = 100
const leasedForMs = 30 * second
const lanes = 4
/** In a chat that is not free the start is tried again so often, and given up after a day. */
const triedAgainAfterMs = minute
const triedForMs = day

/** Returns how many waited: whoever gets 0 may rest. */
export async function startWaiting(deps: Deps): Promise<number> {
  const starts = await deps.read.flowStarts.lease(atOnce, leasedForMs, deps.clock.now())
  await sideBySide(starts, lanes, (start) => startOne(deps, start))
  return starts.length
}

async function startOne(deps: Deps, start: FlowStart): Promise<void> {
  const { workspaceId, flowId, trigger, data, hops, createdAt } = start
  try {
    const now = deps.clock.now()
    await moveAlone(deps, now, async (stores) => {
      const flow = (await publishedFlows(stores, workspaceId)).find((one) => one.flowId === flowId)
      const chat = await chatOf(stores, start)
      // The address comes first, as for everybody who locks both.
      if (chat !== undefined) await stores.addresses.lock([chat.key])
      if (!(await stores.flowStarts.hold(start))) return []
      if (flow === undefined || chat === undefined) {
        // It was taken down, or nobody can be reached.
        await stores.flowStarts.finish(start)
        return []
      }
      const values = { ...data, hops: hops + 1 }
      const { run, recorded } = await startForPerson(stores, deps, flow, chat, { kind: trigger, values }, now)
      const again = new Date(now.getTime() + triedAgainAfterMs)
      if (run === undefined && again.getTime() < createdAt.getTime() + triedForMs) {
        await stores.flowStarts.putOff(start, again)
      } else {
        await stores.flowStarts.finish(start)
      }
      return recorded
    })
  } catch (error) {
    deps.log.error({ err: error, flow: flowId }, 'a flow could not be started; it is tried again')
  }
}

async function chatOf(stores: Stores, { workspaceId, contactId, address }: FlowStart): Promise<Chat | undefined> {
  return address === null ? chatOfContact(stores, workspaceId, contactId) : chatOfAddress(stores, address)
}
