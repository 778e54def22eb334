/** Addresses and their names. The address row is the lock of the gate: every change to what may be sent holds it. */
import { type AddressKey, compareKeys, keyText } from '../domain/address.ts'
import type {
  AddressStore,
  HashedIdentifier,
  KnownIdentifier,
  LockedAddress,
  NewAddress,
  SeenAccount,
} from '../domain/address-store.ts'
import type { NoState } from '../domain/consent.ts'
import type { AddressFold, TopicFold } from '../domain/consent-fold.ts'
import { byteaArray, plainArray } from './array-text.ts'
import type { Queryable } from './pool.ts'
import { toMs } from './times.ts'

export function addressStore(db: Queryable): AddressStore {
  return {
    find: (workspaceId, hashes) => find(db, workspaceId, hashes),
    locate: (workspaceId, hashes) => locate(db, workspaceId, hashes),
    create: (addresses, now) => create(db, addresses, now),
    addIdentifiers: (key, identifiers, evidence, now) => addIdentifiers(db, key, identifiers, evidence, now),
    moveIdentifier: (name, to, evidence, now) => moveIdentifier(db, name, to, evidence, now),
    giveContact: (key, contact, now) => giveContact(db, key, contact, now),
    nameContact: (key, name) => nameContact(db, key, name),
    lock: (keys) => lock(db, keys),
    lockForClaim: (keys) => lockForClaim(db, keys),
    identifiersOf: (keys) => identifiersOf(db, keys),
    elsewhere: (accounts) => elsewhere(db, accounts),
    learn: (accounts, evidence, now) => learn(db, accounts, evidence, now),
    rest: (key, until) => rest(db, key, until),
    addressesOfContact: (workspaceId, contactId) => addressesOfContact(db, workspaceId, contactId),
  }
}

/** The three columns of the keys, as arrays for `unnest`. */
export function keyColumns(keys: readonly AddressKey[]): [workspaceIds: string, buckets: string, addressIds: string] {
  return [
    plainArray(keys.map((k) => k.workspaceId)),
    plainArray(keys.map((k) => k.bucket)),
    plainArray(keys.map((k) => k.addressId)),
  ]
}

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

async function find(db: Queryable, workspaceId: string, hashes: readonly Buffer[]): Promise<KnownIdentifier[]> {
  const { rows } = await db.query<IdentifierRow>({
    name: 'find-identifiers',
    text: `select workspace_id, hash, kind, value, bucket, address_id, valid_from, valid_to
           from identifier
           where workspace_id = $1 and hash = any ($2::bytea[]) and valid_to is null`,
    values: [workspaceId, hashes],
  })
  return rows.map(readIdentifier)
}

/** Asked by the thousand, so nothing travels but where each is: the place in the list, and the address. */
async function locate(
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
    for (const known of await find(db, workspaceId, hashes)) found.set(known.hash.toString('hex'), known.address)
  }
  return found
}

