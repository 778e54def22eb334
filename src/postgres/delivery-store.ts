/** Deliveries: the claim that marks a message as being sent, what became of it, and what waits in the queue. */
import { type AddressKey, compareKeys } from '../domain/address.ts'
import type { Accepted, ClaimWrite, DeliveryStore, QueuedSend, Settled } from '../domain/delivery.ts'
import { campaignPriority } from '../domain/queue.ts'
import { plainArray } from './array-text.ts'
import { readFacts } from './gate-facts.ts'
import { keyColumns, keyRows } from './key-columns.ts'
import { plainYeses } from './plain-yeses.ts'
import type { Queryable } from './pool.ts'
import { retried } from './retried.ts'
import { productNow } from './times.ts'

export function deliveryStore(db: Queryable): DeliveryStore {
  return {
    plainYeses: (workspaceId, topicId, hashes) => plainYeses(db, workspaceId, topicId, hashes),
    facts: (questions, now) => readFacts(db, questions, now),
    claim: (writes, timeoutMs) => claim(db, writes, timeoutMs),
    settle: (results) => settle(db, results),
    settleAccepted: (results) => retried(() => settleAccepted(db, results)),
    inTheAir: (keys) => inTheAir(db, keys),
    countAtStop: (keys) => countAtStop(db, keys),
    enqueue: (requests, now) => enqueue(db, requests, now),
  }
}

/** The channel on which workers hear that something waits in the queue. */
export const queueChannel = 'assent_queue'

async function claim(
  db: Queryable,
  writes: readonly ClaimWrite[],
  timeoutMs: number,
): Promise<{ deliveryId: string; handOverUntil: Date }[]> {
  const allowed = writes.filter(({ decision }) => decision.allow)
  const refused = writes.filter(({ decision, request }) => !decision.allow && !isFirstOfCampaign(request))
  const fresh = allowed.filter(({ request }) => isFirstOfCampaign(request))
  const queued = allowed.filter(({ request }) => !isFirstOfCampaign(request))
  const claimed = [
    ...(fresh.length === 0 ? [] : await insertSending(db, fresh, timeoutMs)),
    ...(queued.length === 0 ? [] : await markSending(db, queued, timeoutMs)),
  ]
  if (refused.length > 0) await markRefused(db, refused)
  const left = [...queued, ...refused].map(({ request }) => request)
  if (left.length > 0) await dequeue(db, left)
  return claimed
}

// A campaign's message has no row before its first claim; every other waits in the queue.
function isFirstOfCampaign(request: ClaimWrite['request']): boolean {
  return request.campaignId !== null && request.attempt === 0
}

interface ClaimedRow {
  delivery_id: string
  /** ms, for hundreds of equal dates would each be read. */
  until_ms: number
}

const returningClaimed = `returning d.delivery_id, extract(epoch from d.hand_over_until)::float8 * 1000 as until_ms`
const readClaimed = (row: ClaimedRow) => ({ deliveryId: row.delivery_id, handOverUntil: new Date(row.until_ms) })

async function insertSending(db: Queryable, writes: readonly ClaimWrite[], timeoutMs: number) {
  // A batch is of one campaign or two: what its messages have alike travels once.
  const settings = new Map<string, { readonly at: number; readonly of: ClaimWrite['request'] }>()
  const settingOf = writes.map(({ request }) => {
    const name = `${request.key.workspaceId}/${request.campaignId}/${request.templateId}`
    const known = settings.get(name)
    if (known !== undefined) return known.at
    settings.set(name, { at: settings.size + 1, of: request })
    return settings.size
  })
  const alike = [...settings.values()].map(({ of }) => of)
  const { rows } = await db.query<ClaimedRow>({
    name: 'claim-first',
    // clock_timestamp, not now(): the transaction may have waited for its locks.
    text: `insert into delivery as d (workspace_id, bucket, address_id, delivery_id, campaign_id, sender_id, template_id, purpose,
             topic_id, record_seq, status, attempt, hand_over_until, claimed_at, created_at)
           select s.workspace_id, n.bucket, n.address_id, n.delivery_id, s.campaign_id, s.sender_id, s.template_id, s.purpose,
                  s.topic_id, n.record_seq, 'sending', 0, t.at + $12 * interval '1 millisecond', t.told, t.told
           from unnest($1::smallint[], $2::uuid[], $3::uuid[], $4::integer[], $5::integer[])
             as n (bucket, address_id, delivery_id, record_seq, setting)
           join unnest($6::uuid[], $7::uuid[], $8::uuid[], $9::uuid[], $10::text[], $11::uuid[]) with ordinality
             as s (workspace_id, campaign_id, sender_id, template_id, purpose, topic_id, setting) on s.setting = n.setting,
             (select clock_timestamp(), ${productNow}) as t (at, told)
           on conflict do nothing
           ${returningClaimed}`,
    values: [
      plainArray(writes.map(({ request }) => request.key.bucket)),
      plainArray(writes.map(({ request }) => request.key.addressId)),
      plainArray(writes.map(({ request }) => request.deliveryId)),
      plainArray(writes.map(({ decision }) => decision.record ?? null)),
      plainArray(settingOf),
      alike.map(({ key }) => key.workspaceId),
      alike.map(({ campaignId }) => campaignId),
      alike.map(({ senderId }) => senderId),
      alike.map(({ templateId }) => templateId),
      alike.map(({ purpose }) => purpose),
      alike.map(({ topicId }) => topicId),
      timeoutMs,
    ],
  })
  return rows.map(readClaimed)
}

