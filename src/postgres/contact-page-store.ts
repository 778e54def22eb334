/** What lists and pages show of people. Reads only, without locks: an answer is true when it was read. */
import type { AddressKey } from '../domain/address.ts'
import { keyText } from '../domain/address.ts'
import type { KnownIdentifier } from '../domain/address-store.ts'
import type { ConsentRecord } from '../domain/consent.ts'
import type {
  ContactPageStore,
  LatestRecord,
  NoticeOfWording,
  RecordFilter,
  SealedEvidence,
  ShownAddress,
  ShownStop,
} from '../domain/contact-page.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import { readAddresses } from './address-rows.ts'
import { type RecordRow, readRecord } from './consent-store.ts'
import { keyColumns } from './key-columns.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import { lastHeard } from './last-heard.ts'
import { addressees, recordIds, templateIds } from './look-ups.ts'
import type { Queryable } from './pool.ts'
import { shownMessages } from './shown-messages.ts'

export function contactPageStore(db: Queryable): ContactPageStore {
  return {
    addresses: (keys) => addresses(db, keys),
    addressesOf: (workspaceId, contactIds) => addressesOf(db, workspaceId, contactIds),
    findAddress: (workspaceId, addressId) => findAddress(db, workspaceId, addressId),
    records: (workspaceId, filter, page) => records(db, workspaceId, filter, page),
    newest: (workspaceId, limit, after) => newest(db, workspaceId, limit, after),
    countRecords: (keys) => countRecords(db, keys),
    findRecord: (workspaceId, recordId) => findRecord(db, workspaceId, recordId),
    latest: (keys) => latest(db, keys),
    evidence: (wanted) => evidence(db, wanted),
    stops: (keys) => stops(db, keys),
    lastHeard: (keys) => lastHeard(db, keys),
    messages: (keys, page, senderId) => shownMessages(db, keys, page, senderId),
    recordIds: (wanted) => recordIds(db, wanted),
    addressees: (workspaceId, ids) => addressees(db, workspaceId, ids),
    templateIds: (workspaceId, named) => templateIds(db, workspaceId, named),
    noticesOf: (workspaceId, hashes) => noticesOf(db, workspaceId, hashes),
  }
}

async function addressesOf(db: Queryable, workspaceId: string, contactIds: readonly string[]): Promise<ShownAddress[]> {
  const { rows } = await db.query<KeyRow>({
    name: 'addresses-of-contacts',
    text: `select workspace_id, bucket, address_id
           from address
           where workspace_id = $1 and contact_id = any ($2::uuid[])`,
    values: [workspaceId, contactIds],
  })
  return addresses(db, rows.map(keyOf))
}

async function findAddress(db: Queryable, workspaceId: string, addressId: string): Promise<AddressKey | undefined> {
  const { rows } = await db.query<KeyRow>({
    name: 'find-address',
    text: 'select workspace_id, bucket, address_id from address where workspace_id = $1 and address_id = $2',
    values: [workspaceId, addressId],
  })
  return rows[0] && keyOf(rows[0])
}

async function addresses(db: Queryable, keys: readonly AddressKey[]): Promise<ShownAddress[]> {
  if (keys.length === 0) return []
  const folded = await readAddresses(db, keys)
  const names = await identifiers(db, keys)
  const facts = await addressFacts(db, keys)
  return folded.map((address) => {
    const text = keyText(address.key)
    const fact = facts.get(text)
    if (fact === undefined) throw new Error('an address without a row')
    return { ...address, identifiers: names.get(text) ?? [], ...fact }
  })
}

