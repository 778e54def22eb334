/** Chats as the outside sees them: who writes, who has it, how long the window is open, and what stands in it. */
import type { ChatItem } from '../../actions/chat/read-chat-items.ts'
import type { Conversation, ConversationItem } from '../../contract/conversation.ts'
import { type Actor, actorText } from '../../domain/actor.ts'
import { actorName } from '../../domain/actor-names.ts'
import {
  chatState,
  handsBackAt,
  type InboxSettings,
  isUnread,
  type LastMessage,
  type ListedChat,
  waitingSince,
  windowUntil,
} from '../../domain/chat.ts'
import type { ShownMessage } from '../../domain/contact-page.ts'
import { presentMessage, textOf } from '../messages/present.ts'
import { presentMoment } from '../present.ts'
import type { ChatFacts } from './facts.ts'

export interface ChatView {
  readonly actor: Actor
  readonly facts: ChatFacts
  readonly settings: InboxSettings
  readonly nowMs: number
}

export function presentChat(chat: ListedChat, view: ChatView): Conversation {
  const { actor, facts, settings, nowMs } = view
  const { handedOff, heldBy, run, last } = chat
  const until = windowUntil(chat)
  return {
    id: chat.conversationId,
    person: facts.person(chat.key),
    address: chat.key.addressId,
    sender: { id: chat.senderId, number: facts.number(chat.senderId) },
    state: chatState(chat, nowMs),
    held_by:
      heldBy === null
        ? null
        : { member: heldBy.startsWith('member:') ? heldBy.slice(7) : null, name: actorName(heldBy, facts.names) },
    mine: heldBy === actorText(actor),
    handed_off: handedOff && { at: handedOff.at.toISOString(), note: cut(handedOff.note, 1_000) },
    last_inbound_at: presentMoment(chat.lastInboundAt),
    window_until: until > nowMs ? presentMoment(until) : null,
    unread: isUnread(chat),
    waiting_since: waitingSince(chat)?.toISOString() ?? null,
    hands_back_at: handsBackAt(chat, settings)?.toISOString() ?? null,
    flow: run && { id: run.flowId, name: facts.flow(run.flowId), node: run.node },
    last: last && { from: writerOf(last), kind: last.kind, text: cut(textOf(last.content), 200) },
  }
}

function writerOf({ direction, writtenBy }: LastMessage) {
  if (direction === 'in') return 'person'
  return writtenBy === null ? 'bot' : 'member'
}

function cut(text: string | null, most: number): string | null {
  return text === null || text === '' ? null : text.slice(0, most)
}

export function presentItem(item: ChatItem, { facts }: Pick<ChatView, 'facts'>): ConversationItem {
  if ('entry' in item) {
    const { entry } = item
    return {
      id: entry.entryId,
      at: entry.at.toISOString(),
      kind: entry.kind,
      from: null,
      by: nameOf(entry.by, facts),
      to: entry.toWhom === null ? null : nameOf(entry.toWhom, facts),
      text: entry.text,
      message: null,
    }
  }
  const { message, flowId } = item
  return {
    id: message.id,
    at: message.at.toISOString(),
    kind: 'message',
    ...speaker(message, flowId, facts),
    to: null,
    text: null,
    message: presentMessage(message, facts.topicRef),
  }
}

/** Who speaks in a message, and their name. */
function speaker(message: ShownMessage, flowId: string | undefined, facts: ChatFacts) {
  const { direction, writtenBy, delivery } = message
  if (direction === 'in') return { from: 'person' as const, by: null }
  if (writtenBy !== null) return { from: 'member' as const, by: nameOf(writtenBy, facts) }
  if (flowId !== undefined) return { from: 'flow' as const, by: facts.flow(flowId) }
  const campaign = delivery?.campaign ?? null
  return campaign === null ? { from: 'product' as const, by: null } : { from: 'campaign' as const, by: campaign.name }
}

function nameOf(by: string, facts: ChatFacts): string {
  return by.startsWith('flow:') ? facts.flow(by.slice(5)) : actorName(by, facts.names)
}
