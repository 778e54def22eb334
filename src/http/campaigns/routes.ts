/** Campaigns: written, counted, tried on members' own numbers, started, and watched. */
import { readCampaignReport, readFigures } from '../../actions/campaign-report.ts'
import { campaignParts } from '../../actions/check-campaign.ts'
import { countAudience } from '../../actions/count-audience.ts'
import { type CampaignChange, changeCampaign, createCampaign, requireCampaign } from '../../actions/create-campaign.ts'
import { launchCampaign } from '../../actions/launch-campaign.ts'
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../../actions/pause-campaign.ts'
import { requireReady } from '../../actions/require-ready.ts'
import type { Stores } from '../../actions/stores.ts'
import { testSend } from '../../actions/test-send.ts'
import { Fault } from '../../base/fault.ts'
import {
  AudienceCount,
  AudienceCountIn,
  CampaignIn,
  CampaignList,
  CampaignPatch,
  CampaignQuery,
  CampaignReport,
  Campaign as CampaignSchema,
  type Campaign as CampaignShape,
  CampaignStartIn,
  DeliveryList,
  DeliveryQuery,
  TestSendIn,
  TestSendOut,
} from '../../contract/campaign.ts'
import { IdParams } from '../../contract/terms.ts'
import type { By } from '../../domain/actor.ts'
import { type AddressKey, keyText } from '../../domain/address.ts'
import { conditionFault } from '../../domain/audience.ts'
import type { Campaign } from '../../domain/campaign.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { type CampaignNames, presentCampaign, presentDelivery, presentReport } from './present.ts'

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
        return { status: 201, body: await present(stores, campaign, by.now) }
      }),
  )

  server.get(
    '/v1/campaigns/:id',
    {
      ...requires('campaign:read'),
      schema: { tags, summary: 'One campaign', params: IdParams, response: { 200: CampaignSchema } },
    },
    async (request) =>
      present(deps.read, await find(deps.read, actorOf(request).workspaceId, request.params.id), deps.clock.now()),
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
        return present(stores, campaign, by.now)
      })
    },
  )

  server.get(
    '/v1/campaigns/:id/report',
    {
      ...requires('campaign:read'),
      schema: { tags, summary: 'What became of it', params: IdParams, response: { 200: CampaignReport } },
    },
    async (request) => {
      const actor = actorOf(request)
      const campaign = await find(deps.read, actor.workspaceId, request.params.id)
      const report = await readCampaignReport(deps.read, campaign, deps.clock.now())
      const [names, identifiers] = await Promise.all([
        namesOf(deps.read, actor.workspaceId),
        identifiersOf(
          deps.read,
          report.stops.latest.map(({ key }) => key),
        ),
      ])
      return presentReport(presentCampaign(campaign, report.figures, names), report, identifiers, seesNumbers(actor))
    },
  )

  server.get(
    '/v1/campaigns/:id/deliveries',
    {
      ...requires('campaign:read'),
      schema: {
        tags,
        summary: 'Its messages',
        description: 'Whom the gate refused at once has none.',
        params: IdParams,
        querystring: DeliveryQuery,
        response: { 200: DeliveryList },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const campaign = await find(deps.read, actor.workspaceId, request.params.id)
      const { status, error_code } = request.query
      const page = await deps.read.campaignReports.deliveries(
        actor.workspaceId,
        campaign.campaignId,
        {
          ...(status === undefined ? {} : { statuses: [status] }),
          ...(error_code === undefined ? {} : { errorCode: error_code }),
        },
        readPage(request.query, /^\d{1,3}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      )
      const identifiers = await identifiersOf(
        deps.read,
        page.rows.map(({ key }) => key),
      )
      return presentPage(page, (row) => presentDelivery(row, identifiers, seesNumbers(actor)))
    },
  )

  server.post(
    '/v1/campaigns/:id/counts',
    {
      ...requires('campaign:read'),
      schema: {
        tags,
        summary: 'What the gate would say now',
        description:
          'Of everybody who is meant; nothing is written. It is asked again for each message when it is sent.',
        params: IdParams,
        response: { 200: AudienceCount },
      },
    },
    async (request) => {
      const campaign = await find(deps.read, actorOf(request).workspaceId, request.params.id)
      const { topic } = await campaignParts(deps.read, campaign)
      const now = deps.clock.now()
      const counted = await countAudience(deps.read, { ...campaign, marketing: topic.category === 'marketing' }, now)
      return { ...counted, refused: [...counted.refused], counted_at: now.toISOString() }
    },
  )

  server.post(
    '/v1/audience-counts',
    {
      ...requires('campaign:read'),
      schema: {
        tags,
        summary: 'Count before there is a campaign',
        body: AudienceCountIn,
        response: { 200: AudienceCount },
      },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { topic: key, template: templateId, every_address, include_attested } = request.body
      const audience = request.body.audience ?? { all: [] }
      requireAskable(audience)
      const topic = (await deps.read.topics.list(workspaceId)).find((one) => one.key === key)
      if (topic === undefined) throw badField('/topic', `There is no topic ${key}.`)
      const template = templateId === undefined ? undefined : await deps.read.templates.find(workspaceId, templateId)
      if (templateId !== undefined && template === undefined) throw badField('/template', 'There is no such template.')
      const now = deps.clock.now()
      const counted = await countAudience(
        deps.read,
        {
          workspaceId,
          topicId: topic.topicId,
          marketing: topic.category === 'marketing',
          audience,
          everyAddress: every_address ?? false,
          includeAttested: include_attested ?? true,
          campaignId: null,
          templateId: template?.templateId ?? null,
          senderId: template?.senderId ?? null,
        },
        now,
      )
      return { ...counted, refused: [...counted.refused], counted_at: now.toISOString() }
    },
  )

  server.post(
    '/v1/campaigns/:id/tests',
    {
      ...requires('campaign:write'),
      schema: {
        tags,
        summary: "Send it to members' own numbers",
        description: 'A number counts as a member’s once it has written to the sender; a workspace has five at most.',
        params: IdParams,
        body: TestSendIn,
        response: { 201: TestSendOut },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const results = await testSend(stores, deps, by, request.params.id, request.body.numbers)
        return {
          status: 201,
          body: {
            results: results.map(({ number, allow, reason, deliveryId }) => ({
              number,
              allow,
              reason,
              delivery: deliveryId,
            })),
          },
        }
      }),
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
        return { status: 201, body: await present(stores, campaign, by.now) }
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
          body: await present(stores, await move(stores, by, request.params.id), by.now),
        })),
    )
  }
}

