/** What is done about a person besides consent: merging, handing out all that is held, a link to their own page. */
import { exportContact } from '../../actions/export-contact.ts'
import { linkToPage } from '../../actions/link-to-page.ts'
import { mergeContacts, tryMerge, undoContactMerge } from '../../actions/merge-contacts.ts'
import {
  ContactExport,
  MergeIn,
  MergeOut,
  MergeParams,
  PreferenceLink,
  PreferenceLinkIn,
} from '../../contract/contact-care.ts'
import { IdParams } from '../../contract/terms.ts'
import { records27560 } from '../../domain/record-27560.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { factsOf } from '../conversations/facts.ts'
import { presentItem } from '../conversations/present.ts'
import { presentEvent } from '../events/present.ts'
import { presentMessage } from '../messages/present.ts'
import { receiptUrls } from '../receipt-url.ts'
import { byOf, type Routes, requires } from '../routes.ts'
import { topicRefs } from '../topics/present.ts'
import { presentContact } from './present.ts'
import { presentContactConsent } from './present-consent.ts'
import { presentTimeline } from './present-timeline.ts'

const tags = ['Contacts']

export const contactCareRoutes: Routes = (server, deps) => {
  server.post(
    '/v1/contacts/:id/merges',
    {
      ...requires('contact:merge'),
      schema: {
        tags,
        summary: 'Merge another contact into this one',
        params: IdParams,
        body: MergeIn,
        response: { 200: MergeOut, 201: MergeOut },
      },
    },
    async (request, reply) => {
      const { contact, dry_run: isTrial = false } = request.body
      const { merge, noesCarried } = await (isTrial ? tryMerge : mergeContacts)(
        deps,
        byOf(request, deps),
        request.params.id,
        contact,
      )
      const answer = { into: merge.into, merged: merge.contactId, noes_carried: noesCarried }
      return reply.code(isTrial ? 200 : 201).send(answer)
    },
  )

  server.delete(
    '/v1/contacts/:id/merges/:other',
    {
      ...requires('contact:merge'),
      schema: { tags, summary: 'Take a merged contact out again', params: MergeParams, response: { 200: MergeOut } },
    },
    async (request) => {
      const { id, other } = request.params
      const { merge, noesCarried } = await undoContactMerge(deps, byOf(request, deps), id, other)
      return { into: merge.into, merged: merge.contactId, noes_carried: noesCarried }
    },
  )

  server.get(
    '/v1/contacts/:id/export',
    {
      ...requires('contact:export'),
      schema: { tags, summary: 'All that is held about a person', params: IdParams, response: { 200: ContactExport } },
    },
    async (request) => {
      const by = byOf(request, deps)
      const { whole, consent, timeline, records, messages, entries, events, lists } = await exportContact(
        deps,
        by,
        request.params.id,
      )
      const items = entries.map((entry) => ({ id: entry.entryId, entry }))
      const facts = await factsOf(deps.read, by.actor.workspaceId, { chats: [], items }, true)
      const receipt = receiptUrls(deps)
      const refs = topicRefs(timeline.topics, defaultLanguage(timeline.workspace))
      return {
        exported_at: by.now.toISOString(),
        contact: presentContact(whole, true),
        consent: presentContactConsent(consent, true),
        timeline: presentTimeline(timeline, receipt).data,
        records: records27560(
          {
            contactId: request.params.id,
            addresses: whole.addresses.map(({ key, country }) => ({ key, country })),
            records,
          },
          {
            workspace: timeline.workspace,
            topics: timeline.topics,
            choicesUrl: `${deps.settings.publicUrl}/p?business=${timeline.workspace.slug}`,
            receiptUrl: ({ address, seq }) => receipt(address, seq),
            now: by.now,
          },
        ),
        messages: messages.map((message) => presentMessage(message, refs)),
        conversations: items.map((item) => presentItem(item, { facts })),
        events: events.map(presentEvent),
        lists: lists.map(({ key, name }) => ({ key, name })),
      }
    },
  )

  server.post(
    '/v1/contacts/:id/preference-links',
    {
      ...requires('contact:write'),
      schema: {
        tags,
        summary: "A link to the person's own page",
        params: IdParams,
        body: PreferenceLinkIn,
        response: { 201: PreferenceLink },
      },
    },
    // Not kept for a repeat under an idempotency key: of a link only its hash is stored.
    async (request, reply) => {
      const by = byOf(request, deps)
      const { url, addressId } = await deps.transaction((stores) =>
        linkToPage(stores, deps, by, request.params.id, request.body.address),
      )
      return reply.code(201).send({ url, address: addressId })
    },
  )
}
