/**
 * Adds a version of a notice in one language: the editor's words with those of topics and profile, fixed as bytes under
 * their hash. What was shown before stays what it was.
 */
import { Fault } from '../base/fault.ts'
import { sha256 } from '../base/secret.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import { composeNotice, type Notice, type NoticeVersion, type NoticeWords, writeNotice } from '../domain/notice.ts'
import { requireWorkspace } from './require-workspace.ts'
import type { Stores } from './stores.ts'

export interface NewNoticeVersion {
  readonly language: string
  readonly content: NoticeWords
}

type VersionStores = Pick<Stores, 'notices' | 'wordings' | 'topics' | 'workspaces' | 'audit'>

/** In the caller's transaction. `added` is false where the newest version has the same words: it is answered instead. */
export async function publishNoticeVersion(
  stores: VersionStores,
  by: By,
  noticeId: string,
  wanted: NewNoticeVersion,
): Promise<{ version: NoticeVersion; added: boolean }> {
  const notice = await stores.notices.lock(by.actor.workspaceId, noticeId)
  if (notice === undefined) throw new Fault('not_found', 'There is no such notice.')
  if (notice.archivedAt !== null) {
    throw new Fault('conflict', 'This notice is archived. Take it back first, or write a new one.', {
      reason: 'notice_archived',
    })
  }
  return addNoticeVersion(stores, by, notice, wanted)
}

/** The same for a notice that the caller holds, or has just made. */
export async function addNoticeVersion(
  stores: VersionStores,
  by: By,
  notice: Notice,
  { language, content }: NewNoticeVersion,
): Promise<{ version: NoticeVersion; added: boolean }> {
  const { workspaceId, noticeId } = notice
  const workspace = await requireWorkspace(stores, workspaceId)
  const topics = await stores.topics.list(workspaceId)
  const versions = await stores.notices.versionsOf(workspaceId, [noticeId])
  const bytes = writeNotice(composeNotice(content, language, { topics, workspace }))
  const hash = sha256(bytes)
  const newest = versions.find((version) => version.language === language)
  if (newest?.sha256.equals(hash)) return { version: newest, added: false }
  const version: NoticeVersion = {
    workspaceId,
    noticeId,
    version: (newest?.version ?? 0) + 1,
    language,
    sha256: hash,
    createdAt: by.now,
    createdBy: actorText(by.actor),
    approvedAt: null,
    approvedBy: null,
  }
  await stores.wordings.keep(workspaceId, [bytes])
  await stores.notices.addVersion(version)
  await stores.audit.write([
    auditEntry(by, {
      action: 'notice.version-added',
      subject: { kind: 'notice', id: noticeId },
      detail: { language, version: version.version, sha256: hash.toString('hex') },
    }),
  ])
  return { version, added: true }
}
