/** Who is in a segment that something waits for: kept beside the rule, so that each entry is seen once. */
import type { ResolvedAudience } from '../domain/audience.ts'
import type { SegmentStore, SegmentWatch } from '../domain/segment.ts'
import { peopleSql } from './audience-sql.ts'
import type { Queryable } from './pool.ts'

type WatchStore = Pick<SegmentStore, 'watch' | 'watches' | 'noteLeft' | 'noteEntered' | 'noteLooked'>

export function segmentWatchStore(db: Queryable): WatchStore {
  return {
    watch: (workspaceId, segmentIds, at) => watch(db, workspaceId, segmentIds, at),
    watches: () => watches(db),
    noteLeft: (one, rule, at) => noteLeft(db, one, rule, at),
    noteEntered: (one, rule, at, most) => noteEntered(db, one, rule, at, most),
    noteLooked: async ({ workspaceId, segmentId }, at) => {
      await db.query('update segment_watch set looked_at = $3 where workspace_id = $1 and segment_id = $2', [
        workspaceId,
        segmentId,
        at,
      ])
    },
  }
}

async function watch(db: Queryable, workspaceId: string, segmentIds: readonly string[], at: Date): Promise<void> {
  await db.query('delete from segment_watch where workspace_id = $1 and segment_id <> all ($2::uuid[])', [
    workspaceId,
    segmentIds,
  ])
  await db.query(
    `insert into segment_watch (workspace_id, segment_id, began_at)
     select $1, s.segment_id, $3 from segment s where s.workspace_id = $1 and s.segment_id = any ($2::uuid[])
     on conflict do nothing`,
    [workspaceId, segmentIds, at],
  )
}

async function watches(db: Queryable): Promise<SegmentWatch[]> {
  const { rows } = await db.query<{ workspace_id: string; segment_id: string; looked_at: Date | null }>(
    'select workspace_id, segment_id, looked_at from segment_watch order by looked_at nulls first',
  )
  return rows.map((row) => ({ workspaceId: row.workspace_id, segmentId: row.segment_id, lookedAt: row.looked_at }))
}

async function noteLeft(db: Queryable, of: SegmentWatch, rule: ResolvedAudience, at: Date): Promise<number> {
  const values: unknown[] = [of.workspaceId, of.segmentId]
  const bind = (value: unknown) => `$${values.push(value)}`
  const { rowCount } = await db.query(
    `delete from segment_inside i
     where i.workspace_id = $1 and i.segment_id = $2
       and not exists (select ${peopleSql(rule, bind, at)} and c.contact_id = i.contact_id)`,
    values,
  )
  return rowCount ?? 0
}

async function noteEntered(
  db: Queryable,
  of: SegmentWatch,
  rule: ResolvedAudience,
  at: Date,
  most: number,
): Promise<string[]> {
  const values: unknown[] = [of.workspaceId, of.segmentId]
  const bind = (value: unknown) => `$${values.push(value)}`
  const { rows } = await db.query<{ contact_id: string }>(
    `insert into segment_inside (workspace_id, segment_id, contact_id, entered_at)
     select c.workspace_id, $2, c.contact_id, ${bind(at)}::timestamptz
     ${peopleSql(rule, bind, at)}
       and not exists (
         select from segment_inside i
         where i.workspace_id = c.workspace_id and i.segment_id = $2 and i.contact_id = c.contact_id)
     limit ${Math.floor(most)}
     on conflict do nothing
     returning contact_id`,
    values,
  )
  return rows.map((row) => row.contact_id)
}
