/** Answers what somebody has just written, in words: inside their window, as a reply that they asked for. */
import type { Purpose } from '../domain/decision.ts'
import type { Answer, Heard } from './answer-meaning.ts'
import type { Recorded } from './record-statements.ts'
import { sendReply } from './send-reply.ts'
import type { Stores } from './stores.ts'

/** `recorded` is what their message came to, to be told on. Where that is a no, only its own confirmation leaves after it. */
export async function tell(
  stores: Stores,
  { key, sender, message, receivedAt }: Heard,
  body: string,
  recorded: readonly Recorded[] = [],
  purpose: Extract<Purpose, 'reply' | 'stop_confirmation'> = 'reply',
): Promise<Answer> {
  const deliveryId = await sendReply(
    stores,
    {
      key,
      senderId: sender.senderId,
      purpose,
      content: { kind: 'text', body },
      repliesTo: message.at,
      askedByPerson: true,
    },
    receivedAt,
  )
  return { recorded, deliveryId }
}
