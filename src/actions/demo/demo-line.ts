/** Which of the demo's telephone numbers a place is reached at. */
import type { By } from '../../domain/actor.ts'
import type { Stores } from '../stores.ts'

/** As a place's settings name it; nothing where there is no such number. */
export async function demoLine(
  { channelSenders }: Pick<Stores, 'channelSenders'>,
  { actor }: By,
  number: string,
): Promise<{ readonly sender?: string }> {
  const senders = await channelSenders.list(actor.workspaceId)
  const own = senders.find(({ kind, identity }) => kind === 'voice' && identity === number)
  return own === undefined ? {} : { sender: own.senderId }
}
