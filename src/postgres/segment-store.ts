/** Segments, their lists, and who is in those that something waits for. */
import { Fault } from '../base/fault.ts'
import type { Audience, ResolvedAudience } from '../domain/audience.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { PeopleCount, Segment, SegmentStore } from '../domain/segment.ts'
import { peopleSql } from './audience-sql.ts'
import type { Queryable } from './pool.ts'
import { segmentWatchStore } from './segment-watch.ts'
import { isSqlState } from './sql-state.ts'
import { ranks, stateRankSql } from './state-sql.ts'

export function segmentStore(db: Queryable): SegmentStore {
  return {
    add: (segment) => add(db, segment),
    find: async (workspaceId, segmentId) => (await find(db, workspaceId, segmentId, ''))[0],
    lock: async (workspaceId, segmentId) => (await find(db, workspaceId, segmentId, 'for no key update'))[0],
    list: (workspaceId) => list(db, workspaceId),
    update: (segment) => update(db, segment),
    addMembers: (segment, contactIds, at) => addMembers(db, segment, contactIds, at),
    removeMembers: (segment, contactIds) => removeMembers(db, segment, contactIds),
    joinLists: async (workspaceId, from, to) => {
      await db.query(
        `insert into segment_member (workspace_id, segment_id, contact_id, added_at)
         select workspace_id, segment_id, $3, added_at from segment_member where workspace_id = $1 and contact_id = $2
         on conflict do nothing`,
        [workspaceId, from, to],
      )
    },
    listsOf: (workspaceId, contactId) => listsOf(db, workspaceId, contactId),
    count: (workspaceId, rule, at) => count(db, workspaceId, rule, at),
    people: (workspaceId, rule, page, at) => people(db, workspaceId, rule, page, at),
    ...segmentWatchStore(db),
  }
}

interface SegmentRow {
  readonly workspace_id: string
  readonly segment_id: string
  readonly key: string
  readonly name: string
  readonly description: string
  readonly rule: Audience | null
  readonly created_at: Date
  readonly created_by: string
  readonly archived_at: Date | null
}

const columns = 'workspace_id, segment_id, key, name, description, rule, created_at, created_by, archived_at'

async function add(db: Queryable, s: Segment): Promise<void> {
  try {
    await db.query(`insert into segment (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`, [
      s.workspaceId,
      s.segmentId,
      s.key,
      s.name,
      s.description,
      s.rule === null ? null : JSON.stringify(s.rule),
      s.createdAt,
      s.createdBy,
      s.archivedAt,
    ])
  } catch (error) {
    if (!isSqlState(error, 'uniqueViolation')) throw error
    throw new Fault('conflict', `There is a segment with the key ${s.key}. Choose another key.`, {
      reason: 'key_taken',
      errors: [{ path: '/key', message: 'Is taken.' }],
      cause: error,
    })
  }
}

async function find(db: Queryable, workspaceId: string, segmentId: string, lock: string): Promise<Segment[]> {
  const { rows } = await db.query<SegmentRow>(
    `select ${columns} from segment where workspace_id = $1 and segment_id = $2 ${lock}`,
    [workspaceId, segmentId],
  )
  return rows.map(fromRow)
}

async function list(db: Queryable, workspaceId: string): Promise<Segment[]> {
  const { rows } = await db.query<SegmentRow>({
    name: 'list-segments',
    text: `select ${columns} from segment where workspace_id = $1 order by lower(name), segment_id`,
    values: [workspaceId],
  })
  return rows.map(fromRow)
}

async function update(db: Queryable, s: Segment): Promise<void> {
  await db.query(
    `update segment set name = $3, description = $4, rule = $5, archived_at = $6
     where workspace_id = $1 and segment_id = $2`,
    [s.workspaceId, s.segmentId, s.name, s.description, s.rule === null ? null : JSON.stringify(s.rule), s.archivedAt],
  )
}

