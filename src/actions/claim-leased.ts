/** Claims what was leased from the queue, and puts back what has to wait: the same for WhatsApp and for every other channel. */
import type { SendRequest } from '../domain/delivery.ts'
import { type ClaimResult, claimDeliveries } from './claim-delivery.ts'
import type { Deps } from './deps.ts'
import { deferred } from './send-batch.ts'
import { refuseInvitations } from './settle-invitation.ts'

export interface Leased<To> {
  readonly request: SendRequest
  /** Undefined where no name is left to send to. */
  readonly recipient: To | undefined
}

/** What may go later waits for its time; an invitation that the gate refuses has come to its end. */
export async function claimLeased<To>(
  deps: Deps,
  leased: readonly Leased<To>[],
): Promise<ClaimResult & { recipientOf(request: SendRequest): To | undefined }> {
  const result = await claimDeliveries(
    deps,
    leased.map(({ request }) => request),
    {
      async alongside(stores, decided) {
        await stores.deliveries.enqueue(deferred(decided), deps.clock.now())
        await refuseInvitations(stores, decided)
      },
    },
  )
  const recipients = new Map(leased.map(({ request, recipient }) => [request.deliveryId, recipient]))
  return { ...result, recipientOf: ({ deliveryId }) => recipients.get(deliveryId) }
}

export async function putBack(
  { read, clock }: Pick<Deps, 'read' | 'clock'>,
  leased: readonly Leased<unknown>[],
  pauseMs: number,
): Promise<void> {
  if (leased.length === 0) return
  const requests = leased.map(({ request }) => request)
  await read.queue.putBack(requests, new Date(clock.now().getTime() + pauseMs))
}