async function find(read: Stores, workspaceId: string, campaignId: string): Promise<Campaign> {
  const campaign = await read.campaigns.find(workspaceId, campaignId)
  if (campaign === undefined) throw new Fault('not_found', 'There is no such campaign.')
  return campaign
}

async function present(stores: Stores, campaign: Campaign, now: Date): Promise<CampaignShape> {
  const [figures] = await readFigures(stores, [campaign], now)
  if (figures === undefined) throw new Error('a campaign was not counted')
  return presentCampaign(campaign, figures, await namesOf(stores, campaign.workspaceId))
}

async function namesOf(stores: Stores, workspaceId: string): Promise<CampaignNames> {
  const topics = await stores.topics.list(workspaceId)
  const templates = await stores.templates.list(workspaceId)
  const workspace = await stores.workspaces.find(workspaceId)
  return {
    topics: new Map(topics.map((topic) => [topic.topicId, topic])),
    templates: new Map(templates.map((template) => [template.templateId, template])),
    language: workspace === undefined ? 'en' : defaultLanguage(workspace),
  }
}

async function identifiersOf(read: Stores, keys: readonly AddressKey[]) {
  const known = await read.addresses.identifiersOf(keys)
  return Map.groupBy(known, ({ address }) => keyText(address))
}

async function topicNamed(read: Stores, workspaceId: string, key: string): Promise<string> {
  const topic = (await read.topics.list(workspaceId)).find((one) => one.key === key)
  if (topic === undefined) throw badField('/topic', `There is no topic ${key}.`)
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

function requireAskable(audience: NonNullable<CampaignIn['audience']>): void {
  const errors = audience.all.flatMap((condition, index) => {
    const message = conditionFault(condition)
    return message === undefined ? [] : [{ path: `/audience/all/${index}`, message }]
  })
  if (errors.length > 0) throw new Fault('invalid', 'This audience cannot be asked for.', { errors })
}

function badField(path: string, message: string): Fault {
  return new Fault('invalid', message, { errors: [{ path, message }] })
}
