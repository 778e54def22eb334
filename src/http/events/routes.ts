/** What people did: told by other systems, read by person. Nothing here changes consent. */
import { noSuchContact } from '../../actions/read-contacts.ts'
import { takeEvents } from '../../actions/take-events.ts'
import { EventNames, EventsIn, EventsOut, PersonEventList, PersonEventQuery } from '../../contract/event.ts'
import { IdParams } from '../../contract/terms.ts'
import { consentEvents } from '../../domain/event.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { presentEvent } from './present.ts'

const tags = ['Events']
const eventKey = /^\d{1,16}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const eventRoutes: Routes = (server, deps) => {
  server.post(
    '/v1/events',
    {
      ...requires('contact:write'),
      schema: {
        tags,
        summary: 'Tell what people did',
        description:
          'Kept for 400 days. An event may start a flow or bring somebody into a segment; it never changes consent, whatever it is called.',
        body: EventsIn,
        response: { 200: EventsOut },
      },
    },
    (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const sent = request.body.events.map(({ event, occurred_at, id, ...rest }) => ({
          ...rest,
          name: event,
          ...(occurred_at === undefined ? {} : { occurredAt: new Date(occurred_at) }),
          ...(id === undefined ? {} : { givenId: id }),
        }))
        const taken = await takeEvents(stores, deps, by, sent)
        const results = taken.map(({ status, eventId, contactId }) => ({ status, event: eventId, contact: contactId }))
        return { status: 200, body: { results, kept: taken.filter(({ status }) => status === 'kept').length } }
      }),
  )

  server.get(
    '/v1/event-names',
    {
      ...requires('contact:read'),
      schema: { tags, summary: 'Names that can be asked for', response: { 200: EventNames } },
    },
    async (request) => {
      const names = await deps.read.events.names(actorOf(request).workspaceId)
      return { data: [...new Set([...consentEvents, ...names])].toSorted() }
    },
  )

  server.get(
    '/v1/contacts/:id/events',
    {
      ...requires('contact:read'),
      schema: {
        tags,
        summary: 'What a person did',
        params: IdParams,
        querystring: PersonEventQuery,
        response: { 200: PersonEventList },
      },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const contact = await deps.read.contacts.find(workspaceId, request.params.id)
      if (contact === undefined) throw noSuchContact()
      const page = readPage(request.query, eventKey)
      return presentPage(
        await deps.read.events.list(workspaceId, contact.contactId, page, request.query.event),
        presentEvent,
      )
    },
  )
}
