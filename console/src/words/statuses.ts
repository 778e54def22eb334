/** How far a message has come, in words. */
import type { DeliveryStatus } from '@contract/message.ts'

export const statusWords: Readonly<Record<DeliveryStatus, string>> = {
  queued: 'Waiting its turn',
  refused: 'Refused by the gate',
  sending: 'Being handed over',
  in_doubt: 'In doubt',
  accepted: 'Accepted',
  sent: 'Sent',
  delivered: 'Delivered',
  read: 'Read',
  failed: 'Failed',
  lost: 'Lost',
}
