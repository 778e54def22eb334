/** Campaigns of the bench's business, to everybody, as fast as they go. */

import { setTimeout as sleep } from 'node:timers/promises'
import type { Deps } from '../../src/actions/deps.ts'
import { launchCampaign } from '../../src/actions/launch-campaign.ts'
import { pauseCampaign } from '../../src/actions/pause-campaign.ts'
import { newId } from '../../src/base/ids.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { Template } from '../../src/domain/template.ts'
import type { Child } from '../harness/child.ts'
import type { PlatformCounts } from '../servers/platform.ts'
import type { Business } from './business.ts'

export interface Sending {
  /** Starts one to everybody; returns its id. */
  launch(): Promise<string>
  pause(campaignId: string): Promise<void>
}

/** Gives the business a template, and its number the way to this platform at this pace. */
export async function openSending(
  deps: Deps,
  { workspaceId, senderId }: Business,
  { graphUrl, perSecond }: { readonly graphUrl: string; readonly perSecond: number },
): Promise<Sending> {
  const by = () => ({ actor: systemActor(workspaceId, 'bench'), now: deps.clock.now() })
  const topic = (await deps.read.topics.list(workspaceId)).find(({ key }) => key === 'offers')
  if (topic === undefined) throw new Error('the business has no topic offers')
  await deps.read.senders.update(workspaceId, senderId, { graphUrl })
  await deps.read.senders.setPace(workspaceId, senderId, { perSecond, dailyLimit: null })
  const templateId = await templateOf(deps, workspaceId, senderId)
  return {
    async launch() {
      const campaignId = newId()
      const { now } = by()
      await deps.read.campaigns.add({
        workspaceId,
        campaignId,
        name: 'Autumn lamps',
        topicId: topic.topicId,
        senderId,
        templateId,
        variables: { first_name: { attribute: 'first_name', fallback: 'there' } },
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
        createdAt: now,
        createdBy: 'bench',
      })
      await deps.transaction((stores) => launchCampaign(stores, by(), campaignId))
      return campaignId
    },
    async pause(campaignId) {
      await deps.transaction((stores) => pauseCampaign(stores, by(), campaignId))
    },
  }
}

/** Until all that is to be said of what was accepted has been said and taken in. */
export async function untilQuiet(platform: Child): Promise<PlatformCounts> {
  for (;;) {
    const counts = await platform.ask<PlatformCounts>({ count: true })
    if (counts.coming === 0 && counts.overdue === 0) return counts
    await sleep(50)
  }
}

async function templateOf(deps: Deps, workspaceId: string, senderId: string): Promise<string> {
  const known = await deps.read.templates.findNamed(workspaceId, senderId, 'autumn_lamps', 'en_US')
  if (known !== undefined) return known.templateId
  const now = deps.clock.now()
  const template: Template = {
    workspaceId,
    templateId: newId(),
    senderId,
    externalId: '1689556908129832',
    content: {
      name: 'autumn_lamps',
      language: 'en_US',
      category: 'MARKETING',
      parameterFormat: 'NAMED',
      header: null,
      body: {
        text: 'Hello {{first_name}}, members save 20 % on lamps until Sunday.',
        examples: { first_name: 'Asha' },
      },
      footer: 'Type STOP to stop receiving WhatsApp messages.',
      buttons: [{ kind: 'quick_reply', label: 'Stop promotions', payload: 'optout:marketing' }],
      unreadable: [],
    },
    state: 'APPROVED',
    quality: 'GREEN',
    rejectedReason: null,
    correctCategory: null,
    previousCategory: null,
    pausedUntil: null,
    acceptedAt: null,
    acceptedBy: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  } as Template
  await deps.read.templates.add(template)
  return template.templateId
}
