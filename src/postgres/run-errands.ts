/** Errands of runs: leased by whoever does them, gone once they are done. */
import type { Errand, Run, RunStore } from '../domain/flow/run-store.ts'
import { keyColumns } from './key-columns.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'

type ErrandPart = Pick<RunStore, 'addErrands' | 'leaseErrands' | 'putOff' | 'endErrand' | 'callOff'>

export function errandPart(db: Queryable): ErrandPart {
  return {
    addErrands: (errands) => addErrands(db, errands),
    leaseErrands: (most, forMs, now) => leaseErrands(db, most, forMs, now),
    putOff: async ({ key, errandId }, notBefore) => {
      await db.query(
        `update run_errand set attempts = attempts + 1, not_before = $5, leased_until = '-infinity' where ${isOne}`,
        [key.workspaceId, key.bucket, key.addressId, errandId, notBefore],
      )
    },
    endErrand: async ({ key, errandId }) => {
      const { rowCount } = await db.query(`delete from run_errand where ${isOne}`, [
        key.workspaceId,
        key.bucket,
        key.addressId,
        errandId,
      ])
      return rowCount === 1
    },
    callOff: (runs) => callOff(db, runs),
  }
}

const isOne = 'workspace_id = $1 and bucket = $2 and address_id = $3 and errand_id = $4'

/** Of the run `r`: while a person of the team has its chat nothing moves it, and it goes on when they give it back. */
export const isHandedOff = `exists (
  select from conversation c
  where c.workspace_id = r.workspace_id and c.bucket = r.bucket and c.address_id = r.address_id
    and c.sender_id = r.sender_id and c.handed_off_at is not null)`

async function addErrands(db: Queryable, errands: readonly Errand[]): Promise<void> {
  if (errands.length === 0) return
  await db.query({
    name: 'add-run-errands',
    text: `insert into run_errand (workspace_id, bucket, address_id, errand_id, run_id, node, awaited, work, not_before, created_at)
           select n.*, n.created_at
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::boolean[], $8::jsonb[],
             $9::timestamptz[]) as n (workspace_id, bucket, address_id, errand_id, run_id, node, awaited, work, created_at)`,
    values: [
      ...keyColumns(errands.map(({ key }) => key)),
      errands.map(({ errandId }) => errandId),
      errands.map(({ runId }) => runId),
      errands.map(({ node }) => node),
      errands.map(({ awaited }) => awaited),
      errands.map(({ work }) => JSON.stringify(work)),
      errands.map(({ createdAt }) => createdAt),
    ],
  })
}

async function leaseErrands(db: Queryable, most: number, forMs: number, now: Date): Promise<Errand[]> {
  const { rows } = await db.query<
    KeyRow & {
      errand_id: string
      run_id: string
      node: string
      awaited: boolean
      work: Errand['work']
      attempts: number
      created_at: Date
    }
  >({
    name: 'lease-run-errands',
    text: `with due as (
             select e.workspace_id, e.bucket, e.address_id, e.errand_id
             from run_errand e
             join run r using (workspace_id, bucket, address_id, run_id)
             where e.not_before <= $3 and e.leased_until < clock_timestamp() and not (e.awaited and ${isHandedOff})
             order by e.not_before limit $1
             for update of e skip locked
           )
           update run_errand e set leased_until = clock_timestamp() + $2 * interval '1 millisecond'
           from due
           where e.workspace_id = due.workspace_id and e.bucket = due.bucket and e.address_id = due.address_id
             and e.errand_id = due.errand_id
           returning e.workspace_id, e.bucket, e.address_id, e.errand_id, e.run_id, e.node, e.awaited, e.work, e.attempts,
             e.created_at`,
    values: [most, forMs, now],
  })
  return rows.map((row) => ({
    key: keyOf(row),
    errandId: row.errand_id,
    runId: row.run_id,
    node: row.node,
    awaited: row.awaited,
    work: row.work,
    attempts: row.attempts,
    createdAt: row.created_at,
  }))
}

async function callOff(db: Queryable, runs: readonly Run[]): Promise<void> {
  if (runs.length === 0) return
  await db.query(
    `delete from run_errand e
     using unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[]) as k (workspace_id, bucket, address_id, run_id)
     where e.workspace_id = k.workspace_id and e.bucket = k.bucket and e.address_id = k.address_id and e.run_id = k.run_id
       and e.awaited`,
    [...keyColumns(runs.map(({ key }) => key)), runs.map(({ runId }) => runId)],
  )
}
