/** Named audiences. Who is in one is read as contacts are: GET /v1/contacts?segment= */
import { changeList, changeSegment, createSegment } from '../../actions/change-segment.ts'
import { resolveSegment } from '../../actions/resolve-audience.ts'
import { Fault } from '../../base/fault.ts'
import {
  Segment,
  SegmentCount,
  SegmentCountIn,
  SegmentIn,
  SegmentList,
  SegmentMembersIn,
  SegmentMembersOut,
  SegmentPatch,
  SegmentQuery,
} from '../../contract/segment.ts'
import { IdParams } from '../../contract/terms.ts'
import type { ResolvedAudience } from '../../domain/audience.ts'
import type { Segment as DomainSegment } from '../../domain/segment.ts'
import type { HttpDeps } from '../deps.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { presentSegment } from './present.ts'
import { readAudience } from './read.ts'

const tags = ['Segments']

export const segmentRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/segments',
    {
      ...requires('segment:read'),
      schema: { tags, summary: 'Segments', querystring: SegmentQuery, response: { 200: SegmentList } },
    },
    async (request) => {
      const all = await deps.read.segments.list(actorOf(request).workspaceId)
      const wanted = request.query.archived === true ? all : all.filter(({ archivedAt }) => archivedAt === null)
      return { data: wanted.map(presentSegment) }
    },
  )

  server.post(
    '/v1/segments',
    {
      ...requires('segment:write'),
      schema: { tags, summary: 'Make a segment', body: SegmentIn, response: { 201: Segment } },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => ({
        status: 201,
        body: presentSegment(await createSegment(stores, by, request.body)),
      })),
  )

  server.get(
    '/v1/segments/:id',
    {
      ...requires('segment:read'),
      schema: { tags, summary: 'One segment', params: IdParams, response: { 200: Segment } },
    },
    async (request) => presentSegment(await findSegment(deps, actorOf(request).workspaceId, request.params.id)),
  )

  server.patch(
    '/v1/segments/:id',
    {
      ...requires('segment:write'),
      schema: { tags, summary: 'Change a segment', params: IdParams, body: SegmentPatch, response: { 200: Segment } },
    },
    async (request) => {
      const by = byOf(request, deps)
      const { id } = request.params
      return presentSegment(await deps.transaction((stores) => changeSegment(stores, by, id, request.body)))
    },
  )

  server.post(
    '/v1/segments/:id/members',
    {
      ...requires('segment:write'),
      schema: {
        tags,
        summary: 'Put people into a list, or take them out',
        params: IdParams,
        body: SegmentMembersIn,
        response: { 200: SegmentMembersOut },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => ({
        status: 200,
        body: await changeList(stores, deps, by, request.params.id, request.body),
      })),
  )

  server.get(
    '/v1/segments/:id/counts',
    {
      ...requires('segment:read'),
      schema: { tags, summary: 'How many are in it', params: IdParams, response: { 200: SegmentCount } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const segment = await findSegment(deps, workspaceId, request.params.id)
      return countPeople(deps, workspaceId, await resolveSegment(deps.read, segment))
    },
  )

  server.post(
    '/v1/segment-counts',
    {
      ...requires('segment:read'),
      schema: {
        tags,
        summary: 'Count before there is a segment',
        body: SegmentCountIn,
        response: { 200: SegmentCount },
      },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      return countPeople(deps, workspaceId, await readAudience(deps.read, workspaceId, request.body.rule, '/rule'))
    },
  )
}

async function findSegment({ read }: HttpDeps, workspaceId: string, segmentId: string): Promise<DomainSegment> {
  const segment = await read.segments.find(workspaceId, segmentId)
  if (segment === undefined) throw new Fault('not_found', 'There is no such segment.')
  return segment
}

async function countPeople({ read, clock }: HttpDeps, workspaceId: string, rule: ResolvedAudience) {
  const now = clock.now()
  const topics = (await read.topics.list(workspaceId)).filter(({ archivedAt }) => archivedAt === null)
  const { people, optedIn, given } = await read.segments.count(workspaceId, rule, now)
  return {
    people,
    opted_in: optedIn,
    topics: topics.map(({ topicId, key }) => ({ topic: key, given: given.get(topicId) ?? 0 })),
    counted_at: now.toISOString(),
  }
}
