/** Files that messages carry, in pieces, and the copies of them that WhatsApp holds. */
import type { CopyName, MediaFile, MediaFileStore, MediaKind } from '../domain/media-file.ts'
import type { Queryable } from './pool.ts'

export function mediaFileStore(db: Queryable): MediaFileStore {
  return {
    async add(file) {
      await db.query({
        text: `insert into media_file (workspace_id, file_id, kind, media_type, name, bytes, sha256, added_at, added_by)
               values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        values: [
          file.workspaceId,
          file.fileId,
          file.kind,
          file.mediaType,
          file.name,
          file.bytes,
          file.sha256,
          file.addedAt,
          file.addedBy,
        ],
      })
    },

    async addPiece(workspaceId, fileId, part, bytes) {
      await db.query({
        name: 'add-media-chunk',
        text: 'insert into media_chunk (workspace_id, file_id, part, bytes) values ($1, $2, $3, $4)',
        values: [workspaceId, fileId, part, bytes],
      })
    },

    async piece(workspaceId, fileId, part) {
      const { rows } = await db.query<{ bytes: Buffer }>({
        name: 'read-media-chunk',
        text: 'select bytes from media_chunk where workspace_id = $1 and file_id = $2 and part = $3',
        values: [workspaceId, fileId, part],
      })
      return rows[0]?.bytes
    },

    async find(workspaceId, fileId) {
      const { rows } = await db.query<FileRow>({
        text: 'select * from media_file where workspace_id = $1 and file_id = $2',
        values: [workspaceId, fileId],
      })
      return rows[0] && fromRow(rows[0])
    },

    async list(workspaceId) {
      const { rows } = await db.query<FileRow>({
        text: 'select * from media_file where workspace_id = $1 order by file_id desc',
        values: [workspaceId],
      })
      return rows.map(fromRow)
    },

    async remove(workspaceId, fileId) {
      await db.query('delete from media_chunk where workspace_id = $1 and file_id = $2', [workspaceId, fileId])
      await db.query('delete from media_file where workspace_id = $1 and file_id = $2', [workspaceId, fileId])
    },

    async copies(names, now) {
      const { rows } = await db.query<CopyRow & { media_id: string | null; failure: string | null }>({
        text: `select n.workspace_id, n.file_id, n.sender_id, c.media_id,
                      case when f.file_id is null then 'the file was deleted' else c.failure end as failure
               from ${named}
               left join media_file f using (workspace_id, file_id)
               left join media_copy c on c.workspace_id = n.workspace_id and c.file_id = n.file_id
                 and c.sender_id = n.sender_id and c.expires_at > $1`,
        values: [now, ...columnsOf(names)],
      })
      return rows.map((row) => ({ ...nameIn(row), mediaId: row.media_id, failure: row.failure }))
    },

    async want(names, now) {
      await db.query({
        text: `insert into media_copy (workspace_id, file_id, sender_id, wanted_at)
               select distinct workspace_id, file_id, sender_id, $1::timestamptz from ${named}
               join media_file f using (workspace_id, file_id)
               on conflict (workspace_id, file_id, sender_id)
               do update set media_id = null, failure = null, wanted_at = excluded.wanted_at
               where media_copy.expires_at <= $1 and (media_copy.media_id is not null or media_copy.failure is not null)`,
        values: [now, ...columnsOf(names)],
      })
    },

    async leaseWanted(most, forMs) {
      const { rows } = await db.query<CopyRow>({
        text: `update media_copy c set leased_until = clock_timestamp() + $2 * interval '1 millisecond'
               from (
                 select workspace_id, file_id, sender_id from media_copy
                 where media_id is null and failure is null and leased_until < clock_timestamp()
                 order by wanted_at
                 limit $1
                 for update skip locked
               ) w
               where c.workspace_id = w.workspace_id and c.file_id = w.file_id and c.sender_id = w.sender_id
               returning c.workspace_id, c.file_id, c.sender_id`,
        values: [most, forMs],
      })
      return rows.map(nameIn)
    },

    async keepCopy(name, mediaId, expiresAt) {
      await db.query({
        text: `update media_copy set media_id = $4, failure = null, expires_at = $5, leased_until = '-infinity'
               where workspace_id = $1 and file_id = $2 and sender_id = $3`,
        values: [name.workspaceId, name.fileId, name.senderId, mediaId, expiresAt],
      })
    },

    async keepFailure(name, failure, until) {
      await db.query({
        text: `update media_copy set media_id = null, failure = $4, expires_at = $5, leased_until = '-infinity'
               where workspace_id = $1 and file_id = $2 and sender_id = $3`,
        values: [name.workspaceId, name.fileId, name.senderId, failure, until],
      })
    },
  }
}

interface CopyRow {
  readonly workspace_id: string
  readonly file_id: string
  readonly sender_id: string
}

interface FileRow {
  readonly workspace_id: string
  readonly file_id: string
  readonly kind: MediaKind
  readonly media_type: string
  readonly name: string
  readonly bytes: number
  readonly sha256: Buffer
  readonly added_at: Date
  readonly added_by: string
}

/** Names as rows: the parameters behind the first. */
const named = 'unnest($2::uuid[], $3::uuid[], $4::uuid[]) as n (workspace_id, file_id, sender_id)'

function columnsOf(names: readonly CopyName[]): string[][] {
  return [names.map((one) => one.workspaceId), names.map((one) => one.fileId), names.map((one) => one.senderId)]
}

function nameIn({ workspace_id, file_id, sender_id }: CopyRow): CopyName {
  return { workspaceId: workspace_id, fileId: file_id, senderId: sender_id }
}

function fromRow(row: FileRow): MediaFile {
  return {
    workspaceId: row.workspace_id,
    fileId: row.file_id,
    kind: row.kind,
    mediaType: row.media_type,
    name: row.name,
    bytes: row.bytes,
    sha256: row.sha256,
    addedAt: row.added_at,
    addedBy: row.added_by,
  }
}
