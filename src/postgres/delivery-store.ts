/** Deliveries: what the gate must know, the claim that marks a message as being sent, and what became of it. */
import { type AddressKey, compareKeys, keyText } from '../domain/address.ts'
import { emptyTopic } from '../domain/consent-fold.ts'
import type { ClaimWrite, DeliveryStore, FactsQuestion, QueuedSend, Settled, StoredFacts } from '../domain/delivery.ts'
import { campaignPriority } from '../domain/queue.ts'
import { keyColumns, readAddresses } from './address-store.ts'
import type { Queryable } from './pool.ts'
import { toMs } from './times.ts'

export function deliveryStore(db: Queryable): DeliveryStore {
  return {
    facts: (questions, now) => readFacts(db, questions, now),
    claim: (writes, timeoutMs) => claim(db, writes, timeoutMs),
    settle: (results) => settle(db, results),
    inTheAir: (keys) => inTheAir(db, keys),
    countAtStop: (keys) => countAtStop(db, keys),
    enqueue: (requests, now) => enqueue(db, requests, now),
  }
}

/** The channel on which workers hear that something waits in the queue. */
export const queueChannel = 'assent_queue'

const windowMs = 24 * 60 * 60 * 1_000

async function readFacts(
  db: Queryable,
  questions: readonly FactsQuestion[],
  now: Date,
): Promise<(StoredFacts | undefined)[]> {
  if (questions.length === 0) return []
  const keys = [...new Map(questions.map(({ key }) => [keyText(key), key])).values()].sort(compareKeys)
  const asked = questions.filter(({ purpose }) => purpose !== 'topic' && purpose !== 'reply')
  const [kinds, addresses, conversations, topics, templates, senders, rests] = await Promise.all([
    readKinds(db, questions),
    readAddresses(db, keys),
    readConversations(db, keys),
    readTopics(db, questions),
    readTemplates(db, questions),
    readSenders(db, questions, now),
    asked.length === 0 ? new Map<string, Rest>() : readRests(db, asked),
  ])
  const byKey = new Map(addresses.map((address) => [keyText(address.key), address]))
  return questions.map((question) => {
    const of = keyText(question.key)
    const address = byKey.get(of)
    if (address === undefined) return undefined
    const category = question.topicId === null ? undefined : topics.get(question.topicId)
    const fold = question.topicId === null ? undefined : (address.topics.get(question.topicId) ?? emptyTopic)
    const heard = question.senderId === null ? undefined : conversations.get(`${of}/${question.senderId}`)
    const rest = rests.get(question.deliveryId ?? of)
    return {
      workspaceKind: kinds.get(question.key.workspaceId) ?? 'live',
      address: {
        fold: address.fold,
        platformStopped: address.platformStoppedAt > -Infinity,
        hold: address.hold,
        identityChangedAt: address.identityChangedAt,
        pausedUntil: address.pausedUntil,
        noAskUntil: address.noAskUntil,
        suppressed: address.erasedAt > -Infinity || address.closedAt > -Infinity,
        country: address.country,
      },
      topics: address.topics,
      topic: category === undefined || fold === undefined ? null : { category, fold },
      template: question.templateId === null ? null : (templates.get(question.templateId) ?? null),
      senderHears: question.senderId === null || (senders.get(question.senderId)?.hears ?? false),
      marketingBlockedIn: senders.get(question.senderId ?? '')?.blockedCountries ?? [],
      frequencyUntil: address.restUntil,
      windowUntil: heard === undefined ? -Infinity : heard + windowMs,
      hasAnotherYes: [...address.topics].some(
        ([topicId, other]) =>
          topicId !== question.topicId && other.yes.at > other.no.at && other.yes.expiresAt > now.getTime(),
      ),
      lastConfirmationRequestAt: rest?.confirmationRequestAt ?? -Infinity,
      lastInvitationAt: rest?.invitationAt ?? -Infinity,
      stop: rest?.stop ?? null,
      isTestNumber: (rest?.isTestNumber ?? false) && heard !== undefined,
    }
  })
}

