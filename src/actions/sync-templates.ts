/** Reads all templates that WhatsApp holds for a number, and takes over what is new or different. */
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Sender } from '../domain/sender.ts'
import type { SyncedTemplate } from '../domain/template.ts'
import type { Deps } from './deps.ts'
import { takeOver } from './refresh-template.ts'
import { requireSender } from './require-sender.ts'
import { stopCampaignsOn } from './stop-campaigns-on.ts'
import type { Stores } from './stores.ts'

export interface TemplateSync {
  /** Templates that WhatsApp holds. */
  readonly seen: number
  /** New or different here. */
  readonly changed: number
}

type SyncDeps = Pick<Deps, 'whatsapp' | 'transaction' | 'read' | 'clock'>

/** Of one number, or of all that the workspace has. Throws what WhatsApp answers where it refuses. */
export async function syncTemplates(deps: SyncDeps, by: By, senderId?: string): Promise<TemplateSync> {
  const { workspaceId } = by.actor
  const senders =
    senderId === undefined
      ? await deps.read.senders.list(workspaceId)
      : [await requireSender(deps.read, workspaceId, senderId)]
  let [seen, changed] = [0, 0]
  for (const sender of senders) {
    const askedAt = deps.clock.now()
    const found = await deps.whatsapp.account(sender).listTemplates()
    seen += found.length
    changed += await deps.transaction((stores) => takeOverAll(stores, by, sender, found, askedAt))
  }
  return { seen, changed }
}

async function takeOverAll(
  stores: Stores,
  by: By,
  sender: Sender,
  found: readonly SyncedTemplate[],
  askedAt: Date,
): Promise<number> {
  let changed = 0
  for (const one of found) if (await takeOver(stores, sender, one, by.now)) changed += 1
  changed += await noteDeleted(stores, by, sender, found, askedAt)
  await stores.connections.keepSync(sender.workspaceId, sender.senderId, by.now)
  if (changed > 0) {
    await stores.audit.write([
      auditEntry(by, {
        action: 'templates.synced',
        subject: { kind: 'sender', id: sender.senderId },
        detail: { seen: found.length, changed },
      }),
    ])
  }
  return changed
}

/** What WhatsApp held once and lists no more was deleted there. What is newer than the question cannot be in the answer. */
async function noteDeleted(
  stores: Stores,
  by: By,
  { workspaceId, senderId }: Sender,
  found: readonly SyncedTemplate[],
  askedAt: Date,
): Promise<number> {
  const listed = new Set(found.map(({ externalId }) => externalId))
  let gone = 0
  for (const before of await stores.templates.list(workspaceId, senderId)) {
    const { externalId, state, updatedAt } = before
    if (externalId === null || listed.has(externalId) || state === 'DELETED' || updatedAt >= askedAt) continue
    const after = { ...before, state: 'DELETED' as const, updatedAt: by.now }
    if (!(await stores.templates.save(after))) continue
    await stopCampaignsOn(stores, before, after)
    gone += 1
  }
  return gone
}
