/** Renames or archives a notice. Its versions stay, for records point at them. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Notice } from '../domain/notice.ts'
import type { Stores } from './stores.ts'

export interface NoticeChange {
  readonly name?: string
  readonly archived?: boolean
}

/** In the caller's transaction. Throws `conflict` where a capture point still shows what would be archived. */
export async function changeNotice(
  stores: Pick<Stores, 'notices' | 'audit'>,
  by: By,
  noticeId: string,
  change: NoticeChange,
): Promise<Notice> {
  const { workspaceId } = by.actor
  const before = await stores.notices.lock(workspaceId, noticeId)
  if (before === undefined) throw new Fault('not_found', 'There is no such notice.')
  const archives = change.archived === true && before.archivedAt === null
  const uses = archives ? ((await stores.notices.uses(workspaceId, [noticeId])).get(noticeId) ?? 0) : 0
  if (uses > 0) {
    const points = uses === 1 ? '1 capture point shows' : `${uses} capture points show`
    throw new Fault('conflict', `${points} this notice. Give them another one, or archive them first.`, {
      reason: 'notice_in_use',
    })
  }
  const after: Notice = {
    ...before,
    name: change.name ?? before.name,
    archivedAt:
      change.archived === undefined ? before.archivedAt : change.archived ? (before.archivedAt ?? by.now) : null,
  }
  await stores.notices.update(after)
  const told = ({ name, archivedAt }: Notice) => ({ name, archived: archivedAt !== null })
  await stores.audit.write([
    auditEntry(by, {
      action: 'notice.changed',
      subject: { kind: 'notice', id: noticeId },
      detail: { before: told(before), after: told(after) },
    }),
  ])
  return after
}
