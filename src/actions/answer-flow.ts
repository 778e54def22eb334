/**
 * What the endpoint of a Flow answers: the next screen, or the end. It records nothing; the yes is the message that the
 * finished Flow sends into the chat, for WhatsApp vouches for who sent that.
 */
import { nearestLanguage } from '../copy/languages.ts'
import { messages } from '../copy/messages.ts'
import { listOf } from '../copy/words.ts'
import { isConfirmationCode, tokenHash } from '../domain/confirmation.ts'
import { readNotice } from '../domain/notice.ts'
import type { Sender } from '../domain/sender.ts'
import { type FlowRequest, topicKeys } from '../protocol/whatsapp/flow-exchange.ts'
import { flowScreens, flowSuccess } from '../protocol/whatsapp/flow-json.ts'
import type { Deps } from './deps.ts'

export type FlowReply =
  | { readonly kind: 'screen'; readonly body: Readonly<Record<string, unknown>> }
  /** The token is no longer good: the message's button is switched off, and this is said. */
  | { readonly kind: 'over'; readonly message: string }

export async function answerFlow(
  deps: Pick<Deps, 'read' | 'secrets' | 'clock'>,
  { workspaceId }: Sender,
  request: Extract<FlowRequest, { readonly token: string }>,
): Promise<FlowReply> {
  const { token, kind, screen, data } = request
  if (!isConfirmationCode(deps.secrets, token)) return { kind: 'over', message: messages.en.botFlow.form.over }
  const asked = await deps.read.confirmations.findByToken(workspaceId, tokenHash(token))
  const language = nearestLanguage(asked?.language ?? 'en')
  const words = messages[language].botFlow.form
  if (asked === undefined || asked.answer !== null || asked.expiresAt <= deps.clock.now()) {
    return { kind: 'over', message: words.over }
  }
  if (kind !== 'data_exchange') return show(flowScreens.topics, {})
  if (data.answer === 'no') return finish(token, { answer: 'no' })
  const topics = await deps.read.topics.list(workspaceId)
  const offered = topics.filter(({ topicId }) => asked.topics.includes(topicId)).map(({ key }) => key)
  const chosen = topicKeys(data.topics).filter((key) => offered.includes(key))
  if (chosen.length === 0) return show(flowScreens.topics, { error_message: words.none })
  if (screen === flowScreens.topics) {
    const wordings = await deps.read.wordings.find(workspaceId, [asked.noticeSha256])
    const bytes = wordings.get(asked.noticeSha256.toString('hex'))
    const names = bytes === undefined ? new Map<string, string>() : namesIn(bytes)
    return show(flowScreens.confirm, {
      chosen: listOf(
        language,
        chosen.map((key) => names.get(key) ?? key),
      ),
      topics: chosen,
    })
  }
  // Without the tick nothing is agreed to, whatever a client sends.
  if (data.agree !== true) return show(flowScreens.topics, {})
  return finish(token, { answer: 'yes', topics: chosen })
}

function namesIn(notice: Buffer): ReadonlyMap<string, string> {
  return new Map(readNotice(notice).topics.map(({ key, name }) => [key, name]))
}

function show(screen: string, data: Readonly<Record<string, unknown>>): FlowReply {
  return { kind: 'screen', body: { screen, data } }
}

function finish(token: string, said: Readonly<Record<string, unknown>>): FlowReply {
  const params = { flow_token: token, ...said }
  return { kind: 'screen', body: { screen: flowSuccess, data: { extension_message_response: { params } } } }
}