async function markSending(db: Queryable, writes: readonly ClaimWrite[], timeoutMs: number) {
  const { rows } = await db.query<ClaimedRow>({
    name: 'claim-queued',
    text: `update delivery d
           set status = 'sending', record_seq = n.record_seq, attempt = d.attempt + 1, reason = null,
               hand_over_until = t.at + $6 * interval '1 millisecond', claimed_at = t.told
           from unnest((select $1::uuid[]), $2::smallint[], $3::uuid[], $4::uuid[], $5::integer[])
             as n (workspace_id, bucket, address_id, delivery_id, record_seq),
             (select clock_timestamp(), ${productNow}) as t (at, told)
           where d.workspace_id = n.workspace_id and d.bucket = n.bucket and d.address_id = n.address_id
             and d.delivery_id = n.delivery_id and d.status = 'queued'
           ${returningClaimed}`,
    values: [
      ...keyColumns(writes.map(({ request }) => request.key)),
      writes.map(({ request }) => request.deliveryId),
      writes.map(({ decision }) => decision.record ?? null),
      timeoutMs,
    ],
  })
  return rows.map(readClaimed)
}

async function markRefused(db: Queryable, writes: readonly ClaimWrite[]): Promise<void> {
  await db.query({
    name: 'refuse-queued',
    text: `update delivery d set status = 'refused', reason = n.reason, record_seq = n.record_seq
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::text[], $6::integer[])
             as n (workspace_id, bucket, address_id, delivery_id, reason, record_seq)
           where d.workspace_id = n.workspace_id and d.bucket = n.bucket and d.address_id = n.address_id
             and d.delivery_id = n.delivery_id and d.status = 'queued'`,
    values: [
      ...keyColumns(writes.map(({ request }) => request.key)),
      writes.map(({ request }) => request.deliveryId),
      writes.map(({ decision }) => decision.reason),
      writes.map(({ decision }) => decision.record ?? null),
    ],
  })
}

async function dequeue(db: Queryable, requests: readonly ClaimWrite['request'][]): Promise<void> {
  await db.query({
    name: 'dequeue',
    text: `delete from delivery_queue q
           using unnest((select $1::uuid[]), $2::smallint[], $3::uuid[], $4::uuid[]) as n (workspace_id, bucket, address_id, delivery_id)
           where q.workspace_id = n.workspace_id and q.bucket = n.bucket and q.address_id = n.address_id
             and q.delivery_id = n.delivery_id`,
    values: [...keyColumns(requests.map(({ key }) => key)), requests.map(({ deliveryId }) => deliveryId)],
  })
}

/** What a status has already told is never taken back: only a row that is still waiting for an answer changes its status. */
const waits = `d.status in ('sending', 'in_doubt', 'lost')`

async function settle(db: Queryable, results: readonly Settled[]): Promise<void> {
  await settleAccepted(
    db,
    results.filter((result) => result.outcome === 'accepted'),
  )
  await settleOthers(
    db,
    results.filter((result) => result.outcome !== 'accepted').sort((a, b) => compareKeys(a.key, b.key)),
  )
}

async function settleAccepted(db: Queryable, results: readonly Accepted[]): Promise<void> {
  const sorted = results.toSorted((a, b) => compareKeys(a.key, b.key))
  for (const [workspaceId, own] of Map.groupBy(sorted, ({ key }) => key.workspaceId)) {
    await db.query({
      name: 'settle-accepted',
      text: `update delivery d
             set status = case when ${waits} then 'accepted' else d.status end,
                 reason = case when ${waits} then null else d.reason end,
                 wamid_hash = substring($5::bytea from (n.ord::integer - 1) * 32 + 1 for 32),
                 accepted_at = coalesce(d.accepted_at, ${productNow})
             from unnest((select $2::smallint[]), $3::uuid[], $4::uuid[]) with ordinality as n (bucket, address_id, delivery_id, ord)
             where d.workspace_id = $1 and d.bucket = n.bucket and d.address_id = n.address_id
               and d.delivery_id = n.delivery_id`,
      values: [
        workspaceId,
        plainArray(own.map(({ key }) => key.bucket)),
        plainArray(own.map(({ key }) => key.addressId)),
        plainArray(own.map(({ deliveryId }) => deliveryId)),
        // One value instead of hundreds, each of 32 bytes.
        Buffer.concat(own.map(({ wamidHash }) => wamidHash)),
      ],
    })
  }
}

