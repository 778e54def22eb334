/** Campaigns: drafted, started, held, ended. */
import { readFigures } from '../../actions/campaign-report.ts'
import { campaignParts } from '../../actions/check-campaign.ts'
import { type CampaignChange, changeCampaign, createCampaign, requireCampaign } from '../../actions/create-campaign.ts'
import { launchCampaign } from '../../actions/launch-campaign.ts'
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../../actions/pause-campaign.ts'
import { requireReady } from '../../actions/require-ready.ts'
import type { Stores } from '../../actions/stores.ts'
import { Fault } from '../../base/fault.ts'
import {
  CampaignIn,
  CampaignList,
  CampaignPatch,
  CampaignQuery,
  Campaign as CampaignSchema,
  type Campaign as CampaignShape,
  CampaignStartIn,
} from '../../contract/campaign.ts'
import { IdParams } from '../../contract/terms.ts'
import type { By } from '../../domain/actor.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentCampaign } from './present.ts'
import { findCampaign, namesOf, showCampaign } from './read.ts'

const tags = ['Campaigns']

export const campaignRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/campaigns',
    {
      ...requires('campaign:read'),
      schema: { tags, summary: 'Campaigns', querystring: CampaignQuery, response: { 200: CampaignList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { state, topic } = request.query
      const topicId = topic === undefined ? undefined : await topicNamed(deps.read, workspaceId, topic)
      const page = await deps.read.campaigns.list(
        workspaceId,
        { ...(state === undefined ? {} : { states: [state] }), ...(topicId === undefined ? {} : { topicId }) },
        readPage(request.query),
      )
      const [figures, names, live] = await Promise.all([
        readFigures(deps.read, page.rows, deps.clock.now()),
        namesOf(deps.read, workspaceId),
        deps.read.campaigns.countRunning(workspaceId),
      ])
      const counted = new Map(page.rows.map((row, index) => [row, figures[index]]))
      const present = (row: Campaign): CampaignShape => {
        const own = counted.get(row)
        if (own === undefined) throw new Error('a campaign was not counted')
        return presentCampaign(row, own, names)
      }
      return { ...presentPage(page, present), live }
    },
  )

  server.post(
    '/v1/campaigns',
    {
      ...requires('campaign:write'),
      schema: { tags, summary: 'Draft a campaign', body: CampaignIn, response: { 201: CampaignSchema } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { name, topic, template, sender } = request.body
        const campaign = await createCampaign(stores, by, {
          name,
          topic,
          templateId: template,
          ...(sender === undefined ? {} : { senderId: sender }),
          ...readChange(request.body),
        })
        return { status: 201, body: await showCampaign(stores, campaign, by.now) }
      }),
  )

  server.get(
    '/v1/campaigns/:id',
    {
      ...requires('campaign:read'),
      schema: { tags, summary: 'One campaign', params: IdParams, response: { 200: CampaignSchema } },
    },
    async (request) =>
      showCampaign(
        deps.read,
        await findCampaign(deps.read, actorOf(request).workspaceId, request.params.id),
        deps.clock.now(),
      ),
  )

  server.patch(
    '/v1/campaigns/:id',
    {
      ...requires('campaign:write'),
      schema: {
        tags,
        summary: 'Change a campaign that has not begun',
        params: IdParams,
        body: CampaignPatch,
        response: { 200: CampaignSchema },
      },
    },
    (request) => {
      const by = byOf(request, deps)
      const { name, template } = request.body
      return deps.transaction(async (stores) => {
        const campaign = await changeCampaign(stores, by, request.params.id, {
          ...(name === undefined ? {} : { name }),
          ...(template === undefined ? {} : { templateId: template }),
          ...readChange(request.body),
        })
        return showCampaign(stores, campaign, by.now)
      })
    },
  )

  server.post(
    '/v1/campaigns/:id/starts',
    {
      ...requires('campaign:launch'),
      schema: {
        tags,
        summary: 'Start it, now or at a time',
        params: IdParams,
        body: CampaignStartIn,
        response: { 201: CampaignSchema },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { at } = request.body
        const { sender } = await campaignParts(
          stores,
          await requireCampaign(stores, by.actor.workspaceId, request.params.id),
        )
        await requireReady(deps, sender, by.now)
        const campaign = await launchCampaign(
          stores,
          by,
          request.params.id,
          at === undefined ? undefined : new Date(at),
        )
        return { status: 201, body: await showCampaign(stores, campaign, by.now) }
      }),
  )

  const moves = [
    ['pauses', 'Let it stand still', pauseCampaign],
    ['resumptions', 'Let it go on', resumeCampaign],
    ['cancellations', 'End it for good', cancelCampaign],
  ] as const
  for (const [noun, summary, move] of moves) {
    server.post(
      `/v1/campaigns/:id/${noun}`,
      {
        ...requires('campaign:launch'),
        schema: { tags, summary, params: IdParams, response: { 201: CampaignSchema } },
      },
      (request, reply) =>
        once(deps, request, reply, async (stores, by: By) => ({
          status: 201,
          body: await showCampaign(stores, await move(stores, by, request.params.id), by.now),
        })),
    )
  }
}

async function topicNamed(read: Stores, workspaceId: string, key: string): Promise<string> {
  const topic = (await read.topics.list(workspaceId)).find((one) => one.key === key)
  if (topic === undefined)
    throw new Fault('invalid', 'The query string has 1 bad field.', {
      errors: [{ path: '/topic', message: `There is no topic ${key}.` }],
    })
  return topic.topicId
}

/** What draft and change have alike. */
function readChange(body: {
  readonly variables?: CampaignIn['variables']
  readonly audience?: CampaignIn['audience']
  readonly every_address?: boolean
  readonly include_attested?: boolean
  readonly starts_at?: string | null
}): CampaignChange {
  const { variables, audience, every_address, include_attested, starts_at } = body
  return {
    ...(variables === undefined ? {} : { variables }),
    ...(audience === undefined ? {} : { audience }),
    ...(every_address === undefined ? {} : { everyAddress: every_address }),
    ...(include_attested === undefined ? {} : { includeAttested: include_attested }),
    ...(starts_at === undefined ? {} : { startsAt: starts_at === null ? null : new Date(starts_at) }),
  }
}
