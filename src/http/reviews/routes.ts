/** What waits for somebody to look at it: messages in doubt, and wishes that only a member can fulfil. */
import { Readable } from 'node:stream'
import { exportReviews } from '../../actions/export-reviews.ts'
import { reviewReading } from '../../actions/review-reading.ts'
import { Fault } from '../../base/fault.ts'
import { ReviewDecisionIn, ReviewList, ReviewOut, ReviewQuery } from '../../contract/review.ts'
import { IdParams } from '../../contract/terms.ts'
import type { Actor } from '../../domain/actor.ts'
import type { ReadingWithText } from '../../domain/reading.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { presentPage, readPage } from '../cursor.ts'
import type { HttpDeps } from '../deps.ts'
import { presentPerson, seesNumbers } from '../present.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { topicRefs } from '../topics/present.ts'
import { presentReview } from './present.ts'

const tags = ['Reviews']

export const reviewRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/reviews',
    {
      ...requires('message:read'),
      schema: { tags, summary: 'Messages in doubt', querystring: ReviewQuery, response: { 200: ReviewList } },
    },
    async (request) => {
      const actor = actorOf(request)
      const [page, waiting] = await Promise.all([
        deps.read.readings.toReview(actor.workspaceId, readPage(request.query)),
        deps.read.readings.countToReview(actor.workspaceId),
      ])
      const present = await presenter(deps, actor, page.rows)
      return { ...presentPage(page, present), waiting }
    },
  )

  server.post(
    '/v1/reviews/:id/decisions',
    {
      ...requires('message:read'),
      schema: {
        tags,
        summary: 'Agree with a reading, or correct it',
        description:
          'Agents, admins and owners decide; about the wish to be erased, owners and the privacy role. A hold is lifted with a reason; a no is not lifted.',
        params: IdParams,
        body: ReviewDecisionIn,
        response: { 200: ReviewOut },
      },
    },
    async (request) => {
      const { verdict, label, reason } = request.body
      if ((verdict === 'correct') !== (label !== undefined)) throw labelGoesWithCorrect
      const found = await reviewReading(deps, byOf(request, deps), request.params.id, {
        ...(label === undefined ? {} : { label }),
        ...(reason === undefined ? {} : { reason }),
      })
      const present = await presenter(deps, actorOf(request), [found])
      return present(found)
    },
  )

  server.get(
    '/v1/reviews/export',
    {
      ...requires('contact:export'),
      schema: {
        tags,
        summary: 'What was decided, one JSON object a line',
        description:
          'For people who correct the lexicon and the training messages; nothing is ever trained by itself. Holds the words of messages, and nobody’s name or number.',
      },
    },
    (request, reply) =>
      reply
        .type('application/jsonl; charset=utf-8')
        .header('content-disposition', 'attachment; filename="corrections.jsonl"')
        .send(Readable.from(exportReviews(deps, byOf(request, deps)), { objectMode: true })),
  )
}

const labelGoesWithCorrect = new Fault('invalid', 'Nothing was decided.', {
  errors: [{ path: '/label', message: 'Goes with `correct`, and `correct` with it: say what the message was.' }],
})

async function presenter(deps: HttpDeps, actor: Actor, rows: readonly ReadingWithText[]) {
  const { workspaceId } = actor
  const keys = rows.map(({ reading }) => reading.key)
  const actors = rows
    .flatMap(({ reading: { ended, review } }) => [ended?.by, review?.by])
    .filter((by) => by !== undefined)
  const [workspace, topics, addresses, names] = await Promise.all([
    deps.read.workspaces.find(workspaceId),
    deps.read.topics.list(workspaceId),
    deps.read.contactPages.addresses(keys),
    deps.read.actorNames.names(workspaceId, [...new Set(actors)]),
  ])
  const refs = topicRefs(topics, workspace === undefined ? 'en' : defaultLanguage(workspace))
  const people = await deps.read.contacts.findMany(
    workspaceId,
    addresses.flatMap(({ contactId }) => contactId ?? []),
  )
  const view = { topicRef: refs, names }
  return (found: ReadingWithText) => {
    const address = addresses.find(({ key }) => key.addressId === found.reading.key.addressId)
    const person = people.find(({ contactId }) => contactId === address?.contactId)
    return presentReview(found, presentPerson(person, address, seesNumbers(actor)), view)
  }
}
