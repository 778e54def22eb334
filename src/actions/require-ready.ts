/** Campaigns are locked until everything about their number holds, for half a connection hears half of the noes. */
import { Fault } from '../base/fault.ts'
import type { Sender } from '../domain/sender.ts'
import type { Deps } from './deps.ts'
import { readConnection } from './read-connection.ts'

/**
 * Throws `conflict` with an error for each step that does not hold. Templates apart, of which each campaign has its own
 * to answer for; and an emulated number, which was connected for it.
 */
export async function requireReady(
  deps: Pick<Deps, 'read' | 'secrets' | 'whatsapp' | 'publicUrl'>,
  sender: Sender,
  now: Date,
): Promise<void> {
  if (sender.emulated) return
  const { steps } = await readConnection(deps, sender, now)
  const open = steps.filter(({ key, state }) => key !== 'templates' && state !== 'ok')
  if (open.length === 0) return
  throw new Fault('conflict', 'The number is not fully connected: open Settings, WhatsApp.', {
    reason: 'sender_not_ready',
    errors: open.map(({ key, found, todo }) => ({
      path: `/sender/${key}`,
      message: [found, todo ?? ''].join(' ').trim(),
    })),
  })
}
