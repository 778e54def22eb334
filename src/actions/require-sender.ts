/** The number that something is done with: the one that was named, or the workspace's own where it has one. */
import { Fault } from '../base/fault.ts'
import type { Sender } from '../domain/sender.ts'
import type { Stores } from './stores.ts'

/** Throws `not_found` where the id is nobody's, `conflict` where no number is connected, or several and none was named. */
export async function requireSender(
  { senders }: Pick<Stores, 'senders'>,
  workspaceId: string,
  senderId?: string,
): Promise<Sender> {
  if (senderId !== undefined) {
    const named = await senders.find(workspaceId, senderId)
    if (named === undefined) throw new Fault('not_found', 'There is no such WhatsApp number in this workspace.')
    return named
  }
  const [only, ...others] = await senders.list(workspaceId)
  if (only === undefined) {
    throw new Fault('conflict', 'No WhatsApp number is connected. Connect one under Settings, WhatsApp.', {
      reason: 'no_sender',
    })
  }
  if (others.length > 0) {
    throw new Fault('invalid', 'Several WhatsApp numbers are connected.', {
      errors: [{ path: '/sender', message: 'Say which of them, by its id.' }],
    })
  }
  return only
}
