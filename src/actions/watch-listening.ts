/**
 * A campaign that hears nothing back may be hearing no STOP either: it stands still when none of its first messages has a
 * status after two minutes, or when statuses stop for five.
 */
import { minute } from '../base/clock.ts'
import type { Deps } from './deps.ts'
import { standStill } from './stand-still.ts'

const firstMessages = 20
const firstStatusWithinMs = 2 * minute
const silenceMs = 5 * minute
/** That statuses were heard is noted no more often than this. */
const notedWithinMs = minute

export async function watchListening(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  for (const campaign of await deps.read.campaigns.running()) {
    const { workspaceId, campaignId, senderId } = campaign
    const sender = await deps.read.senders.find(workspaceId, senderId)
    const heard = await deps.read.campaigns.hearing(workspaceId, campaignId, firstStatusWithinMs, silenceMs)
    const neverHeard = heard.acceptedLongAgo >= firstMessages && !heard.anyStatus
    const silentSince = now.getTime() - silenceMs - notedWithinMs
    const fellSilent =
      heard.acceptedInSilence >= firstMessages && (sender?.heardStatusesAt?.getTime() ?? 0) < silentSince
    if (neverHeard || fellSilent) await standStill(deps, workspaceId, campaignId, 'not_listening')
  }
}
