/**
 * Whoever has a chat answers in it: in free words while the person's window is open, and with an approved template about a
 * topic that they said yes to at any time. The gate is asked either way, now and when the message is handed over.
 */
import { Fault, type FieldError } from '../../base/fault.ts'
import { actorText, type By } from '../../domain/actor.ts'
import type { ListedChat } from '../../domain/chat.ts'
import type { TemplateMessage } from '../../domain/messenger.ts'
import { fillTemplate, templateVariables, variableName } from '../../domain/template/variables.ts'
import type { Template } from '../../domain/template.ts'
import { answerInWords, noteAnswer, type ReplyResult } from '../answer-in-words.ts'
import { decideMessages } from '../decide-messages.ts'
import { queueTemplate } from '../queue-template.ts'
import type { Stores } from '../stores.ts'
import { lockChat } from './require-chat.ts'
import { giveTo, heldByAnother } from './take-chat.ts'

export interface TemplateReply {
  readonly templateId: string
  /** A topic's key. */
  readonly topic: string
  /** By the variable's name. */
  readonly variables: Readonly<Record<string, string>>
}

export type ChatReply = { readonly text: string } | { readonly template: TemplateReply }

/**
 * In the caller's transaction. Throws `not_found`; `conflict` where the bot or somebody else has the chat, or nobody wrote;
 * `invalid` where the template cannot be filled in. What waits for somebody is theirs with the answer.
 */
export async function replyInChat(
  stores: Stores,
  by: By,
  conversationId: string,
  reply: ChatReply,
): Promise<ReplyResult> {
  const chat = await lockChat(stores, by.actor.workspaceId, conversationId)
  await requireHeld(stores, by, chat)
  const [address] = await stores.addresses.lock([chat.key])
  const contactId = address?.contactId ?? null
  const result =
    'text' in reply
      ? await answerInWords(stores, by, heardIn(chat), { text: reply.text, contactId })
      : await answerByTemplate(stores, by, chat, reply.template, contactId)
  if (result.deliveryId !== null && chat.heldBy === null) await giveTo(stores, by, chat, actorText(by.actor))
  return result
}

async function requireHeld(stores: Stores, by: By, chat: ListedChat): Promise<void> {
  if (chat.handedOff === null) {
    throw new Fault('conflict', 'The bot has this chat. Take it over, then answer.', { reason: 'bot_has_it' })
  }
  if (chat.heldBy !== null && chat.heldBy !== actorText(by.actor)) throw await heldByAnother(stores, chat)
}

function heardIn({ key, senderId, lastInboundAt }: ListedChat) {
  if (!Number.isFinite(lastInboundAt)) {
    throw new Fault('conflict', 'They have written nothing that could be answered. Send a template.', {
      reason: 'window_closed',
    })
  }
  return { key, senderId, at: new Date(lastInboundAt) }
}

async function answerByTemplate(
  stores: Stores,
  by: By,
  { key, senderId }: ListedChat,
  { templateId, topic: topicKey, variables }: TemplateReply,
  contactId: string | null,
): Promise<ReplyResult> {
  const { workspaceId } = by.actor
  const template = await stores.templates.find(workspaceId, templateId)
  const topic = (await stores.topics.list(workspaceId)).find(({ key: one }) => one === topicKey)
  const errors: FieldError[] = [
    ...(template?.senderId === senderId
      ? []
      : [{ path: '/template/id', message: 'Is no template of the number that this chat is with.' }]),
    ...(topic === undefined ? [{ path: '/template/topic', message: `There is no topic ${topicKey}.` }] : []),
  ]
  if (template === undefined || topic === undefined || errors.length > 0) {
    throw new Fault('invalid', 'This template cannot be sent here.', { errors })
  }
  const content = filled(template, variables)
  const marketing = topic.category === 'marketing'
  const [asked] = await decideMessages(
    stores,
    [{ key, purpose: 'topic', topicId: topic.topicId, templateId, senderId, form: 'template', marketing }],
    by.now,
  )
  const { key: _, ...decision } = asked ?? { key, allow: false, reason: 'unavailable' as const }
  if (!decision.allow) return { decision, deliveryId: null }
  const writtenBy = actorText(by.actor)
  const deliveryId = await queueTemplate(
    stores,
    { key, senderId, template, content, topicId: topic.topicId, writtenBy },
    by.now,
  )
  await noteAnswer(stores, by, { key, senderId }, { deliveryId, contactId })
  return { decision, deliveryId }
}

/** What is missing is named as the caller names it. */
function filled({ content }: Template, variables: TemplateReply['variables']): TemplateMessage {
  const blanks = templateVariables(content)
  const text = Object.fromEntries(
    blanks.flatMap((blank) => {
      const value = variables[variableName(blank)]
      return value === undefined ? [] : [[blank.key, value]]
    }),
  )
  try {
    return fillTemplate(content, { text })
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const nameOf = new Map(blanks.map((blank) => [`/text/${blank.key}`, variableName(blank)]))
    throw new Fault('invalid', error.message, {
      errors: error.errors.map(({ path, ...rest }) => {
        const name = nameOf.get(path)
        return { ...rest, path: name === undefined ? '/template' : `/template/variables/${name}` }
      }),
    })
  }
}
