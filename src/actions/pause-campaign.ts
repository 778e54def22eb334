/** A campaign stands still, goes on, or ends early. What is already being handed over goes; nothing else is claimed. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Campaign, CampaignMove, CampaignState } from '../domain/campaign.ts'
import { campaignParts, requireSendable } from './check-campaign.ts'
import { requireCampaign } from './create-campaign.ts'
import type { Stores } from './stores.ts'

/** In the caller's transaction. Throws `conflict` where it does not run. */
export function pauseCampaign(stores: Stores, by: By, campaignId: string): Promise<Campaign> {
  const pausedReason = `Paused by ${by.actor.name}.`.slice(0, 200)
  return move(stores, by, campaignId, { from: ['running'], to: 'paused', pausedReason }, 'campaign.paused')
}

/** In the caller's transaction. Throws `conflict` where it is not paused, or what stopped it is still so. */
export async function resumeCampaign(stores: Stores, by: By, campaignId: string): Promise<Campaign> {
  const campaign = await requireCampaign(stores, by.actor.workspaceId, campaignId)
  requireSendable(campaign, await campaignParts(stores, campaign), by.now)
  // One that was held back before it began has no strands yet.
  if (campaign.state === 'paused' && campaign.startedAt === null) {
    const move = { from: ['paused'], to: 'scheduled', pausedReason: null, startsAt: by.now } as const
    return moveOn(stores, by, campaign, move, 'campaign.resumed')
  }
  return moveOn(stores, by, campaign, { from: ['paused'], to: 'running', pausedReason: null }, 'campaign.resumed')
}

/** In the caller's transaction. For good. Its waiting messages are dropped, as if nobody had been looked at. */
export async function cancelCampaign(stores: Stores, by: By, campaignId: string): Promise<Campaign> {
  const from = ['draft', 'scheduled', 'running', 'paused'] as const
  const campaign = await move(stores, by, campaignId, { from, to: 'cancelled', endedAt: by.now }, 'campaign.cancelled')
  await stores.queue.dropOf(campaign.workspaceId, campaignId)
  return campaign
}

async function move(
  stores: Stores,
  by: By,
  campaignId: string,
  change: CampaignMove,
  action: string,
): Promise<Campaign> {
  return moveOn(stores, by, await requireCampaign(stores, by.actor.workspaceId, campaignId), change, action)
}

async function moveOn(
  stores: Stores,
  by: By,
  campaign: Campaign,
  change: CampaignMove,
  action: string,
): Promise<Campaign> {
  const { workspaceId, campaignId } = campaign
  if (!change.from.includes(campaign.state)) {
    throw new Fault('conflict', `It is ${campaign.state}: ${whatIsPossible(campaign.state)}`, {
      reason: `campaign_${campaign.state}`,
    })
  }
  await stores.campaigns.move(workspaceId, campaignId, change)
  await stores.audit.write([auditEntry(by, { action, subject: { kind: 'campaign', id: campaignId } })])
  return (await stores.campaigns.find(workspaceId, campaignId)) ?? campaign
}

function whatIsPossible(state: CampaignState): string {
  const next: Readonly<Record<CampaignState, string>> = {
    draft: 'it can be started, scheduled or cancelled.',
    scheduled: 'it can be started now, changed or cancelled.',
    running: 'it can be paused or cancelled.',
    paused: 'it can go on or be cancelled.',
    done: 'everybody has been looked at.',
    cancelled: 'nothing more happens with it.',
  }
  return next[state]
}
