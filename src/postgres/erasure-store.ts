/**
 * Erasure, as the one role that PostgreSQL lets delete evidence and salts. Every table in which a person leaves a trace
 * stands here; test/database/erasure.test.ts looks through all columns of all tables for what was left.
 */
import type { AddressKey } from '../domain/address.ts'
import type { Erasure, ErasureStore } from '../domain/erasure.ts'
import { stopChannel } from './consent-store.ts'
import { keyColumns } from './key-columns.ts'
import type { Queryable } from './pool.ts'

export function erasureStore(db: Queryable): ErasureStore {
  return {
    mergedInto: (workspaceId, contactId) => mergedInto(db, workspaceId, contactId),
    erase: (erasure, contacts) => erase(db, erasure, contacts),
    eraseReturned: (addresses) => eraseDeliveries(db, addresses),
    find: (workspaceId, contactId) => find(db, workspaceId, contactId),
  }
}

async function mergedInto(db: Queryable, workspaceId: string, contactId: string): Promise<string[]> {
  const { rows } = await db.query<{ contact_id: string }>(
    `with recursive person as (
       select $2::uuid as contact_id
       union
       select m.contact_id
       from person p join contact_merge m on m.workspace_id = $1 and m.into_contact = p.contact_id and m.undone_at is null
     )
     select contact_id from person`,
    [workspaceId, contactId],
  )
  return rows.map((row) => row.contact_id)
}

async function erase(db: Queryable, erasure: Omit<Erasure, 'records'>, contacts: readonly string[]): Promise<Erasure> {
  const { workspaceId, addresses, erasedAt } = erasure
  await eraseTraces(db, workspaceId, await tracesOf(db, addresses, contacts), erasedAt)
  await eraseDeliveries(db, addresses)
  await eraseTalk(db, addresses)
  await eraseDoings(db, workspaceId, contacts)
  await erasePaper(db, addresses)
  await db.query('delete from flow_start where workspace_id = $1 and contact_id = any ($2::uuid[])', [
    workspaceId,
    contacts,
  ])
  await blindRecords(db, addresses, erasedAt)
  await suppress(db, addresses, erasedAt)
  await db.query(
    `update contact
     set name = null, language = null, attributes = '{}', tags = '{}', opt_in = null, erased_at = $3
     where workspace_id = $1 and contact_id = any ($2::uuid[])`,
    [workspaceId, contacts, erasedAt],
  )
  return keep(db, erasure)
}

/** What a text would hold that speaks of the person: their names as they are written, and the ids of what is theirs. */
async function tracesOf(
  db: Queryable,
  addresses: readonly AddressKey[],
  contacts: readonly string[],
): Promise<string[]> {
  const { rows } = await db.query<{ value: string }>(
    `select i.value
     from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
     join identifier i using (workspace_id, bucket, address_id)
     where i.value is not null`,
    keyColumns(addresses),
  )
  // A number is looked for by its digits: with its plus, without it, and as part of an id.
  return [...rows.map(({ value }) => value.replace(/^\+/, '')), ...addresses.map((a) => a.addressId), ...contacts]
}

/** Answers kept for a repeat, and updates that nobody could read yet, are texts: nothing but what they say leads to a person. */
async function eraseTraces(db: Queryable, workspaceId: string, traces: readonly string[], at: Date): Promise<void> {
  const speaksOf = (column: string) =>
    `exists (select from unnest($2::text[]) as trace where position(lower(trace) in lower(${column}::text)) > 0)`
  await db.query(`delete from idempotency where workspace_id = $1 and ${speaksOf('response')}`, [workspaceId, traces])
  await db.query(`delete from inbox_aside where workspace_id = $1 and ${speaksOf('payload')}`, [workspaceId, traces])
  await db.query(
    `update inbox set read_at = $3, payload = 'null', failed = 'erased'
     where workspace_id = $1 and read_at is null and ${speaksOf('payload')}`,
    [workspaceId, traces, at],
  )
}

async function eraseDeliveries(db: Queryable, addresses: readonly AddressKey[]): Promise<void> {
  const keys = keyColumns(addresses)
  await db.query(`delete from delivery_queue q using ${named} where ${isNamed('q')}`, keys)
  await db.query(
    // Empty and not null: a status that comes late fills in a hash only where there is none.
    `update delivery d
     set wamid_hash = '',
         status = case when d.status = 'queued' then 'refused' else d.status end,
         reason = case when d.status = 'queued' then 'suppressed' else d.reason end
     from ${named} where ${isNamed('d')}`,
    keys,
  )
}

/** What they did, and the lists that they stood in. */
async function eraseDoings(db: Queryable, workspaceId: string, contacts: readonly string[]): Promise<void> {
  for (const table of ['event', 'segment_member', 'segment_inside']) {
    await db.query(`delete from ${table} where workspace_id = $1 and contact_id = any ($2::uuid[])`, [
      workspaceId,
      contacts,
    ])
  }
}

