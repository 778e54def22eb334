/** What messages were taken for. The words are read from the message, and are gone when it is emptied. */
import type { AddressKey } from '../domain/address.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { Decided, NewReading, Reading, ReadingStore, ReadingWithText } from '../domain/reading.ts'
import { keyColumns } from './key-columns.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'

export function readingStore(db: Queryable): ReadingStore {
  return {
    add: (reading) => add(db, reading),
    find: (workspaceId, readingId) => find(db, workspaceId, readingId),
    settledBy: (key, at) => settledBy(db, key, at),
    openHolds: (key) => openHolds(db, key),
    end: (key, readingIds, ended) => end(db, key, readingIds, ended),
    due: (now, most) => due(db, now, most),
    decide: (reading, decided) => decide(db, reading, decided),
    toReview: (workspaceId, page) => toReview(db, workspaceId, page),
    countToReview: (workspaceId) => countToReview(db, workspaceId),
    ofAddresses: (keys) => ofAddresses(db, keys),
    decided: (workspaceId, page) => decidedOnes(db, workspaceId, page),
  }
}

async function add(db: Queryable, reading: NewReading): Promise<void> {
  const { key, scope, ended } = reading
  await db.query({
    name: 'add-reading',
    text: `insert into reading (workspace_id, bucket, address_id, reading_id, sender_id, at, label, certainty, rule, matched,
             lexicon, language, score, ms, scope, topic_id, settles, hold, due_at, asks, ended_at, ended_by, outcome)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
           on conflict do nothing`,
    values: [
      key.workspaceId,
      key.bucket,
      key.addressId,
      reading.readingId,
      reading.senderId,
      reading.at,
      reading.label,
      reading.certainty,
      reading.rule,
      reading.matched,
      reading.lexicon,
      reading.language,
      reading.score,
      reading.ms,
      scope?.kind ?? null,
      scope?.kind === 'topic' ? scope.topicId : null,
      reading.settles,
      reading.hold,
      reading.dueAt,
      reading.asks,
      ended?.at ?? null,
      ended?.by ?? null,
      ended?.outcome ?? null,
    ],
  })
}

const columns = `r.workspace_id, r.bucket, r.address_id, r.reading_id, r.sender_id, r.at, r.label, r.certainty, r.rule,
  r.matched, r.lexicon, r.language, r.score, r.ms, r.scope, r.topic_id, r.settles, r.hold, r.due_at, r.asks, r.ended_at,
  r.ended_by, r.outcome, r.reviewed_at, r.reviewed_by, r.correct_label, r.reason`

const words = `left join message m on m.workspace_id = r.workspace_id and m.bucket = r.bucket
  and m.address_id = r.address_id and m.message_id = r.reading_id`

const withWords = `${columns}, coalesce(m.content ->> 'text', m.content ->> 'title') as text`

/** What nobody has looked at: a doubt, whether or not it has ended, and what a member has been asked to do. */
const waits = `r.reviewed_at is null
  and (r.certainty <> 'certain' or r.ended_at is null and (r.hold is not null or r.asks is not null))`

async function find(db: Queryable, workspaceId: string, readingId: string): Promise<ReadingWithText | undefined> {
  const { rows } = await db.query<TextRow>({
    name: 'find-reading',
    text: `select ${withWords} from reading r ${words} where r.workspace_id = $1 and r.reading_id = $2`,
    values: [workspaceId, readingId],
  })
  return rows[0] && withText(rows[0])
}

async function settledBy(db: Queryable, key: AddressKey, at: Date): Promise<Reading['label'] | undefined> {
  const { rows } = await db.query<Pick<ReadingRow, 'label'>>({
    name: 'reading-settled-by',
    text: `select label from reading
           where workspace_id = $1 and bucket = $2 and address_id = $3 and settles and at >= $4
           order by at desc limit 1`,
    values: [key.workspaceId, key.bucket, key.addressId, at],
  })
  return rows[0]?.label
}

async function openHolds(db: Queryable, key: AddressKey): Promise<Reading[]> {
  const { rows } = await db.query<ReadingRow>({
    name: 'open-holds',
    text: `select ${columns} from reading r
           where r.workspace_id = $1 and r.bucket = $2 and r.address_id = $3 and r.hold is not null and r.ended_at is null
           order by r.reading_id`,
    values: [key.workspaceId, key.bucket, key.addressId],
  })
  return rows.map(readReading)
}

async function end(
  db: Queryable,
  key: AddressKey,
  readingIds: readonly string[],
  ended: NonNullable<Reading['ended']>,
): Promise<string[]> {
  const { rows } = await db.query<{ reading_id: string }>({
    name: 'end-readings',
    text: `update reading set ended_at = $5, ended_by = $6, outcome = $7
           where workspace_id = $1 and bucket = $2 and address_id = $3 and reading_id = any ($4::uuid[]) and ended_at is null
           returning reading_id`,
    values: [key.workspaceId, key.bucket, key.addressId, readingIds, ended.at, ended.by, ended.outcome],
  })
  return rows.map((row) => row.reading_id)
}

