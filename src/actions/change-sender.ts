/** Gives a number new credentials, or stops and starts everything from it. What people write is heard all the while. */
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Sender, SenderFacts } from '../domain/sender.ts'
import type { Deps } from './deps.ts'
import { proveCredentials } from './prove-credentials.ts'
import { requireSender } from './require-sender.ts'
import { openSecrets, sealSecrets } from './sender-secrets.ts'

export interface SenderChange {
  readonly accessToken?: string
  readonly appSecret?: string
  readonly graphVersion?: string
  readonly stopped?: boolean
}

/** New credentials are proved first. Throws `invalid` with the one that is wrong. */
export async function changeSender(
  deps: Pick<Deps, 'whatsapp' | 'secrets' | 'transaction' | 'read'>,
  by: By,
  senderId: string,
  change: SenderChange,
): Promise<Sender> {
  const { workspaceId } = by.actor
  const before = await requireSender(deps.read, workspaceId, senderId)
  const facts: SenderFacts = {
    ...(change.graphVersion === undefined ? {} : { graphVersion: change.graphVersion }),
    ...credentials(deps, before, change),
    ...stop(by, before, change),
  }
  if (facts.sealedSecrets !== undefined || facts.graphVersion !== undefined) {
    await proveCredentials(deps, { ...before, ...facts })
  }
  return deps.transaction(async (stores) => {
    await stores.senders.update(workspaceId, senderId, facts)
    if (facts.stoppedAt instanceof Date) {
      await stores.campaigns.pauseThose(workspaceId, { senderId }, facts.stoppedReason ?? 'The number was stopped.')
    }
    await stores.audit.write([
      auditEntry(by, {
        action: 'sender.changed',
        subject: { kind: 'sender', id: senderId },
        detail: { changed: Object.keys(change), ...(change.stopped === undefined ? {} : { stopped: change.stopped }) },
      }),
    ])
    return requireSender(stores, workspaceId, senderId)
  })
}

function credentials({ secrets }: Pick<Deps, 'secrets'>, before: Sender, change: SenderChange): SenderFacts {
  const { accessToken, appSecret } = change
  if (accessToken === undefined && appSecret === undefined) return {}
  const known = openSecrets(secrets, before)
  // WhatsApp signs with the old secret for a while after it was replaced.
  const appSecrets =
    appSecret === undefined ? known.appSecrets : [...new Set([appSecret, ...known.appSecrets])].slice(0, 2)
  return {
    sealedSecrets: sealSecrets(secrets, { ...known, accessToken: accessToken ?? known.accessToken, appSecrets }),
  }
}

function stop({ actor, now }: By, before: Sender, { stopped }: SenderChange): SenderFacts {
  if (stopped === undefined || stopped === (before.stoppedAt !== null)) return {}
  return stopped
    ? { stoppedAt: now, stoppedReason: `Stopped by ${actor.name}.` }
    : { stoppedAt: null, stoppedReason: null }
}
