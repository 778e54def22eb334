/** Printed ranges of forms, and what was entered from them. */
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { PaperEntry, PaperEntryFilter, PaperEntryState, PaperFormStore, PaperRun } from '../domain/paper-form.ts'
import type { Queryable } from './pool.ts'

export function paperFormStore(db: Queryable): PaperFormStore {
  return {
    addRun: (run) => addRun(db, run),
    findRun: (workspaceId, runId) => oneRun(db, 'run_id = $2::uuid', workspaceId, runId),
    findBySerial: (workspaceId, serial) => oneRun(db, 'serial = $2', workspaceId, serial),
    listRuns: (workspaceId, capturePointId, page) => listRuns(db, workspaceId, capturePointId, page),
    addEntry: (entry) => addEntry(db, entry),
    entriesOf: (workspaceId, formId) =>
      entries(db, 'e.workspace_id = $1 and e.form_id = $2', [workspaceId, formId], 'order by e.entry_id desc'),
    findEntry: async (workspaceId, entryId) => (await entries(db, byId, [workspaceId, entryId]))[0],
    lockEntry: async (workspaceId, entryId) => {
      await db.query({ text: `select 1 from paper_entry e where ${byId} for update`, values: [workspaceId, entryId] })
      return (await entries(db, byId, [workspaceId, entryId]))[0]
    },
    listEntries: (workspaceId, filter, page) => listEntries(db, workspaceId, filter, page),
    countEntries: (workspaceId) => countEntries(db, workspaceId),
    settle: (entry) => settle(db, entry),
  }
}

const byId = 'e.workspace_id = $1 and e.entry_id = $2'

interface RunRow {
  readonly workspace_id: string
  readonly run_id: string
  readonly serial: string
  readonly capture_point_id: string
  readonly notice_id: string
  readonly notice_version: number
  readonly language: string
  readonly notice_sha256: Buffer
  readonly topics: string[]
  readonly copies: number
  readonly created_at: Date
  readonly created_by: string
}

const runColumns = `workspace_id, run_id, serial, capture_point_id, notice_id, notice_version, language, notice_sha256,
                    topics, copies, created_at, created_by`

async function addRun(db: Queryable, run: PaperRun): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `insert into paper_run (${runColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
           on conflict (serial) do nothing`,
    values: [
      run.workspaceId,
      run.runId,
      run.serial,
      run.capturePointId,
      run.noticeId,
      run.noticeVersion,
      run.language,
      run.noticeSha256,
      run.topics,
      run.copies,
      run.createdAt,
      run.createdBy,
    ],
  })
  return rowCount === 1
}

async function oneRun(db: Queryable, where: string, workspaceId: string, value: string): Promise<PaperRun | undefined> {
  const { rows } = await db.query<RunRow>({
    text: `select ${runColumns} from paper_run where workspace_id = $1 and ${where}`,
    values: [workspaceId, value],
  })
  return rows[0] && runOf(rows[0])
}

async function listRuns(
  db: Queryable,
  workspaceId: string,
  capturePointId: string | undefined,
  { limit, after }: PageRequest,
): Promise<Page<PaperRun>> {
  const { rows } = await db.query<RunRow>({
    text: `select ${runColumns} from paper_run
           where workspace_id = $1
             and ($2::uuid is null or capture_point_id = $2)
             and ($3::uuid is null or run_id < $3)
           order by run_id desc limit $4`,
    values: [workspaceId, capturePointId, after, limit + 1],
  })
  return cutPage(rows.map(runOf), limit, ({ runId }) => runId)
}

async function addEntry(db: Queryable, entry: PaperEntry): Promise<boolean> {
  const { rowCount } = await db.query({
    text: `with added as (
             insert into paper_entry (workspace_id, entry_id, form_id, run_id, capture_point_id, file_id, state, said_hash,
                                      signed_at, entered_at, entered_by)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             on conflict (workspace_id, form_id) where state <> 'returned' do nothing
             returning workspace_id, entry_id
           )
           insert into paper_entry_number (workspace_id, entry_id, bucket, address_id, topics)
           select a.workspace_id, a.entry_id, n.bucket, n.address_id, string_to_array(n.topics, ' ')::uuid[]
           from added a, unnest($12::smallint[], $13::uuid[], $14::text[]) as n (bucket, address_id, topics)`,
    values: [
      entry.workspaceId,
      entry.entryId,
      entry.formId,
      entry.runId,
      entry.capturePointId,
      entry.fileId,
      entry.state,
      entry.saidHash,
      entry.signedAt,
      entry.enteredAt,
      entry.enteredBy,
      entry.numbers.map(({ address }) => address.bucket),
      entry.numbers.map(({ address }) => address.addressId),
      entry.numbers.map(({ topics }) => topics.join(' ')),
    ],
  })
  return (rowCount ?? 0) > 0
}

