/** Queues a message to one person in the transaction of its cause; whoever drains the queue asks the gate and hands it over. */
import { minute } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import type { AddressKey } from '../domain/address.ts'
import { type ChatMessage, windowMs } from '../domain/conversation.ts'
import type { Purpose } from '../domain/decision.ts'
import type { MessageContent } from '../domain/messenger.ts'
import type { Stores } from './stores.ts'

export interface Reply {
  readonly key: AddressKey
  readonly senderId: string
  readonly purpose: Extract<Purpose, 'reply' | 'stop_confirmation' | 'consent_request'>
  readonly content: MessageContent
  /** When the message was written that it answers. */
  readonly repliesTo: Date
  readonly askedByPerson?: boolean
  /** Who of the team wrote it; left out where the product says it. */
  readonly writtenBy?: string
  /** Of several that are said at once: which it is, from 0, and which one it follows. */
  readonly place?: { readonly nth: number; readonly after: string | undefined }
}

const stopConfirmationMs = 5 * minute

/** Returns the id of its delivery. */
export async function sendReply(stores: Stores, reply: Reply, now: Date): Promise<string> {
  const at = new Date(now.getTime() + (reply.place?.nth ?? 0))
  const deliveryId = newId(at.getTime())
  const isStop = reply.purpose === 'stop_confirmation'
  const request = {
    key: reply.key,
    deliveryId,
    senderId: reply.senderId,
    purpose: reply.purpose,
    content: reply.content,
    topicId: null,
    templateId: null,
    campaignId: null,
    marketing: false,
    repliesTo: reply.repliesTo.getTime(),
    askedByPerson: reply.askedByPerson ?? false,
    attempt: 0,
  }
  const queued = {
    request,
    priority: isStop ? 0 : 1,
    notBefore: now,
    expiresAt: new Date(now.getTime() + (isStop ? stopConfirmationMs : windowMs)),
    after: reply.place?.after,
  }
  const message: ChatMessage = {
    key: reply.key,
    messageId: deliveryId,
    senderId: reply.senderId,
    direction: 'out',
    kind: reply.content.kind,
    content: { ...reply.content },
    wamidHash: null,
    deliveryId,
    meaning: reply.purpose,
    writtenBy: reply.writtenBy,
    at,
  }
  await Promise.all([stores.deliveries.enqueue([queued], now), stores.conversations.addMessages([message])])
  return deliveryId
}
