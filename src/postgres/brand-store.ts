/** The mark of a workspace and how its pages look: a row each, read by every page. */
import type { BrandMark, BrandStore, LookChange, MarkType } from '../domain/brand.ts'
import type { Queryable } from './pool.ts'

export function brandStore(db: Queryable): BrandStore {
  return {
    async keepMark(mark) {
      await db.query(
        `insert into brand_mark (workspace_id, media_type, bytes, sha256, added_at, added_by)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (workspace_id) do update
         set media_type = excluded.media_type, bytes = excluded.bytes, sha256 = excluded.sha256,
             added_at = excluded.added_at, added_by = excluded.added_by`,
        [mark.workspaceId, mark.mediaType, mark.bytes, mark.sha256, mark.addedAt, mark.addedBy],
      )
    },

    async mark(workspaceId) {
      const { rows } = await db.query<MarkRow>(
        'select workspace_id, media_type, bytes, sha256, added_at, added_by from brand_mark where workspace_id = $1',
        [workspaceId],
      )
      return rows[0] && fromRow(rows[0])
    },

    async hasMark(workspaceId) {
      const { rowCount } = await db.query('select 1 from brand_mark where workspace_id = $1', [workspaceId])
      return rowCount === 1
    },

    async removeMark(workspaceId) {
      const { rowCount } = await db.query('delete from brand_mark where workspace_id = $1', [workspaceId])
      return rowCount === 1
    },

    async look(workspaceId) {
      const { rows } = await db.query<LookRow>(
        'select accent, logo_media_type, logo_sha256, changed_at, changed_by from brand_look where workspace_id = $1',
        [workspaceId],
      )
      const [row] = rows
      if (row === undefined) return undefined
      const { accent, logo_media_type: mediaType, logo_sha256: sha256, changed_at, changed_by } = row
      const logo = mediaType === null || sha256 === null ? null : { mediaType, sha256 }
      return { accent, logo, changedAt: changed_at, changedBy: changed_by }
    },

    async logo(workspaceId) {
      const { rows } = await db.query<{ media_type: MarkType; bytes: Buffer; sha256: Buffer }>(
        `select logo_media_type as media_type, logo_bytes as bytes, logo_sha256 as sha256
         from brand_look where workspace_id = $1 and logo_bytes is not null`,
        [workspaceId],
      )
      return rows[0] && { mediaType: rows[0].media_type, bytes: rows[0].bytes, sha256: rows[0].sha256 }
    },

    keepLook: (workspaceId, change) => keepLook(db, workspaceId, change),
  }
}

async function keepLook(db: Queryable, workspaceId: string, { accent, logo, at, by }: LookChange): Promise<void> {
  await db.query(
    `insert into brand_look (workspace_id, accent, logo_media_type, logo_bytes, logo_sha256, changed_at, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (workspace_id) do update
     set accent = case when $8 then excluded.accent else brand_look.accent end,
         logo_media_type = case when $9 then excluded.logo_media_type else brand_look.logo_media_type end,
         logo_bytes = case when $9 then excluded.logo_bytes else brand_look.logo_bytes end,
         logo_sha256 = case when $9 then excluded.logo_sha256 else brand_look.logo_sha256 end,
         changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [
      workspaceId,
      accent ?? null,
      logo?.mediaType ?? null,
      logo?.bytes ?? null,
      logo?.sha256 ?? null,
      at,
      by,
      accent !== undefined,
      logo !== undefined,
    ],
  )
}

interface LookRow {
  readonly accent: string | null
  readonly logo_media_type: MarkType | null
  readonly logo_sha256: Buffer | null
  readonly changed_at: Date
  readonly changed_by: string
}

interface MarkRow {
  readonly workspace_id: string
  readonly media_type: MarkType
  readonly bytes: Buffer
  readonly sha256: Buffer
  readonly added_at: Date
  readonly added_by: string
}

function fromRow(row: MarkRow): BrandMark {
  return {
    workspaceId: row.workspace_id,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    addedAt: row.added_at,
    addedBy: row.added_by,
  }
}
