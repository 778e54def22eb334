/** Addresses. Their row is the lock of the gate: every change to what may be sent holds it. */
import { type AddressKey, compareKeys, keyText } from '../domain/address.ts'
import type { AddressStore, LockedAddress, NewAddress } from '../domain/address-store.ts'
import { readAddresses } from './address-rows.ts'
import { plainArray } from './array-text.ts'
import {
  accountsElsewhere,
  addIdentifiers,
  findIdentifiers,
  identifiersOf,
  learnAccounts,
  locateAddresses,
  moveIdentifier,
} from './identifiers.ts'
import { keyColumns, keyRows } from './key-columns.ts'
import type { Queryable } from './pool.ts'

export function addressStore(db: Queryable): AddressStore {
  return {
    find: (workspaceId, hashes) => findIdentifiers(db, workspaceId, hashes),
    locate: (workspaceId, hashes) => locateAddresses(db, workspaceId, hashes),
    create: (addresses, now) => create(db, addresses, now),
    addIdentifiers: (key, identifiers, evidence, now) => addIdentifiers(db, key, identifiers, evidence, now),
    moveIdentifier: (name, to, evidence, now) => moveIdentifier(db, name, to, evidence, now),
    giveContact: (key, contact, now) => giveContact(db, key, contact, now),
    nameContact: (key, name) => nameContact(db, key, name),
    lock: (keys) => lock(db, keys),
    lockForClaim: (keys) => lockForClaim(db, keys),
    identifiersOf: (keys) => identifiersOf(db, keys),
    elsewhere: (accounts) => accountsElsewhere(db, accounts),
    learn: (accounts, evidence, now) => learnAccounts(db, accounts, evidence, now),
    rest: (key, until) => rest(db, key, until),
    addressesOfContact: (workspaceId, contactId) => addressesOfContact(db, workspaceId, contactId),
  }
}

async function create(db: Queryable, addresses: readonly NewAddress[], now: Date): Promise<AddressKey[]> {
  if (addresses.length === 0) return []
  // Names first: whoever comes second waits here for the first to commit, and then uses the address that has the name.
  // The foreign key from name to address is checked at commit.
  const names = addresses.flatMap(({ key, identifiers, evidence }) =>
    identifiers.map((identifier) => ({ key, identifier, evidence })),
  )
  names.sort((a, b) => Buffer.compare(a.identifier.hash, b.identifier.hash))
  const { rows: named } = await db.query<{ hash: Buffer; address_id: string }>({
    name: 'add-identifiers-of-new-addresses',
    text: `insert into identifier (workspace_id, hash, kind, value, bucket, address_id, evidence, valid_from)
           select * from unnest($1::uuid[], $2::bytea[], $3::text[], $4::text[], $5::smallint[], $6::uuid[], $7::text[])
             as n (workspace_id, hash, kind, value, bucket, address_id, evidence), (select $8::timestamptz) as t (now)
           on conflict (workspace_id, hash) do nothing
           returning hash, address_id`,
    values: [
      names.map((n) => n.key.workspaceId),
      names.map((n) => n.identifier.hash),
      names.map((n) => n.identifier.kind),
      names.map((n) => n.identifier.value),
      names.map((n) => n.key.bucket),
      names.map((n) => n.key.addressId),
      names.map((n) => n.evidence),
      now,
    ],
  })
  // Somebody may stand in the list twice: the name is the first one's, and the other is told whose.
  const won = new Set(named.map(({ hash, address_id }) => `${hash.toString('hex')}/${address_id}`))
  const isNew = (address: NewAddress) =>
    address.identifiers.length === 0 ||
    address.identifiers.some(({ hash }) => won.has(`${hash.toString('hex')}/${address.key.addressId}`))
  const made = addresses.filter(isNew)
  await db.query({
    name: 'add-addresses',
    text: `with person as (
             insert into contact (workspace_id, contact_id, name, language, created_at)
             select workspace_id, contact_id, name, language, $8::timestamptz
             from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::boolean[], $9::text[], $10::text[])
               as a (workspace_id, bucket, address_id, kind, country, contact_id, contact_is_new, name, language)
             where contact_is_new
             on conflict do nothing
           )
           insert into address (workspace_id, bucket, address_id, kind, country, contact_id, created_at)
           select workspace_id, bucket, address_id, kind, country, contact_id, $8
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::text[], $5::text[], $6::uuid[], $7::boolean[])
             as a (workspace_id, bucket, address_id, kind, country, contact_id, contact_is_new)`,
    values: [
      ...keyColumns(made.map(({ key }) => key)),
      made.map((a) => a.kind),
      made.map((a) => a.country),
      made.map((a) => a.contactId),
      made.map((a) => a.contactIsNew),
      now,
      made.map((a) => a.name ?? null),
      made.map((a) => a.language ?? null),
    ],
  })
  const taken = addresses.filter((address) => !isNew(address))
  const existing = await firstNames(db, taken)
  return addresses.map((address) => {
    if (isNew(address)) return address.key
    const key = existing.get(address.identifiers[0]?.hash.toString('hex') ?? '')
    if (key === undefined) throw new Error('an identifier is neither new nor there')
    return key
  })
}