async function settleOthers(db: Queryable, results: readonly Exclude<Settled, Accepted>[]): Promise<void> {
  if (results.length === 0) return
  await db.query({
    name: 'settle-others',
    text: `update delivery d
           set status = case when ${waits} then n.status else d.status end,
               reason = case when ${waits} then n.reason else d.reason end,
               error_code = coalesce(n.error_code, d.error_code),
               failed_at = case when n.status = 'failed' then coalesce(d.failed_at, ${productNow}) else d.failed_at end
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::integer[])
             as n (workspace_id, bucket, address_id, delivery_id, status, reason, error_code)
           where d.workspace_id = n.workspace_id and d.bucket = n.bucket and d.address_id = n.address_id
             and d.delivery_id = n.delivery_id`,
    values: [
      ...keyColumns(results.map(({ key }) => key)),
      results.map(({ deliveryId }) => deliveryId),
      results.map(statusOf),
      results.map((r) => ('reason' in r ? (r.reason ?? null) : null)),
      results.map((r) => (r.outcome === 'failed' ? r.code : null)),
    ],
  })
  const again = results.filter((result) => result.outcome === 'again')
  if (again.length === 0) return
  await enqueueRows(
    db,
    again.map(({ request, notBefore }) => ({
      request: { ...request, attempt: request.attempt + 1 },
      priority: request.purpose === 'topic' ? campaignPriority : request.purpose === 'stop_confirmation' ? 0 : 1,
      notBefore,
      expiresAt: null,
    })),
  )
}

function statusOf(result: Settled): string {
  return result.outcome === 'again' ? 'queued' : result.outcome
}

async function inTheAir(db: Queryable, keys: readonly AddressKey[]): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'in-the-air',
    text: `select count(*)::int as count
           from ${keyRows}
           join delivery d using (workspace_id, bucket, address_id)
           where d.status = 'sending' and d.purpose <> 'stop_confirmation' and d.hand_over_until > clock_timestamp()`,
    values: keyColumns(keys),
  })
  return rows[0]?.count ?? 0
}

async function countAtStop(db: Queryable, keys: readonly AddressKey[]) {
  const { rows } = await db.query<{ accepted_before: number; in_doubt: number }>({
    name: 'count-at-stop',
    text: `select count(*) filter (where d.status in ('accepted', 'sent'))::int as accepted_before,
                  count(*) filter (where d.status in ('sending', 'in_doubt'))::int as in_doubt
           from ${keyRows}
           join delivery d using (workspace_id, bucket, address_id)`,
    values: keyColumns(keys),
  })
  return { acceptedBefore: rows[0]?.accepted_before ?? 0, inDoubt: rows[0]?.in_doubt ?? 0 }
}

async function enqueue(db: Queryable, sends: readonly QueuedSend[], now: Date): Promise<void> {
  if (sends.length === 0) return
  const added = db.query({
    name: 'add-queued-deliveries',
    text: `insert into delivery (workspace_id, bucket, address_id, delivery_id, campaign_id, sender_id, template_id, purpose,
             topic_id, status, created_at)
           select n.*, 'queued', $10
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[], $9::uuid[])
             as n (workspace_id, bucket, address_id, delivery_id, campaign_id, sender_id, template_id, purpose, topic_id)
           on conflict (workspace_id, bucket, address_id, delivery_id) do update set status = 'queued', reason = null
             where delivery.status = 'refused'`,
    values: [
      ...keyColumns(sends.map(({ request }) => request.key)),
      sends.map(({ request }) => request.deliveryId),
      sends.map(({ request }) => request.campaignId),
      sends.map(({ request }) => request.senderId),
      sends.map(({ request }) => request.templateId),
      sends.map(({ request }) => request.purpose),
      sends.map(({ request }) => request.topicId),
      now,
    ],
  })
  await Promise.all([added, enqueueRows(db, sends)])
}

async function enqueueRows(db: Queryable, sends: readonly QueuedSend[]): Promise<void> {
  await db.query({
    name: 'enqueue',
    text: `with row as (
             insert into delivery_queue (workspace_id, bucket, address_id, delivery_id, sender_id, campaign_id, priority, not_before,
               expires_at, payload, after_delivery)
             select * from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::smallint[],
                                  $8::timestamptz[], $9::timestamptz[], $10::jsonb[], $11::uuid[])
             on conflict (workspace_id, bucket, address_id, delivery_id) do update
               set not_before = excluded.not_before, payload = excluded.payload, leased_until = '-infinity'
           )
           select pg_notify('${queueChannel}', '')`,
    values: [
      ...keyColumns(sends.map(({ request }) => request.key)),
      sends.map(({ request }) => request.deliveryId),
      sends.map(({ request }) => request.senderId),
      sends.map(({ request }) => request.campaignId),
      sends.map(({ priority }) => priority),
      sends.map(({ notBefore }) => notBefore),
      sends.map(({ expiresAt }) => expiresAt),
      sends.map(({ request }) => JSON.stringify(request)),
      sends.map(({ after }) => after ?? null),
    ],
  })
}
