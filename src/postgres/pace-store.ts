/** The pace of a number: one row, a clock of when the next turn is, drawn on in slices by the database's own time. */
import type { PaceStore, PeopleToday, Turns } from '../domain/pace.ts'
import type { Queryable } from './pool.ts'
import { productNow } from './times.ts'

export function paceStore(db: Queryable): PaceStore {
  return {
    draw: (workspaceId, senderId, wanted, ahead) => draw(db, workspaceId, senderId, wanted, ahead),
    hold: (workspaceId, senderId, ms) => hold(db, workspaceId, senderId, ms),
    note: (workspaceId, senderId, count) => note(db, workspaceId, senderId, count),
    peopleToday: (workspaceId) => peopleToday(db, workspaceId),
  }
}

interface TurnsRow {
  granted: number
  starts_in_ms: number
  per_second: number
  daily_limit: number | null
}

async function draw(
  db: Queryable,
  workspaceId: string,
  senderId: string,
  wanted: number,
  ahead: number,
): Promise<Turns | undefined> {
  const { rows } = await db.query<TurnsRow>({
    name: 'draw-turns',
    text: `with was as materialized (
             select p.workspace_id, p.sender_id, p.per_second, p.daily_limit, greatest(p.tat, t.now) as first, t.now
             from sender_pace p, (select clock_timestamp() as now) as t
             where p.workspace_id = $1 and p.sender_id = $2
             for update of p
           ), drawn as materialized (
             select was.*, greatest(0, least($3::integer,
               floor(extract(epoch from was.now + $4 * interval '1 millisecond' - was.first) * was.per_second)::integer + 1)) as granted
             from was
           ), moved as (
             update sender_pace p
             set tat = drawn.first + drawn.granted * (interval '1 second' / drawn.per_second)
             from drawn
             where p.workspace_id = drawn.workspace_id and p.sender_id = drawn.sender_id and drawn.granted > 0
           )
           select granted, (extract(epoch from first - now) * 1000)::float8 as starts_in_ms, per_second, daily_limit from drawn`,
    values: [workspaceId, senderId, wanted, ahead],
  })
  const row = rows[0]
  if (row === undefined) return undefined
  return {
    granted: row.granted,
    startsInMs: Math.max(0, row.starts_in_ms),
    everyMs: 1_000 / row.per_second,
    perSecond: row.per_second,
    dailyLimit: row.daily_limit,
  }
}

async function hold(db: Queryable, workspaceId: string, senderId: string, ms: number): Promise<void> {
  await db.query({
    name: 'hold-pace',
    text: `update sender_pace set tat = greatest(tat, clock_timestamp() + $3 * interval '1 millisecond')
           where workspace_id = $1 and sender_id = $2`,
    values: [workspaceId, senderId, ms],
  })
}

async function note(db: Queryable, workspaceId: string, senderId: string, count: number): Promise<void> {
  await db.query({
    name: 'note-inbound',
    text: `update sender_pace set tat = greatest(tat, clock_timestamp()) + $3 * (interval '1 second' / per_second)
           where workspace_id = $1 and sender_id = $2`,
    values: [workspaceId, senderId, count],
  })
}

async function peopleToday(db: Queryable, workspaceId: string): Promise<PeopleToday> {
  const { rows } = await db.query<{ people: number; frees_at: Date | null }>({
    name: 'people-today',
    // A range of the index of hand-overs, which is never shorter than the day that is meant: a demo's clock is wound
    // forward. A template inside an open window counts too, which errs to the safe side.
    text: `select count(distinct (bucket, address_id))::int as people, min(claimed_at) + interval '1 day' as frees_at
           from delivery
           where hand_over_until > clock_timestamp() - interval '1 day' and workspace_id = $1 and template_id is not null
             and status not in ('queued', 'refused', 'failed') and claimed_at > ${productNow} - interval '1 day'`,
    values: [workspaceId],
  })
  return { people: rows[0]?.people ?? 0, freesAt: rows[0]?.frees_at ?? null }
}
