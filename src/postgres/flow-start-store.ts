/** Starts that wait, schedules that are being gone through, and yeses whose end was told. */
import type { EndingYes, FlowStart, FlowStartStore, ScheduleDay } from '../domain/flow/start-store.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'

export function flowStartStore(db: Queryable): FlowStartStore {
  return {
    add: (starts) => add(db, starts),
    lease: (most, forMs, now) => lease(db, most, forMs, now),
    hold: async (start) => {
      const { rowCount } = await db.query(`select from flow_start where ${isOne} for update`, valuesOf(start))
      return rowCount === 1
    },
    finish: async (start) => {
      await db.query(`delete from flow_start where ${isOne}`, valuesOf(start))
    },
    putOff: async (start, notBefore) => {
      await db.query(`update flow_start set not_before = $3, leased_until = '-infinity' where ${isOne}`, [
        ...valuesOf(start),
        notBefore,
      ])
    },
    scheduleDay: (day) => scheduleDay(db, day),
    moveSchedule: (day, after, done) => moveSchedule(db, day, after, done),
    tellEndings: (workspaceId, from, until, most) => tellEndings(db, workspaceId, from, until, most),
    forget: (before) => forget(db, before),
  }
}

const isOne = 'workspace_id = $1 and start_id = $2'

function valuesOf({ workspaceId, startId }: FlowStart): [string, string] {
  return [workspaceId, startId]
}

async function add(db: Queryable, starts: readonly FlowStart[]): Promise<void> {
  if (starts.length === 0) return
  await db.query({
    name: 'add-flow-starts',
    text: `insert into flow_start (workspace_id, start_id, contact_id, flow_id, trigger, data, hops, created_at, bucket,
             address_id)
           select n.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::jsonb[], $7::smallint[],
             $8::timestamptz[], $9::smallint[], $10::uuid[])
             as n (workspace_id, start_id, contact_id, flow_id, trigger, data, hops, created_at, bucket, address_id)
           -- What flows raise by themselves starts a flow once at a time: else each would start ten, and those a hundred.
           where n.hops = 0 or not exists (
             select from flow_start s
             where s.workspace_id = n.workspace_id and s.contact_id = n.contact_id and s.flow_id = n.flow_id and s.hops > 0)`,
    values: [
      starts.map(({ workspaceId }) => workspaceId),
      starts.map(({ startId }) => startId),
      starts.map(({ contactId }) => contactId),
      starts.map(({ flowId }) => flowId),
      starts.map(({ trigger }) => trigger),
      starts.map(({ data }) => JSON.stringify(data)),
      starts.map(({ hops }) => hops),
      starts.map(({ createdAt }) => createdAt),
      starts.map(({ address }) => address?.bucket ?? null),
      starts.map(({ address }) => address?.addressId ?? null),
    ],
  })
}

async function lease(db: Queryable, most: number, forMs: number, now: Date): Promise<FlowStart[]> {
  const { rows } = await db.query<{
    workspace_id: string
    start_id: string
    contact_id: string
    flow_id: string
    trigger: FlowStart['trigger']
    data: FlowStart['data']
    hops: number
    created_at: Date
    bucket: number | null
    address_id: string | null
  }>({
    name: 'lease-flow-starts',
    text: `with due as (
             select workspace_id, start_id from flow_start
             where not_before <= $3 and leased_until < clock_timestamp()
             order by not_before, created_at limit $1
             for update skip locked
           )
           update flow_start s set leased_until = clock_timestamp() + $2 * interval '1 millisecond'
           from due where s.workspace_id = due.workspace_id and s.start_id = due.start_id
           returning s.workspace_id, s.start_id, s.contact_id, s.flow_id, s.trigger, s.data, s.hops, s.created_at, s.bucket,
             s.address_id`,
    values: [most, forMs, now],
  })
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    startId: row.start_id,
    contactId: row.contact_id,
    flowId: row.flow_id,
    trigger: row.trigger,
    data: row.data,
    hops: row.hops,
    createdAt: row.created_at,
    address:
      row.bucket === null || row.address_id === null
        ? null
        : { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
  }))
}

const oneDay = 'workspace_id = $1 and flow_id = $2 and at = $3 and segment = $4 and day = $5'

function dayValues({ workspaceId, flowId, at, segment, day }: ScheduleDay): string[] {
  return [workspaceId, flowId, at, segment, day]
}

async function scheduleDay(db: Queryable, day: ScheduleDay) {
  await db.query(
    `insert into flow_schedule_day (workspace_id, flow_id, at, segment, day) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    dayValues(day),
  )
  const { rows } = await db.query<{ after_contact: string | null; done: boolean }>(
    `select after_contact, done from flow_schedule_day where ${oneDay} for update`,
    dayValues(day),
  )
  const row = rows[0]
  return row === undefined || row.done ? undefined : { after: row.after_contact }
}

async function moveSchedule(db: Queryable, day: ScheduleDay, after: string | null, done: boolean): Promise<void> {
  await db.query(`update flow_schedule_day set after_contact = $6, done = $7 where ${oneDay}`, [
    ...dayValues(day),
    after,
    done,
  ])
}

async function tellEndings(
  db: Queryable,
  workspaceId: string,
  from: Date,
  until: Date,
  most: number,
): Promise<EndingYes[]> {
  const { rows } = await db.query<KeyRow & { contact_id: string; topic_ids: string[]; ends_at: Date }>(
    `with ending as (
       select s.workspace_id, s.bucket, s.address_id, s.topic_id, s.expires_at, a.contact_id
       from consent_state s
       join address a using (workspace_id, bucket, address_id)
       where s.workspace_id = $1 and s.expires_at > $2 and s.expires_at <= $3
         and s.yes_at > s.no_at and s.yes_at > a.no_all_at and s.yes_at > a.no_marketing_at
         and a.contact_id is not null and a.erased_at is null
         and not exists (
           select from told_expiry t
           where t.workspace_id = s.workspace_id and t.bucket = s.bucket and t.address_id = s.address_id
             and t.topic_id = s.topic_id and t.expires_at = s.expires_at)
       order by s.expires_at limit $4
     ), told as (
       insert into told_expiry (workspace_id, bucket, address_id, topic_id, expires_at)
       select workspace_id, bucket, address_id, topic_id, expires_at from ending
       on conflict do nothing
       returning workspace_id, bucket, address_id, topic_id, expires_at
     )
     select e.workspace_id, e.bucket, e.address_id, e.contact_id, array_agg(e.topic_id) as topic_ids, min(e.expires_at) as ends_at
     from ending e join told using (workspace_id, bucket, address_id, topic_id, expires_at)
     group by e.workspace_id, e.bucket, e.address_id, e.contact_id`,
    [workspaceId, from, until, most],
  )
  return rows.map((row) => ({
    address: keyOf(row),
    contactId: row.contact_id,
    topicIds: row.topic_ids,
    endsAt: row.ends_at,
  }))
}

async function forget(db: Queryable, before: Date): Promise<void> {
  await db.query('delete from flow_schedule_day where day < $1', [before])
  await db.query('delete from told_expiry where expires_at < $1', [before])
}
