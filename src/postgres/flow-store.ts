/** Flows, their versions, which PostgreSQL lets nobody change, and how many went which way. */
import { Fault } from '../base/fault.ts'
import { earliestId } from '../base/ids.ts'
import type { FlowDefinition } from '../domain/flow/definition.ts'
import type { Flow, FlowStore, FlowTally, FlowVersion, LiveFlow, WayCount } from '../domain/flow/flow-store.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { Queryable } from './pool.ts'
import { isSqlState } from './sql-state.ts'

export function flowStore(db: Queryable): FlowStore {
  return {
    add: (flow) => add(db, flow),
    find: async (workspaceId, flowId) => (await select(db, 'and flow_id = $2', [workspaceId, flowId]))[0],
    lock: async (workspaceId, flowId) => (await select(db, 'and flow_id = $2 for update', [workspaceId, flowId]))[0],
    list: (workspaceId, { archived } = { archived: false }) =>
      select(db, 'and (archived_at is not null) = $2 order by name, key', [workspaceId, archived]),
    update: (flow) => update(db, flow),
    addVersion: (version) => addVersion(db, version),
    version: (workspaceId, flowId, version) => findVersion(db, workspaceId, flowId, version),
    versions: (workspaceId, flowId, page) => versions(db, workspaceId, flowId, page),
    lastVersion: (workspaceId, flowId) => lastVersion(db, workspaceId, flowId),
    live: (workspaceId) => live(db, workspaceId),
    tallies: (workspaceId, since) => tallies(db, workspaceId, since),
    running: (workspaceId, flowId) => running(db, workspaceId, flowId),
    standing: (workspaceId, flowId, version) => standing(db, workspaceId, flowId, version),
    counts: (workspaceId, flowId, version) => counts(db, workspaceId, flowId, version),
    atWork: () => atWork(db),
  }
}

interface FlowRow {
  readonly workspace_id: string
  readonly flow_id: string
  readonly key: string
  readonly name: string
  readonly draft: FlowDefinition
  readonly draft_revision: number
  readonly draft_at: Date
  readonly draft_by: string
  readonly live_version: number | null
  readonly created_at: Date
  readonly created_by: string
  readonly archived_at: Date | null
}

async function select(db: Queryable, where: string, values: readonly unknown[]): Promise<Flow[]> {
  const { rows } = await db.query<FlowRow>(
    `select workspace_id, flow_id, key, name, draft, draft_revision, draft_at, draft_by, live_version, created_at, created_by,
            archived_at
     from flow where workspace_id = $1 ${where}`,
    [...values],
  )
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    flowId: row.flow_id,
    key: row.key,
    name: row.name,
    draft: row.draft,
    draftRevision: row.draft_revision,
    draftAt: row.draft_at,
    draftBy: row.draft_by,
    liveVersion: row.live_version,
    createdAt: row.created_at,
    createdBy: row.created_by,
    archivedAt: row.archived_at,
  }))
}

