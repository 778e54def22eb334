/** Imports, the pieces of their files, and what became of each row. */
import type { FirstRow, Import, ImportFile, ImportStore, LeasedImport, RowOutcome } from '../domain/import.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import { readAddresses } from './address-rows.ts'
import type { Queryable } from './pool.ts'

export function importStore(db: Queryable): ImportStore {
  return {
    add: (one) => add(db, one),
    find: (workspaceId, importId) => find(db, workspaceId, importId, ''),
    lock: (workspaceId, importId) => find(db, workspaceId, importId, 'for update'),
    list: (workspaceId, page) => list(db, workspaceId, page),
    update: (one, options) => update(db, one, options?.fromStart === true),
    addChunk: async (workspaceId, fileId, part, bytes) => {
      await db.query({
        name: 'add-import-chunk',
        text: 'insert into import_chunk (workspace_id, file_id, part, bytes) values ($1, $2, $3, $4)',
        values: [workspaceId, fileId, part, bytes],
      })
    },
    chunk: async (workspaceId, fileId, part) => {
      const { rows } = await db.query<{ bytes: Buffer }>({
        name: 'read-import-chunk',
        text: 'select bytes from import_chunk where workspace_id = $1 and file_id = $2 and part = $3',
        values: [workspaceId, fileId, part],
      })
      return rows[0]?.bytes
    },
    deleteFile: async (workspaceId, fileId) => {
      await db.query('delete from import_chunk where workspace_id = $1 and file_id = $2', [workspaceId, fileId])
    },
    withFiles: (workspaceId) => withFiles(db, workspaceId),
    replaceFile: (one, by, rows) => replaceFile(db, one, by, rows),
    lease: (worker) => lease(db, worker),
    release: async ({ workspaceId, importId, fence }) => {
      await db.query(
        `update import set leased_until = '-infinity' where workspace_id = $1 and import_id = $2 and fence = $3`,
        [workspaceId, importId, fence],
      )
    },
    holds: (leased) => holds(db, leased),
    advance: (leased, step) => advance(db, leased, step),
    finish: (leased, state, at, failure) => finish(db, leased, state, at, failure),
    outcomes: (workspaceId, importId, fromRow) => outcomes(db, workspaceId, importId, fromRow),
    standing: (keys) => readAddresses(db, keys),
    fillContacts: (workspaceId, contacts) => fillContacts(db, workspaceId, contacts),
    deleteOldFiles: (now) => deleteOldFiles(db, now),
  }
}

const leaseSeconds = 30

interface ImportRow {
  readonly workspace_id: string
  readonly import_id: string
  readonly kind: Import['kind']
  readonly state: Import['state']
  readonly capture_point_id: string | null
  readonly settings: Import['settings']
  readonly file_id: string | null
  readonly file: Omit<ImportFile, 'fileId' | 'sha256' | 'keptUntil'> | null
  readonly sha256: Buffer | null
  readonly kept_until: Date | null
  readonly rows: number
  readonly rows_total: number | null
  readonly counts: Import['counts']
  readonly first: Import['first']
  readonly created_at: Date
  readonly created_by: string
  readonly checked_at: Date | null
  readonly started_at: Date | null
  readonly started_by: string | null
  readonly reason: string | null
  readonly ended_at: Date | null
  readonly failure: string | null
  readonly fence: number
}

const columns = `workspace_id, import_id, kind, state, capture_point_id, settings, file_id, file, sha256, kept_until, rows,
                 rows_total, counts, first, created_at, created_by, checked_at, started_at, started_by, reason, ended_at, failure,
                 fence`

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
    `select ${columns} from import where workspace_id = $1 and import_id = $2 ${lock}`,
    [workspaceId, importId],
  )
  return rows[0] && fromRow(rows[0])
}

