/** Consent, written whole in one statement under the lock of its addresses, and read back. */
import type { AddressKey } from '../domain/address.ts'
import type { AddressEffect } from '../domain/address-store.ts'
import type { Act, ConsentRecord, RecordState, Scope, Strength } from '../domain/consent.ts'
import type { ConsentStore, ConsentWrite } from '../domain/consent-store.ts'
import { byteaArray, plainArray } from './array-text.ts'
import { keyColumns } from './key-columns.ts'
import type { Queryable } from './pool.ts'

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
           from unnest((select $1::uuid[]), $2::smallint[], $3::uuid[], $4::bytea[]) as k (workspace_id, bucket, address_id, dedupe)
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
  const { kinds, kindOf } = kindsOf(write.records)
  const { bytes, froms } = bytesOf(write.records)
  const effects = write.addresses.flatMap(({ effect }, at) => (isEmpty(effect) ? [] : [effectRow(effect, at + 1)]))
  await db.query({
    name: 'write-consent',
    // What is written by the dozen comes as lists, and their bytes as one value: to read them as JSON costs more than to
    // write the rows.
    text: `with said as materialized (
             select k.*, r.bucket, r.address_id, r.seq, r.record_id, r.actor, r.confirms,
                    to_timestamp(r.occurred_ms / 1000) as occurred_at, to_timestamp(r.expires_ms / 1000) as expires_at,
                    to_timestamp(r.counts_ms / 1000) as counts_at, to_timestamp(r.keep_ms / 1000) as keep_until,
                    substring($1::bytea from r.at for 32) as salt, substring($1::bytea from r.at + 32 for 32) as dedupe,
                    substring($1::bytea from r.at + 64 for r.said) as statement,
                    substring($1::bytea from r.at + 64 + r.said for 32) as sealed_sha256,
                    substring($1::bytea from r.at + 96 + r.said for r.sealed) as sealed
             from unnest((select $2::smallint[]), $3::uuid[], $4::integer[], $5::uuid[], $6::text[], $7::integer[], $8::float8[], $9::float8[],
                         $10::float8[], $11::float8[], $12::integer[], $13::integer[], $14::integer[], $15::integer[])
               as r (bucket, address_id, seq, record_id, actor, confirms, occurred_ms, expires_ms, counts_ms, keep_ms, at, said,
                     sealed, kind)
             join json_to_recordset($16::json) as k (kind integer, workspace_id uuid, state text, scope text, topic_id uuid,
               act text, channel text, strength text, capture_point_id uuid, policy_pack text, reason text,
               recorded_at timestamptz, notice_sha256 text, rendered_sha256 text, language text) on k.kind = r.kind
           ), record as (
             insert into consent_record (workspace_id, bucket, address_id, seq, record_id, state, scope, topic_id, act, channel,
               actor, strength, confirms, capture_point_id, policy_pack, reason, occurred_at, recorded_at, expires_at, counts_at,
               notice_sha256, rendered_sha256, language, dedupe, statement)
             select workspace_id, bucket, address_id, seq, record_id, state, scope, topic_id, act, channel, actor, strength,
               confirms, capture_point_id, policy_pack, reason, occurred_at, recorded_at, expires_at, counts_at,
               decode(notice_sha256, 'hex'), decode(rendered_sha256, 'hex'), language, dedupe, statement
             from said
           ), salt as (
             insert into record_salt (workspace_id, bucket, address_id, seq, salt)
             select workspace_id, bucket, address_id, seq, salt from said
           ), proof as (
             insert into evidence (workspace_id, bucket, address_id, seq, sealed, sha256, keep_until)
             select workspace_id, bucket, address_id, seq, sealed, sealed_sha256, keep_until from said
             where keep_until is not null
           ), log as (
             insert into ledger_queue (workspace_id, bucket, address_id, seq)
             select workspace_id, bucket, address_id, seq from said
           ), key as (
             insert into address_key (workspace_id, bucket, address_id, wrapped)
             select * from unnest((select $17::uuid[]), $18::smallint[], $19::uuid[], $20::bytea[])
             on conflict (workspace_id, bucket, address_id) do update set wrapped = excluded.wrapped
               where address_key.wrapped is null and address_key.destroyed_at is null
           ), state as (
             insert into consent_state (workspace_id, bucket, address_id, topic_id, yes_at, yes_seq, expires_at, weak_yes_at,
               weak_yes_seq, weak_expires_at, no_at, no_seq, no_state, asked_at, asked_until, yes_record)
             select workspace_id, bucket, address_id, topic_id, to_timestamp(yes_ms / 1000), yes_seq,
               to_timestamp(expires_ms / 1000), to_timestamp(weak_yes_ms / 1000), weak_yes_seq,
               to_timestamp(weak_expires_ms / 1000), to_timestamp(no_ms / 1000), no_seq, no_state,
               to_timestamp(asked_ms / 1000), to_timestamp(asked_until_ms / 1000), yes_record
             from unnest((select $21::uuid[]), $22::smallint[], $23::uuid[], $24::uuid[], $25::float8[], $26::integer[], $27::float8[],
                         $28::float8[], $29::integer[], $30::float8[], $31::float8[], $32::integer[], $33::text[], $34::float8[],
                         $35::float8[], $51::uuid[])
               as s (workspace_id, bucket, address_id, topic_id, yes_ms, yes_seq, expires_ms, weak_yes_ms, weak_yes_seq,
                     weak_expires_ms, no_ms, no_seq, no_state, asked_ms, asked_until_ms, yes_record)
             on conflict (workspace_id, bucket, address_id, topic_id) do update
             set yes_at = excluded.yes_at, yes_seq = excluded.yes_seq, expires_at = excluded.expires_at,
                 weak_yes_at = excluded.weak_yes_at, weak_yes_seq = excluded.weak_yes_seq,
                 weak_expires_at = excluded.weak_expires_at, no_at = excluded.no_at, no_seq = excluded.no_seq,
                 no_state = excluded.no_state, asked_at = excluded.asked_at, asked_until = excluded.asked_until,
                 yes_record = coalesce(excluded.yes_record, case
                   when coalesce(excluded.yes_seq, excluded.weak_yes_seq) = coalesce(consent_state.yes_seq, consent_state.weak_yes_seq)
                   then consent_state.yes_record end)
           ), person as (
             update contact c set opt_in = p.opt_in
             from unnest((select $36::uuid[]), $37::uuid[], $38::boolean[]) as p (workspace_id, contact_id, opt_in)
             where c.workspace_id = p.workspace_id and c.contact_id = p.contact_id and c.opt_in is distinct from p.opt_in
           ), gate as (
             update address a
             set epoch = epoch + 1, records = n.records,
                 no_all_at = to_timestamp(n.no_all_ms / 1000), no_all_seq = n.no_all_seq, no_all_state = n.no_all_state,
                 no_marketing_at = to_timestamp(n.no_marketing_ms / 1000), no_marketing_seq = n.no_marketing_seq,
                 no_marketing_state = n.no_marketing_state,
                 platform_stopped_at = case when e.sets_platform_stop then e.platform_stopped_at else a.platform_stopped_at end,
                 hold = case when e.sets_hold then e.hold else a.hold end,
                 held_at = case when e.sets_hold then e.held_at else a.held_at end,
                 identity_changed_at = case when e.sets_identity then e.identity_changed_at else a.identity_changed_at end,
                 paused_until = coalesce(e.paused_until, a.paused_until),
                 no_ask_until = greatest(e.no_ask_until, a.no_ask_until),
                 closed_at = coalesce(a.closed_at, e.closed_at),
                 contact_id = case when e.sets_contact then e.contact_id else a.contact_id end
             from unnest((select $39::uuid[]), $40::smallint[], $41::uuid[], $42::integer[], $43::float8[], $44::integer[], $45::text[],
                         $46::float8[], $47::integer[], $48::text[]) with ordinality
               as n (workspace_id, bucket, address_id, records, no_all_ms, no_all_seq, no_all_state, no_marketing_ms,
                     no_marketing_seq, no_marketing_state, at)
             left join json_to_recordset($49::json) as e (at bigint, sets_platform_stop boolean, platform_stopped_at timestamptz,
               sets_hold boolean, hold text, held_at timestamptz, sets_identity boolean, identity_changed_at timestamptz,
               paused_until timestamptz, no_ask_until timestamptz, closed_at timestamptz, sets_contact boolean, contact_id uuid)
               on e.at = n.at
             where a.workspace_id = n.workspace_id and a.bucket = n.bucket and a.address_id = n.address_id
           )
           select pg_notify('${stopChannel}', stopped) from unnest($50::text[]) as s (stopped)`,
    values: [
      bytes,
      ...recordColumns(write.records, froms),
      plainArray(kindOf),
      JSON.stringify(kinds),
      ...keyColumns(write.dataKeys.map(({ key }) => key)),
      byteaArray(write.dataKeys.map(({ wrapped }) => wrapped)),
      ...stateColumns(write.topics),
      plainArray(write.contacts.map(({ workspaceId }) => workspaceId)),
      plainArray(write.contacts.map(({ contactId }) => contactId)),
      plainArray(write.contacts.map((c) => c.optIn)),
      ...addressColumns(write.addresses),
      JSON.stringify(effects),
      plainArray(write.stopped.map((key) => `${key.workspaceId}.${key.bucket}.${key.addressId}`)),
      plainArray(write.topics.map(({ yesRecord }) => yesRecord)),
    ],
  })
}

