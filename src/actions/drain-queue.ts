/**
 * Hands over what waits: replies and confirmations at once, what is tried again in its turn. All of it goes through the
 * gate when it is claimed; what was true when it was queued may not be true any more.
 */
import { second } from '../base/clock.ts'
import { aheadMs } from '../domain/pace.ts'
import type { LeasedSend, QueueLane } from '../domain/queue.ts'
import type { Sender } from '../domain/sender.ts'
import { claimLeased, putBack } from './claim-leased.ts'
import { withCopies } from './copy-media.ts'
import type { Deps } from './deps.ts'
import { type HandOvers, overWhatsApp } from './hand-over.ts'

/** Longer than a claim takes, and no longer than a person may wait for an answer after a worker died. */
const leasedForMs = 10 * second
const batchMax = 200
/** What is tried again stands behind what is late already. */
const behindMaxMs = 100

export interface QueueDeps {
  readonly deps: Deps
  readonly handOvers: HandOvers
  senderOf(workspaceId: string, senderId: string): Promise<Sender | undefined>
}

/** Takes one batch. Returns how many were due: whoever gets 0 may rest. */
export async function drainQueue({ deps, handOvers, senderOf }: QueueDeps, lane: QueueLane): Promise<number> {
  const leased = await deps.read.queue.lease(lane, batchMax, leasedForMs, deps.clock.now())
  const bySender = Map.groupBy(leased, ({ request }) => request.senderId)
  await Promise.all(
    [...bySender].map(async ([senderId, sends]) => {
      const sender = await senderOf(sends[0]?.request.key.workspaceId ?? '', senderId)
      if (sender !== undefined) await handOut(deps, handOvers, lane, sender, sends)
    }),
  )
  return leased.length
}

async function handOut(
  deps: Deps,
  handOvers: HandOvers,
  lane: QueueLane,
  sender: Sender,
  sends: readonly LeasedSend[],
): Promise<void> {
  const { workspaceId, senderId } = sender
  if (lane === 'campaign' && handOvers.behindMs(senderId) > behindMaxMs) {
    return putBack(deps, sends, second)
  }
  const { ready, waiting } = await withCopies(deps, sender, sends)
  await putBack(deps, waiting, second)
  if (ready.length === 0) return
  const turns = await deps.read.paces.draw(workspaceId, senderId, ready.length, aheadMs[lane])
  const answeredMs = performance.now()
  const granted = turns?.granted ?? 0
  await putBack(deps, ready.slice(granted), Math.min(turns?.startsInMs ?? second, second))
  if (turns === undefined || granted === 0) return

  // First the way out: what is claimed without one would never be handed over.
  const messenger = deps.whatsapp.messenger(sender)
  const { claimed, beganMs, recipientOf } = await claimLeased(deps, ready.slice(0, granted))
  handOvers.take(
    claimed.map((one, index) => ({
      claimed: one,
      handOver: overWhatsApp(messenger, recipientOf(one.request), one.request),
      // A reply has taken its turn out of what campaigns would get, and does not wait for it.
      turnMs: lane === 'reply' ? answeredMs : answeredMs + turns.startsInMs + index * turns.everyMs,
    })),
    { beganMs },
  )
}