async function identifiers(
  db: Queryable,
  keys: readonly AddressKey[],
): Promise<ReadonlyMap<string, readonly KnownIdentifier[]>> {
  const { rows } = await db.query<
    KeyRow & {
      readonly hash: Buffer
      readonly kind: KnownIdentifier['kind']
      readonly value: string | null
      readonly valid_from: Date
      readonly valid_to: Date | null
    }
  >({
    name: 'all-identifiers-of-addresses',
    text: `select workspace_id, bucket, address_id, hash, kind, value, valid_from, valid_to
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join identifier using (workspace_id, bucket, address_id)
           order by valid_from, kind`,
    values: keyColumns(keys),
  })
  return Map.groupBy(
    rows.map((row) => ({
      hash: row.hash,
      kind: row.kind,
      value: row.value,
      address: keyOf(row),
      validFrom: row.valid_from,
      validTo: row.valid_to,
    })),
    ({ address }) => keyText(address),
  )
}

async function addressFacts(
  db: Queryable,
  keys: readonly AddressKey[],
): Promise<ReadonlyMap<string, Pick<ShownAddress, 'createdAt' | 'lastHeardAt'>>> {
  const { rows } = await db.query<KeyRow & { readonly created_at: Date; readonly last_heard_at: Date | null }>({
    name: 'facts-of-addresses',
    text: `select a.workspace_id, a.bucket, a.address_id, a.created_at,
                  (select max(c.last_inbound_at) filter (where c.last_inbound_at > '-infinity')
                   from conversation c
                   where c.workspace_id = a.workspace_id and c.bucket = a.bucket and c.address_id = a.address_id) as last_heard_at
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join address a using (workspace_id, bucket, address_id)`,
    values: keyColumns(keys),
  })
  return new Map(
    rows.map((row) => [keyText(keyOf(row)), { createdAt: row.created_at, lastHeardAt: row.last_heard_at }]),
  )
}

const recordColumns = `r.workspace_id, r.bucket, r.address_id, r.seq, r.record_id, r.state, r.scope, r.topic_id, r.act,
                  r.channel, r.actor, r.strength, r.confirms, r.capture_point_id, r.policy_pack, r.reason, r.occurred_at,
                  r.recorded_at, r.expires_at, r.counts_at, r.notice_sha256, r.rendered_sha256, r.language, r.statement`

async function records(
  db: Queryable,
  workspaceId: string,
  { keys, topicId }: RecordFilter,
  { limit, after }: PageRequest,
): Promise<Page<ConsentRecord>> {
  const { rows } = await db.query<RecordRow>({
    name: 'page-of-records',
    text: `select ${recordColumns}
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join consent_record r using (workspace_id, bucket, address_id)
           where ($4::uuid is null or r.record_id < $4)
             and ($5::uuid is null or r.topic_id = $5 or r.scope = 'all'
                  or r.scope = 'marketing' and exists (
                    select from topic t where t.workspace_id = $6 and t.topic_id = $5 and t.category = 'marketing'))
           order by r.record_id desc, r.seq desc
           limit $7`,
    values: [...keyColumns(keys), after, topicId, workspaceId, limit + 1],
  })
  return cutPage(rows.map(readRecord), limit, ({ recordId }) => recordId)
}

async function newest(
  db: Queryable,
  workspaceId: string,
  limit: number,
  after: string | undefined,
): Promise<ConsentRecord[]> {
  const { rows } = await db.query<RecordRow>({
    name: 'newest-records',
    text: `select ${recordColumns}
           from consent_record r
           where r.workspace_id = $1 and ($2::uuid is null or r.record_id > $2)
           order by r.record_id desc
           limit $3`,
    values: [workspaceId, after, limit],
  })
  return rows.map(readRecord)
}

async function countRecords(db: Queryable, keys: readonly AddressKey[]): Promise<number> {
  const { rows } = await db.query<{ records: number }>({
    name: 'count-records',
    text: `select coalesce(sum(a.records), 0)::bigint as records
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join address a using (workspace_id, bucket, address_id)`,
    values: keyColumns(keys),
  })
  return rows[0]?.records ?? 0
}

async function findRecord(db: Queryable, workspaceId: string, recordId: string): Promise<ConsentRecord | undefined> {
  const { rows } = await db.query<RecordRow>({
    name: 'find-record',
    text: `select ${recordColumns} from consent_record r where r.workspace_id = $1 and r.record_id = $2`,
    values: [workspaceId, recordId],
  })
  return rows[0] && readRecord(rows[0])
}