async function addMembers(db: Queryable, s: Segment, contactIds: readonly string[], at: Date): Promise<number> {
  // Whoever was merged is in the list as the one that they are now.
  const { rowCount } = await db.query(
    `insert into segment_member (workspace_id, segment_id, contact_id, added_at)
     select distinct c.workspace_id, $2::uuid, c.contact_id, $4::timestamptz
     from contact c
     where c.workspace_id = $1 and c.contact_id = any ($3::uuid[]) and c.merged_into is null and c.erased_at is null
     on conflict do nothing`,
    [s.workspaceId, s.segmentId, contactIds, at],
  )
  return rowCount ?? 0
}

async function removeMembers(db: Queryable, s: Segment, contactIds: readonly string[]): Promise<number> {
  const { rowCount } = await db.query(
    `delete from segment_member where workspace_id = $1 and segment_id = $2 and contact_id = any ($3::uuid[])`,
    [s.workspaceId, s.segmentId, contactIds],
  )
  return rowCount ?? 0
}

async function listsOf(db: Queryable, workspaceId: string, contactId: string): Promise<string[]> {
  const { rows } = await db.query<{ segment_id: string }>(
    'select segment_id from segment_member where workspace_id = $1 and contact_id = $2',
    [workspaceId, contactId],
  )
  return rows.map((row) => row.segment_id)
}

async function count(db: Queryable, workspaceId: string, rule: ResolvedAudience, at: Date): Promise<PeopleCount> {
  const values: unknown[] = [workspaceId]
  const bind = (value: unknown) => `$${values.push(value)}`
  const now = `${bind(at)}::timestamptz`
  const rank = stateRankSql({ a: 'a', s: 's', marketing: "t.category = 'marketing'", now })
  const { rows } = await db.query<{ topic_id: string | null; people: number; opted_in: number }>(
    `with person as materialized (
       select c.contact_id, c.opt_in ${peopleSql(rule, bind, at)}
     )
     select null::uuid as topic_id, count(*)::int as people, (count(*) filter (where opt_in))::int as opted_in from person
     union all
     select s.topic_id, count(distinct p.contact_id)::int, 0
     from person p
     join address a on a.workspace_id = $1 and a.contact_id = p.contact_id
     join consent_state s on s.workspace_id = a.workspace_id and s.bucket = a.bucket and s.address_id = a.address_id
     join topic t on t.workspace_id = s.workspace_id and t.topic_id = s.topic_id
     where p.opt_in and ${rank} = ${ranks.given}
     group by s.topic_id`,
    values,
  )
  const whole = rows.find((row) => row.topic_id === null)
  return {
    people: whole?.people ?? 0,
    optedIn: whole?.opted_in ?? 0,
    given: new Map(rows.flatMap((row) => (row.topic_id === null ? [] : [[row.topic_id, row.people]]))),
  }
}

async function people(
  db: Queryable,
  workspaceId: string,
  rule: ResolvedAudience,
  { limit, after }: PageRequest,
  at: Date,
): Promise<Page<string>> {
  const values: unknown[] = [workspaceId]
  const bind = (value: unknown) => `$${values.push(value)}`
  const from = bind(after ?? '00000000-0000-0000-0000-000000000000')
  const { rows } = await db.query<{ contact_id: string }>(
    `select c.contact_id ${peopleSql(rule, bind, at)} and c.contact_id > ${from}::uuid
     order by c.contact_id limit ${Math.floor(limit) + 1}`,
    values,
  )
  return cutPage(
    rows.map((row) => row.contact_id),
    limit,
    (id) => id,
  )
}

function fromRow(row: SegmentRow): Segment {
  return {
    workspaceId: row.workspace_id,
    segmentId: row.segment_id,
    key: row.key,
    name: row.name,
    description: row.description,
    rule: row.rule,
    createdAt: row.created_at,
    createdBy: row.created_by,
    archivedAt: row.archived_at,
  }
}
