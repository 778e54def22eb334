/** What each no did. */
import type { StopReport, StopReportStore } from '../domain/stop-report.ts'
import { keyColumns } from './key-columns.ts'
import type { Queryable } from './pool.ts'

export function stopReportStore(db: Queryable): StopReportStore {
  return {
    add: (reports) => add(db, reports),
    answered: (reports, at, air) => answered(db, reports, at, air),
  }
}

async function add(db: Queryable, reports: readonly StopReport[]): Promise<void> {
  if (reports.length === 0) return
  await db.query({
    name: 'add-stop-reports',
    text: `insert into stop_report (workspace_id, bucket, address_id, seq, received_at, closed_at, caused_by)
           select * from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::integer[], $5::timestamptz[], $6::timestamptz[], $7::uuid[])
           on conflict do nothing`,
    values: [
      ...keyColumns(reports.map(({ key }) => key)),
      reports.map(({ seq }) => seq),
      reports.map(({ receivedAt }) => receivedAt),
      reports.map(({ closedAt }) => closedAt),
      reports.map(({ causedBy }) => causedBy),
    ],
  })
}

async function answered(
  db: Queryable,
  reports: Parameters<StopReportStore['answered']>[0],
  at: Date,
  air: Parameters<StopReportStore['answered']>[2],
): Promise<void> {
  if (reports.length === 0) return
  await db.query({
    name: 'answer-stop-reports',
    text: `update stop_report s set answered_at = $5, accepted_before = $6, in_doubt = $7
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::integer[]) as n (workspace_id, bucket, address_id, seq)
           where s.workspace_id = n.workspace_id and s.bucket = n.bucket and s.address_id = n.address_id and s.seq = n.seq
             and s.answered_at is null`,
    values: [
      ...keyColumns(reports.map(({ key }) => key)),
      reports.map(({ seq }) => seq),
      at,
      air.acceptedBefore,
      air.inDoubt,
    ],
  })
}
