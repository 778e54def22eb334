/** Hands over what leaves by SMS, e-mail or a call. Each is claimed through the gate as everything else is, at its sender's own pace. */
import { minute, second } from '../base/clock.ts'
import { type ChannelContent, isChannelContent } from '../domain/carrier.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { SendRequest } from '../domain/delivery.ts'
import { aheadMs } from '../domain/pace.ts'
import type { LeasedChannelSend } from '../domain/queue.ts'
import { callLongestMs, callsAtOnce } from '../domain/voice-call.ts'
import { claimLeased, putBack } from './claim-leased.ts'
import type { Deps } from './deps.ts'
import type { HandOvers } from './hand-over.ts'

const leasedForMs = 10 * second
const batchMax = 100

export interface InvitationDeps {
  readonly deps: Deps
  readonly handOvers: HandOvers
}

/** Takes one batch. Returns how many were due. */
export async function drainInvitations({ deps, handOvers }: InvitationDeps): Promise<number> {
  const leased = await deps.read.queue.leaseChannel(batchMax, leasedForMs, deps.clock.now())
  const bySender = Map.groupBy(leased, ({ request }) => request.senderId)
  await Promise.all(
    [...bySender].map(async ([senderId, sends]) => {
      const sender = await deps.read.channelSenders.find(sends[0]?.request.key.workspaceId ?? '', senderId)
      if (sender !== undefined) await handOut(deps, handOvers, sender, sends)
    }),
  )
  return leased.length
}

async function handOut(
  deps: Deps,
  handOvers: HandOvers,
  sender: ChannelSender,
  sends: readonly LeasedChannelSend[],
): Promise<void> {
  const { workspaceId, senderId, stoppedAt } = sender
  if (stoppedAt !== null) {
    return putBack(deps, sends, minute)
  }
  const room = await roomFor(deps, sender)
  await putBack(deps, sends.slice(room), second)
  const due = sends.slice(0, room)
  if (due.length === 0) return
  const turns = await deps.read.paces.draw(workspaceId, senderId, due.length, aheadMs.channel)
  const answeredMs = performance.now()
  const granted = turns?.granted ?? 0
  await putBack(deps, due.slice(granted), Math.min(turns?.startsInMs ?? second, second))
  if (turns === undefined || granted === 0) return

  // First the way out: what is claimed without one would never be handed over.
  const carrier = deps.channels.carrier(sender)
  const { claimed, beganMs, recipientOf } = await claimLeased(deps, due.slice(0, granted))
  handOvers.take(
    claimed.map((one, index) => {
      const { content, deliveryId } = one.request
      const to = recipientOf(one.request)
      return {
        claimed: one,
        handOver: to && ((permit) => carrier.send(permit, { to, content: carried(content), deliveryId })),
        turnMs: answeredMs + turns.startsInMs + index * turns.everyMs,
      }
    }),
    { beganMs },
  )
}

/** Calls last: no more of them at once than the sender is set to. A message is gone when it is handed over. */
async function roomFor(
  { read, clock }: Deps,
  { workspaceId, senderId, kind, settings }: ChannelSender,
): Promise<number> {
  if (kind !== 'voice') return batchMax
  const since = new Date(clock.now().getTime() - callLongestMs)
  const running = await read.voiceCalls.countRunning(workspaceId, senderId, since)
  return Math.max(0, Number(settings.callsAtOnce ?? callsAtOnce) - running)
}

function carried(content: SendRequest['content']): ChannelContent {
  if (isChannelContent(content)) return content
  throw new Error(`a WhatsApp message of kind ${content.kind} is queued for another channel`)
}
