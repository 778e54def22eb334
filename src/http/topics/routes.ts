/** What people can choose. */
import { changeTopic } from '../../actions/change-topic.ts'
import { createTopic } from '../../actions/create-topic.ts'
import { Fault } from '../../base/fault.ts'
import { IdParams } from '../../contract/terms.ts'
import { Topic, TopicIn, TopicList, TopicPatch, TopicQuery } from '../../contract/topic.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentTopic } from './present.ts'

const tags = ['Topics']

export const topicRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/topics',
    {
      ...requires('topic:read'),
      schema: { tags, summary: 'Topics', querystring: TopicQuery, response: { 200: TopicList } },
    },
    async (request) => {
      const topics = await deps.read.topics.list(actorOf(request).workspaceId)
      const wanted = request.query.archived === true ? topics : topics.filter(({ archivedAt }) => archivedAt === null)
      return { data: wanted.map(presentTopic) }
    },
  )

  server.post(
    '/v1/topics',
    {
      ...requires('topic:write'),
      schema: { tags, summary: 'Make a topic', body: TopicIn, response: { 201: Topic } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => ({
        status: 201,
        body: presentTopic(await createTopic(stores, by, request.body)),
      })),
  )

  server.get(
    '/v1/topics/:id',
    {
      ...requires('topic:read'),
      schema: { tags, summary: 'One topic', params: IdParams, response: { 200: Topic } },
    },
    async (request) => {
      const topic = await deps.read.topics.find(actorOf(request).workspaceId, request.params.id)
      if (topic === undefined) throw new Fault('not_found', 'There is no such topic.')
      return presentTopic(topic)
    },
  )

  server.patch(
    '/v1/topics/:id',
    {
      ...requires('topic:write'),
      schema: { tags, summary: 'Change a topic', params: IdParams, body: TopicPatch, response: { 200: Topic } },
    },
    async (request) => {
      const by = byOf(request, deps)
      return presentTopic(await deps.transaction((stores) => changeTopic(stores, by, request.params.id, request.body)))
    },
  )
}