async function addIdentifiers(
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

async function moveIdentifier(
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

interface AddressRow {
  workspace_id: string
  bucket: number
  address_id: string
  contact_id: string | null
  language: string | null
  kind: 'number' | 'mailbox'
  country: string | null
  epoch: number
  records: number
  no_all_at: Date | number
  no_all_seq: number | null
  no_all_state: NoState | null
  no_marketing_at: Date | number
  no_marketing_seq: number | null
  no_marketing_state: NoState | null
  platform_stopped_at: Date | null
  hold: LockedAddress['hold']
  held_at: Date | null
  identity_changed_at: Date | null
  paused_until: Date | number
  no_ask_until: Date | number
  rest_until: Date | number
  preferred: boolean
  closed_at: Date | null
  erased_at: Date | null
  wrapped: Buffer | null
}

interface StateRow {
  workspace_id: string
  bucket: number
  address_id: string
  topic_id: string
  yes_at: Date | number
  yes_seq: number | null
  expires_at: Date | number
  weak_yes_at: Date | number
  weak_yes_seq: number | null
  weak_expires_at: Date | number
  no_at: Date | number
  no_seq: number | null
  no_state: NoState | null
  asked_at: Date | number
  asked_until: Date | number
}

async function lock(db: Queryable, keys: readonly AddressKey[]): Promise<LockedAddress[]> {
  if (keys.length === 0) return []
  // In a statement of its own: what it waited for is only seen by the next one, which travels right behind it.
  const locking = db.query<{ workspace_id: string; bucket: number; address_id: string }>({
    name: 'lock-addresses',
    text: `with named as (
             select * from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
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

/** Addresses with their folds, in key order; without a lock what they say may be old at once. */
export async function readAddresses(db: Queryable, keys: readonly AddressKey[]): Promise<LockedAddress[]> {
  const [{ rows }, topics] = await Promise.all([
    db.query<AddressRow>({
      name: 'read-locked-addresses',
      text: `select a.workspace_id, a.bucket, a.address_id, a.contact_id, a.kind, a.country, a.epoch, a.records,
                    a.no_all_at, a.no_all_seq, a.no_all_state, a.no_marketing_at, a.no_marketing_seq, a.no_marketing_state,
                    a.platform_stopped_at, a.hold, a.held_at, a.identity_changed_at, a.paused_until, a.no_ask_until,
                    a.rest_until, a.preferred, a.closed_at, a.erased_at, c.language, d.wrapped
             from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
             join address a using (workspace_id, bucket, address_id)
             left join contact c on c.workspace_id = a.workspace_id and c.contact_id = a.contact_id
             left join address_key d on d.workspace_id = a.workspace_id and d.bucket = a.bucket and d.address_id = a.address_id`,
      values: keyColumns(keys),
    }),
    readTopicFolds(db, keys),
  ])
  return rows.map((row) => readAddress(row, topics)).sort((a, b) => compareKeys(a.key, b.key))
}

/** What was said from each address about each topic, by `keyText` and topic id. */
export async function readTopicFolds(
  db: Queryable,
  keys: readonly AddressKey[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, TopicFold>>> {
  const { rows } = await db.query<StateRow>({
    name: 'read-locked-states',
    text: `select workspace_id, bucket, address_id, topic_id, yes_at, yes_seq, expires_at, weak_yes_at, weak_yes_seq,
                  weak_expires_at, no_at, no_seq, no_state, asked_at, asked_until
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join consent_state using (workspace_id, bucket, address_id)`,
    values: keyColumns(keys),
  })
  const topics = new Map<string, Map<string, TopicFold>>()
  for (const row of rows) {
    const of = `${row.bucket}.${row.address_id}`
    const folds = topics.get(of) ?? new Map<string, TopicFold>()
    folds.set(row.topic_id, readTopicFold(row))
    topics.set(of, folds)
  }
  return topics
}

export function readTopicFold(row: Omit<StateRow, 'workspace_id' | 'bucket' | 'address_id' | 'topic_id'>): TopicFold {
  return {
    yes: { at: toMs(row.yes_at), seq: row.yes_seq, expiresAt: toMs(row.expires_at) },
    weakYes: { at: toMs(row.weak_yes_at), seq: row.weak_yes_seq, expiresAt: toMs(row.weak_expires_at) },
    no: { at: toMs(row.no_at), seq: row.no_seq, state: row.no_state },
    askedAt: toMs(row.asked_at),
    askedUntil: toMs(row.asked_until),
  }
}

export type NoesRow = Pick<
  AddressRow,
  'no_all_at' | 'no_all_seq' | 'no_all_state' | 'no_marketing_at' | 'no_marketing_seq' | 'no_marketing_state'
>

export function readAddressFold(row: NoesRow): AddressFold {
  return {
    noAll: { at: toMs(row.no_all_at), seq: row.no_all_seq, state: row.no_all_state },
    noMarketing: { at: toMs(row.no_marketing_at), seq: row.no_marketing_seq, state: row.no_marketing_state },
  }
}

function readAddress(row: AddressRow, topics: ReadonlyMap<string, ReadonlyMap<string, TopicFold>>): LockedAddress {
  const key = { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id }
  return {
    key,
    contactId: row.contact_id,
    language: row.language,
    kind: row.kind,
    country: row.country,
    epoch: row.epoch,
    records: row.records,
    fold: readAddressFold(row),
    topics: topics.get(keyText(key)) ?? new Map(),
    platformStoppedAt: toMs(row.platform_stopped_at),
    hold: row.hold,
    heldAt: toMs(row.held_at),
    identityChangedAt: toMs(row.identity_changed_at),
    pausedUntil: toMs(row.paused_until),
    noAskUntil: toMs(row.no_ask_until),
    restUntil: toMs(row.rest_until),
    preferred: row.preferred,
    closedAt: toMs(row.closed_at),
    erasedAt: toMs(row.erased_at),
    wrappedKey: row.wrapped,
  }
}

async function lockForClaim(db: Queryable, keys: readonly AddressKey[]): Promise<void> {
  // In key order, which leads with the workspace.
  const byWorkspace = Map.groupBy(keys.toSorted(compareKeys), ({ workspaceId }) => workspaceId)
  for (const [workspaceId, own] of byWorkspace) {
    await db.query({
      name: 'lock-addresses-for-claim',
      text: `select from unnest($2::smallint[], $3::uuid[]) as k (bucket, address_id)
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

async function identifiersOf(db: Queryable, keys: readonly AddressKey[]): Promise<KnownIdentifier[]> {
  const { rows } = await db.query<IdentifierRow>({
    name: 'identifiers-of-addresses',
    text: `select i.workspace_id, i.hash, i.kind, i.value, i.bucket, i.address_id, i.valid_from, i.valid_to
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join identifier i using (workspace_id, bucket, address_id)
           where i.valid_to is null
           order by i.valid_from`,
    values: keyColumns(keys),
  })
  return rows.map(readIdentifier)
}

async function elsewhere(db: Queryable, accounts: Parameters<AddressStore['elsewhere']>[0]): Promise<number[]> {
  const [first] = accounts
  if (first === undefined) return []
  const { rows } = await db.query<[number]>({
    name: 'accounts-elsewhere',
    rowMode: 'array',
    text: `select n.ord::integer - 1
           from unnest($2::smallint[], $3::uuid[]) with ordinality as n (bucket, address_id, ord)
           left join identifier i on i.workspace_id = $1
                                 and i.hash = substring($4::bytea from (n.ord::integer - 1) * 32 + 1 for 32)
                                 and i.bucket = n.bucket and i.address_id = n.address_id and i.valid_to is null
           where i.hash is null`,
    values: [
      first.key.workspaceId,
      plainArray(accounts.map(({ key }) => key.bucket)),
      plainArray(accounts.map(({ key }) => key.addressId)),
      Buffer.concat(accounts.map(({ hash }) => hash)),
    ],
  })
  return rows.map(([at]) => at)
}

async function learn(db: Queryable, accounts: readonly SeenAccount[], evidence: string, now: Date): Promise<number[]> {
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
