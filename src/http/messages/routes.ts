/** What was written, both ways, and a member's answer to it. */
import { noSuchContact } from '../../actions/read-contacts.ts'
import { replyToContact } from '../../actions/reply-to-contact.ts'
import { requireWorkspace } from '../../actions/require-workspace.ts'
import { Fault } from '../../base/fault.ts'
import { MessageList, MessageQuery, ReplyIn, ReplyOut } from '../../contract/message.ts'
import { pageQuery, part } from '../../contract/shape.ts'
import { IdParams } from '../../contract/terms.ts'
import type { AddressKey } from '../../domain/address.ts'
import type { PageRequest } from '../../domain/page.ts'
import { defaultLanguage } from '../../domain/workspace.ts'
import { presentPage, readPage } from '../cursor.ts'
import { presentDecision } from '../decisions/present.ts'
import { once } from '../once.ts'
import { actorOf, type Routes, requires } from '../routes.ts'
import { topicRefs } from '../topics/present.ts'
import { presentMessage } from './present.ts'

const tags = ['Messages']

export const messageRoutes: Routes = (server, deps) => {
  const { read } = deps

  const listMessages = async (workspaceId: string, keys: readonly AddressKey[], asked: PageRequest) => {
    const language = defaultLanguage(await requireWorkspace(read, workspaceId))
    const refs = topicRefs(await read.topics.list(workspaceId), language)
    const page = await read.contactPages.messages(keys, asked)
    return presentPage(page, (message) => presentMessage(message, refs))
  }

  const keysOfContact = async (workspaceId: string, contactId: string) => {
    if ((await read.contacts.find(workspaceId, contactId)) === undefined) throw noSuchContact()
    return read.addresses.addressesOfContact(workspaceId, contactId)
  }

  server.get(
    '/v1/messages',
    {
      ...requires('message:read'),
      schema: {
        tags,
        summary: 'Messages of a person or an address',
        querystring: MessageQuery,
        response: { 200: MessageList },
      },
    },
    async (request) => {
      const { workspaceId } = actorOf(request)
      const { contact, address } = request.query
      if ((contact === undefined) === (address === undefined)) throw oneOfTwo()
      const key = address === undefined ? undefined : await read.contactPages.findAddress(workspaceId, address)
      if (address !== undefined && key === undefined) throw new Fault('not_found', 'There is no such address.')
      const keys = contact === undefined ? (key === undefined ? [] : [key]) : await keysOfContact(workspaceId, contact)
      return listMessages(workspaceId, keys, readPage(request.query))
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
      const keys = await keysOfContact(workspaceId, request.params.id)
      return listMessages(workspaceId, keys, readPage(request.query))
    },
  )

  server.post(
    '/v1/contacts/:id/messages',
    {
      ...requires('message:reply'),
      schema: {
        tags,
        summary: 'Answer what a person wrote',
        description: '201 where it is on its way, 200 with the reason where the gate refuses.',
        params: IdParams,
        body: ReplyIn,
        response: { 200: ReplyOut, 201: ReplyOut },
      },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        const { text, address } = request.body
        const answer = { text, ...(address === undefined ? {} : { addressId: address }) }
        const { decision, deliveryId } = await replyToContact(stores, by, request.params.id, answer)
        return {
          status: deliveryId === null ? 200 : 201,
          body: { decision: presentDecision(decision), delivery: deliveryId },
        }
      }),
  )
}

function oneOfTwo(): Fault {
  return new Fault('invalid', 'The query string has 1 bad field.', {
    errors: [{ path: '/contact', message: 'Send exactly one of contact and address.' }],
  })
}
