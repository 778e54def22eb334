/** Consent, written whole in one statement under the lock of its addresses, and read back. */
import type { AddressKey } from '../domain/address.ts'
import type { Act, ConsentRecord, RecordState, Scope, Strength } from '../domain/consent.ts'
import type { ConsentStore, ConsentWrite } from '../domain/consent-store.ts'
import { keyColumns } from './address-store.ts'
import type { Queryable } from './pool.ts'
import { toStamp } from './times.ts'

export function consentStore(db: Queryable): ConsentStore {
  return {
    replays: (acts) => replays(db, acts),
    write: (write) => writeConsent(db, write),
    recordsOf: (keys) => recordsOf(db, keys),
  }
}

/** The channel on which workers hear whom they must drop at once. Only for speed; the guarantee does not rest on it. */
export const stopChannel = 'assent_stop'

async function replays(db: Queryable, acts: Parameters<ConsentStore['replays']>[0]) {
  if (acts.length === 0) return []
  const { rows } = await db.query<{
    workspace_id: string
    bucket: number
    address_id: string
    dedupe: Buffer
    seq: number
    record_id: string
  }>({
    name: 'find-replays',
    text: `select r.workspace_id, r.bucket, r.address_id, r.dedupe, r.seq, r.record_id
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::bytea[]) as k (workspace_id, bucket, address_id, dedupe)
           join consent_record r using (workspace_id, bucket, address_id, dedupe)`,
    values: [...keyColumns(acts.map(({ key }) => key)), acts.map(({ dedupe }) => dedupe)],
  })
  return rows.map((row) => ({
    key: { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
    dedupe: row.dedupe,
    seq: row.seq,
    recordId: row.record_id,
  }))
}

async function writeConsent(db: Queryable, write: ConsentWrite): Promise<void> {
  await db.query({
    name: 'write-consent',
    // Each list is read once: to read it costs more than to write a row of it.
    text: `with said as materialized (
             select * from json_to_recordset($1::json) as r (workspace_id uuid, bucket smallint, address_id uuid, seq integer,
               record_id uuid, state text, scope text, topic_id uuid, act text, channel text, actor text, strength text,
               confirms integer, capture_point_id uuid, policy_pack text, reason text, occurred_at timestamptz,
               recorded_at timestamptz, expires_at timestamptz, counts_at timestamptz, notice_sha256 text,
               rendered_sha256 text, language text, dedupe text, statement text, salt text, sealed text,
               sealed_sha256 text, keep_until timestamptz)
           ), record as (
             insert into consent_record (workspace_id, bucket, address_id, seq, record_id, state, scope, topic_id, act, channel,
               actor, strength, confirms, capture_point_id, policy_pack, reason, occurred_at, recorded_at, expires_at, counts_at,
               notice_sha256, rendered_sha256, language, dedupe, statement)
             select workspace_id, bucket, address_id, seq, record_id, state, scope, topic_id, act, channel, actor, strength,
               confirms, capture_point_id, policy_pack, reason, occurred_at, recorded_at, expires_at, counts_at,
               decode(notice_sha256, 'hex'), decode(rendered_sha256, 'hex'), language, decode(dedupe, 'hex'),
               convert_to(statement, 'utf8')
             from said
           ), salt as (
             insert into record_salt (workspace_id, bucket, address_id, seq, salt)
             select workspace_id, bucket, address_id, seq, decode(salt, 'hex') from said
           ), proof as (
             insert into evidence (workspace_id, bucket, address_id, seq, sealed, sha256, keep_until)
             select workspace_id, bucket, address_id, seq, decode(sealed, 'hex'), decode(sealed_sha256, 'hex'), keep_until
             from said
             where sealed is not null
           ), log as (
             insert into ledger_queue (workspace_id, bucket, address_id, seq)
             select workspace_id, bucket, address_id, seq from said
           ), key as (
             insert into address_key (workspace_id, bucket, address_id, wrapped)
             select workspace_id, bucket, address_id, decode(wrapped, 'hex')
             from json_to_recordset($2::json) as k (workspace_id uuid, bucket smallint, address_id uuid, wrapped text)
             on conflict (workspace_id, bucket, address_id) do update set wrapped = excluded.wrapped
               where address_key.wrapped is null and address_key.destroyed_at is null
           ), state as (
             insert into consent_state (workspace_id, bucket, address_id, topic_id, yes_at, yes_seq, expires_at, weak_yes_at,
               weak_yes_seq, weak_expires_at, no_at, no_seq, no_state, asked_at, asked_until)
             select * from json_to_recordset($3::json) as s (workspace_id uuid, bucket smallint, address_id uuid, topic_id uuid,
               yes_at timestamptz, yes_seq integer, expires_at timestamptz, weak_yes_at timestamptz, weak_yes_seq integer,
               weak_expires_at timestamptz, no_at timestamptz, no_seq integer, no_state text, asked_at timestamptz,
               asked_until timestamptz)
             on conflict (workspace_id, bucket, address_id, topic_id) do update
             set yes_at = excluded.yes_at, yes_seq = excluded.yes_seq, expires_at = excluded.expires_at,
                 weak_yes_at = excluded.weak_yes_at, weak_yes_seq = excluded.weak_yes_seq,
                 weak_expires_at = excluded.weak_expires_at, no_at = excluded.no_at, no_seq = excluded.no_seq,
                 no_state = excluded.no_state, asked_at = excluded.asked_at, asked_until = excluded.asked_until
           ), person as (
             update contact c set opt_in = p.opt_in
             from json_to_recordset($4::json) as p (workspace_id uuid, contact_id uuid, opt_in boolean)
             where c.workspace_id = p.workspace_id and c.contact_id = p.contact_id and c.opt_in is distinct from p.opt_in
           ), gate as (
             update address a
             set epoch = epoch + 1, records = n.records,
                 no_all_at = n.no_all_at, no_all_seq = n.no_all_seq, no_all_state = n.no_all_state,
                 no_marketing_at = n.no_marketing_at, no_marketing_seq = n.no_marketing_seq,
                 no_marketing_state = n.no_marketing_state,
                 platform_stopped_at = case when n.sets_platform_stop then n.platform_stopped_at else a.platform_stopped_at end,
                 hold = case when n.sets_hold then n.hold else a.hold end,
                 held_at = case when n.sets_hold then n.held_at else a.held_at end,
                 identity_changed_at = case when n.sets_identity then n.identity_changed_at else a.identity_changed_at end,
                 paused_until = coalesce(n.paused_until, a.paused_until),
                 no_ask_until = greatest(n.no_ask_until, a.no_ask_until),
                 closed_at = coalesce(a.closed_at, n.closed_at),
                 contact_id = case when n.sets_contact then n.contact_id else a.contact_id end
             from json_to_recordset($5::json) as n (workspace_id uuid, bucket smallint, address_id uuid, records integer,
               no_all_at timestamptz, no_all_seq integer, no_all_state text, no_marketing_at timestamptz,
               no_marketing_seq integer, no_marketing_state text, sets_platform_stop boolean, platform_stopped_at timestamptz,
               sets_hold boolean, hold text, held_at timestamptz, sets_identity boolean, identity_changed_at timestamptz,
               paused_until timestamptz, no_ask_until timestamptz, closed_at timestamptz, sets_contact boolean, contact_id uuid)
             where a.workspace_id = n.workspace_id and a.bucket = n.bucket and a.address_id = n.address_id
           )
           select pg_notify('${stopChannel}', stopped) from json_array_elements_text($6::json) as s (stopped)`,
    values: [
      JSON.stringify(write.records.map(recordRow)),
      JSON.stringify(write.dataKeys.map(({ key, wrapped }) => ({ ...keyRow(key), wrapped: wrapped.toString('hex') }))),
      JSON.stringify(write.topics.map(stateRow)),
      JSON.stringify(
        write.contacts.map((c) => ({ workspace_id: c.workspaceId, contact_id: c.contactId, opt_in: c.optIn })),
      ),
      JSON.stringify(write.addresses.map(addressRow)),
      JSON.stringify(write.stopped.map((key) => `${key.workspaceId}.${key.bucket}.${key.addressId}`)),
    ],
  })
}

function keyRow(key: AddressKey) {
  return { workspace_id: key.workspaceId, bucket: key.bucket, address_id: key.addressId }
}

/** What is undefined is left out of the text, and is null where it is read. */
function recordRow({ statement: s, ...record }: ConsentWrite['records'][number]) {
  return {
    ...keyRow(s.address),
    seq: record.seq,
    record_id: record.recordId,
    state: s.state,
    scope: s.scope.kind,
    topic_id: s.scope.kind === 'topic' ? s.scope.topicId : undefined,
    act: s.act,
    channel: s.channel,
    actor: s.actor,
    strength: s.strength,
    confirms: s.confirms,
    capture_point_id: s.capturePointId,
    policy_pack: s.policyPack,
    reason: s.reason,
    occurred_at: s.occurredAt,
    recorded_at: record.recordedAt,
    expires_at: s.expiresAt ?? s.askedUntil,
    counts_at: record.countsAt,
    notice_sha256: s.noticeSha256?.toString('hex'),
    rendered_sha256: s.renderedSha256?.toString('hex'),
    language: s.language,
    dedupe: record.dedupe.toString('hex'),
    statement: record.bytes.toString(),
    salt: record.salt.toString('hex'),
    sealed: record.evidence?.sealed.toString('hex'),
    sealed_sha256: record.evidence?.sha256.toString('hex'),
    keep_until: record.evidence?.keepUntil,
  }
}

function stateRow({ key, topicId, fold }: ConsentWrite['topics'][number]) {
  return {
    ...keyRow(key),
    topic_id: topicId,
    yes_at: toStamp(fold.yes.at),
    yes_seq: fold.yes.seq,
    expires_at: toStamp(fold.yes.expiresAt),
    weak_yes_at: toStamp(fold.weakYes.at),
    weak_yes_seq: fold.weakYes.seq,
    weak_expires_at: toStamp(fold.weakYes.expiresAt),
    no_at: toStamp(fold.no.at),
    no_seq: fold.no.seq,
    no_state: fold.no.state,
    asked_at: toStamp(fold.askedAt),
    asked_until: toStamp(fold.askedUntil),
  }
}

function addressRow({ key, fold, records, effect }: ConsentWrite['addresses'][number]) {
  return {
    ...keyRow(key),
    records,
    no_all_at: toStamp(fold.noAll.at),
    no_all_seq: fold.noAll.seq,
    no_all_state: fold.noAll.state,
    no_marketing_at: toStamp(fold.noMarketing.at),
    no_marketing_seq: fold.noMarketing.seq,
    no_marketing_state: fold.noMarketing.state,
    sets_platform_stop: effect.platformStoppedAt !== undefined,
    platform_stopped_at: effect.platformStoppedAt,
    sets_hold: effect.hold !== undefined,
    hold: effect.hold?.kind,
    held_at: effect.hold?.at,
    sets_identity: effect.identityChangedAt !== undefined,
    identity_changed_at: effect.identityChangedAt,
    paused_until: effect.pausedUntil,
    no_ask_until: effect.noAskUntil,
    closed_at: effect.closedAt,
    sets_contact: effect.contactId !== undefined,
    contact_id: effect.contactId,
  }
}

export interface RecordRow {
  workspace_id: string
  bucket: number
  address_id: string
  seq: number
  record_id: string
  state: RecordState
  scope: Scope['kind']
  topic_id: string | null
  act: Act
  channel: string
  actor: string
  strength: Strength
  confirms: number | null
  capture_point_id: string | null
  policy_pack: string
  reason: string | null
  occurred_at: Date
  recorded_at: Date
  expires_at: Date | null
  counts_at: Date
  notice_sha256: Buffer | null
  rendered_sha256: Buffer | null
  language: string | null
  statement: Buffer
}

async function recordsOf(db: Queryable, keys: readonly AddressKey[]): Promise<ConsentRecord[]> {
  const { rows } = await db.query<RecordRow>({
    name: 'records-of-addresses',
    text: `select r.workspace_id, r.bucket, r.address_id, r.seq, r.record_id, r.state, r.scope, r.topic_id, r.act, r.channel,
                  r.actor, r.strength, r.confirms, r.capture_point_id, r.policy_pack, r.reason, r.occurred_at, r.recorded_at,
                  r.expires_at, r.counts_at, r.notice_sha256, r.rendered_sha256, r.language, r.statement
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join consent_record r using (workspace_id, bucket, address_id)
           order by r.workspace_id, r.bucket, r.address_id, r.seq`,
    values: keyColumns(keys),
  })
  return rows.map(readRecord)
}

export function readRecord(row: RecordRow): ConsentRecord {
  return {
    address: { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
    seq: row.seq,
    recordId: row.record_id,
    state: row.state,
    scope: row.scope === 'topic' ? { kind: 'topic', topicId: row.topic_id ?? '' } : { kind: row.scope },
    act: row.act,
    channel: row.channel,
    actor: row.actor,
    strength: row.strength,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    expiresAt: row.expires_at,
    countsAt: row.counts_at,
    confirms: row.confirms,
    capturePointId: row.capture_point_id,
    policyPack: row.policy_pack,
    reason: row.reason,
    noticeSha256: row.notice_sha256,
    renderedSha256: row.rendered_sha256,
    language: row.language,
    statement: row.statement,
  }
}
