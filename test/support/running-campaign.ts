/** Campaigns that run without sending: for what happens to a campaign from outside. */
import type { Deps } from '../../src/actions/deps.ts'
import { newId } from '../../src/base/ids.ts'
import type { Campaign, CampaignState } from '../../src/domain/campaign.ts'

export async function campaigning(deps: Deps, workspaceId: string, senderId: string) {
  const topicId = newId()
  await deps.read.topics.add({
    workspaceId,
    topicId,
    key: 'lamp_news',
    category: 'marketing',
    texts: { en: { name: 'Lamp news', description: 'About lamps.', frequency: 'monthly' } },
    position: 0,
    createdAt: new Date(),
    archivedAt: null,
  })
  return {
    async runningCampaign(templateId: string, state: CampaignState = 'running'): Promise<string> {
      const campaignId = newId()
      await deps.read.campaigns.add({
        workspaceId,
        campaignId,
        name: 'Lamps',
        topicId,
        senderId,
        templateId,
        variables: {},
        audience: { all: [] },
        resolved: null,
        everyAddress: false,
        includeAttested: true,
        state,
        pausedReason: null,
        startsAt: null,
        startedAt: new Date(),
        endedAt: null,
        audienceSize: 0,
        createdAt: new Date(),
        createdBy: 'Noor',
      })
      return campaignId
    },

    async campaignOf(campaignId: string): Promise<Campaign> {
      const campaign = await deps.read.campaigns.find(workspaceId, campaignId)
      if (campaign === undefined) throw new Error('the campaign is gone')
      return campaign
    },
  }
}