interface EntryRow {
  readonly workspace_id: string
  readonly entry_id: string
  readonly form_id: string
  readonly run_id: string
  readonly capture_point_id: string
  readonly file_id: string | null
  readonly state: PaperEntryState
  readonly said_hash: Buffer
  readonly signed_at: Date
  readonly entered_at: Date
  readonly entered_by: string
  readonly checked_at: Date | null
  readonly checked_by: string | null
  readonly reason: string | null
  readonly numbers: readonly { readonly bucket: number; readonly address_id: string; readonly topics: string[] }[]
}

async function entries(db: Queryable, where: string, values: unknown[], tail = ''): Promise<PaperEntry[]> {
  const { rows } = await db.query<EntryRow>({
    text: `select e.workspace_id, e.entry_id, e.form_id, e.run_id, e.capture_point_id, e.file_id, e.state, e.said_hash,
                  e.signed_at, e.entered_at, e.entered_by, e.checked_at, e.checked_by, e.reason,
                  (select coalesce(json_agg(json_build_object('bucket', n.bucket, 'address_id', n.address_id,
                                                              'topics', n.topics) order by n.address_id), '[]')
                   from paper_entry_number n
                   where n.workspace_id = e.workspace_id and n.entry_id = e.entry_id) as numbers
           from paper_entry e where ${where} ${tail}`,
    values,
  })
  return rows.map(entryOf)
}

async function listEntries(
  db: Queryable,
  workspaceId: string,
  { state, capturePointId }: PaperEntryFilter,
  { limit, after }: PageRequest,
): Promise<Page<PaperEntry>> {
  const rows = await entries(
    db,
    `e.workspace_id = $1
     and ($2::text is null or e.state = $2)
     and ($3::uuid is null or e.capture_point_id = $3)
     and ($4::uuid is null or e.entry_id > $4)`,
    [workspaceId, state, capturePointId, after, limit + 1],
    'order by e.entry_id limit $5',
  )
  return cutPage(rows, limit, ({ entryId }) => entryId)
}

async function countEntries(db: Queryable, workspaceId: string): Promise<Record<PaperEntryState, number>> {
  const { rows } = await db.query<{ state: PaperEntryState; entries: number }>({
    text: 'select state, count(*) as entries from paper_entry where workspace_id = $1 group by state',
    values: [workspaceId],
  })
  const counts = { waiting: 0, to_check: 0, approved: 0, returned: 0 }
  for (const { state, entries } of rows) counts[state] = entries
  return counts
}

async function settle(db: Queryable, entry: PaperEntry): Promise<void> {
  await db.query({
    text: `update paper_entry set state = $3, reason = $4, checked_at = $5, checked_by = $6
           where workspace_id = $1 and entry_id = $2`,
    values: [entry.workspaceId, entry.entryId, entry.state, entry.reason, entry.checkedAt, entry.checkedBy],
  })
}

function runOf(row: RunRow): PaperRun {
  return {
    workspaceId: row.workspace_id,
    runId: row.run_id,
    serial: row.serial,
    capturePointId: row.capture_point_id,
    noticeId: row.notice_id,
    noticeVersion: row.notice_version,
    language: row.language,
    noticeSha256: row.notice_sha256,
    topics: row.topics,
    copies: row.copies,
    createdAt: row.created_at,
    createdBy: row.created_by,
  }
}

function entryOf(row: EntryRow): PaperEntry {
  return {
    workspaceId: row.workspace_id,
    entryId: row.entry_id,
    formId: row.form_id,
    runId: row.run_id,
    capturePointId: row.capture_point_id,
    fileId: row.file_id,
    state: row.state,
    saidHash: row.said_hash,
    signedAt: row.signed_at,
    enteredAt: row.entered_at,
    enteredBy: row.entered_by,
    checkedAt: row.checked_at,
    checkedBy: row.checked_by,
    reason: row.reason,
    numbers: row.numbers.map(({ bucket, address_id, topics }) => ({
      address: { workspaceId: row.workspace_id, bucket, addressId: address_id },
      topics,
    })),
  }
}