async function readKinds(db: Queryable, questions: readonly FactsQuestion[]) {
  const { rows } = await db.query<{ workspace_id: string; kind: 'demo' | 'live' }>({
    name: 'facts-workspaces',
    text: 'select workspace_id, kind from workspace where workspace_id = any ($1::uuid[])',
    values: [distinct(questions.map(({ key }) => key.workspaceId))],
  })
  return new Map(rows.map((row) => [row.workspace_id, row.kind]))
}

async function readConversations(db: Queryable, keys: readonly AddressKey[]): Promise<Map<string, number>> {
  const { rows } = await db.query<{
    bucket: number
    address_id: string
    sender_id: string
    last_inbound_at: Date | number
  }>({
    name: 'facts-conversations',
    text: `select c.bucket, c.address_id, c.sender_id, c.last_inbound_at
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join conversation c using (workspace_id, bucket, address_id)
           where c.last_inbound_at > '-infinity'`,
    values: keyColumns(keys),
  })
  return new Map(rows.map((row) => [`${row.bucket}.${row.address_id}/${row.sender_id}`, toMs(row.last_inbound_at)]))
}

async function readTopics(db: Queryable, questions: readonly FactsQuestion[]) {
  const ids = distinct(questions.map(({ topicId }) => topicId))
  if (ids.length === 0) return new Map<string, 'marketing' | 'utility'>()
  const { rows } = await db.query<{ topic_id: string; category: 'marketing' | 'utility' }>({
    name: 'facts-topics',
    text: `select topic_id, category from topic where workspace_id = any ($1::uuid[]) and topic_id = any ($2::uuid[])`,
    values: [distinct(questions.map(({ key }) => key.workspaceId)), ids],
  })
  return new Map(rows.map((row) => [row.topic_id, row.category]))
}

async function readTemplates(db: Queryable, questions: readonly FactsQuestion[]) {
  const ids = distinct(questions.map(({ templateId }) => templateId))
  if (ids.length === 0) return new Map<string, NonNullable<StoredFacts['template']>>()
  const { rows } = await db.query<{
    template_id: string
    category: NonNullable<StoredFacts['template']>['category']
    approved: boolean
  }>({
    name: 'facts-templates',
    text: `select template_id, category, state = 'APPROVED' as approved
           from template where workspace_id = any ($1::uuid[]) and template_id = any ($2::uuid[])`,
    values: [distinct(questions.map(({ key }) => key.workspaceId)), ids],
  })
  return new Map(rows.map((row) => [row.template_id, { category: row.category, approved: row.approved }]))
}

/** An emulated sender hears; a live one has proved it within a day and is subscribed to WhatsApp's own stops. */
async function readSenders(db: Queryable, questions: readonly FactsQuestion[], now: Date) {
  const ids = distinct(questions.map(({ senderId }) => senderId))
  if (ids.length === 0) return new Map<string, { hears: boolean; blockedCountries: readonly string[] }>()
  const { rows } = await db.query<{ sender_id: string; hears: boolean; blocked_countries: string[] }>({
    name: 'facts-senders',
    text: `select sender_id,
                  emulated or (coalesce(heard_messages_at > $3::timestamptz - interval '24 hours', false)
                               and 'user_preferences' = any (fields)) as hears,
                  blocked_countries
           from sender where workspace_id = any ($1::uuid[]) and sender_id = any ($2::uuid[])`,
    values: [distinct(questions.map(({ key }) => key.workspaceId)), ids, now],
  })
  return new Map(rows.map((row) => [row.sender_id, { hears: row.hears, blockedCountries: row.blocked_countries }]))
}

interface Rest {
  confirmationRequestAt: number
  invitationAt: number
  stop: { recordedAt: number; confirmed: boolean } | null
  isTestNumber: boolean
}

