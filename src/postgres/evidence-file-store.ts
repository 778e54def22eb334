/** Scans and photos, sealed. */
import type { EvidenceFile, EvidenceFileStore, EvidenceType, SealedFile } from '../domain/evidence-file.ts'
import type { Queryable } from './pool.ts'

export function evidenceFileStore(db: Queryable): EvidenceFileStore {
  return {
    async add(file) {
      await db.query({
        text: `insert into evidence_file
                 (workspace_id, file_id, sha256, media_type, bytes, wrapped, sealed, added_at, added_by)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        values: [
          file.workspaceId,
          file.fileId,
          file.sha256,
          file.mediaType,
          file.bytes,
          file.wrapped,
          file.sealed,
          file.addedAt,
          file.addedBy,
        ],
      })
    },

    async find(workspaceId, fileId) {
      const { rows } = await db.query<FileRow>({
        text: `select ${columns} from evidence_file where workspace_id = $1 and file_id = $2`,
        values: [workspaceId, fileId],
      })
      return rows[0] && fromRow(rows[0])
    },

    async open(workspaceId, fileId) {
      const { rows } = await db.query<FileRow & Pick<SealedFile, 'wrapped' | 'sealed'>>({
        text: `select ${columns}, wrapped, sealed from evidence_file where workspace_id = $1 and file_id = $2`,
        values: [workspaceId, fileId],
      })
      const [row] = rows
      return row && { ...fromRow(row), wrapped: row.wrapped, sealed: row.sealed }
    },

    async forgetUnused(addedBefore) {
      await db.query({
        text: `delete from evidence_file f
               where f.added_at < $1
                 and not exists (
                   select from paper_entry e
                   join paper_entry_number n using (workspace_id, entry_id)
                   join evidence v using (workspace_id, bucket, address_id)
                   where e.workspace_id = f.workspace_id and e.file_id = f.file_id
                 )`,
        values: [addedBefore],
      })
    },
  }
}

interface FileRow {
  readonly workspace_id: string
  readonly file_id: string
  readonly sha256: Buffer
  readonly media_type: EvidenceType
  readonly bytes: number
  readonly added_at: Date
  readonly added_by: string
}

const columns = 'workspace_id, file_id, sha256, media_type, bytes, added_at, added_by'

function fromRow(row: FileRow): EvidenceFile {
  return {
    workspaceId: row.workspace_id,
    fileId: row.file_id,
    sha256: row.sha256,
    mediaType: row.media_type,
    bytes: row.bytes,
    addedAt: row.added_at,
    addedBy: row.added_by,
  }
}
