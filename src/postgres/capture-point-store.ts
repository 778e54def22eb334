/** Capture points and their counters. A counter holds no person, so a view of a page changes nothing about anyone. */
import { Fault } from '../base/fault.ts'
import type {
  CaptureChannel,
  CaptureDay,
  CapturePoint,
  CapturePointFilter,
  CapturePointSettings,
  CapturePointState,
  CapturePointStore,
  CaptureStep,
} from '../domain/capture-point.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { Queryable } from './pool.ts'
import { isSqlState } from './sql-state.ts'

export function capturePointStore(db: Queryable): CapturePointStore {
  return {
    add: (point) => add(db, point),
    find: (workspaceId, capturePointId) => find(db, workspaceId, capturePointId),
    lock: (workspaceId, capturePointId) => lock(db, workspaceId, capturePointId),
    findBySlug: (slug) => findBySlug(db, slug),
    findMany: (workspaceId, capturePointIds) => findMany(db, workspaceId, capturePointIds),
    list: (workspaceId, filter, page) => list(db, workspaceId, filter, page),
    countByState: (workspaceId) => countByState(db, workspaceId),
    update: (point) => update(db, point),
    addCounts: (workspaceId, counts) => addCounts(db, workspaceId, counts),
    counts: (workspaceId, capturePointIds, from, to) => readCounts(db, workspaceId, capturePointIds, from, to),
  }
}

interface CapturePointRow {
  readonly workspace_id: string
  readonly capture_point_id: string
  readonly slug: string
  readonly name: string
  readonly channel: CaptureChannel
  readonly notice_id: string
  readonly topics: string[]
  readonly confirmation: CapturePoint['confirmation']
  readonly country: string | null
  readonly settings: CapturePointSettings
  readonly state: CapturePointState
  readonly created_at: Date
  readonly published_at: Date | null
}

const columns = `workspace_id, capture_point_id, slug, name, channel, notice_id, topics, confirmation, country, settings,
                 state, created_at, published_at`