/** What was asked and confirmed before: only read for the purposes that have a rest or a limit of one. */
async function readRests(db: Queryable, asked: readonly FactsQuestion[]): Promise<Map<string, Rest>> {
  const { rows } = await db.query<{
    of: string
    confirmation_request_at: Date | null
    invitation_at: Date | null
    stopped_at: Date | null
    confirmed: boolean
    is_test_number: boolean
  }>({
    name: 'facts-rests',
    text: `select coalesce(k.delivery_id::text, k.bucket || '.' || k.address_id) as of,
                  d.confirmation_request_at, d.invitation_at, s.stopped_at,
                  coalesce(d.confirmation_at >= s.stopped_at, false) as confirmed,
                  exists (select 1 from test_number t
                          where t.workspace_id = k.workspace_id and t.bucket = k.bucket and t.address_id = k.address_id)
                    as is_test_number
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[]) as k (workspace_id, bucket, address_id, delivery_id)
           cross join lateral (
             select max(created_at) filter (where purpose = 'confirmation_request') as confirmation_request_at,
                    max(created_at) filter (where purpose = 'invitation') as invitation_at,
                    max(created_at) filter (where purpose = 'stop_confirmation') as confirmation_at
             from delivery
             where workspace_id = k.workspace_id and bucket = k.bucket and address_id = k.address_id
               and delivery_id is distinct from k.delivery_id and status not in ('refused', 'failed')
           ) d
           cross join lateral (
             select max(recorded_at) as stopped_at
             from consent_record
             where workspace_id = k.workspace_id and bucket = k.bucket and address_id = k.address_id
               and state in ('withdrawn', 'refused', 'revoked')
           ) s`,
    values: [...keyColumns(asked.map(({ key }) => key)), asked.map(({ deliveryId }) => deliveryId)],
  })
  return new Map(
    rows.map((row) => [
      row.of,
      {
        confirmationRequestAt: toMs(row.confirmation_request_at),
        invitationAt: toMs(row.invitation_at),
        stop: row.stopped_at === null ? null : { recordedAt: row.stopped_at.getTime(), confirmed: row.confirmed },
        isTestNumber: row.is_test_number,
      },
    ]),
  )
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}

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
  hand_over_until: Date
}

const readClaimed = (row: ClaimedRow) => ({ deliveryId: row.delivery_id, handOverUntil: row.hand_over_until })

async function insertSending(db: Queryable, writes: readonly ClaimWrite[], timeoutMs: number) {
  const { rows } = await db.query<ClaimedRow>({
    name: 'claim-first',
    // clock_timestamp, not now(): the transaction may have waited for its locks.
    text: `insert into delivery (workspace_id, bucket, address_id, delivery_id, campaign_id, sender_id, template_id, purpose,
             topic_id, record_seq, status, attempt, hand_over_until, claimed_at, created_at)
           select n.*, 'sending', 0, t.at + $11 * interval '1 millisecond', t.at, t.at
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::uuid[], $8::text[],
                       $9::uuid[], $10::integer[])
             as n (workspace_id, bucket, address_id, delivery_id, campaign_id, sender_id, template_id, purpose, topic_id, record_seq),
             (select clock_timestamp()) as t (at)
           on conflict do nothing
           returning delivery_id, hand_over_until`,
    values: [
      ...keyColumns(writes.map(({ request }) => request.key)),
      writes.map(({ request }) => request.deliveryId),
      writes.map(({ request }) => request.campaignId),
      writes.map(({ request }) => request.senderId),
      writes.map(({ request }) => request.templateId),
      writes.map(({ request }) => request.purpose),
      writes.map(({ request }) => request.topicId),
      writes.map(({ decision }) => decision.record ?? null),
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
               hand_over_until = t.at + $6 * interval '1 millisecond', claimed_at = t.at
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::integer[])
             as n (workspace_id, bucket, address_id, delivery_id, record_seq),
             (select clock_timestamp()) as t (at)
           where d.workspace_id = n.workspace_id and d.bucket = n.bucket and d.address_id = n.address_id
             and d.delivery_id = n.delivery_id and d.status = 'queued'
           returning d.delivery_id, d.hand_over_until`,
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
           using unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[]) as n (workspace_id, bucket, address_id, delivery_id)
           where q.workspace_id = n.workspace_id and q.bucket = n.bucket and q.address_id = n.address_id
             and q.delivery_id = n.delivery_id`,
    values: [...keyColumns(requests.map(({ key }) => key)), requests.map(({ deliveryId }) => deliveryId)],
  })
}

