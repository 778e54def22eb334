/** Which wordings wait for somebody: not read by anybody yet, or missing in a language of the business. */
import { liveVersions } from '../domain/notice.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Deps } from './deps.ts'

export interface NoticeNeed {
  readonly noticeId: string
  readonly name: string
  readonly language: string
}

export interface NoticeNeeds {
  /** Newest versions that nobody has approved, of notices that a place shows. */
  readonly notReviewed: readonly NoticeNeed[]
  /** Languages of the profile in which a place that is open shows nothing of its own. */
  readonly missing: readonly NoticeNeed[]
}

const pointsMost = 200

export async function readNoticeNeeds({ read }: Pick<Deps, 'read'>, workspace: Workspace): Promise<NoticeNeeds> {
  const { workspaceId } = workspace
  const { rows } = await read.capturePoints.list(workspaceId, {}, { limit: pointsMost })
  const shown = rows.filter(({ state }) => state !== 'archived')
  const noticeIds = [...new Set(shown.map(({ noticeId }) => noticeId))]
  const names = await read.notices.names(workspaceId, noticeIds)
  const versions = Map.groupBy(await read.notices.versionsOf(workspaceId, noticeIds), ({ noticeId }) => noticeId)
  const open = new Set(shown.filter(({ state }) => state === 'published').map(({ noticeId }) => noticeId))
  const need = (noticeId: string, language: string): NoticeNeed => ({
    noticeId,
    name: names.get(noticeId) ?? '',
    language,
  })
  return {
    notReviewed: noticeIds.flatMap((noticeId) => {
      const byLanguage = Map.groupBy(versions.get(noticeId) ?? [], ({ language }) => language)
      return [...byLanguage].flatMap(([language, own]) =>
        own[0]?.approvedAt === null ? [need(noticeId, language)] : [],
      )
    }),
    missing: [...open].flatMap((noticeId) => {
      const live = liveVersions(versions.get(noticeId) ?? [], workspace.kind)
      const wanted = workspace.profile.languages ?? []
      return wanted.filter((language) => !live.has(language)).map((language) => need(noticeId, language))
    }),
  }
}
