/** Makes the draft of a campaign, and changes it while nothing has left. */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import type { Audience } from '../domain/audience.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Campaign, VariableSource } from '../domain/campaign.ts'
import { campaignErrors, campaignParts } from './check-campaign.ts'
import { resolveAudience } from './resolve-audience.ts'
import type { Stores } from './stores.ts'

export interface NewCampaign {
  readonly name: string
  /** A topic's key. */
  readonly topic: string
  readonly templateId: string
  /** The template's own number where it is left out. */
  readonly senderId?: string
  readonly variables?: Readonly<Record<string, VariableSource>>
  readonly audience?: Audience
  readonly everyAddress?: boolean
  readonly includeAttested?: boolean
  /** When it is to start, once it is launched. */
  readonly startsAt?: Date | null
}

export type CampaignChange = Partial<Omit<NewCampaign, 'topic' | 'senderId'>>

type DraftStores = Pick<Stores, 'campaigns' | 'topics' | 'templates' | 'senders' | 'segments' | 'audit'>

/** In the caller's transaction. Throws `invalid` with every field that makes no sense. */
export async function createCampaign(stores: DraftStores, by: By, wanted: NewCampaign): Promise<Campaign> {
  const { workspaceId } = by.actor
  const topic = (await stores.topics.list(workspaceId)).find(({ key }) => key === wanted.topic)
  const template = await stores.templates.find(workspaceId, wanted.templateId)
  const errors = [
    ...(topic === undefined ? [{ path: '/topic', message: `There is no topic ${wanted.topic}.` }] : []),
    ...(template === undefined ? [{ path: '/template', message: 'There is no such template.' }] : []),
  ]
  if (topic === undefined || template === undefined) {
    throw new Fault('invalid', 'The campaign cannot be made.', { errors })
  }
  const campaign: Campaign = {
    workspaceId,
    campaignId: newId(by.now.getTime()),
    name: wanted.name.trim(),
    topicId: topic.topicId,
    senderId: wanted.senderId ?? template.senderId,
    templateId: template.templateId,
    variables: wanted.variables ?? {},
    audience: wanted.audience ?? { all: [] },
    resolved: null,
    everyAddress: wanted.everyAddress ?? false,
    includeAttested: wanted.includeAttested ?? true,
    state: 'draft',
    pausedReason: null,
    startsAt: wanted.startsAt ?? null,
    startedAt: null,
    endedAt: null,
    audienceSize: null,
    createdAt: by.now,
    createdBy: by.actor.name,
  }
  await requireSense(stores, campaign)
  await stores.campaigns.add(campaign)
  await stores.audit.write([
    auditEntry(by, {
      action: 'campaign.created',
      subject: { kind: 'campaign', id: campaign.campaignId },
      detail: { name: campaign.name, topic: topic.key, template: template.content.name },
    }),
  ])
  return campaign
}

/** In the caller's transaction. What is named is written, the rest stays. */
export async function changeCampaign(
  stores: DraftStores,
  by: By,
  campaignId: string,
  change: CampaignChange,
): Promise<Campaign> {
  const before = await requireCampaign(stores, by.actor.workspaceId, campaignId)
  if (before.state !== 'draft' && before.state !== 'scheduled') {
    throw new Fault('conflict', 'It has begun: what was sent cannot be changed. Make a new campaign for the rest.', {
      reason: 'campaign_begun',
    })
  }
  const after: Campaign = {
    ...before,
    name: change.name?.trim() ?? before.name,
    templateId: change.templateId ?? before.templateId,
    variables: change.variables ?? before.variables,
    audience: change.audience ?? before.audience,
    everyAddress: change.everyAddress ?? before.everyAddress,
    includeAttested: change.includeAttested ?? before.includeAttested,
    startsAt: change.startsAt === undefined ? before.startsAt : change.startsAt,
  }
  if (after.state === 'scheduled' && after.startsAt === null) {
    throw new Fault('invalid', 'The campaign cannot be changed.', {
      errors: [{ path: '/starts_at', message: 'It is scheduled: give it another time, or cancel it.' }],
    })
  }
  await requireSense(stores, after)
  await stores.campaigns.update(after)
  await stores.audit.write([
    auditEntry(by, {
      action: 'campaign.changed',
      subject: { kind: 'campaign', id: campaignId },
      detail: { changed: Object.keys(change) },
    }),
  ])
  return after
}

/** The campaign, and nobody else changes it until the transaction ends. Throws `not_found`. */
export async function requireCampaign(
  { campaigns }: Pick<Stores, 'campaigns'>,
  workspaceId: string,
  campaignId: string,
): Promise<Campaign> {
  const campaign = await campaigns.lock(workspaceId, campaignId)
  if (campaign === undefined) throw new Fault('not_found', 'There is no such campaign.')
  return campaign
}

async function requireSense(stores: DraftStores, campaign: Campaign): Promise<void> {
  const errors = campaignErrors(campaign, await campaignParts(stores, campaign))
  if (campaign.name === '')
    errors.push({ path: '/name', message: 'Is blank. Name it for the people who work with it.' })
  if (errors.length > 0) throw new Fault('invalid', 'The campaign does not make sense yet.', { errors })
  await resolveAudience(stores, campaign.workspaceId, campaign.audience)
}
