/** Whether somebody may be asked in the chat now, when nobody has just written: by the gate, and by what they were asked before. */
import type { AddressKey } from '../domain/address.ts'
import { restUntil } from '../domain/consent-request.ts'
import type { Decision } from '../domain/decision.ts'
import type { Sender } from '../domain/sender.ts'
import type { Template } from '../domain/template.ts'
import type { Topic } from '../domain/topic.ts'
import { oneTopic } from './ask-in-chat.ts'
import { decideMessages } from './decide-messages.ts'
import type { Stores } from './stores.ts'

export interface ToAsk {
  readonly key: AddressKey
  readonly sender: Sender
  readonly topics: readonly Topic[]
  /** Whether the 24-hour window is. */
  readonly isOpen: boolean
  /** Asks outside of it. */
  readonly template: Template | undefined
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
