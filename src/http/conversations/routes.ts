/** The inbox: chats, who has them, and what is said in them by people. */
import { answerers } from '../../actions/chat/assign-chat.ts'
import { changeInboxSettings } from '../../actions/chat/change-inbox-settings.ts'
import { readChatItems } from '../../actions/chat/read-chat-items.ts'
import { requireChat } from '../../actions/chat/require-chat.ts'
import {
  AssigneeList,
  ConversationItems,
  ConversationList,
  ConversationOut,
  ConversationQuery,
  InboxSettings,
} from '../../contract/conversation.ts'
import { pageQuery, part } from '../../contract/shape.ts'
import { IdParams } from '../../contract/terms.ts'
import { actorText } from '../../domain/actor.ts'
import { chatPageKey } from '../../domain/chat.ts'
import { presentPage, readPage } from '../cursor.ts'
import { seesNumbers } from '../present.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { factsOf } from './facts.ts'
import { presentChat, presentItem } from './present.ts'
import { chatPresenter } from './show-chat.ts'

const tags = ['Inbox']

export const conversationRoutes: Routes = (server, deps) => {
  const { read } = deps
  const show = chatPresenter(deps)

  server.get(
    '/v1/conversations',
    {
      ...requires('message:read'),
      schema: {
        tags,
        summary: 'Conversations',
        querystring: ConversationQuery,
        response: { 200: ConversationList },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const { workspaceId } = actor
      const { view, contact, ...query } = request.query
      const now = deps.clock.now()
      const heldBy = actorText(actor)
      const filter = {
        heldBy,
        ...(view === undefined ? {} : { view }),
        ...(contact === undefined ? {} : { contactId: contact }),
      }
      const [page, counts, settings] = await Promise.all([
        read.chats.list(workspaceId, filter, readPage(query, chatPageKey), now),
        read.chats.counts(workspaceId, heldBy),
        read.chats.settings(workspaceId),
      ])
      const facts = await factsOf(read, workspaceId, { chats: page.rows }, seesNumbers(actor))
      return {
        ...presentPage(page, (chat) => presentChat(chat, { actor, facts, settings, nowMs: now.getTime() })),
        ...counts,
      }
    },
  )

  server.get(
    '/v1/conversations/assignees',
    {
      ...requires('message:read'),
      schema: { tags, summary: 'Who may answer', response: { 200: AssigneeList } },
    },
    async (request) => {
      const known = await answerers(read, actorOf(request).workspaceId)
      return { data: known.map(({ userId, name }) => ({ id: userId, name })) }
    },
  )

  server.get(
    '/v1/conversations/settings',
    {
      ...requires('message:read'),
      schema: { tags, summary: 'When the bot gets a chat back', response: { 200: InboxSettings } },
    },
    async (request) => {
      const { handBackAfterHours } = await read.chats.settings(actorOf(request).workspaceId)
      return { hand_back_after_hours: handBackAfterHours }
    },
  )

  server.patch(
    '/v1/conversations/settings',
    {
      ...requires('workspace:configure'),
      schema: {
        tags,
        summary: 'Change when the bot gets a chat back',
        body: InboxSettings,
        response: { 200: InboxSettings },
      },
    },
    async (request) => {
      const by = byOf(request, deps)
      const { handBackAfterHours } = await deps.transaction((stores) =>
        changeInboxSettings(stores, by, request.body.hand_back_after_hours),
      )
      return { hand_back_after_hours: handBackAfterHours }
    },
  )

  server.get(
    '/v1/conversations/:id',
    {
      ...requires('message:read'),
      schema: { tags, summary: 'One conversation', params: IdParams, response: { 200: ConversationOut } },
    },
    async (request) => {
      const actor = actorOf(request)
      return show(actor, await requireChat(read, actor.workspaceId, request.params.id))
    },
  )

  server.get(
    '/v1/conversations/:id/items',
    {
      ...requires('message:read'),
      schema: {
        tags,
        summary: 'What stands in a conversation',
        description: 'Messages both ways, notes of the team, and who had it when; the newest first.',
        params: IdParams,
        querystring: part(pageQuery, 'Which page.'),
        response: { 200: ConversationItems },
      },
    },
    async (request) => {
      const actor = actorOf(request)
      const chat = await requireChat(read, actor.workspaceId, request.params.id)
      const page = await readChatItems(read, chat, readPage(request.query))
      const facts = await factsOf(read, actor.workspaceId, { chats: [chat], items: page.rows }, seesNumbers(actor))
      return presentPage(page, (item) => presentItem(item, { facts }))
    },
  )
}