/** What many records of a batch have alike travels once. */
function kindsOf(records: ConsentWrite['records']) {
  const places = new Map<string, number>()
  const kinds: object[] = []
  const kindOf = records.map(({ statement: s, recordedAt }) => {
    const topicId = s.scope.kind === 'topic' ? s.scope.topicId : undefined
    const { state, act, channel, strength, capturePointId, policyPack, reason, language } = s
    const notice = s.noticeSha256?.toString('hex')
    const rendered = s.renderedSha256?.toString('hex')
    const workspaceId = s.address.workspaceId
    const name = `${workspaceId} ${state} ${s.scope.kind} ${topicId} ${act} ${channel} ${strength} ${capturePointId} ${policyPack} ${recordedAt.getTime()} ${notice} ${rendered} ${language} ${reason}`
    const known = places.get(name)
    if (known !== undefined) return known
    const kind = places.size
    places.set(name, kind)
    // What is undefined is left out of the text, and is null where it is read.
    kinds.push({
      kind,
      workspace_id: workspaceId,
      state,
      scope: s.scope.kind,
      topic_id: topicId,
      act,
      channel,
      strength,
      capture_point_id: capturePointId,
      policy_pack: policyPack,
      reason,
      recorded_at: recordedAt,
      notice_sha256: notice,
      rendered_sha256: rendered,
      language,
    })
    return kind
  })
  return { kinds, kindOf }
}

