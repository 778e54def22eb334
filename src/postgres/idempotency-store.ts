/** Answers kept under the caller's keys. The insert is the lock: whoever comes second waits for the first to commit. */
import type { IdempotencyStore, IdempotentRequest, Reservation } from '../domain/idempotency.ts'
import { byteaArray, plainArray } from './array-text.ts'
import type { Queryable } from './pool.ts'
import { isSqlState, sqlState } from './sql-state.ts'

interface TakenRow {
  readonly position: number
  readonly same: boolean
  readonly status: number | null
  readonly response: unknown
}

export function idempotencyStore(db: Queryable): IdempotencyStore {
  return {
    async reserve(requests, at) {
      const keys = keyLists(requests)
      // In key order, so that two batches with the same keys wait for each other and never both.
      const { rows: fresh } = await db.query<{ workspace_id: string; key_hash: Buffer }>({
        name: 'idempotency_reserve',
        text: `insert into idempotency (workspace_id, key_hash, request_sha256, created_at)
          select workspace_id, key_hash, request_sha256, $4
          from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as request (workspace_id, key_hash, request_sha256)
          order by workspace_id, key_hash
          on conflict do nothing
          returning workspace_id, key_hash`,
        values: [...keys, at],
      })
      if (fresh.length === requests.length) return requests.map(() => ({ kind: 'fresh' }))
      const ours = new Set(fresh.map(({ workspace_id, key_hash }) => nameOf(workspace_id, key_hash)))
      // A statement of its own: what the insert waited for is committed, and only a later snapshot sees it.
      const kept = await look(db, requests)
      return requests.map(({ workspaceId, keyHash }, at): Reservation => {
        if (ours.has(nameOf(workspaceId, keyHash))) return { kind: 'fresh' }
        const found = kept[at]
        return found === undefined || found.kind === 'fresh' ? { kind: 'taken' } : found
      })
    },

    look: (requests) => look(db, requests),

    async keep(answers) {
      await db.query({
        name: 'idempotency_keep',
        text: `update idempotency kept set status = answer.status, response = answer.response
          from json_to_recordset($1::json) as answer (workspace_id uuid, key_hash text, status smallint, response jsonb)
          where kept.workspace_id = answer.workspace_id and kept.key_hash = decode(answer.key_hash, 'hex')`,
        values: [
          JSON.stringify(
            answers.map(({ workspaceId, keyHash, answer }) => ({
              workspace_id: workspaceId,
              key_hash: Buffer.from(keyHash).toString('hex'),
              status: answer.status,
              response: answer.body,
            })),
          ),
        ],
      })
    },

    async keepFresh(answers, at) {
      try {
        await db.query({
          name: 'idempotency_keep_fresh',
          // In key order, like the reservations.
          text: `insert into idempotency (workspace_id, key_hash, request_sha256, status, response, created_at)
            select workspace_id, decode(key_hash, 'hex'), decode(request_sha256, 'hex'), status, response, $2
            from json_to_recordset($1::json)
              as answer (workspace_id uuid, key_hash text, request_sha256 text, status smallint, response jsonb)
            order by workspace_id, key_hash`,
          values: [
            JSON.stringify(
              answers.map(({ workspaceId, keyHash, requestSha256, answer }) => ({
                workspace_id: workspaceId,
                key_hash: Buffer.from(keyHash).toString('hex'),
                request_sha256: Buffer.from(requestSha256).toString('hex'),
                status: answer.status,
                response: answer.body,
              })),
            ),
            at,
          ],
        })
      } catch (error) {
        if (isSqlState(error, 'uniqueViolation')) throw new TakenMeanwhile(error)
        throw error
      }
    },

    async forget(before) {
      const { rowCount } = await db.query('delete from idempotency where created_at < $1', [before])
      return rowCount ?? 0
    },
  }
}

async function look(db: Queryable, requests: readonly IdempotentRequest[]): Promise<Reservation[]> {
  const { rows } = await db.query<TakenRow>({
    name: 'idempotency_taken',
    text: `select request.position::int, kept.request_sha256 = request.request_sha256 as same, kept.status, kept.response
      from unnest($1::uuid[], $2::bytea[], $3::bytea[])
        with ordinality as request (workspace_id, key_hash, request_sha256, position)
      join idempotency kept using (workspace_id, key_hash)`,
    values: keyLists(requests),
  })
  const kept = new Map(rows.map((row) => [row.position - 1, row]))
  return requests.map((_, at): Reservation => {
    const row = kept.get(at)
    if (row === undefined) return { kind: 'fresh' }
    if (!row.same || row.status === null) return { kind: 'taken' }
    return { kind: 'answered', answer: { status: row.status, body: row.response } }
  })
}

function keyLists(requests: readonly IdempotentRequest[]): string[] {
  return [
    plainArray(requests.map(({ workspaceId }) => workspaceId)),
    byteaArray(requests.map(({ keyHash }) => Buffer.from(keyHash))),
    byteaArray(requests.map(({ requestSha256 }) => Buffer.from(requestSha256))),
  ]
}

/** What PostgreSQL would call a serialization failure if it knew what we looked for: all of the work runs again. */
class TakenMeanwhile extends Error {
  readonly code = sqlState.serialization

  constructor(cause: unknown) {
    super('an idempotency key was taken between the look and the answer', { cause })
  }
}

function nameOf(workspaceId: string, keyHash: Uint8Array): string {
  return `${workspaceId} ${Buffer.from(keyHash).toString('base64')}`
}
