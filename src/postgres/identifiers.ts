/** Names of addresses: found by their hashes, given to an address once, moved with their owner, learnt from who writes. */
import type { AddressKey } from '../domain/address.ts'
import type { AddressStore, HashedIdentifier, KnownIdentifier, SeenAccount } from '../domain/address-store.ts'
import { byteaArray, plainArray } from './array-text.ts'
import { keyColumns, keyRows } from './key-columns.ts'
import type { Queryable } from './pool.ts'

interface IdentifierRow {
  workspace_id: string
  hash: Buffer
  kind: KnownIdentifier['kind']
  value: string | null
  bucket: number
  address_id: string
  valid_from: Date
  valid_to: Date | null
}

function readIdentifier(row: IdentifierRow): KnownIdentifier {
  return {
    hash: row.hash,
    kind: row.kind,
    value: row.value,
    address: { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }
}

export async function findIdentifiers(
  db: Queryable,
  workspaceId: string,
  hashes: readonly Buffer[],
): Promise<KnownIdentifier[]> {
  const { rows } = await db.query<IdentifierRow>({
    name: 'find-identifiers',
    text: `select workspace_id, hash, kind, value, bucket, address_id, valid_from, valid_to
           from identifier
           where workspace_id = $1 and hash = any ((select $2::bytea[])::bytea[]) and valid_to is null`,
    values: [workspaceId, hashes],
  })
  return rows.map(readIdentifier)
}

/** Asked by the thousand, so nothing travels but where each is: the place in the list, and the address. */
export async function locateAddresses(
  db: Queryable,
  workspaceId: string,
  hashes: readonly Buffer[],
): Promise<(AddressKey | undefined)[]> {
  const found: (AddressKey | undefined)[] = new Array(hashes.length).fill(undefined)
  if (hashes.length === 0) return found
  const { rows } = await db.query<[number, number, string]>({
    name: 'locate-addresses',
    rowMode: 'array',
    text: `select n.at, i.bucket, i.address_id
           from unnest($3::integer[]) as n (at)
           join identifier i on i.workspace_id = $1 and i.hash = substring($2::bytea from n.at * 32 + 1 for 32)
                            and i.valid_to is null`,
    // One value instead of hundreds, each of 32 bytes. A list of places, not generate_series: PostgreSQL takes that for a
    // thousand rows and plans anew each time it is fewer.
    values: [workspaceId, Buffer.concat(hashes), plainArray(hashes.map((_, at) => at))],
  })
  for (const [at, bucket, addressId] of rows) found[at] = { workspaceId, bucket, addressId }
  return found
}

export async function addIdentifiers(
  db: Queryable,
  key: AddressKey,
  identifiers: readonly HashedIdentifier[],
  evidence: string,
  now: Date,
): Promise<Buffer[]> {
  if (identifiers.length === 0) return []
  const { rows } = await db.query<{ hash: Buffer }>({
    name: 'add-identifiers',
    // A name whose time has ended belongs to nobody and may be taken up again. An erased address is found by its names and
    // can be called by none.
    text: `insert into identifier (workspace_id, hash, kind, value, bucket, address_id, evidence, valid_from)
           select $1, hash, kind, ${unlessErased('value', '$1', '$2', '$3')}, $2, $3, $4, $5
           from unnest($6::bytea[], $7::text[], $8::text[]) as n (hash, kind, value)
           on conflict (workspace_id, hash) do update
             set kind = excluded.kind, value = excluded.value, bucket = excluded.bucket, address_id = excluded.address_id,
                 evidence = excluded.evidence, valid_from = excluded.valid_from, valid_to = null
             where identifier.valid_to is not null
           returning hash`,
    values: [
      key.workspaceId,
      key.bucket,
      key.addressId,
      evidence,
      now,
      identifiers.map((i) => i.hash),
      identifiers.map((i) => i.kind),
      identifiers.map((i) => i.value),
    ],
  })
  return rows.map(({ hash }) => hash)
}

export async function moveIdentifier(
  db: Queryable,
  { hash, kind, value }: Pick<HashedIdentifier, 'hash'> & Partial<HashedIdentifier>,
  to: AddressKey,
  evidence: string,
  now: Date,
): Promise<void> {
  await db.query({
    name: 'move-identifier',
    text: `update identifier
           set bucket = $3, address_id = $4, evidence = $5, valid_from = $6, valid_to = null,
               kind = case when value is null then coalesce($7, kind) else kind end,
               value = ${unlessErased('coalesce(value, $8)', '$1', '$3', '$4')}
           where workspace_id = $1 and hash = $2`,
    values: [to.workspaceId, hash, to.bucket, to.addressId, evidence, now, kind, value],
  })
}

function unlessErased(value: string, workspaceId: string, bucket: string, addressId: string): string {
  return `case when not exists (
             select from address
             where workspace_id = ${workspaceId} and bucket = ${bucket} and address_id = ${addressId} and erased_at is not null)
           then ${value} end`
}

export async function identifiersOf(db: Queryable, keys: readonly AddressKey[]): Promise<KnownIdentifier[]> {
  const { rows } = await db.query<IdentifierRow>({
    name: 'identifiers-of-addresses',
    text: `select i.workspace_id, i.hash, i.kind, i.value, i.bucket, i.address_id, i.valid_from, i.valid_to
           from ${keyRows}
           join identifier i using (workspace_id, bucket, address_id)
           where i.valid_to is null
           order by i.valid_from`,
    values: keyColumns(keys),
  })
  return rows.map(readIdentifier)
}

export async function accountsElsewhere(
  db: Queryable,
  accounts: Parameters<AddressStore['elsewhere']>[0],
): Promise<number[]> {
  const [first] = accounts
  if (first === undefined) return []
  const { rows } = await db.query<[number]>({
    name: 'accounts-elsewhere',
    rowMode: 'array',
    text: `select n.ord::integer - 1
           from unnest($2::smallint[], $3::uuid[], $4::text[]) with ordinality as n (bucket, address_id, value, ord)
           left join identifier i on i.workspace_id = $1 and i.bucket = n.bucket and i.address_id = n.address_id
                                 and i.kind = 'bsuid' and i.value = n.value and i.valid_to is null
           where i.hash is null`,
    values: [
      first.key.workspaceId,
      plainArray(accounts.map(({ key }) => key.bucket)),
      plainArray(accounts.map(({ key }) => key.addressId)),
      accounts.map(({ value }) => value),
    ],
  })
  return rows.map(([at]) => at)
}

export async function learnAccounts(
  db: Queryable,
  accounts: readonly SeenAccount[],
  evidence: string,
  now: Date,
): Promise<number[]> {
  const [first] = accounts
  if (first === undefined) return []
  const { rows } = await db.query<[number]>({
    name: 'learn-accounts',
    rowMode: 'array',
    // Joined, and not asked for as `exists`: for hundreds PostgreSQL would read the whole table once to answer that.
    text: `with seen as materialized (
             select n.*, own.hash is null and num.hash is not null and held.hash is null as plain
             from unnest($2::smallint[], $3::uuid[], $4::bytea[], $5::bytea[], $6::text[]) with ordinality
               as n (bucket, address_id, number_hash, hash, value, ord)
             join address a on a.workspace_id = $1 and a.bucket = n.bucket and a.address_id = n.address_id
                           and a.erased_at is null
             left join identifier own on own.workspace_id = $1 and own.hash = n.hash and own.valid_to is null
             left join identifier num on num.workspace_id = $1 and num.hash = n.number_hash and num.bucket = n.bucket
                                     and num.address_id = n.address_id and num.valid_to is null
             left join lateral (
               select hash from identifier
               where workspace_id = $1 and bucket = n.bucket and address_id = n.address_id and kind = 'bsuid' and valid_to is null
               limit 1
             ) held on true
           ), learnt as (
             insert into identifier (workspace_id, bucket, address_id, hash, kind, value, evidence, valid_from)
             select $1, bucket, address_id, hash, 'bsuid', value, $7, $8 from seen where plain order by hash
             on conflict (workspace_id, hash) do nothing
           )
           select ord::integer - 1 from seen where not plain order by ord`,
    values: [
      first.key.workspaceId,
      plainArray(accounts.map(({ key }) => key.bucket)),
      plainArray(accounts.map(({ key }) => key.addressId)),
      byteaArray(accounts.map(({ numberHash }) => numberHash)),
      byteaArray(accounts.map(({ account }) => account.hash)),
      accounts.map(({ account }) => account.value),
      evidence,
      now,
    ],
  })
  return rows.map(([at]) => at)
}
