/** The files of imports, in pieces, for as long as they are kept. */
import type { Import, ImportStore } from '../domain/import.ts'
import type { Queryable } from './pool.ts'

export async function addChunk(
  db: Queryable,
  workspaceId: string,
  fileId: string,
  part: number,
  bytes: Buffer,
): Promise<void> {
  await db.query({
    name: 'add-import-chunk',
    text: 'insert into import_chunk (workspace_id, file_id, part, bytes) values ($1, $2, $3, $4)',
    values: [workspaceId, fileId, part, bytes],
  })
}

export async function readChunk(
  db: Queryable,
  workspaceId: string,
  fileId: string,
  part: number,
): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ bytes: Buffer }>({
    name: 'read-import-chunk',
    text: 'select bytes from import_chunk where workspace_id = $1 and file_id = $2 and part = $3',
    values: [workspaceId, fileId, part],
  })
  return rows[0]?.bytes
}

export async function deleteFile(db: Queryable, workspaceId: string, fileId: string): Promise<void> {
  await db.query('delete from import_chunk where workspace_id = $1 and file_id = $2', [workspaceId, fileId])
}

export async function replaceFile(
  db: Queryable,
  { workspaceId, importId, file }: Import,
  by: Parameters<ImportStore['replaceFile']>[1],
  rows: readonly number[],
): Promise<void> {
  await db.query(
    `with replaced as (
       update import i
       set file_id = $4, file = i.file || $5::jsonb, fence = i.fence + 1, leased_until = '-infinity',
           first = case when $4::uuid is null then '{}' else (
             select coalesce(jsonb_object_agg(told.key, (
               select coalesce(jsonb_agg(seen order by place), '[]')
               from jsonb_array_elements(told.value) with ordinality as seen (seen, place)
               where not (seen ->> 'row')::integer = any ($6::integer[])
             )), '{}') from jsonb_each(i.first) as told
           ) end
       where workspace_id = $1 and import_id = $2 and file_id = $3
       returning i.import_id
     )
     delete from import_chunk c using replaced where c.workspace_id = $1 and c.file_id = $3`,
    [
      workspaceId,
      importId,
      file?.fileId ?? null,
      by?.fileId ?? null,
      by === null ? '{}' : JSON.stringify({ encoding: by.encoding, delimiter: by.delimiter }),
      rows,
    ],
  )
}

export async function deleteOldFiles(db: Queryable, now: Date): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `with old as materialized (
       select workspace_id, import_id, file_id from import
       where file_id is not null and kept_until <= $1 and state not in ('checking', 'running')
       for update
     ), gone as (
       delete from import_chunk c using old where c.workspace_id = old.workspace_id and c.file_id = old.file_id
     ), told as (
       update import i set file_id = null, first = '{}'
       from old where i.workspace_id = old.workspace_id and i.import_id = old.import_id
       returning i.import_id
     )
     select count(*)::int as count from told`,
    [now],
  )
  await db.query(
    `delete from import_chunk c
     where c.added_at < now() - interval '1 day'
       and not exists (select from import i where i.workspace_id = c.workspace_id and i.file_id = c.file_id)`,
  )
  return rows[0]?.count ?? 0
}