const noDigest = Buffer.alloc(32)

/** Of each record: salt, digest of the act, statement, digest of the sealed evidence, the sealed evidence. */
function bytesOf(records: ConsentWrite['records']): { bytes: Buffer; froms: number[] } {
  const parts: Buffer[] = []
  // PostgreSQL counts from 1.
  let at = 1
  const froms = records.map(({ salt, dedupe, bytes, evidence }) => {
    const from = at
    parts.push(salt, dedupe, bytes, evidence?.sha256 ?? noDigest)
    at += 96 + bytes.length
    if (evidence !== null) {
      parts.push(evidence.sealed)
      at += evidence.sealed.length
    }
    return from
  })
  return { bytes: Buffer.concat(parts), froms }
}

function recordColumns(records: ConsentWrite['records'], froms: readonly number[]): unknown[] {
  return [
    plainArray(records.map(({ statement }) => statement.address.bucket)),
    plainArray(records.map(({ statement }) => statement.address.addressId)),
    plainArray(records.map(({ seq }) => seq)),
    plainArray(records.map(({ recordId }) => recordId)),
    records.map(({ statement }) => statement.actor),
    plainArray(records.map(({ statement }) => statement.confirms ?? null)),
    plainArray(records.map(({ statement }) => statement.occurredAt.getTime())),
    plainArray(records.map(({ statement: s }) => (s.expiresAt ?? s.askedUntil)?.getTime() ?? null)),
    plainArray(records.map(({ countsAt }) => countsAt.getTime())),
    plainArray(records.map(({ evidence }) => evidence?.keepUntil.getTime() ?? null)),
    plainArray(froms),
    plainArray(records.map(({ bytes }) => bytes.length)),
    plainArray(records.map(({ evidence }) => evidence?.sealed.length ?? 0)),
  ]
}

function stateColumns(topics: ConsentWrite['topics']): unknown[] {
  return [
    ...keyColumns(topics.map(({ key }) => key)),
    plainArray(topics.map(({ topicId }) => topicId)),
    plainArray(topics.map(({ fold }) => fold.yes.at)),
    plainArray(topics.map(({ fold }) => fold.yes.seq)),
    plainArray(topics.map(({ fold }) => fold.yes.expiresAt)),
    plainArray(topics.map(({ fold }) => fold.weakYes.at)),
    plainArray(topics.map(({ fold }) => fold.weakYes.seq)),
    plainArray(topics.map(({ fold }) => fold.weakYes.expiresAt)),
    plainArray(topics.map(({ fold }) => fold.no.at)),
    plainArray(topics.map(({ fold }) => fold.no.seq)),
    plainArray(topics.map(({ fold }) => fold.no.state)),
    plainArray(topics.map(({ fold }) => fold.askedAt)),
    plainArray(topics.map(({ fold }) => fold.askedUntil)),
  ]
}

function addressColumns(addresses: ConsentWrite['addresses']): unknown[] {
  return [
    ...keyColumns(addresses.map(({ key }) => key)),
    plainArray(addresses.map(({ records }) => records)),
    plainArray(addresses.map(({ fold }) => fold.noAll.at)),
    plainArray(addresses.map(({ fold }) => fold.noAll.seq)),
    plainArray(addresses.map(({ fold }) => fold.noAll.state)),
    plainArray(addresses.map(({ fold }) => fold.noMarketing.at)),
    plainArray(addresses.map(({ fold }) => fold.noMarketing.seq)),
    plainArray(addresses.map(({ fold }) => fold.noMarketing.state)),
  ]
}

function isEmpty(effect: AddressEffect): boolean {
  for (const name in effect) if (effect[name as keyof AddressEffect] !== undefined) return false
  return true
}

/** `at`: which of the addresses, from 1. */
function effectRow(effect: AddressEffect, at: number) {
  return {
    at,
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
