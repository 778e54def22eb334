/** What the page of a person shows: consent now, the story of it, and what was written. */
import { readContactConsent } from '../../actions/read-contact-consent.ts'
import { entryKeyShape, readTimeline } from '../../actions/read-timeline.ts'
import { ContactConsent, Timeline, TimelineQuery } from '../../contract/contact-page.ts'
import { IdParams } from '../../contract/terms.ts'
import { readPage } from '../cursor.ts'
import { seesNumbers } from '../present.ts'
import { receiptUrls } from '../receipt-url.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentContactConsent } from './present-consent.ts'
import { presentTimeline } from './present-timeline.ts'

const tags = ['Contacts']

export const contactPageRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/contacts/:id/consent',
    {
      ...requires('consent:read'),
      schema: { tags, summary: 'Consent now', params: IdParams, response: { 200: ContactConsent } },
    },
    async (request) => {
      const actor = actorOf(request)
      const read = await readContactConsent(deps, actor.workspaceId, request.params.id, deps.clock.now())
      return presentContactConsent(read, seesNumbers(actor))
    },
  )

  server.get(
    '/v1/contacts/:id/timeline',
    {
      ...requires('consent:read'),
      schema: {
        tags,
        summary: 'All that a person said, with its proof',
        params: IdParams,
        querystring: TimelineQuery,
        response: { 200: Timeline },
      },
    },
    async (request) => {
      const { address, topic } = request.query
      const page = readPage(request.query, entryKeyShape)
      const question = {
        contactId: request.params.id,
        ...page,
        ...(address === undefined ? {} : { addressId: address }),
        ...(topic === undefined ? {} : { topicKey: topic }),
      }
      const read = await readTimeline(deps, actorOf(request), question, deps.clock.now())
      return presentTimeline(read, receiptUrls(deps))
    },
  )
}
