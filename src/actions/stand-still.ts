/** A running campaign stops by itself, says why, and waits for a person. */
import { systemActor } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Deps } from './deps.ts'

/** `reason`: the gate's word, or a sentence. Nothing happens where it does not run any more. */
export async function standStill(
  deps: Pick<Deps, 'transaction' | 'clock'>,
  workspaceId: string,
  campaignId: string,
  reason: string,
): Promise<void> {
  await deps.transaction(async (stores) => {
    const moved = await stores.campaigns.move(workspaceId, campaignId, {
      from: ['running'],
      to: 'paused',
      pausedReason: reason,
    })
    if (!moved) return
    const by = { actor: systemActor(workspaceId, 'Assent'), now: deps.clock.now() }
    await stores.audit.write([
      auditEntry(by, { action: 'campaign.paused', subject: { kind: 'campaign', id: campaignId }, reason }),
    ])
  })
}