async function firstNames(db: Queryable, addresses: readonly NewAddress[]): Promise<Map<string, AddressKey>> {
  const found = new Map<string, AddressKey>()
  const workspaces = new Set(addresses.map(({ key }) => key.workspaceId))
  for (const workspaceId of workspaces) {
    const own = addresses.filter(({ key }) => key.workspaceId === workspaceId)
    const hashes = own.flatMap(({ identifiers }) => identifiers.slice(0, 1).map(({ hash }) => hash))
    for (const known of await findIdentifiers(db, workspaceId, hashes))
      found.set(known.hash.toString('hex'), known.address)
  }
  return found
}

async function lock(db: Queryable, keys: readonly AddressKey[]): Promise<LockedAddress[]> {
  if (keys.length === 0) return []
  // In a statement of its own: what it waited for is only seen by the next one, which travels right behind it.
  const locking = db.query<{ workspace_id: string; bucket: number; address_id: string }>({
    name: 'lock-addresses',
    text: `with named as (
             select * from ${keyRows}
           ), person as (
             select a.workspace_id, a.contact_id from named join address a using (workspace_id, bucket, address_id)
             where a.contact_id is not null
           ), wanted as (
             select workspace_id, bucket, address_id from named
             union
             select a.workspace_id, a.bucket, a.address_id from person join address a using (workspace_id, contact_id)
           )
           select a.workspace_id, a.bucket, a.address_id
           from wanted join address a using (workspace_id, bucket, address_id)
           order by a.workspace_id, a.bucket, a.address_id
           for no key update of a`,
    values: keyColumns(keys),
  })
  const named = [...new Map(keys.map((key) => [keyText(key), key])).values()]
  const [{ rows: locked }, read] = await Promise.all([locking, readAddresses(db, named)])
  const held = new Set(read.map(({ key }) => keyText(key)))
  const others = locked
    .map((row) => ({ workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id }))
    .filter((key) => !held.has(keyText(key)))
  if (others.length === 0) return read
  return [...read, ...(await readAddresses(db, others))].sort((a, b) => compareKeys(a.key, b.key))
}

async function lockForClaim(db: Queryable, keys: readonly AddressKey[]): Promise<void> {
  // In key order, which leads with the workspace.
  const byWorkspace = Map.groupBy(keys.toSorted(compareKeys), ({ workspaceId }) => workspaceId)
  for (const [workspaceId, own] of byWorkspace) {
    await db.query({
      name: 'lock-addresses-for-claim',
      text: `select from unnest((select $2::smallint[]), $3::uuid[]) as k (bucket, address_id)
             join address a on a.workspace_id = $1 and a.bucket = k.bucket and a.address_id = k.address_id
             order by a.bucket, a.address_id
             for share of a`,
      values: [
        workspaceId,
        plainArray(own.map(({ bucket }) => bucket)),
        plainArray(own.map(({ addressId }) => addressId)),
      ],
    })
  }
}

async function giveContact(
  db: Queryable,
  key: AddressKey,
  { contactId, name }: { contactId: string; name: string | null },
  now: Date,
): Promise<void> {
  await db.query({
    name: 'give-contact',
    text: `with person as (
             insert into contact (workspace_id, contact_id, name, created_at) values ($1, $4, $5, $6)
           )
           update address set contact_id = $4
           where workspace_id = $1 and bucket = $2 and address_id = $3 and contact_id is null`,
    values: [key.workspaceId, key.bucket, key.addressId, contactId, name, now],
  })
}

async function nameContact(db: Queryable, key: AddressKey, name: string): Promise<void> {
  await db.query({
    name: 'name-contact',
    text: `update contact c set name = $4
           from address a
           where a.workspace_id = $1 and a.bucket = $2 and a.address_id = $3
             and c.workspace_id = a.workspace_id and c.contact_id = a.contact_id and c.name is null and c.erased_at is null`,
    values: [key.workspaceId, key.bucket, key.addressId, name],
  })
}

async function rest(db: Queryable, key: AddressKey, until: Date): Promise<void> {
  await db.query({
    name: 'rest-address',
    text: `update address set rest_until = greatest(rest_until, $4)
           where workspace_id = $1 and bucket = $2 and address_id = $3`,
    values: [key.workspaceId, key.bucket, key.addressId, until],
  })
}

async function addressesOfContact(db: Queryable, workspaceId: string, contactId: string): Promise<AddressKey[]> {
  const { rows } = await db.query<{ bucket: number; address_id: string }>({
    name: 'addresses-of-contact',
    text: `select bucket, address_id from address where workspace_id = $1 and contact_id = $2 order by bucket, address_id`,
    values: [workspaceId, contactId],
  })
  return rows.map((row) => ({ workspaceId, bucket: row.bucket, addressId: row.address_id }))
}
