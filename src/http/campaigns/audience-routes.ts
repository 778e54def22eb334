/** Before a campaign starts: what the gate would say of everybody who is meant, and how it looks on a member's own phone. */
import { campaignParts } from '../../actions/check-campaign.ts'
import { countAudience } from '../../actions/count-audience.ts'
import { resolveAudience } from '../../actions/resolve-audience.ts'
import { testSend } from '../../actions/test-send.ts'
import { Fault } from '../../base/fault.ts'
import { AudienceCount, AudienceCountIn, TestSendIn, TestSendOut } from '../../contract/campaign.ts'
import { IdParams } from '../../contract/terms.ts'
import { once } from '../once.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { readAudience } from '../segments/read.ts'
import { findCampaign } from './read.ts'

const tags = ['Campaigns']

export const audienceRoutes: Routes = (server, deps) => {
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
      const campaign = await findCampaign(deps.read, actorOf(request).workspaceId, request.params.id)
      const { topic } = await campaignParts(deps.read, campaign)
      const now = deps.clock.now()
      const audience = campaign.resolved ?? (await resolveAudience(deps.read, campaign.workspaceId, campaign.audience))
      const marketing = topic.category === 'marketing'
      const counted = await countAudience(
        deps.read,
        { ...campaign, audience, at: campaign.startedAt ?? now, marketing },
        now,
      )
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
      const audience = await readAudience(deps.read, workspaceId, request.body.audience ?? { all: [] }, '/audience')
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
          at: now,
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
}

function badField(path: string, message: string): Fault {
  return new Fault('invalid', message, { errors: [{ path, message }] })
}
