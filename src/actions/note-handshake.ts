/** WhatsApp called our address and knew the token: the webhook is set up. */
import type { Sender } from '../domain/sender.ts'
import type { Deps } from './deps.ts'

export async function noteHandshake(deps: Pick<Deps, 'read' | 'clock'>, sender: Sender): Promise<void> {
  await deps.read.senders.update(sender.workspaceId, sender.senderId, { handshakeAt: deps.clock.now() })
}
