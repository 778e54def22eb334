/** Runs. Whoever writes one holds the lock of its address; the fence only shows that this was so. */
import type { AddressKey } from '../domain/address.ts'
import type { CountedWays, Run, RunFilter, RunStep, RunStore, SaidStatus } from '../domain/flow/run-store.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import { keyColumns } from './key-columns.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'
import { errandPart, isHandedOff } from './run-errands.ts'
import { type RunRow, runColumns, runOf } from './run-row.ts'

export function runStore(db: Queryable): RunStore {
  return {
    ...errandPart(db),
    add: (run) => add(db, run),
    active: (key, senderId) => active(db, key, senderId),
    find: async (workspaceId, runId) =>
      (await select(db, 'where r.workspace_id = $1 and r.run_id = $2', [workspaceId, runId]))[0],
    get: async (key, runId) => (await select(db, `where ${atKey} and r.run_id = $4`, [...keyValues(key), runId]))[0],
    openOf: (keys) => ofAddresses(db, keys, `r.status <> 'ended'`),
    waitingFor: async (key, token) =>
      (
        await select(db, `where ${atKey} and r.status <> 'ended' and r.asked_token = $4`, [...keyValues(key), token])
      )[0],
    update: (run) => update(db, run),
    addSteps: (steps) => addSteps(db, steps),
    stepsOf: (key, runId) => steps(db, key, runId, '', []),
    deliveriesOf: (key, ids) => deliveriesOf(db, key, ids),
    lastSaid: async (key, runId, node) =>
      (
        await steps(
          db,
          key,
          runId,
          `and effects @> $5 and exists (select from jsonb_array_elements(effects) e
             where e ->> 'node' = $6 and e ->> 'kind' in ('say', 'offer', 'confirm_stop'))`,
          [JSON.stringify([{ node }]), node],
        )
      ).at(-1),
    count: (key, counted) => count(db, key, counted),
    list: (workspaceId, filter, page) => list(db, workspaceId, filter, page),
    runsOf: (keys) => ofAddresses(db, keys, 'true'),
    leaseDue: (most, forMs, now) => leaseDue(db, most, forMs, now),
    attach: (run, node, seqs, at) => attach(db, run, node, seqs, at),
    attachments: (keys) => attachments(db, keys),
    forget: (before, most) => forget(db, before, most),
  }
}

const atKey = 'r.workspace_id = $1 and r.bucket = $2 and r.address_id = $3'

function keyValues({ workspaceId, bucket, addressId }: AddressKey): [string, number, string] {
  return [workspaceId, bucket, addressId]
}

async function select(db: Queryable, rest: string, values: readonly unknown[]): Promise<Run[]> {
  const { rows } = await db.query<RunRow>(`select ${runColumns} from run r ${rest}`, [...values])
  return rows.map(runOf)
}

async function active(db: Queryable, key: AddressKey, senderId: string): Promise<Run | undefined> {
  const { rows } = await db.query<RunRow>({
    name: 'active-run',
    text: `select ${runColumns} from run r where ${atKey} and r.sender_id = $4 and r.status = 'running'`,
    values: [...keyValues(key), senderId],
  })
  return rows[0] && runOf(rows[0])
}

function ofAddresses(db: Queryable, keys: readonly AddressKey[], which: string): Promise<Run[]> {
  return select(
    db,
    `join unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
       using (workspace_id, bucket, address_id)
     where ${which} order by r.run_id`,
    keyColumns(keys),
  )
}

