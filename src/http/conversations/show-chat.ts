/** One conversation with what the gate says to an answer in it: what each act on a chat answers with. */
import { mayAnswer } from '../../actions/answer-in-words.ts'
import type { ConversationOut } from '../../contract/conversation.ts'
import type { Actor } from '../../domain/actor.ts'
import type { ListedChat } from '../../domain/chat.ts'
import { presentDecision } from '../decisions/present.ts'
import type { HttpDeps } from '../deps.ts'
import { seesNumbers } from '../present.ts'
import { factsOf } from './facts.ts'
import { presentChat } from './present.ts'

export function chatPresenter({ read, clock }: Pick<HttpDeps, 'read' | 'clock'>) {
  return async (actor: Actor, chat: ListedChat): Promise<ConversationOut> => {
    const now = clock.now()
    const { key, senderId, lastInboundAt } = chat
    const [facts, settings, reply] = await Promise.all([
      factsOf(read, actor.workspaceId, { chats: [chat] }, seesNumbers(actor)),
      read.chats.settings(actor.workspaceId),
      Number.isFinite(lastInboundAt)
        ? mayAnswer(read, { key, senderId, at: new Date(lastInboundAt) }, now)
        : { allow: false, reason: 'window_closed' as const },
    ])
    return { ...presentChat(chat, { actor, facts, settings, nowMs: now.getTime() }), reply: presentDecision(reply) }
  }
}
