/** What an operator says became of an SMS. It may say so twice, late, out of order, and before we have noted that it took the message. */
import { second } from '../base/clock.ts'
import type { ChannelSender } from '../domain/channel-sender.ts'
import type { Deps } from './deps.ts'
import { providerRef } from './settle-invitation.ts'

export interface SmsReceipt {
  /** The operator's own id of the message. */
  readonly id: string
  readonly state: 'delivered' | 'failed'
  /** The operator's own code for what went wrong. */
  readonly error: string | null
}

/** Whether it was about an invitation that we know. */
export async function receiveSmsReceipt(
  deps: Pick<Deps, 'read' | 'secrets'>,
  { workspaceId }: ChannelSender,
  { id, state, error }: SmsReceipt,
): Promise<boolean> {
  const invitation = await deps.read.invitations.findByProviderRef(workspaceId, providerRef(deps.secrets, id))
  if (invitation === undefined) return false
  await deps.read.invitations.settle(workspaceId, invitation.invitationId, {
    state,
    ...(state === 'failed' && { reason: error === null ? 'not_delivered' : `not_delivered ${error}`.slice(0, 200) }),
  })
  return true
}

const patienceMs = [second, 3 * second, 10 * second]

/** The same, tried again for a while where the message is not known yet: an operator is quicker than our own note at times. */
export async function receiveSmsReceiptSoon(
  deps: Pick<Deps, 'read' | 'secrets' | 'log'>,
  sender: ChannelSender,
  receipt: SmsReceipt,
): Promise<void> {
  if (await receiveSmsReceipt(deps, sender, receipt)) return
  const again = (waits: readonly number[]) => {
    const [waitMs, ...rest] = waits
    if (waitMs === undefined) return
    const timer = setTimeout(() => {
      receiveSmsReceipt(deps, sender, receipt)
        .then((known) => known || again(rest))
        .catch((err: unknown) => deps.log.warn({ err }, 'a receipt of an SMS could not be kept'))
    }, waitMs)
    timer.unref()
  }
  again(patienceMs)
}
