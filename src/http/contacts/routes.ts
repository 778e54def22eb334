/** People: the list of them, and one of them. */
import { createContact } from '../../actions/create-contact.ts'
import { listContacts, readContact } from '../../actions/read-contacts.ts'
import { updateContact } from '../../actions/update-contact.ts'
import {
  Contact,
  ContactCounts,
  ContactCountsQuery,
  ContactIn,
  ContactList,
  ContactPatch,
  ContactQuery,
} from '../../contract/contact.ts'
import { IdParams } from '../../contract/terms.ts'
import { listKey } from '../../domain/contact.ts'
import { presentPage, readPage } from '../cursor.ts'
import { once } from '../once.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { readFilter } from './filter.ts'
import { presentContact, presentRow } from './present.ts'

const tags = ['Contacts']

export const contactRoutes: Routes = (server, deps) => {
  server.get(
    '/v1/contacts',
    {
      ...requires('contact:read'),
      schema: { tags, summary: 'People', querystring: ContactQuery, response: { 200: ContactList } },
    },
    async (request) => {
      const actor = actorOf(request)
      const filter = await readFilter(deps, actor.workspaceId, request.query)
      const asked = readPage(request.query, listKey)
      const page = await listContacts(deps, actor.workspaceId, filter, asked, deps.clock.now())
      return presentPage(page, (row) => presentRow(row, seesNumbers(actor)))
    },
  )

  server.get(
    '/v1/contacts/counts',
    {
      ...requires('contact:read'),
      schema: { tags, summary: 'How many people', querystring: ContactCountsQuery, response: { 200: ContactCounts } },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const filter = await readFilter(deps, workspaceId, request.query)
      const { contacts, addresses, tabs } = await deps.read.contacts.count(workspaceId, filter, deps.clock.now())
      const all = Object.values(tabs).reduce((sum, count) => sum + count, 0)
      return { contacts, addresses, tabs: { all, ...tabs } }
    },
  )

  server.post(
    '/v1/contacts',
    {
      ...requires('contact:write'),
      schema: { tags, summary: 'Make a person without consent', body: ContactIn, response: { 201: Contact } },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { numbers = [], user_ids = [], emails = [], ...rest } = request.body
        const contact = await createContact(stores, deps, by, { numbers, userIds: user_ids, emails, ...rest })
        const addresses = await stores.contactPages.addressesOf(by.actor.workspaceId, [contact.contactId])
        return { status: 201, body: presentContact({ contact, addresses, merged: [] }, seesNumbers(by.actor)) }
      }),
  )

  server.get(
    '/v1/contacts/:id',
    {
      ...requires('contact:read'),
      schema: { tags, summary: 'One person', params: IdParams, response: { 200: Contact } },
    },
    async (request) => {
      const actor = actorOf(request)
      return presentContact(await readContact(deps, actor.workspaceId, request.params.id), seesNumbers(actor))
    },
  )

  server.patch(
    '/v1/contacts/:id',
    {
      ...requires('contact:write'),
      schema: {
        tags,
        summary: 'Change a person',
        description:
          'Writing `opt_in` false is a no to everything; writing it true is refused, for a yes needs its proof.',
        params: IdParams,
        body: ContactPatch,
        response: { 200: Contact },
      },
    },
    async (request) => {
      const by = byOf(request, deps)
      await updateContact(deps, by, request.params.id, request.body)
      const whole = await readContact(deps, by.actor.workspaceId, request.params.id)
      return presentContact(whole, seesNumbers(by.actor))
    },
  )
}