async function add(db: Queryable, point: CapturePoint): Promise<void> {
  await orSlugTaken(
    point.slug,
    db.query(
      `insert into capture_point
         (workspace_id, capture_point_id, slug, name, channel, notice_id, topics, confirmation, country, settings, state,
          created_at, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        point.workspaceId,
        point.capturePointId,
        point.slug,
        point.name,
        point.channel,
        point.noticeId,
        point.topics,
        point.confirmation,
        point.country,
        point.settings,
        point.state,
        point.createdAt,
        point.publishedAt,
      ],
    ),
  )
}

async function find(db: Queryable, workspaceId: string, capturePointId: string): Promise<CapturePoint | undefined> {
  const { rows } = await db.query<CapturePointRow>(
    `select ${columns} from capture_point where workspace_id = $1 and capture_point_id = $2`,
    [workspaceId, capturePointId],
  )
  return rows[0] && fromRow(rows[0])
}

async function lock(db: Queryable, workspaceId: string, capturePointId: string): Promise<CapturePoint | undefined> {
  const { rows } = await db.query<CapturePointRow>(
    `select ${columns} from capture_point where workspace_id = $1 and capture_point_id = $2 for no key update`,
    [workspaceId, capturePointId],
  )
  return rows[0] && fromRow(rows[0])
}

async function findBySlug(db: Queryable, slug: string): Promise<CapturePoint | undefined> {
  const { rows } = await db.query<CapturePointRow>({
    name: 'capture-point-by-slug',
    text: `select ${columns} from capture_point where slug = $1`,
    values: [slug],
  })
  return rows[0] && fromRow(rows[0])
}

async function findMany(
  db: Queryable,
  workspaceId: string,
  capturePointIds: readonly string[],
): Promise<CapturePoint[]> {
  const { rows } = await db.query<CapturePointRow>({
    name: 'find-capture-points',
    text: `select ${columns} from capture_point where workspace_id = $1 and capture_point_id = any ($2::uuid[])`,
    values: [workspaceId, capturePointIds],
  })
  return rows.map(fromRow)
}

async function list(
  db: Queryable,
  workspaceId: string,
  { state, channel, topicId }: CapturePointFilter,
  { limit, after }: PageRequest,
): Promise<Page<CapturePoint>> {
  const { rows } = await db.query<CapturePointRow>(
    `select ${columns}
     from capture_point
     where workspace_id = $1
       and ($2::text is null or state = $2)
       and ($3::text is null or channel = $3)
       and ($4::uuid is null or topics @> array[$4::uuid])
       and ($5::uuid is null or capture_point_id < $5)
     order by capture_point_id desc
     limit $6`,
    [workspaceId, state, channel, topicId, after, limit + 1],
  )
  return cutPage(rows.map(fromRow), limit, ({ capturePointId }) => capturePointId)
}

async function countByState(db: Queryable, workspaceId: string): Promise<Record<CapturePointState, number>> {
  const { rows } = await db.query<{ state: CapturePointState; points: number }>(
    'select state, count(*) as points from capture_point where workspace_id = $1 group by state',
    [workspaceId],
  )
  const counts = { draft: 0, published: 0, archived: 0 }
  for (const { state, points } of rows) counts[state] = points
  return counts
}

async function update(db: Queryable, point: CapturePoint): Promise<void> {
  await orSlugTaken(
    point.slug,
    db.query(
      `update capture_point
       set slug = $3, name = $4, notice_id = $5, topics = $6, confirmation = $7, country = $8, settings = $9, state = $10,
           published_at = $11
       where workspace_id = $1 and capture_point_id = $2`,
      [
        point.workspaceId,
        point.capturePointId,
        point.slug,
        point.name,
        point.noticeId,
        point.topics,
        point.confirmation,
        point.country,
        point.settings,
        point.state,
        point.publishedAt,
      ],
    ),
  )
}

async function addCounts(db: Queryable, workspaceId: string, counts: readonly CaptureDay[]): Promise<void> {
  if (counts.length === 0) return
  // In one order, so that two flushes of the same counters do not wait for each other crosswise.
  await db.query({
    name: 'add-capture-counts',
    text: `insert into capture_point_day (workspace_id, capture_point_id, day, step, count)
           select $1, capture_point_id, day, step, sum(count)
           from unnest($2::uuid[], $3::date[], $4::text[], $5::bigint[]) as n (capture_point_id, day, step, count)
           group by capture_point_id, day, step
           order by capture_point_id, day, step
           on conflict (workspace_id, capture_point_id, day, step)
           do update set count = capture_point_day.count + excluded.count`,
    values: [
      workspaceId,
      counts.map((one) => one.capturePointId),
      counts.map((one) => one.day),
      counts.map((one) => one.step),
      counts.map((one) => one.count),
    ],
  })
}

async function readCounts(
  db: Queryable,
  workspaceId: string,
  capturePointIds: readonly string[],
  from: string,
  to: string,
): Promise<CaptureDay[]> {
  const { rows } = await db.query<{ capture_point_id: string; day: string; step: CaptureStep; count: number }>(
    `select capture_point_id, day::text as day, step, count
     from capture_point_day
     where workspace_id = $1 and capture_point_id = any ($2::uuid[]) and day between $3 and $4`,
    [workspaceId, capturePointIds, from, to],
  )
  return rows.map((row) => ({
    capturePointId: row.capture_point_id,
    day: row.day,
    step: row.step,
    count: row.count,
  }))
}

function fromRow(row: CapturePointRow): CapturePoint {
  return {
    workspaceId: row.workspace_id,
    capturePointId: row.capture_point_id,
    slug: row.slug,
    name: row.name,
    channel: row.channel,
    noticeId: row.notice_id,
    topics: row.topics,
    confirmation: row.confirmation,
    country: row.country,
    settings: row.settings,
    state: row.state,
    createdAt: row.created_at,
    publishedAt: row.published_at,
  }
}

async function orSlugTaken(slug: string, write: Promise<unknown>): Promise<void> {
  try {
    await write
  } catch (error) {
    if (!isSqlState(error, 'uniqueViolation')) throw error
    throw new Fault('conflict', `The address /o/${slug} is taken on this server.`, {
      reason: 'slug_taken',
      errors: [{ path: '/slug', message: 'Choose another one.' }],
      cause: error,
    })
  }
}
