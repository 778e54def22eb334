/**
 * What a run says to the person, queued in its order: as a reply to what they wrote last. The first words after a no that
 * was recorded in the same turn are its one confirmation; nothing else would be let out.
 */
import { tokenHash } from '../../domain/confirmation.ts'
import type { MessageContent } from '../../domain/messenger.ts'
import { sendReply } from '../send-reply.ts'
import type { Turn } from './turn.ts'

/** Returns the id of its delivery. */
export async function sayInTurn(
  turn: Turn,
  content: MessageContent,
  purpose: 'reply' | 'stop_confirmation' = turn.freshNo === undefined ? 'reply' : 'stop_confirmation',
): Promise<string> {
  const { stores, key, sender, now } = turn
  if (purpose === 'stop_confirmation') turn.freshNo = undefined
  await makeLinkIfCarried(turn, content)
  const deliveryId = await sendReply(
    stores,
    {
      key,
      senderId: sender.senderId,
      purpose,
      content,
      repliesTo: turn.repliesTo,
      askedByPerson: turn.said !== undefined,
      place: { nth: turn.queued.length, after: turn.lastQueued },
    },
    now,
  )
  turn.queued.push(deliveryId)
  return deliveryId
}

export async function makeLinkIfCarried(turn: Turn, content: object): Promise<void> {
  if (turn.pageLinkMade || !JSON.stringify(content).includes(turn.pageToken)) return
  turn.pageLinkMade = true
  await turn.stores.pageLinks.add({
    tokenHash: tokenHash(turn.pageToken),
    address: turn.key,
    sentAt: turn.now,
    afterSeq: turn.address.records,
    yesUsedAt: null,
    createdAt: turn.now,
  })
}
