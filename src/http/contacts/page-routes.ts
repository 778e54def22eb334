/** What the page of a person shows: consent now, the story of it, and what was written. */
import { readContactConsent } from '../../actions/read-contact-consent.ts'
import { noSuchContact } from '../../actions/read-contacts.ts'
import { entryKeyShape, readTimeline } from '../../actions/read-timeline.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import { ContactConsent, Timeline, TimelineQuery } from '../../contract/contact-page.ts'
import { MessageList } from '../../contract/message.ts'
import { pageQuery, part } from '../../contract/shape.ts'
import { IdParams } from '../../contract/terms.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { presentPage, readPage } from '../cursor.ts'
import { seesNumbers } from '../present.ts'
import { receiptUrls } from '../receipt-url.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentTopicRef } from '../topics/present.ts'
import { presentContactConsent } from './present-consent.ts'
import { presentMessage } from './present-message.ts'
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

  server.get(
    '/v1/contacts/:id/messages',
    {
      ...requires('message:read'),
      schema: {
        tags,
        summary: 'What was written, both ways',
        params: IdParams,
        querystring: part(pageQuery, 'Which page.'),
        response: { 200: MessageList },
      },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { contacts, addresses, contactPages, topics } = deps.read
      if ((await contacts.find(workspaceId, request.params.id)) === undefined) throw noSuchContact()
      const language = defaultLanguage(await requireWorkspace(deps.read, workspaceId))
      const refs = new Map(
        (await topics.list(workspaceId)).map((topic) => [topic.topicId, presentTopicRef(topic, language)]),
      )
      const keys = await addresses.addressesOfContact(workspaceId, request.params.id)
      const page = await contactPages.messages(keys, readPage(request.query))
      return presentPage(page, (message) => presentMessage(message, (topicId) => refs.get(topicId) ?? null))
    },
  )
}
