/** Campaigns read with all that they are shown with. */
import { readFigures } from '../../actions/campaign-report.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import type { Campaign as CampaignShape } from '../../contract/campaign.ts'
import { type AddressKey, keyText } from '../../domain/address.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { type CampaignNames, type NamesByAddress, presentCampaign } from './present.ts'

/** Throws `not_found`. */
export async function findCampaign(read: Stores, workspaceId: string, campaignId: string): Promise<Campaign> {
  const campaign = await read.campaigns.find(workspaceId, campaignId)
  if (campaign === undefined) throw new Fault('not_found', 'There is no such campaign.')
  return campaign
}

export async function showCampaign(stores: Stores, campaign: Campaign, now: Date): Promise<CampaignShape> {
  const [figures] = await readFigures(stores, [campaign], now)
  if (figures === undefined) throw new Error('a campaign was not counted')
  return presentCampaign(campaign, figures, await namesOf(stores, campaign.workspaceId))
}

export async function namesOf(stores: Stores, workspaceId: string): Promise<CampaignNames> {
  const topics = await stores.topics.list(workspaceId)
  const templates = await stores.templates.list(workspaceId)
  const workspace = await stores.workspaces.find(workspaceId)
  return {
    topics: new Map(topics.map((topic) => [topic.topicId, topic])),
    templates: new Map(templates.map((template) => [template.templateId, template])),
    language: workspace === undefined ? 'en' : defaultLanguage(workspace),
  }
}

export async function identifiersOf(read: Stores, keys: readonly AddressKey[]): Promise<NamesByAddress> {
  const known = await read.addresses.identifiersOf(keys)
  return Map.groupBy(known, ({ address }) => keyText(address))
}
