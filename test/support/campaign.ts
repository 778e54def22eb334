/** A campaign as it is before anybody has touched it. */
import { newId } from '../../src/base/ids.ts'
import type { Campaign } from '../../src/domain/campaign.ts'

export function newCampaign(
  given: Pick<Campaign, 'workspaceId' | 'topicId' | 'senderId' | 'templateId' | 'createdAt'> & Partial<Campaign>,
): Campaign {
  return {
    campaignId: newId(),
    name: 'Autumn lamps',
    variables: {},
    audience: { all: [] },
    resolved: null,
    everyAddress: false,
    includeAttested: true,
    state: 'draft',
    pausedReason: null,
    startsAt: null,
    startedAt: null,
    endedAt: null,
    audienceSize: null,
    createdBy: 'Noor Aziz',
    ...given,
  }
}
