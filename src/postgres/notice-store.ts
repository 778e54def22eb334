/** Notices and their versions. A version is added once; only an approval comes later. */
import type { Notice, NoticeStore, NoticeVersion } from '../domain/notice.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { Queryable } from './pool.ts'

export function noticeStore(db: Queryable): NoticeStore {
  return {
    add: (notice) => add(db, notice),
    find: (workspaceId, noticeId) => find(db, workspaceId, noticeId),
    lock: (workspaceId, noticeId) => lock(db, workspaceId, noticeId),
    list: (workspaceId, filter, page) => list(db, workspaceId, filter, page),
    update: (notice) => update(db, notice),
    addVersion: (version) => addVersion(db, version),
    versionsOf: (workspaceId, noticeIds) => versionsOf(db, workspaceId, noticeIds),
    approve: (version, by, at) => approve(db, version, by, at),
    names: (workspaceId, noticeIds) => names(db, workspaceId, noticeIds),
    uses: (workspaceId, noticeIds) => uses(db, workspaceId, noticeIds),
  }
}

interface NoticeRow {
  readonly workspace_id: string
  readonly notice_id: string
  readonly name: string
  readonly created_at: Date
  readonly archived_at: Date | null
}

interface VersionRow {
  readonly workspace_id: string
  readonly notice_id: string
  readonly version: number
  readonly language: string
  readonly sha256: Buffer
  readonly created_at: Date
  readonly created_by: string
  readonly approved_at: Date | null
  readonly approved_by: string | null
}

async function add(db: Queryable, notice: Notice): Promise<void> {
  await db.query('insert into notice (workspace_id, notice_id, name, created_at) values ($1, $2, $3, $4)', [
    notice.workspaceId,
    notice.noticeId,
    notice.name,
    notice.createdAt,
  ])
}

async function find(db: Queryable, workspaceId: string, noticeId: string): Promise<Notice | undefined> {
  const { rows } = await db.query<NoticeRow>(
    `select workspace_id, notice_id, name, created_at, archived_at
     from notice
     where workspace_id = $1 and notice_id = $2`,
    [workspaceId, noticeId],
  )
  return rows[0] && fromRow(rows[0])
}

async function lock(db: Queryable, workspaceId: string, noticeId: string): Promise<Notice | undefined> {
  const { rows } = await db.query<NoticeRow>(
    `select workspace_id, notice_id, name, created_at, archived_at
     from notice
     where workspace_id = $1 and notice_id = $2
     for no key update`,
    [workspaceId, noticeId],
  )
  return rows[0] && fromRow(rows[0])
}

async function list(
  db: Queryable,
  workspaceId: string,
  { archived }: { readonly archived: boolean },
  { limit, after }: PageRequest,
): Promise<Page<Notice>> {
  const { rows } = await db.query<NoticeRow>(
    `select workspace_id, notice_id, name, created_at, archived_at
     from notice
     where workspace_id = $1 and ($2 or archived_at is null) and ($3::uuid is null or notice_id < $3)
     order by notice_id desc
     limit $4`,
    [workspaceId, archived, after, limit + 1],
  )
  return cutPage(rows.map(fromRow), limit, ({ noticeId }) => noticeId)
}

async function update(db: Queryable, notice: Notice): Promise<void> {
  await db.query('update notice set name = $3, archived_at = $4 where workspace_id = $1 and notice_id = $2', [
    notice.workspaceId,
    notice.noticeId,
    notice.name,
    notice.archivedAt,
  ])
}

async function addVersion(db: Queryable, version: NoticeVersion): Promise<void> {
  await db.query(
    `insert into notice_version
       (workspace_id, notice_id, version, language, sha256, created_at, created_by, approved_at, approved_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      version.workspaceId,
      version.noticeId,
      version.version,
      version.language,
      version.sha256,
      version.createdAt,
      version.createdBy,
      version.approvedAt,
      version.approvedBy,
    ],
  )
}

async function versionsOf(db: Queryable, workspaceId: string, noticeIds: readonly string[]): Promise<NoticeVersion[]> {
  const { rows } = await db.query<VersionRow>({
    name: 'versions-of-notices',
    text: `select workspace_id, notice_id, version, language, sha256, created_at, created_by, approved_at, approved_by
           from notice_version
           where workspace_id = $1 and notice_id = any ($2::uuid[])
           order by notice_id, language, version desc`,
    values: [workspaceId, noticeIds],
  })
  return rows.map(versionFromRow)
}

async function approve(db: Queryable, version: NoticeVersion, by: string, at: Date): Promise<boolean> {
  const { rowCount } = await db.query(
    `update notice_version set approved_at = $5, approved_by = $6
     where workspace_id = $1 and notice_id = $2 and version = $3 and language = $4 and approved_at is null`,
    [version.workspaceId, version.noticeId, version.version, version.language, at, by],
  )
  return rowCount === 1
}

async function names(
  db: Queryable,
  workspaceId: string,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ notice_id: string; name: string }>(
    'select notice_id, name from notice where workspace_id = $1 and notice_id = any ($2::uuid[])',
    [workspaceId, noticeIds],
  )
  return new Map(rows.map((row) => [row.notice_id, row.name]))
}

async function uses(
  db: Queryable,
  workspaceId: string,
  noticeIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ notice_id: string; uses: number }>(
    `select notice_id, count(*) as uses
     from capture_point
     where workspace_id = $1 and notice_id = any ($2::uuid[]) and state <> 'archived'
     group by notice_id`,
    [workspaceId, noticeIds],
  )
  return new Map(rows.map((row) => [row.notice_id, row.uses]))
}

function fromRow(row: NoticeRow): Notice {
  return {
    workspaceId: row.workspace_id,
    noticeId: row.notice_id,
    name: row.name,
    createdAt: row.created_at,
    archivedAt: row.archived_at,
  }
}

function versionFromRow(row: VersionRow): NoticeVersion {
  return {
    workspaceId: row.workspace_id,
    noticeId: row.notice_id,
    version: row.version,
    language: row.language,
    sha256: row.sha256,
    createdAt: row.created_at,
    createdBy: row.created_by,
    approvedAt: row.approved_at,
    approvedBy: row.approved_by,
  }
}
