/** The Flows of a place: made of its notice in each language, and published on WhatsApp. */
import { publishWhatsappFlows } from '../../actions/publish-whatsapp-flows.ts'
import { IdParams } from '../../contract/terms.ts'
import { WhatsappFlowIn, WhatsappFlowList } from '../../contract/whatsapp-flow.ts'
import type { WhatsappFlow } from '../../domain/whatsapp-flow.ts'
import type { HttpDeps } from '../deps.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'

const tags = ['Capture points']

export const whatsappFlowListRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/capture-points/:id/whatsapp-flows',
    {
      ...requires('capture-point:read'),
      schema: { tags, summary: 'Its WhatsApp Flows', params: IdParams, response: { 200: WhatsappFlowList } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      return present(deps, workspaceId, await deps.read.whatsappFlows.list(workspaceId, request.params.id))
    },
  )

  server.post(
    '/v1/capture-points/:id/whatsapp-flows',
    {
      ...requires('capture-point:write'),
      schema: {
        tags,
        summary: 'Publish it as WhatsApp Flows',
        description:
          'Makes a Flow of the notice in each of its approved languages. What is published already with the same words stays; asking again does no harm.',
        params: IdParams,
        body: WhatsappFlowIn,
        response: { 201: WhatsappFlowList },
      },
    },
    // Not kept under an idempotency key: it talks to WhatsApp, and what is there already stays.
    async (request, reply) => {
      const by = byOf(request, deps)
      const flows = await publishWhatsappFlows(deps, by, request.params.id, request.body.sender)
      return reply.code(201).send(await present(deps, by.actor.workspaceId, flows))
    },
  )
}

async function present(
  { read }: Pick<HttpDeps, 'read'>,
  workspaceId: string,
  flows: readonly WhatsappFlow[],
): Promise<WhatsappFlowList> {
  const topics = await read.topics.list(workspaceId)
  return {
    data: flows.map((flow) => ({
      id: flow.flowId,
      sender: flow.senderId,
      language: flow.language,
      external_id: flow.externalId,
      json_sha256: flow.jsonSha256.toString('hex'),
      topics: topics.filter(({ topicId }) => flow.topics.includes(topicId)).map(({ key }) => key),
      state: flow.state,
      published_at: flow.publishedAt.toISOString(),
    })),
  }
}
