/** Asking in the chat: in which way it goes now, and whether it may where nobody has just written, by the gate and by what was asked before. */
import type { AddressKey } from '../domain/address.ts'
import type { CapturePoint } from '../domain/capture-point.ts'
import { restUntil } from '../domain/consent-request.ts'
import { windowMs } from '../domain/conversation.ts'
import type { Decision } from '../domain/decision.ts'
import type { Sender } from '../domain/sender.ts'
import type { Template } from '../domain/template.ts'
import type { Topic } from '../domain/topic.ts'
import { type ChatForm, oneTopic } from './ask-in-chat.ts'
import { askingTemplate } from './asking-template.ts'
import { decideMessages } from './decide-messages.ts'
import type { Stores } from './stores.ts'

export interface WayToAsk {
  /** Whether the 24-hour window is. */
  readonly isOpen: boolean
  /** Asks outside of it. */
  readonly template: Template | undefined
}

export interface ToAsk extends WayToAsk {
  readonly key: AddressKey
  readonly sender: Sender
  readonly topics: readonly Topic[]
}

/** `lastInboundAt`: ms, when the person last wrote to this number. */
export async function wayToAsk(
  { templates }: Pick<Stores, 'templates'>,
  { workspaceId, senderId }: Sender,
  place: { readonly point: CapturePoint; readonly form: ChatForm; readonly language: string },
  lastInboundAt: number,
  now: Date,
): Promise<WayToAsk> {
  if (lastInboundAt + windowMs > now.getTime()) return { isOpen: true, template: undefined }
  const all = await templates.list(workspaceId, senderId)
  return { isOpen: false, template: askingTemplate(all, place.point, place.form, place.language) }
}

export async function mayAsk(
  stores: Stores,
  { key, sender, topics, isOpen, template }: ToAsk,
  now: Date,
): Promise<Decision> {
  const [answer] = await decideMessages(
    stores,
    [
      {
        key,
        purpose: 'consent_request',
        topicId: oneTopic(topics),
        templateId: template?.templateId ?? null,
        senderId: sender.senderId,
        form: isOpen ? 'free' : template === undefined ? 'unsaid' : 'template',
        marketing: isOpen ? false : template?.content.category === 'MARKETING',
      },
    ],
    now,
  )
  const decision: Decision = answer ?? { allow: false, reason: 'unavailable' }
  if (!decision.allow) return decision
  if (!isOpen && template === undefined) return { allow: false, reason: 'template_not_approved' }
  const until = restUntil(
    await stores.consent.recordsOf([key]),
    topics.map(({ topicId }) => topicId),
    now,
  )
  return until === undefined ? decision : { allow: false, reason: 'frequency', until }
}