async function list(db: Queryable, workspaceId: string, { limit, after }: PageRequest): Promise<Page<Import>> {
  const { rows } = await db.query<ImportRow>(
    `select ${columns} from import where workspace_id = $1 and ($2::uuid is null or import_id < $2)
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
    `select ${columns} from import where workspace_id = $1 and file_id is not null order by import_id`,
    [workspaceId],
  )
  return rows.map(fromRow)
}

async function replaceFile(
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

async function lease(db: Queryable, worker: string): Promise<LeasedImport | undefined> {
  const { rows } = await db.query<ImportRow>(
    `update import
     set leased_by = $1, leased_until = clock_timestamp() + interval '${leaseSeconds} seconds', fence = fence + 1
     where (workspace_id, import_id) = (
       select workspace_id, import_id from import
       where state in ('checking', 'running') and leased_until < clock_timestamp()
       order by import_id limit 1 for update skip locked)
     returning ${columns}`,
    [worker],
  )
  return rows[0] && { ...fromRow(rows[0]), fence: rows[0].fence }
}

async function holds(db: Queryable, { workspaceId, importId, fence, state }: LeasedImport): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'holds-import',
    text: `select from import where workspace_id = $1 and import_id = $2 and fence = $3 and state = $4 for update`,
    values: [workspaceId, importId, fence, state],
  })
  return rowCount === 1
}

async function advance(
  db: Queryable,
  { workspaceId, importId, fence }: LeasedImport,
  step: Parameters<ImportStore['advance']>[1],
): Promise<void> {
  await db.query({
    name: 'advance-import',
    text: `with moved as (
             update import
             set rows = $4, counts = $5, first = $6, leased_until = clock_timestamp() + interval '${leaseSeconds} seconds'
             where workspace_id = $1 and import_id = $2 and fence = $3
           )
           insert into import_outcomes (workspace_id, import_id, first_row, outcomes) values ($1, $2, $7, $8)`,
    values: [
      workspaceId,
      importId,
      fence,
      step.fromRow + step.outcomes.length,
      JSON.stringify(step.counts),
      JSON.stringify(step.first),
      step.fromRow + 1,
      step.outcomes,
    ],
  })
}

async function finish(
  db: Queryable,
  { workspaceId, importId, fence }: LeasedImport,
  state: Import['state'],
  at: Date,
  failure: string | null,
): Promise<void> {
  await db.query(
    `update import
     set state = $4, failure = $6, rows_total = case when $4 = 'failed' then rows_total else rows end,
         checked_at = case when $4 = 'checked' then $5 else checked_at end,
         ended_at = case when $4 = 'checked' then null else $5 end, leased_until = '-infinity'
     where workspace_id = $1 and import_id = $2 and fence = $3 and state in ('checking', 'running')`,
    [workspaceId, importId, fence, state, at, failure],
  )
}

async function outcomes(
  db: Queryable,
  workspaceId: string,
  importId: string,
  fromRow: number,
): Promise<readonly RowOutcome[] | undefined> {
  const { rows } = await db.query<{ outcomes: RowOutcome[] }>({
    name: 'read-import-outcomes',
    text: 'select outcomes from import_outcomes where workspace_id = $1 and import_id = $2 and first_row = $3',
    values: [workspaceId, importId, fromRow],
  })
  return rows[0]?.outcomes
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

async function deleteOldFiles(db: Queryable, now: Date): Promise<number> {
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

function shownFile({
  name,
  bytes,
  encoding,
  delimiter,
  hasHeader,
  columns: names,
  numberColumn,
}: ImportFile): ImportRow['file'] {
  return {
    name,
    bytes,
    encoding,
    delimiter,
    hasHeader,
    columns: names,
    ...(numberColumn === undefined ? {} : { numberColumn }),
  }
}

function fromRow(row: ImportRow): Import {
  return {
    workspaceId: row.workspace_id,
    importId: row.import_id,
    kind: row.kind,
    state: row.state,
    capturePointId: row.capture_point_id,
    settings: row.settings,
    file:
      row.file === null || row.sha256 === null || row.kept_until === null
        ? null
        : { ...row.file, fileId: row.file_id, sha256: row.sha256, keptUntil: row.kept_until },
    rows: row.rows,
    rowsTotal: row.rows_total,
    counts: row.counts,
    first: row.first as Readonly<Partial<Record<RowOutcome, readonly FirstRow[]>>>,
    createdAt: row.created_at,
    createdBy: row.created_by,
    checkedAt: row.checked_at,
    startedAt: row.started_at,
    startedBy: row.started_by,
    reason: row.reason,
    endedAt: row.ended_at,
    failure: row.failure,
  }
}
