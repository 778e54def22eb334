/** What the team does in a chat: take it, assign it, write in it, give it back. Each answers with the chat as it is then. */
import { assignChat } from '../../actions/chat/assign-chat.ts'
import { closeChat } from '../../actions/chat/close-chat.ts'
import { handBackChat } from '../../actions/chat/hand-back-chat.ts'
import { markChatRead } from '../../actions/chat/mark-chat-read.ts'
import { noteInChat } from '../../actions/chat/note-in-chat.ts'
import { type ChatReply, replyInChat } from '../../actions/chat/reply-in-chat.ts'
import { requireChat } from '../../actions/chat/require-chat.ts'
import { takeChat } from '../../actions/chat/take-chat.ts'
import { Fault } from '../../base/fault.ts'
import { AssignmentIn, ConversationOut, ConversationReplyIn, NoteIn, ReadIn } from '../../contract/conversation.ts'
import { ReplyOut } from '../../contract/message.ts'
import { IdParams } from '../../contract/terms.ts'
import { presentDecision } from '../decisions/present.ts'
import { once } from '../once.ts'
import { actorOf, byOf, type Routes, requires } from '../routes.ts'
import { chatPresenter } from './show-chat.ts'

const tags = ['Inbox']
const response = { 200: ConversationOut }

export const conversationActRoutes: Routes = (server, deps) => {
  const show = chatPresenter(deps)

  server.post(
    '/v1/conversations/:id/takes',
    {
      ...requires('message:reply'),
      schema: {
        tags,
        summary: 'Take a conversation over',
        description:
          'From the bot, whatever runs there: its flow ends, and it is silent until the chat is handed back, but for a no. 409 `held_by_another` where somebody else has it: of two who take it at once, one does.',
        params: IdParams,
        response,
      },
    },
    async (request) => {
      const by = byOf(request, deps)
      return show(by.actor, await deps.transaction((stores) => takeChat(stores, by, request.params.id)))
    },
  )

  server.post(
    '/v1/conversations/:id/assignments',
    {
      ...requires('message:reply'),
      schema: { tags, summary: 'Assign a conversation', params: IdParams, body: AssignmentIn, response },
    },
    async (request) => {
      const by = byOf(request, deps)
      return show(by.actor, await deps.transaction((stores) => assignChat(stores, by, request.params.id, request.body)))
    },
  )

  server.post(
    '/v1/conversations/:id/hand-backs',
    {
      ...requires('message:reply'),
      schema: {
        tags,
        summary: 'Hand a conversation back to the bot',
        description: 'The flow that had handed it off goes on; where none had, the next message is the bot’s.',
        params: IdParams,
        response,
      },
    },
    async (request) => {
      const by = byOf(request, deps)
      return show(by.actor, await handBackChat(deps, by, request.params.id))
    },
  )

  server.post(
    '/v1/conversations/:id/closings',
    {
      ...requires('message:reply'),
      schema: {
        tags,
        summary: 'Close a conversation',
        description: 'Until the person writes again; the bot has it then. What ran in it ends.',
        params: IdParams,
        response,
      },
    },
    async (request) => {
      const by = byOf(request, deps)
      return show(by.actor, await deps.transaction((stores) => closeChat(stores, by, request.params.id)))
    },
  )

  server.post(
    '/v1/conversations/:id/notes',
    {
      ...requires('message:reply'),
      schema: {
        tags,
        summary: 'Write a note',
        description: 'For the team alone: it stands in the chat and is never sent.',
        params: IdParams,
        body: NoteIn,
        response: { 201: ConversationOut },
      },
    },
    async (request, reply) =>
      once(deps, request, reply, async (stores, by) => {
        await noteInChat(stores, by, request.params.id, request.body.text)
        const chat = await requireChat(stores, by.actor.workspaceId, request.params.id)
        return { status: 201, body: await chatPresenter({ read: stores, clock: deps.clock })(by.actor, chat) }
      }),
  )

  server.post(
    '/v1/conversations/:id/messages',
    {
      ...requires('message:reply'),
      schema: {
        tags,
        summary: 'Answer in a conversation',
        description:
          '201 where it is on its way, 200 with the reason where the gate refuses. 409 `bot_has_it` or `held_by_another` where it is not yours to answer: take it first.',
        params: IdParams,
        body: ConversationReplyIn,
        response: { 200: ReplyOut, 201: ReplyOut },
      },
    },
    async (request, reply) => {
      const written = readReply(request.body)
      return once(deps, request, reply, async (stores, by) => {
        const { decision, deliveryId } = await replyInChat(stores, by, request.params.id, written)
        return {
          status: deliveryId === null ? 200 : 201,
          body: { decision: presentDecision(decision), delivery: deliveryId },
        }
      })
    },
  )

  server.post(
    '/v1/conversations/:id/reads',
    {
      ...requires('message:reply'),
      schema: { tags, summary: 'Say that it was looked at', params: IdParams, body: ReadIn, response },
    },
    async (request) => {
      const actor = actorOf(request)
      const chat = await markChatRead(deps.read, byOf(request, deps), request.params.id, new Date(request.body.up_to))
      return show(actor, chat)
    },
  )
}

function readReply({ text, template }: ConversationReplyIn): ChatReply {
  if ((text === undefined) === (template === undefined)) {
    throw new Fault('invalid', 'Nothing was sent.', {
      errors: [{ path: '/text', message: 'Send exactly one of text and template.' }],
    })
  }
  if (template !== undefined) {
    const { id, topic, variables = {} } = template
    return { template: { templateId: id, topic, variables } }
  }
  return { text: text ?? '' }
}
