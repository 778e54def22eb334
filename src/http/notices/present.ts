/** Notices as the outside sees them. */
import type {
  NoticeContent as NoticeContentShape,
  NoticeLanguage,
  Notice as NoticeShape,
  NoticeSummary,
  NoticeVersion as NoticeVersionShape,
} from '../../contract/notice.ts'
import { actorName } from '../../domain/actor-names.ts'
import { liveVersion, type Notice, type NoticeContent, type NoticeVersion } from '../../domain/notice.ts'
import type { Workspace } from '../../domain/workspace.ts'

export interface NoticeSummaryFacts {
  readonly notice: Notice
  /** Newest first within a language. */
  readonly versions: readonly NoticeVersion[]
  readonly uses: number
  readonly workspaceKind: Workspace['kind']
}

export function presentNoticeSummary({ notice, versions, uses, workspaceKind }: NoticeSummaryFacts): NoticeSummary {
  return {
    id: notice.noticeId,
    name: notice.name,
    languages: presentLanguages(versions, workspaceKind),
    capture_points: uses,
    created_at: notice.createdAt.toISOString(),
    archived_at: notice.archivedAt?.toISOString() ?? null,
  }
}

function presentLanguages(versions: readonly NoticeVersion[], workspaceKind: Workspace['kind']): NoticeLanguage[] {
  return [...Map.groupBy(versions, ({ language }) => language)].map(([language, own]) => ({
    language,
    live: liveVersion(own, workspaceKind)?.version ?? null,
    newest: own[0]?.version ?? 1,
    reviewed: own[0]?.approvedAt !== null,
  }))
}

export interface NoticeVersionFacts {
  readonly version: NoticeVersion
  readonly content: NoticeContent
  readonly stale: boolean
}

export function presentNotice(
  summary: NoticeSummaryFacts,
  versions: readonly NoticeVersionFacts[],
  names: ReadonlyMap<string, string>,
): NoticeShape {
  return {
    ...presentNoticeSummary(summary),
    versions: versions.map((version) => presentNoticeVersion(version, names)),
  }
}

export function presentNoticeVersion(
  { version, content, stale }: NoticeVersionFacts,
  names: ReadonlyMap<string, string>,
): NoticeVersionShape {
  return {
    version: version.version,
    language: version.language,
    sha256: version.sha256.toString('hex'),
    created_at: version.createdAt.toISOString(),
    created_by: actorName(version.createdBy, names),
    approved_at: version.approvedAt?.toISOString() ?? null,
    approved_by: version.approvedBy === null ? null : actorName(version.approvedBy, names),
    stale,
    content: presentNoticeContent(content),
  }
}

export function presentNoticeContent({
  v: _v,
  kind: _kind,
  language: _language,
  ...content
}: NoticeContent): NoticeContentShape {
  return { ...content, topics: content.topics.map((topic) => ({ ...topic })) }
}