async function add(db: Queryable, run: Run): Promise<void> {
  await db.query({
    name: 'add-run',
    text: `insert into run (workspace_id, bucket, address_id, run_id, sender_id, flow_id, version, parent_run, status, node,
             ended_because, state, trigger, steps, said_yes, asked_token, due_at, fence, started_at, moved_at, ended_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    values: [
      ...keyValues(run.key),
      run.runId,
      run.senderId,
      run.flowId,
      run.version,
      run.parentRun,
      run.status,
      run.node,
      run.endedBecause,
      JSON.stringify(run.state),
      run.trigger,
      run.steps,
      run.saidYes,
      run.askedToken,
      run.dueAt,
      run.fence,
      run.startedAt,
      run.movedAt,
      run.endedAt,
    ],
  })
}

async function update(db: Queryable, run: Run): Promise<void> {
  const { rowCount } = await db.query({
    name: 'move-run',
    text: `update run r
           set status = $5, node = $6, ended_because = $7, state = $8, steps = $9, said_yes = $10, asked_token = $11, due_at = $12,
               fence = $13 + 1, moved_at = $14, ended_at = $15, leased_until = '-infinity'
           where ${atKey} and r.run_id = $4 and r.fence = $13`,
    values: [
      ...keyValues(run.key),
      run.runId,
      run.status,
      run.node,
      run.endedBecause,
      JSON.stringify(run.state),
      run.steps,
      run.saidYes,
      run.askedToken,
      run.dueAt,
      run.fence,
      run.movedAt,
      run.endedAt,
    ],
  })
  if (rowCount !== 1) throw new Error('a run was moved by two at once')
}

async function addSteps(db: Queryable, all: readonly RunStep[]): Promise<void> {
  if (all.length === 0) return
  await db.query({
    name: 'add-run-steps',
    text: `insert into run_step (workspace_id, bucket, address_id, run_id, step, input, facts, taken, node, effects, records, at, said)
           select * from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::integer[], $6::jsonb[], $7::jsonb[],
             $8::jsonb[], $9::text[], $10::jsonb[], $11::integer[], $12::timestamptz[], $13::jsonb[])`,
    values: [
      ...keyColumns(all.map(({ key }) => key)),
      all.map(({ runId }) => runId),
      all.map(({ step }) => step),
      all.map(({ input }) => JSON.stringify(input)),
      all.map(({ facts }) => (facts === null ? null : JSON.stringify(facts))),
      all.map(({ taken }) => JSON.stringify(taken)),
      all.map(({ node }) => node),
      all.map(({ effects }) => JSON.stringify(effects)),
      all.map(({ records }) => records),
      all.map(({ at }) => at),
      all.map(({ said }) => JSON.stringify(said)),
    ],
  })
}

type StepRow = KeyRow &
  Pick<RunStep, 'step' | 'input' | 'facts' | 'taken' | 'node' | 'effects' | 'said' | 'records' | 'at'> & {
    readonly run_id: string
  }

async function steps(
  db: Queryable,
  key: AddressKey,
  runId: string,
  which: string,
  more: readonly unknown[],
): Promise<RunStep[]> {
  const { rows } = await db.query<StepRow>(
    `select r.workspace_id, r.bucket, r.address_id, r.run_id, r.step, r.input, r.facts, r.taken, r.node, r.effects, r.said,
       r.records, r.at
     from run_step r where ${atKey} and r.run_id = $4 ${which} order by r.step`,
    [...keyValues(key), runId, ...more],
  )
  return rows.map(({ run_id: id, workspace_id: _w, bucket: _b, address_id: _a, ...row }) => ({
    ...row,
    key,
    runId: id,
  }))
}

async function deliveriesOf(db: Queryable, key: AddressKey, ids: readonly string[]) {
  const { rows } = await db.query<SaidStatus & { delivery_id: string }>(
    `select r.delivery_id, r.status, r.reason, r.error_code as code from delivery r where ${atKey} and r.delivery_id = any ($4::uuid[])`,
    [...keyValues(key), ids],
  )
  return new Map(rows.map(({ delivery_id, ...status }) => [delivery_id, status]))
}

async function count(
  db: Queryable,
  { workspaceId, bucket }: AddressKey,
  counted: readonly CountedWays[],
): Promise<void> {
  const all = counted.flatMap(({ ways, ...flow }) => ways.map((way) => ({ ...flow, ...way })))
  if (all.length === 0) return
  await db.query({
    name: 'count-ways',
    // In one order, so that two of one bucket never wait for each other in a ring.
    text: `insert into flow_count (workspace_id, bucket, flow_id, version, node, exit, count)
           select $1, $2, n.flow_id, n.version, n.node, n.exit, sum(n.count)
           from unnest($3::uuid[], $4::integer[], $5::text[], $6::text[], $7::bigint[]) as n (flow_id, version, node, exit, count)
           group by n.flow_id, n.version, n.node, n.exit
           order by n.flow_id, n.version, n.node, n.exit
           on conflict (workspace_id, flow_id, version, bucket, node, exit) do update
           set count = flow_count.count + excluded.count`,
    values: [
      workspaceId,
      bucket,
      all.map(({ flowId }) => flowId),
      all.map(({ version }) => version),
      all.map(({ node }) => node),
      all.map(({ exit }) => exit),
      all.map((one) => one.count),
    ],
  })
}

async function list(
  db: Queryable,
  workspaceId: string,
  { flowId, ended, endedBecause, version, node, keys }: RunFilter,
  { limit, after }: PageRequest,
): Promise<Page<Run>> {
  const runs = await select(
    db,
    `where r.workspace_id = $1 and ($2::uuid is null or r.flow_id = $2) and ($3::boolean is null or (r.status = 'ended') = $3)
       and ($4::integer is null or r.version = $4) and ($5::text is null or r.node = $5)
       and ($6::text is null or r.ended_because = $6) and ($7::uuid[] is null or r.address_id = any ($7))
       and ($8::uuid is null or r.run_id < $8)
     order by r.run_id desc limit $9`,
    [
      workspaceId,
      flowId ?? null,
      ended ?? null,
      version ?? null,
      node ?? null,
      endedBecause ?? null,
      keys?.map(({ addressId }) => addressId) ?? null,
      after ?? null,
      limit + 1,
    ],
  )
  return cutPage(runs, limit, ({ runId }) => runId)
}

async function leaseDue(db: Queryable, most: number, forMs: number, now: Date): Promise<Run[]> {
  const { rows } = await db.query<RunRow>({
    name: 'lease-due-runs',
    text: `with due as (
             select r.workspace_id, r.bucket, r.address_id, r.run_id from run r
             where r.status = 'running' and r.due_at <= $3 and r.leased_until < clock_timestamp()
               and not ${isHandedOff}
             order by r.due_at limit $1
             for update skip locked
           )
           update run r set leased_until = clock_timestamp() + $2 * interval '1 millisecond'
           from due
           where r.workspace_id = due.workspace_id and r.bucket = due.bucket and r.address_id = due.address_id
             and r.run_id = due.run_id
           returning ${runColumns}`,
    values: [most, forMs, now],
  })
  return rows.map(runOf)
}

async function attach(db: Queryable, run: Run, node: string, seqs: readonly number[], at: Date): Promise<void> {
  await db.query(
    `insert into record_attachment (workspace_id, bucket, address_id, seq, run_id, flow_id, version, node, at)
     select $1, $2, $3, n.seq, $4, $5, $6, $7, $8 from unnest($9::integer[]) as n (seq)
     on conflict do nothing`,
    [...keyValues(run.key), run.runId, run.flowId, run.version, node, at, seqs],
  )
}

async function attachments(db: Queryable, keys: readonly AddressKey[]) {
  const { rows } = await db.query<
    KeyRow & { seq: number; run_id: string; flow_id: string; version: number; node: string; at: Date }
  >(
    `select a.* from record_attachment a
     join unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
       using (workspace_id, bucket, address_id)
     order by a.at`,
    keyColumns(keys),
  )
  return rows.map((row) => ({
    key: keyOf(row),
    seq: row.seq,
    runId: row.run_id,
    flowId: row.flow_id,
    version: row.version,
    node: row.node,
    at: row.at,
  }))
}

async function forget(db: Queryable, before: Date, most: number): Promise<number> {
  const { rowCount } = await db.query(
    `delete from run where (workspace_id, bucket, address_id, run_id) in (
       select workspace_id, bucket, address_id, run_id from run
       where status = 'ended' and ended_at < $1 order by ended_at limit $2)`,
    [before, most],
  )
  return rowCount ?? 0
}
