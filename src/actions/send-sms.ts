/** Queues an SMS that answers somebody, in the transaction of what it answers; whoever drains the queue asks the gate and hands it over. */
import { hour, minute } from '../base/clock.ts'
import { newId } from '../base/ids.ts'
import type { AddressKey } from '../domain/address.ts'
import type { Purpose } from '../domain/decision.ts'
import type { Stores } from './stores.ts'

export interface SmsReply {
  readonly key: AddressKey
  readonly senderId: string
  readonly purpose: Extract<Purpose, 'reply' | 'stop_confirmation'>
  readonly text: string
  /** When the SMS came that it answers. */
  readonly repliesTo: Date
}

const leavesWithinMs = { stop_confirmation: 5 * minute, reply: hour }

export async function sendSms(stores: Stores, reply: SmsReply, now: Date): Promise<void> {
  const { key, senderId, purpose, text, repliesTo } = reply
  const deliveryId = newId(now.getTime())
  const content = { kind: 'sms', text } as const
  await stores.deliveries.enqueue(
    [
      {
        request: {
          key,
          deliveryId,
          senderId,
          purpose,
          content,
          topicId: null,
          templateId: null,
          campaignId: null,
          marketing: false,
          repliesTo: repliesTo.getTime(),
          attempt: 0,
        },
        priority: purpose === 'stop_confirmation' ? 0 : 1,
        notBefore: now,
        expiresAt: new Date(now.getTime() + leavesWithinMs[purpose]),
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
      kind: content.kind,
      content,
      wamidHash: null,
      deliveryId,
      meaning: purpose,
      at: now,
    },
  ])
}
