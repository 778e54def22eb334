/** Makes a notice with its first version. Nothing is shown of it until a named member has approved a version. */
import { newId } from '../base/ids.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Notice, NoticeVersion, NoticeWords } from '../domain/notice.ts'
import { addNoticeVersion } from './publish-notice-version.ts'
import type { Stores } from './stores.ts'

export interface NewNotice {
  readonly name: string
  readonly language: string
  readonly content: NoticeWords
}

/** In the caller's transaction. Throws `invalid` where the wording names topics that cannot be shown. */
export async function createNotice(
  stores: Pick<Stores, 'notices' | 'wordings' | 'topics' | 'workspaces' | 'audit'>,
  by: By,
  wanted: NewNotice,
): Promise<{ notice: Notice; version: NoticeVersion }> {
  const notice: Notice = {
    workspaceId: by.actor.workspaceId,
    noticeId: newId(by.now.getTime()),
    name: wanted.name,
    createdAt: by.now,
    archivedAt: null,
  }
  await stores.notices.add(notice)
  await stores.audit.write([
    auditEntry(by, {
      action: 'notice.created',
      subject: { kind: 'notice', id: notice.noticeId },
      detail: { name: notice.name },
    }),
  ])
  const { version } = await addNoticeVersion(stores, by, notice, wanted)
  return { notice, version }
}
