/** Requests that wait for an act from the address itself. */
import type { AddressKey } from '../domain/address.ts'
import type { Confirmation, ConfirmationAnswer, ConfirmationKind, ConfirmationStore } from '../domain/confirmation.ts'
import type { Queryable } from './pool.ts'

export function confirmationStore(db: Queryable): ConfirmationStore {
  return {
    add: (confirmations) => add(db, confirmations),
    lockByToken: (workspaceId, hash) => byToken(db, workspaceId, hash, true),
    findByToken: (workspaceId, hash) => byToken(db, workspaceId, hash, false),
    openOf: (key, now) => openOf(db, key, now),
    answer: (workspaceId, hash, answer, at) => answerOne(db, workspaceId, hash, answer, at),
    listOf: (key) => listOf(db, key),
    forget: (endedBefore) => forget(db, endedBefore),
  }
}

const columns = `workspace_id, confirmation_id, token_hash, bucket, address_id, kind, asks, topics, capture_point_id, notice_sha256,
  rendered_sha256, language, after_seq, issued_at, expires_at, used_at, answer`

interface Row {
  workspace_id: string
  confirmation_id: string
  token_hash: Buffer
  bucket: number
  address_id: string
  kind: ConfirmationKind
  asks: number[]
  topics: string[]
  capture_point_id: string | null
  notice_sha256: Buffer
  rendered_sha256: Buffer | null
  language: string
  after_seq: number
  issued_at: Date
  expires_at: Date
  used_at: Date | null
  answer: ConfirmationAnswer | null
}

function read(row: Row): Confirmation {
  return {
    confirmationId: row.confirmation_id,
    tokenHash: row.token_hash,
    kind: row.kind,
    address: { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
    asks: row.asks,
    topics: row.topics,
    capturePointId: row.capture_point_id,
    noticeSha256: row.notice_sha256,
    renderedSha256: row.rendered_sha256,
    language: row.language,
    afterSeq: row.after_seq,
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    answer: row.answer,
  }
}

async function add(db: Queryable, confirmations: readonly Confirmation[]): Promise<void> {
  if (confirmations.length === 0) return
  await db.query({
    name: 'add-confirmations',
    text: `insert into confirmation (${columns})
           select workspace_id, confirmation_id, decode(token_hash, 'hex'), bucket, address_id, kind, asks, topics,
                  capture_point_id, decode(notice_sha256, 'hex'), decode(rendered_sha256, 'hex'), language, after_seq,
                  issued_at, expires_at, null, null
           from json_to_recordset($1::json) as c (workspace_id uuid, confirmation_id uuid, token_hash text, bucket smallint,
             address_id uuid, kind text, asks integer[], topics uuid[], capture_point_id uuid, notice_sha256 text,
             rendered_sha256 text, language text, after_seq integer, issued_at timestamptz, expires_at timestamptz)`,
    values: [
      JSON.stringify(
        confirmations.map((c) => ({
          workspace_id: c.address.workspaceId,
          confirmation_id: c.confirmationId,
          token_hash: c.tokenHash.toString('hex'),
          bucket: c.address.bucket,
          address_id: c.address.addressId,
          kind: c.kind,
          asks: c.asks,
          topics: c.topics,
          capture_point_id: c.capturePointId,
          notice_sha256: c.noticeSha256.toString('hex'),
          rendered_sha256: c.renderedSha256?.toString('hex') ?? null,
          language: c.language,
          after_seq: c.afterSeq,
          issued_at: c.issuedAt,
          expires_at: c.expiresAt,
        })),
      ),
    ],
  })
}

async function byToken(
  db: Queryable,
  workspaceId: string,
  hash: Buffer,
  forUpdate: boolean,
): Promise<Confirmation | undefined> {
  const { rows } = await db.query<Row>({
    name: forUpdate ? 'lock-confirmation' : 'find-confirmation',
    text: `select ${columns} from confirmation where workspace_id = $1 and token_hash = $2${forUpdate ? ' for update' : ''}`,
    values: [workspaceId, hash],
  })
  return rows.map(read)[0]
}

async function openOf(db: Queryable, key: AddressKey, now: Date): Promise<Confirmation | undefined> {
  const { rows } = await db.query<Row>({
    name: 'open-confirmation',
    text: `select ${columns} from confirmation
           where workspace_id = $1 and bucket = $2 and address_id = $3 and answer is null and expires_at > $4
           order by issued_at desc fetch first row only`,
    values: [key.workspaceId, key.bucket, key.addressId, now],
  })
  return rows.map(read)[0]
}

async function answerOne(
  db: Queryable,
  workspaceId: string,
  hash: Buffer,
  answer: ConfirmationAnswer,
  at: Date,
): Promise<void> {
  await db.query({
    name: 'answer-confirmation',
    text: `update confirmation set answer = $3, used_at = $4 where workspace_id = $1 and token_hash = $2 and answer is null`,
    values: [workspaceId, hash, answer, at],
  })
}

async function listOf(db: Queryable, key: AddressKey): Promise<Confirmation[]> {
  const { rows } = await db.query<Row>({
    name: 'confirmations-of-address',
    text: `select ${columns} from confirmation where workspace_id = $1 and bucket = $2 and address_id = $3 order by issued_at`,
    values: [key.workspaceId, key.bucket, key.addressId],
  })
  return rows.map(read)
}

async function forget(db: Queryable, endedBefore: Date): Promise<void> {
  await db.query(`delete from confirmation where expires_at < $1 and (answer is null or answer = 'expired')`, [
    endedBefore,
  ])
}