async function due(db: Queryable, now: Date, most: number): Promise<Reading[]> {
  const { rows } = await db.query<ReadingRow>({
    name: 'due-readings',
    text: `select ${columns} from reading r
           where r.ended_at is null and r.due_at <= $1
           order by r.due_at limit $2`,
    values: [now, most],
  })
  return rows.map(readReading)
}

async function decide(
  db: Queryable,
  { key, readingId }: Pick<Reading, 'key' | 'readingId'>,
  { at, by, label, reason }: Decided,
): Promise<void> {
  await db.query({
    name: 'decide-reading',
    text: `update reading set reviewed_at = $5, reviewed_by = $6, correct_label = $7, reason = $8
           where workspace_id = $1 and bucket = $2 and address_id = $3 and reading_id = $4`,
    values: [key.workspaceId, key.bucket, key.addressId, readingId, at, by, label, reason],
  })
}

async function toReview(
  db: Queryable,
  workspaceId: string,
  { limit, after }: PageRequest,
): Promise<Page<ReadingWithText>> {
  const { rows } = await db.query<TextRow>({
    name: 'readings-to-review',
    text: `select ${withWords} from reading r ${words}
           where r.workspace_id = $1 and ($2::uuid is null or r.reading_id < $2) and ${waits}
           order by r.reading_id desc limit $3`,
    values: [workspaceId, after, limit + 1],
  })
  return cutPage(rows.map(withText), limit, ({ reading }) => reading.readingId)
}

async function countToReview(db: Queryable, workspaceId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'count-readings-to-review',
    text: `select count(*)::int as count from reading r where r.workspace_id = $1 and ${waits}`,
    values: [workspaceId],
  })
  return rows[0]?.count ?? 0
}

async function ofAddresses(db: Queryable, keys: readonly AddressKey[]): Promise<ReadingWithText[]> {
  const { rows } = await db.query<TextRow>({
    name: 'readings-of-addresses',
    text: `select ${withWords}
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join reading r using (workspace_id, bucket, address_id) ${words}
           order by r.reading_id`,
    values: keyColumns(keys),
  })
  return rows.map(withText)
}

async function decidedOnes(
  db: Queryable,
  workspaceId: string,
  { limit, after }: PageRequest,
): Promise<Page<ReadingWithText>> {
  const { rows } = await db.query<TextRow>({
    name: 'decided-readings',
    text: `select ${withWords} from reading r ${words}
           where r.workspace_id = $1 and ($2::uuid is null or r.reading_id > $2) and r.reviewed_at is not null
             and coalesce(m.content ->> 'text', m.content ->> 'title') is not null
           order by r.reading_id limit $3`,
    values: [workspaceId, after, limit + 1],
  })
  return cutPage(rows.map(withText), limit, ({ reading }) => reading.readingId)
}

interface ReadingRow extends KeyRow {
  readonly reading_id: string
  readonly sender_id: string
  readonly at: Date
  readonly label: Reading['label']
  readonly certainty: Reading['certainty']
  readonly rule: string
  readonly matched: string
  readonly lexicon: string
  readonly language: string | null
  readonly score: number
  readonly ms: number
  readonly scope: 'topic' | 'marketing' | 'all' | null
  readonly topic_id: string | null
  readonly settles: boolean
  readonly hold: Reading['hold']
  readonly due_at: Date | null
  readonly asks: Reading['asks']
  readonly ended_at: Date | null
  readonly ended_by: string | null
  readonly outcome: NonNullable<Reading['ended']>['outcome'] | null
  readonly reviewed_at: Date | null
  readonly reviewed_by: string | null
  readonly correct_label: Reading['label'] | null
  readonly reason: string | null
}

interface TextRow extends ReadingRow {
  readonly text: string | null
}

function withText(row: TextRow): ReadingWithText {
  return { reading: readReading(row), text: row.text }
}

function readReading(row: ReadingRow): Reading {
  return {
    key: keyOf(row),
    readingId: row.reading_id,
    senderId: row.sender_id,
    at: row.at,
    label: row.label,
    certainty: row.certainty,
    rule: row.rule,
    matched: row.matched,
    lexicon: row.lexicon,
    language: row.language,
    score: row.score,
    ms: row.ms,
    scope:
      row.scope === null
        ? null
        : row.scope === 'topic'
          ? { kind: 'topic', topicId: row.topic_id ?? '' }
          : { kind: row.scope },
    settles: row.settles,
    hold: row.hold,
    dueAt: row.due_at,
    asks: row.asks,
    ended:
      row.ended_at === null || row.outcome === null
        ? null
        : { at: row.ended_at, by: row.ended_by ?? 'system', outcome: row.outcome },
    review:
      row.reviewed_at === null
        ? null
        : {
            at: row.reviewed_at,
            by: row.reviewed_by ?? 'system',
            label: row.correct_label ?? row.label,
            reason: row.reason,
          },
  }
}