async function settle(db: Queryable, results: readonly Settled[]): Promise<void> {
  if (results.length === 0) return
  const sorted = [...results].sort((a, b) => compareKeys(a.key, b.key))
  await db.query({
    name: 'settle',
    // What a status has already told is never taken back: only a row that is still waiting for an answer changes its status.
    text: `update delivery d
           set status = case when d.status in ('sending', 'in_doubt', 'lost') then n.status else d.status end,
               reason = case when d.status in ('sending', 'in_doubt', 'lost') then n.reason else d.reason end,
               error_code = coalesce(n.error_code, d.error_code),
               wamid_hash = coalesce(n.wamid_hash, d.wamid_hash),
               accepted_at = case when n.status = 'accepted' then coalesce(d.accepted_at, clock_timestamp()) else d.accepted_at end,
               failed_at = case when n.status = 'failed' then coalesce(d.failed_at, clock_timestamp()) else d.failed_at end
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::integer[], $8::bytea[])
             as n (workspace_id, bucket, address_id, delivery_id, status, reason, error_code, wamid_hash)
           where d.workspace_id = n.workspace_id and d.bucket = n.bucket and d.address_id = n.address_id
             and d.delivery_id = n.delivery_id`,
    values: [
      ...keyColumns(sorted.map(({ key }) => key)),
      sorted.map(({ deliveryId }) => deliveryId),
      sorted.map(statusOf),
      sorted.map((r) => ('reason' in r ? (r.reason ?? null) : null)),
      sorted.map((r) => (r.outcome === 'failed' ? r.code : null)),
      sorted.map((r) => (r.outcome === 'accepted' ? r.wamidHash : null)),
    ],
  })
  const again = sorted.filter((result) => result.outcome === 'again')
  if (again.length > 0) {
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
}

function statusOf(result: Settled): string {
  return result.outcome === 'again' ? 'queued' : result.outcome
}

async function inTheAir(db: Queryable, keys: readonly AddressKey[]): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'in-the-air',
    text: `select count(*)::int as count
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join delivery d using (workspace_id, bucket, address_id)
           where d.status = 'sending' and d.hand_over_until > clock_timestamp()`,
    values: keyColumns(keys),
  })
  return rows[0]?.count ?? 0
}

async function countAtStop(db: Queryable, keys: readonly AddressKey[]) {
  const { rows } = await db.query<{ accepted_before: number; in_doubt: number }>({
    name: 'count-at-stop',
    text: `select count(*) filter (where d.status in ('accepted', 'sent'))::int as accepted_before,
                  count(*) filter (where d.status in ('sending', 'in_doubt'))::int as in_doubt
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join delivery d using (workspace_id, bucket, address_id)`,
    values: keyColumns(keys),
  })
  return { acceptedBefore: rows[0]?.accepted_before ?? 0, inDoubt: rows[0]?.in_doubt ?? 0 }
}

async function enqueue(db: Queryable, sends: readonly QueuedSend[], now: Date): Promise<void> {
  if (sends.length === 0) return
  await db.query({
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
  await enqueueRows(db, sends)
}

async function enqueueRows(db: Queryable, sends: readonly QueuedSend[]): Promise<void> {
  await db.query({
    name: 'enqueue',
    text: `with row as (
             insert into delivery_queue (workspace_id, bucket, address_id, delivery_id, sender_id, campaign_id, priority, not_before,
               expires_at, payload)
             select * from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::smallint[],
                                  $8::timestamptz[], $9::timestamptz[], $10::jsonb[])
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
    ],
  })
}
