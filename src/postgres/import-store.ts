/** Imports. */
import type { Import, ImportStore } from '../domain/import.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import { readAddresses } from './address-rows.ts'
import { addChunk, deleteFile, deleteOldFiles, readChunk, replaceFile } from './import-files.ts'
import { fromRow, type ImportRow, importColumns, shownFile } from './import-row.ts'
import { advance, finish, holds, lease, outcomes, release } from './import-work.ts'
import type { Queryable } from './pool.ts'

export function importStore(db: Queryable): ImportStore {
  return {
    add: (one) => add(db, one),
    find: (workspaceId, importId) => find(db, workspaceId, importId, ''),
    lock: (workspaceId, importId) => find(db, workspaceId, importId, 'for update'),
    list: (workspaceId, page) => list(db, workspaceId, page),
    update: (one, options) => update(db, one, options?.fromStart === true),
    addChunk: (workspaceId, fileId, part, bytes) => addChunk(db, workspaceId, fileId, part, bytes),
    chunk: (workspaceId, fileId, part) => readChunk(db, workspaceId, fileId, part),
    deleteFile: (workspaceId, fileId) => deleteFile(db, workspaceId, fileId),
    withFiles: (workspaceId) => withFiles(db, workspaceId),
    replaceFile: (one, by, rows) => replaceFile(db, one, by, rows),
    lease: (worker) => lease(db, worker),
    release: (leased) => release(db, leased),
    holds: (leased) => holds(db, leased),
    advance: (leased, step) => advance(db, leased, step),
    finish: (leased, state, at, failure) => finish(db, leased, state, at, failure),
    outcomes: (workspaceId, importId, fromRow) => outcomes(db, workspaceId, importId, fromRow),
    standing: (keys) => readAddresses(db, keys),
    fillContacts: (workspaceId, contacts) => fillContacts(db, workspaceId, contacts),
    deleteOldFiles: (now) => deleteOldFiles(db, now),
  }
}

async function add(db: Queryable, one: Import): Promise<void> {
  await db.query(
    `insert into import (workspace_id, import_id, kind, state, capture_point_id, settings, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      one.workspaceId,
      one.importId,
      one.kind,
      one.state,
      one.capturePointId,
      JSON.stringify(one.settings),
      one.createdAt,
      one.createdBy,
    ],
  )
}

async function find(
  db: Queryable,
  workspaceId: string,
  importId: string,
  lock: '' | 'for update',
): Promise<Import | undefined> {
  const { rows } = await db.query<ImportRow>(
    `select ${importColumns} from import where workspace_id = $1 and import_id = $2 ${lock}`,
    [workspaceId, importId],
  )
  return rows[0] && fromRow(rows[0])
}

async function list(db: Queryable, workspaceId: string, { limit, after }: PageRequest): Promise<Page<Import>> {
  const { rows } = await db.query<ImportRow>(
    `select ${importColumns} from import where workspace_id = $1 and ($2::uuid is null or import_id < $2)
     order by import_id desc limit $3`,
    [workspaceId, after ?? null, limit + 1],
  )
  return cutPage(rows.map(fromRow), limit, ({ importId }) => importId)
}

async function update(db: Queryable, one: Import, fromStart: boolean): Promise<void> {
  const file = one.file
  await db.query(
    `update import
     set state = $3, capture_point_id = $4, settings = $5, file_id = $6, file = $7, sha256 = $8, kept_until = $9,
         checked_at = $10, started_at = $11, started_by = $12, reason = $13, ended_at = $14, failure = $15, rows_total = $16,
         first = $17 ${fromStart ? `, rows = 0, counts = '{}', leased_until = '-infinity', fence = fence + 1` : ''}
     where workspace_id = $1 and import_id = $2`,
    [
      one.workspaceId,
      one.importId,
      one.state,
      one.capturePointId,
      JSON.stringify(one.settings),
      file?.fileId ?? null,
      file === null ? null : JSON.stringify(shownFile(file)),
      file?.sha256 ?? null,
      file?.keptUntil ?? null,
      one.checkedAt,
      one.startedAt,
      one.startedBy,
      one.reason,
      one.endedAt,
      one.failure,
      one.rowsTotal,
      JSON.stringify(fromStart ? {} : one.first),
    ],
  )
  if (fromStart) {
    await db.query('delete from import_outcomes where workspace_id = $1 and import_id = $2', [
      one.workspaceId,
      one.importId,
    ])
  }
}

async function withFiles(db: Queryable, workspaceId: string): Promise<Import[]> {
  const { rows } = await db.query<ImportRow>(
    `select ${importColumns} from import where workspace_id = $1 and file_id is not null order by import_id`,
    [workspaceId],
  )
  return rows.map(fromRow)
}

async function fillContacts(
  db: Queryable,
  workspaceId: string,
  contacts: Parameters<ImportStore['fillContacts']>[1],
): Promise<void> {
  if (contacts.length === 0) return
  await db.query({
    name: 'fill-contacts',
    // In the order of their ids, as whoever else locks contacts.
    text: `with n as materialized (
             select * from json_to_recordset($2::json) as n (contact_id uuid, name text, language text, attributes jsonb)
           ), locked as materialized (
             select c.contact_id from contact c join n using (contact_id)
             where c.workspace_id = $1 and c.erased_at is null
             order by c.contact_id for no key update of c
           )
           update contact c
           set name = coalesce(n.name, c.name), language = coalesce(n.language, c.language),
               attributes = case when (select count(*) from jsonb_object_keys(c.attributes || n.attributes)) <= 200
                                 then c.attributes || n.attributes else c.attributes end
           from n join locked using (contact_id)
           where c.workspace_id = $1 and c.contact_id = n.contact_id`,
    values: [
      workspaceId,
      JSON.stringify(
        contacts.map(({ contactId, name, language, attributes }) => ({
          contact_id: contactId,
          name: name ?? null,
          language: language ?? null,
          attributes,
        })),
      ),
    ],
  })
}