async function latest(db: Queryable, keys: readonly AddressKey[]): Promise<LatestRecord[]> {
  const { rows } = await db.query<RecordRow & { readonly topics_of_act: number }>({
    name: 'latest-records',
    text: `select ${recordColumns},
                  (select count(distinct o.topic_id)
                   from consent_record o
                   where o.workspace_id = r.workspace_id and o.bucket = r.bucket and o.address_id = r.address_id
                     and o.recorded_at = r.recorded_at and o.act = r.act and o.state = r.state) as topics_of_act
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join address a using (workspace_id, bucket, address_id)
           join consent_record r on r.workspace_id = a.workspace_id and r.bucket = a.bucket and r.address_id = a.address_id
             and r.seq = a.records`,
    values: keyColumns(keys),
  })
  return rows.map((row) => ({ ...readRecord(row), topicsOfAct: row.topics_of_act }))
}

async function evidence(
  db: Queryable,
  wanted: readonly { readonly key: AddressKey; readonly seq: number }[],
): Promise<SealedEvidence[]> {
  if (wanted.length === 0) return []
  const { rows } = await db.query<
    KeyRow & { readonly seq: number; readonly sealed: Buffer; readonly sha256: Buffer; readonly wrapped: Buffer | null }
  >({
    name: 'evidence-of-records',
    text: `select e.workspace_id, e.bucket, e.address_id, e.seq, e.sealed, e.sha256, d.wrapped
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::integer[]) as k (workspace_id, bucket, address_id, seq)
           join evidence e using (workspace_id, bucket, address_id, seq)
           left join address_key d using (workspace_id, bucket, address_id)`,
    values: [...keyColumns(wanted.map(({ key }) => key)), wanted.map(({ seq }) => seq)],
  })
  return rows.map((row) => ({
    key: keyOf(row),
    seq: row.seq,
    sealed: row.sealed,
    sha256: row.sha256,
    wrappedKey: row.wrapped,
  }))
}

async function stops(db: Queryable, keys: readonly AddressKey[]): Promise<ShownStop[]> {
  const { rows } = await db.query<
    KeyRow & {
      readonly seq: number
      readonly received_at: Date
      readonly closed_at: Date
      readonly answered_at: Date | null
      readonly accepted_before: number
      readonly in_doubt: number
      readonly caused_by: string | null
      readonly campaign: string | null
    }
  >({
    name: 'stops-of-addresses',
    text: `select p.workspace_id, p.bucket, p.address_id, p.seq, p.received_at, p.closed_at, p.answered_at, p.accepted_before,
                  p.in_doubt, p.caused_by, c.name as campaign
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join stop_report p using (workspace_id, bucket, address_id)
           left join campaign c on c.workspace_id = p.workspace_id and c.campaign_id = p.caused_by`,
    values: keyColumns(keys),
  })
  return rows.map((row) => ({
    key: keyOf(row),
    seq: row.seq,
    receivedAt: row.received_at,
    closedAt: row.closed_at,
    answeredAt: row.answered_at,
    acceptedBefore: row.accepted_before,
    inDoubt: row.in_doubt,
    campaign:
      row.caused_by === null || row.campaign === null ? null : { campaignId: row.caused_by, name: row.campaign },
  }))
}

async function noticesOf(db: Queryable, workspaceId: string, hashes: readonly Buffer[]): Promise<NoticeOfWording[]> {
  const { rows } = await db.query<{ sha256: Buffer; notice_id: string; name: string; version: number }>({
    name: 'notices-of-wordings',
    text: `select distinct on (v.sha256) v.sha256, v.notice_id, n.name, v.version
           from notice_version v
           join notice n using (workspace_id, notice_id)
           where v.workspace_id = $1 and v.sha256 = any ($2::bytea[])
           order by v.sha256, v.created_at`,
    values: [workspaceId, hashes],
  })
  return rows.map((row) => ({ sha256: row.sha256, noticeId: row.notice_id, name: row.name, version: row.version }))
}
