/** What became of an invitation: refused by the gate, or as whoever carries it answered. Kept beside its delivery, for people to read. */
import type { Secrets } from '../base/secret.ts'
import type { SendRequest } from '../domain/delivery.ts'
import type { HandOver } from '../domain/messenger.ts'
import type { Decided } from './claim-delivery.ts'
import type { Deps } from './deps.ts'
import { noteDialled } from './note-dialled.ts'
import type { Stores } from './stores.ts'

/** Under which a provider's news of a message or call finds its invitation. */
export function providerRef(secrets: Pick<Secrets, 'keyedHash'>, id: string): Buffer {
  return secrets.keyedHash('provider-ref', id)
}

/** In the transaction of the claim. What only waits for a better hour stays queued. */
export async function refuseInvitations(
  stores: Pick<Stores, 'invitations'>,
  decided: readonly Decided[],
): Promise<void> {
  for (const { request, decision } of decided) {
    if (request.invitation === undefined || decision.allow || decision.until !== undefined) continue
    await stores.invitations.settle(request.key.workspaceId, request.invitation.invitationId, {
      state: 'refused',
      reason: decision.reason,
    })
  }
}

/**
 * After the hand-over. What certainly did not leave is still queued, and what nobody knows of may yet be told by the provider.
 * A sender that its provider no longer serves stands still, with the reason, until somebody has mended that.
 */
export async function settleInvitation(
  deps: Pick<Deps, 'secrets' | 'read' | 'clock'>,
  request: SendRequest,
  answer: HandOver,
): Promise<void> {
  const { key, senderId, invitation } = request
  if (invitation === undefined) return
  if (answer.kind === 'rejected' && answer.action === 'stop_sender') {
    const stopped = { stoppedAt: deps.clock.now(), stoppedReason: answer.details.slice(0, 200) }
    await deps.read.channelSenders.update(key.workspaceId, senderId, stopped)
    return
  }
  const settle = (facts: Parameters<Stores['invitations']['settle']>[2]) =>
    deps.read.invitations.settle(key.workspaceId, invitation.invitationId, facts)
  if (answer.kind === 'accepted') {
    const ref = providerRef(deps.secrets, answer.wamid)
    await settle({ state: 'sent', providerRef: ref })
    await noteDialled(deps, request, ref)
  }
  if (answer.kind === 'rejected' && !isTriedAgain(answer.action)) {
    await settle({ state: 'failed', reason: answer.details.slice(0, 200) })
  }
}

function isTriedAgain(action: Extract<HandOver, { kind: 'rejected' }>['action']): boolean {
  return action === 'retry' || action === 'retry_pair'
}
