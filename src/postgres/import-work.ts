/** Who is at work on an import, how far it has come, and what became of each row. Whoever lost the lease changes nothing. */
import type { Import, ImportStore, LeasedImport, RowOutcome } from '../domain/import.ts'
import { fromRow, type ImportRow, importColumns } from './import-row.ts'
import type { Queryable } from './pool.ts'

const leaseSeconds = 30

export async function lease(db: Queryable, worker: string): Promise<LeasedImport | undefined> {
  const { rows } = await db.query<ImportRow>(
    `update import
     set leased_by = $1, leased_until = clock_timestamp() + interval '${leaseSeconds} seconds', fence = fence + 1
     where (workspace_id, import_id) = (
       select workspace_id, import_id from import
       where state in ('checking', 'running') and leased_until < clock_timestamp()
       order by import_id limit 1 for update skip locked)
     returning ${importColumns}`,
    [worker],
  )
  return rows[0] && { ...fromRow(rows[0]), fence: rows[0].fence }
}

export async function holds(db: Queryable, { workspaceId, importId, fence, state }: LeasedImport): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'holds-import',
    text: `select from import where workspace_id = $1 and import_id = $2 and fence = $3 and state = $4 for update`,
    values: [workspaceId, importId, fence, state],
  })
  return rowCount === 1
}

export async function advance(
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

export async function finish(
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

export async function outcomes(
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

export async function release(db: Queryable, { workspaceId, importId, fence }: LeasedImport): Promise<void> {
  await db.query(
    `update import set leased_until = '-infinity' where workspace_id = $1 and import_id = $2 and fence = $3`,
    [workspaceId, importId, fence],
  )
}
