/** Starts a campaign, now or when its time comes: cut into strands, from here on any worker may take it up. */
import { Fault } from '../base/fault.ts'
import { type By, systemActor } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Campaign } from '../domain/campaign.ts'
import { campaignParts, requireSendable } from './check-campaign.ts'
import { requireCampaign } from './create-campaign.ts'
import type { Deps } from './deps.ts'
import { resolveAudience } from './resolve-audience.ts'
import type { Stores } from './stores.ts'

/**
 * In the caller's transaction. `at` in the future schedules it; without one it starts now. Throws `conflict` where its
 * template cannot be sent, its sender cannot hear, or it has begun before.
 */
export async function launchCampaign(stores: Stores, by: By, campaignId: string, at?: Date): Promise<Campaign> {
  const { workspaceId } = by.actor
  const campaign = await requireCampaign(stores, workspaceId, campaignId)
  if (campaign.state !== 'draft' && campaign.state !== 'scheduled') {
    throw new Fault('conflict', `It is ${campaign.state}; only a draft or a scheduled campaign can be started.`, {
      reason: `campaign_${campaign.state}`,
    })
  }
  const parts = await campaignParts(stores, campaign)
  requireSendable(campaign, parts, by.now)
  const subject = { kind: 'campaign', id: campaignId }
  if (at !== undefined && at > by.now) {
    await stores.campaigns.move(workspaceId, campaignId, { from: [campaign.state], to: 'scheduled', startsAt: at })
    await stores.audit.write([
      auditEntry(by, { action: 'campaign.scheduled', subject, detail: { starts_at: at.toISOString() } }),
    ])
    return { ...campaign, state: 'scheduled', startsAt: at }
  }
  // From here on a changed segment changes nobody's turn.
  const resolved = await resolveAudience(stores, workspaceId, campaign.audience)
  const marketing = parts.topic.category === 'marketing'
  const audienceSize = await stores.strands.countPeople({ ...campaign, audience: resolved, at: by.now, marketing })
  await stores.strands.make(campaign)
  await stores.campaigns.move(workspaceId, campaignId, {
    from: [campaign.state],
    to: 'running',
    startedAt: by.now,
    audienceSize,
    resolved,
  })
  await stores.audit.write([
    auditEntry(by, { action: 'campaign.started', subject, detail: { audience: audienceSize } }),
  ])
  return { ...campaign, state: 'running', startedAt: by.now, audienceSize, resolved }
}

/** Starts those whose time has come. One that cannot be sent any more stands still and says why. */
export async function launchDue(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  for (const { workspaceId, campaignId } of await deps.read.campaigns.due(now)) {
    const by = { actor: systemActor(workspaceId, 'Assent'), now }
    try {
      await deps.transaction((stores) => launchCampaign(stores, by, campaignId))
    } catch (error) {
      if (!(error instanceof Fault)) throw error
      await deps.transaction(async (stores) => {
        const why = [error.message, ...error.errors.map(({ path, message }) => `${path}: ${message}`)].join(' ')
        const reason = why.slice(0, 200)
        const moved = await stores.campaigns.move(workspaceId, campaignId, {
          from: ['scheduled'],
          to: 'paused',
          pausedReason: reason,
        })
        if (!moved) return
        const subject = { kind: 'campaign', id: campaignId }
        await stores.audit.write([auditEntry(by, { action: 'campaign.paused', subject, reason })])
      })
    }
  }
}

/** Ends those that have nothing left to do. */
export async function finishCampaigns(deps: Deps): Promise<void> {
  for (const { workspaceId, campaignId } of await deps.read.campaigns.finished()) {
    const now = deps.clock.now()
    await deps.transaction(async (stores) => {
      const moved = await stores.campaigns.move(workspaceId, campaignId, {
        from: ['running'],
        to: 'done',
        endedAt: now,
      })
      if (!moved) return
      const by = { actor: systemActor(workspaceId, 'Assent'), now }
      await stores.audit.write([
        auditEntry(by, { action: 'campaign.done', subject: { kind: 'campaign', id: campaignId } }),
      ])
    })
  }
}