async function add(db: Queryable, flow: Flow): Promise<void> {
  try {
    await db.query(
      `insert into flow (workspace_id, flow_id, key, name, draft, draft_revision, draft_at, draft_by, live_version, created_at,
         created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        flow.workspaceId,
        flow.flowId,
        flow.key,
        flow.name,
        JSON.stringify(flow.draft),
        flow.draftRevision,
        flow.draftAt,
        flow.draftBy,
        flow.liveVersion,
        flow.createdAt,
        flow.createdBy,
      ],
    )
  } catch (error) {
    if (!isSqlState(error, 'uniqueViolation')) throw error
    throw new Fault('conflict', `There is a flow ${flow.key} already. Choose another key.`, {
      reason: 'flow_exists',
      errors: [{ path: '/key', message: 'Another flow has it, maybe an archived one.' }],
      cause: error,
    })
  }
}

async function update(db: Queryable, flow: Flow): Promise<void> {
  await db.query(
    `update flow
     set name = $3, draft = $4, draft_revision = $5, draft_at = $6, draft_by = $7, live_version = $8, archived_at = $9
     where workspace_id = $1 and flow_id = $2`,
    [
      flow.workspaceId,
      flow.flowId,
      flow.name,
      JSON.stringify(flow.draft),
      flow.draftRevision,
      flow.draftAt,
      flow.draftBy,
      flow.liveVersion,
      flow.archivedAt,
    ],
  )
}

async function addVersion(db: Queryable, version: FlowVersion): Promise<void> {
  await db.query(
    `insert into flow_version (workspace_id, flow_id, version, definition, note, rolled_back_to, published_at, published_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      version.workspaceId,
      version.flowId,
      version.version,
      JSON.stringify(version.definition),
      version.note,
      version.rolledBackTo,
      version.publishedAt,
      version.publishedBy,
    ],
  )
}

interface VersionRow {
  readonly version: number
  readonly note: string | null
  readonly rolled_back_to: number | null
  readonly published_at: Date
  readonly published_by: string
}

async function findVersion(
  db: Queryable,
  workspaceId: string,
  flowId: string,
  version: number,
): Promise<FlowVersion | undefined> {
  const { rows } = await db.query<VersionRow & { readonly definition: FlowDefinition }>({
    name: 'find-flow-version',
    text: `select version, definition, note, rolled_back_to, published_at, published_by from flow_version
           where workspace_id = $1 and flow_id = $2 and version = $3`,
    values: [workspaceId, flowId, version],
  })
  const row = rows[0]
  return row && { ...fromVersion(workspaceId, flowId, row), definition: row.definition }
}

function fromVersion(workspaceId: string, flowId: string, row: VersionRow): Omit<FlowVersion, 'definition'> {
  return {
    workspaceId,
    flowId,
    version: row.version,
    note: row.note,
    rolledBackTo: row.rolled_back_to,
    publishedAt: row.published_at,
    publishedBy: row.published_by,
  }
}

async function versions(
  db: Queryable,
  workspaceId: string,
  flowId: string,
  { limit, after }: PageRequest,
): Promise<Page<Omit<FlowVersion, 'definition'>>> {
  const { rows } = await db.query<VersionRow>(
    `select version, note, rolled_back_to, published_at, published_by from flow_version
     where workspace_id = $1 and flow_id = $2 and ($3::integer is null or version < $3)
     order by version desc limit $4`,
    [workspaceId, flowId, after ?? null, limit + 1],
  )
  const found = rows.map((row) => fromVersion(workspaceId, flowId, row))
  return cutPage(found, limit, ({ version }) => String(version))
}

async function lastVersion(db: Queryable, workspaceId: string, flowId: string): Promise<number> {
  const { rows } = await db.query<{ version: number | null }>(
    'select max(version) as version from flow_version where workspace_id = $1 and flow_id = $2',
    [workspaceId, flowId],
  )
  return rows[0]?.version ?? 0
}

async function live(db: Queryable, workspaceId: string): Promise<LiveFlow[]> {
  const { rows } = await db.query<{
    flow_id: string
    key: string
    live_version: number
    created_at: Date
    published_at: Date
  }>({
    name: 'live-flows',
    text: `select f.flow_id, f.key, f.live_version, f.created_at, v.published_at
           from flow f
           join flow_version v on v.workspace_id = f.workspace_id and v.flow_id = f.flow_id and v.version = f.live_version
           where f.workspace_id = $1 and f.archived_at is null
           order by f.created_at, f.flow_id`,
    values: [workspaceId],
  })
  return rows.map((row) => ({
    flowId: row.flow_id,
    key: row.key,
    version: row.live_version,
    createdAt: row.created_at,
    publishedAt: row.published_at,
  }))
}

async function tallies(db: Queryable, workspaceId: string, since: Date): Promise<FlowTally[]> {
  const { rows } = await db.query<{
    flow_id: string
    running: number
    started: number
    finished: number
    yeses: number
  }>(
    `select r.flow_id, count(*) filter (where r.status <> 'ended')::int as running,
            count(*) filter (where r.run_id >= $2)::int as started,
            count(*) filter (where r.run_id >= $2 and r.ended_because = 'finished')::int as finished,
            count(*) filter (where r.run_id >= $2 and r.said_yes)::int as yeses
     from run r where r.workspace_id = $1 and (r.run_id >= $2 or r.status <> 'ended') group by r.flow_id`,
    [workspaceId, earliestId(since.getTime())],
  )
  return rows.map(({ flow_id, ...counted }) => ({ flowId: flow_id, ...counted }))
}

async function running(db: Queryable, workspaceId: string, flowId: string): Promise<ReadonlyMap<number, number>> {
  const { rows } = await db.query<{ version: number; count: number }>(
    `select version, count(*)::int as count from run
     where workspace_id = $1 and flow_id = $2 and status <> 'ended' group by version`,
    [workspaceId, flowId],
  )
  return new Map(rows.map(({ version, count }) => [version, count]))
}

async function standing(
  db: Queryable,
  workspaceId: string,
  flowId: string,
  version: number,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ node: string; count: number }>(
    `select node, count(*)::int as count from run
     where workspace_id = $1 and flow_id = $2 and version = $3 and status <> 'ended' and node is not null group by node`,
    [workspaceId, flowId, version],
  )
  return new Map(rows.map(({ node, count }) => [node, count]))
}

async function counts(db: Queryable, workspaceId: string, flowId: string, version: number): Promise<WayCount[]> {
  const { rows } = await db.query<WayCount>(
    `select node, exit, sum(count)::int as count from flow_count
     where workspace_id = $1 and flow_id = $2 and version = $3
     group by node, exit order by node, exit`,
    [workspaceId, flowId, version],
  )
  return rows
}

async function atWork(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ workspace_id: string }>(
    'select distinct workspace_id from flow where live_version is not null and archived_at is null',
  )
  return rows.map((row) => row.workspace_id)
}
