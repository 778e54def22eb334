/** Queues a template to one person under a topic's yes: the gate lets it go, or not, as it would a campaign's. */
import { newId } from '../base/ids.ts'
import type { AddressKey } from '../domain/address.ts'
import { windowMs } from '../domain/conversation.ts'
import type { TemplateMessage } from '../domain/messenger.ts'
import type { Template } from '../domain/template.ts'
import type { Stores } from './stores.ts'

export interface QueuedTemplate {
  readonly key: AddressKey
  readonly senderId: string
  readonly template: Template
  readonly content: TemplateMessage
  readonly topicId: string | null
  readonly writtenBy?: string
  /** Of several that are said at once: which it is, from 0, and which one it follows. */
  readonly place?: { readonly nth: number; readonly after: string | undefined }
}

/** In the caller's transaction. Returns the id of its delivery. */
export async function queueTemplate(stores: Stores, queued: QueuedTemplate, now: Date): Promise<string> {
  const { key, senderId, template, content, topicId, writtenBy, place } = queued
  const at = new Date(now.getTime() + (place?.nth ?? 0))
  const deliveryId = newId(at.getTime())
  await stores.deliveries.enqueue(
    [
      {
        request: {
          key,
          deliveryId,
          senderId,
          purpose: 'topic',
          content,
          topicId,
          templateId: template.templateId,
          campaignId: null,
          marketing: template.content.category === 'MARKETING',
          attempt: 0,
        },
        priority: 1,
        notBefore: now,
        expiresAt: new Date(now.getTime() + windowMs),
        after: place?.after,
      },
    ],
    now,
  )
  await stores.conversations.addMessages([
    {
      key,
      messageId: deliveryId,
      senderId,
      direction: 'out',
      kind: 'template',
      content: { ...content },
      wamidHash: null,
      deliveryId,
      meaning: 'topic',
      writtenBy,
      at,
    },
  ])
  return deliveryId
}
