/** Intents: few, read whole. A workspace's stamp is read with every message, so it is one row by its key. */
import type {
  IntentListener,
  IntentSettings,
  IntentStore,
  RegressionCase,
  StoredIntent,
  Utterances,
} from '../domain/intent/intent.ts'
import type { Queryable } from './pool.ts'

export function intentStore(db: Queryable): IntentStore {
  return {
    list: (workspaceId) => list(db, workspaceId),
    save: (intent) => save(db, intent),
    remove: (workspaceId, key) => remove(db, workspaceId, key),
    settings: (workspaceId) => settings(db, workspaceId),
    saveSettings: (changed) => saveSettings(db, changed),
    stamp: (workspaceId) => stamp(db, workspaceId),
    listeners: (workspaceId) => listeners(db, workspaceId),
  }
}

interface IntentRow {
  readonly workspace_id: string
  readonly key: string
  readonly name: string
  readonly description: string
  readonly labels: Record<string, string>
  readonly utterances: Utterances
  readonly threshold: number | null
  readonly created_at: Date
  readonly changed_at: Date
}

async function list(db: Queryable, workspaceId: string): Promise<StoredIntent[]> {
  const { rows } = await db.query<IntentRow>(
    `select workspace_id, key, name, description, labels, utterances, threshold, created_at, changed_at
     from intent
     where workspace_id = $1
     order by key`,
    [workspaceId],
  )
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    key: row.key,
    name: row.name,
    description: row.description,
    labels: row.labels,
    utterances: row.utterances,
    threshold: row.threshold,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  }))
}

async function save(db: Queryable, intent: StoredIntent): Promise<void> {
  const { workspaceId, key, name, description, labels, utterances, threshold, createdAt, changedAt } = intent
  await db.query(
    `insert into intent (workspace_id, key, name, description, labels, utterances, threshold, created_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (workspace_id, key) do update
       set name = excluded.name, description = excluded.description, labels = excluded.labels,
           utterances = excluded.utterances, threshold = excluded.threshold, changed_at = excluded.changed_at`,
    [workspaceId, key, name, description, labels, utterances, threshold, createdAt, changedAt],
  )
}

async function remove(db: Queryable, workspaceId: string, key: string): Promise<boolean> {
  const { rowCount } = await db.query('delete from intent where workspace_id = $1 and key = $2', [workspaceId, key])
  return rowCount === 1
}

interface SettingsRow {
  readonly threshold: number
  readonly ask_from: number
  readonly regression: RegressionCase[]
  readonly stamp: string
}

async function settings(db: Queryable, workspaceId: string): Promise<IntentSettings | undefined> {
  const { rows } = await db.query<SettingsRow>(
    'select threshold, ask_from, regression, stamp from intent_settings where workspace_id = $1',
    [workspaceId],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { threshold, ask_from: askFrom, regression, stamp: own } = row
  return { workspaceId, threshold, askFrom, regression, stamp: own }
}

async function saveSettings(db: Queryable, changed: IntentSettings): Promise<void> {
  const { workspaceId, threshold, askFrom, regression, stamp: own } = changed
  await db.query(
    `insert into intent_settings (workspace_id, threshold, ask_from, regression, stamp)
     values ($1, $2, $3, $4, $5)
     on conflict (workspace_id) do update
       set threshold = excluded.threshold, ask_from = excluded.ask_from, regression = excluded.regression,
           stamp = excluded.stamp`,
    [workspaceId, threshold, askFrom, JSON.stringify(regression), own],
  )
}

async function stamp(db: Queryable, workspaceId: string): Promise<string | undefined> {
  const { rows } = await db.query<Pick<SettingsRow, 'stamp'>>({
    name: 'intent-stamp',
    text: 'select stamp from intent_settings where workspace_id = $1',
    values: [workspaceId],
  })
  return rows[0]?.stamp
}

interface ListenerRow {
  readonly intent: string
  readonly flow_id: string
  readonly name: string
}

async function listeners(db: Queryable, workspaceId: string): Promise<IntentListener[]> {
  // The no is told to flows as an event: it is written before any of them starts.
  const { rows } = await db.query<ListenerRow>(
    `select distinct case when t->>'kind' = 'event' then 'stop' else t->>'intent' end as intent, f.flow_id, f.name
     from flow f
     join flow_version v on v.workspace_id = f.workspace_id and v.flow_id = f.flow_id and v.version = f.live_version
     cross join lateral jsonb_array_elements(v.definition->'triggers') t
     where f.workspace_id = $1 and f.archived_at is null
       and (t->>'kind' = 'intent' or (t->>'kind' = 'event' and t->>'event' = 'opted_out'))
     order by 1, f.name`,
    [workspaceId],
  )
  return rows.map(({ intent, flow_id: flowId, name }) => ({ intent, flowId, name }))
}