async function eraseTalk(db: Queryable, addresses: readonly AddressKey[]): Promise<void> {
  // A run takes its steps and errands along.
  const talk = [
    'message',
    'conversation',
    'conversation_entry',
    'confirmation',
    'page_link',
    'test_number',
    'invitation',
    'record_attachment',
    'run',
    'reading',
  ]
  for (const table of talk) {
    await db.query(`delete from ${table} x using ${named} where ${isNamed('x')}`, keyColumns(addresses))
  }
  // A call was made; by whom, nobody knows any more.
  await db.query(
    `update voice_call x set caller = null, range = null, sealed_menu = null from ${named} where ${isNamed('x')}`,
    keyColumns(addresses),
  )
}

/** A form with their number, and its scan, which shows their hand. */
async function erasePaper(db: Queryable, addresses: readonly AddressKey[]): Promise<void> {
  await db.query(
    `with gone as (
       delete from paper_entry e using paper_entry_number n, ${named}
       where ${isNamed('n')} and e.workspace_id = n.workspace_id and e.entry_id = n.entry_id
       returning e.workspace_id, e.file_id
     )
     delete from evidence_file f using gone g where f.workspace_id = g.workspace_id and f.file_id = g.file_id`,
    keyColumns(addresses),
  )
}

async function blindRecords(db: Queryable, addresses: readonly AddressKey[], at: Date): Promise<void> {
  const keys = keyColumns(addresses)
  await db.query(
    `update ledger_queue q
     set commitment = sha256(convert_to('consent-commit/v1', 'utf8') || '\\x00'::bytea || s.salt || r.statement)
     from ${named}
     join record_salt s using (workspace_id, bucket, address_id)
     join consent_record r using (workspace_id, bucket, address_id, seq)
     where ${isNamed('q')} and q.seq = r.seq and q.commitment is null`,
    keys,
  )
  await db.query(`delete from record_salt s using ${named} where ${isNamed('s')}`, keys)
  await db.query(`delete from evidence e using ${named} where ${isNamed('e')}`, keys)
  await db.query(`update address_key d set wrapped = null, destroyed_at = $4 from ${named} where ${isNamed('d')}`, [
    ...keys,
    at,
  ])
}

/** What is left of an address blocks it. It belongs to nobody. */
async function suppress(db: Queryable, addresses: readonly AddressKey[], at: Date): Promise<void> {
  const keys = keyColumns(addresses)
  await db.query(`update identifier i set value = null from ${named} where ${isNamed('i')}`, keys)
  await db.query(
    `with erased as (
       update address a
       set epoch = a.epoch + 1, contact_id = null, preferred = false, hold = null, held_at = null,
           identity_changed_at = null, erased_at = $4
       from ${named} where ${isNamed('a')}
       returning a.workspace_id, a.bucket, a.address_id
     )
     select pg_notify('${stopChannel}', workspace_id || '.' || bucket || '.' || address_id) from erased`,
    [...keys, at],
  )
}

async function keep(db: Queryable, erasure: Omit<Erasure, 'records'>): Promise<Erasure> {
  const { addresses } = erasure
  const [, buckets, ids] = keyColumns(addresses)
  const { rows } = await db.query<{ records: number }>(
    `insert into erasure (workspace_id, erasure_id, contact_id, buckets, addresses, erased_at, erased_by, records)
     select $1, $2, $3, $4, $5, $6, $7,
            (select coalesce(sum(a.records), 0) from unnest($4::smallint[], $5::uuid[]) as k (bucket, address_id)
             join address a on a.workspace_id = $1 and a.bucket = k.bucket and a.address_id = k.address_id)
     returning records`,
    [erasure.workspaceId, erasure.erasureId, erasure.contactId, buckets, ids, erasure.erasedAt, erasure.erasedBy],
  )
  return { ...erasure, records: rows[0]?.records ?? 0 }
}

async function find(db: Queryable, workspaceId: string, contactId: string): Promise<Erasure | undefined> {
  const { rows } = await db.query<{
    workspace_id: string
    erasure_id: string
    contact_id: string
    buckets: number[]
    addresses: string[]
    records: number
    erased_at: Date
    erased_by: string
  }>(
    `select workspace_id, erasure_id, contact_id, buckets, addresses, records, erased_at, erased_by
     from erasure where workspace_id = $1 and contact_id = $2`,
    [workspaceId, contactId],
  )
  const row = rows[0]
  return (
    row && {
      workspaceId: row.workspace_id,
      erasureId: row.erasure_id,
      contactId: row.contact_id,
      addresses: row.addresses.map((addressId, at) => ({ workspaceId, bucket: row.buckets[at] ?? 0, addressId })),
      records: row.records,
      erasedAt: row.erased_at,
      erasedBy: row.erased_by,
    }
  )
}

const named = 'unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)'

function isNamed(row: string): string {
  return `${row}.workspace_id = k.workspace_id and ${row}.bucket = k.bucket and ${row}.address_id = k.address_id`
}
