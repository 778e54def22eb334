/** After how long a silence of the team the bot has a chat again. */
import type { By } from '../../domain/actor.ts'
import { auditEntry } from '../../domain/audit.ts'
import type { InboxSettings } from '../../domain/chat.ts'
import type { Stores } from '../stores.ts'

/** In the caller's transaction. Null: never. */
export async function changeInboxSettings(
  stores: Pick<Stores, 'chats' | 'workspaces' | 'audit'>,
  by: By,
  handBackAfterHours: number | null,
): Promise<InboxSettings> {
  const { workspaceId } = by.actor
  await stores.workspaces.lock(workspaceId)
  const before = await stores.chats.settings(workspaceId)
  const after = { workspaceId, handBackAfterHours }
  await stores.chats.saveSettings(after)
  await stores.audit.write([
    auditEntry(by, {
      action: 'inbox.configured',
      subject: { kind: 'workspace', id: workspaceId },
      detail: { before: before.handBackAfterHours, after: handBackAfterHours },
    }),
  ])
  return after
}
