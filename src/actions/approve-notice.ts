/** A named member says that they have read this version, and that it may be shown. From then on its language is live. */
import { Fault } from '../base/fault.ts'
import { actorText, type By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { NoticeVersion } from '../domain/notice.ts'
import type { Stores } from './stores.ts'

export interface NoticeApproval {
  readonly language: string
  readonly version: number
}

/** In the caller's transaction. Approving what is approved changes nothing and answers as it stands. */
export async function approveNotice(
  stores: Pick<Stores, 'notices' | 'audit'>,
  by: By,
  noticeId: string,
  { language, version }: NoticeApproval,
): Promise<NoticeVersion> {
  const { actor, now } = by
  if (actor.kind !== 'member') {
    throw new Fault('forbidden', 'Only a person can say that they have read a wording. Approve it in the console.', {
      reason: 'needs_a_person',
    })
  }
  const notice = await stores.notices.lock(actor.workspaceId, noticeId)
  if (notice === undefined) throw new Fault('not_found', 'There is no such notice.')
  const versions = await stores.notices.versionsOf(actor.workspaceId, [noticeId])
  const read = versions.find((one) => one.language === language && one.version === version)
  if (read === undefined) {
    throw new Fault('not_found', `This notice has no version ${version} in ${language}.`, { reason: 'no_such_version' })
  }
  const approvedBy = actorText(actor)
  if (!(await stores.notices.approve(read, approvedBy, now))) return read
  await stores.audit.write([
    auditEntry(by, {
      action: 'notice.approved',
      subject: { kind: 'notice', id: noticeId },
      detail: { language, version, sha256: read.sha256.toString('hex') },
    }),
  ])
  return { ...read, approvedAt: now, approvedBy }
}
