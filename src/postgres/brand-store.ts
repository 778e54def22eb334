/** The mark of a workspace: one row, read by every page. */
import type { BrandMark, BrandStore, MarkType } from '../domain/brand.ts'
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
  }
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
