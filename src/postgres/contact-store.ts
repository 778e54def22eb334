/** People: their rows, the list of them by who spoke last, and what merging moves. */
import type {
  AttributeValue,
  Contact,
  ContactCounts,
  ContactFilter,
  ContactListKey,
  ContactMerge,
  ContactStore,
  ContactTab,
} from '../domain/contact.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import { type Bind, conditionSql } from './audience-sql.ts'
import type { Queryable } from './pool.ts'
import { addressRankSql, ranks, stateRankSql } from './state-sql.ts'

export function contactStore(db: Queryable): ContactStore {
  return {
    add: (contact) => add(db, contact),
    find: async (workspaceId, contactId) => (await findMany(db, workspaceId, [contactId]))[0],
    findMany: (workspaceId, contactIds) => findMany(db, workspaceId, contactIds),
    lock: (workspaceId, contactIds) => lock(db, workspaceId, contactIds),
    update: (contact) => update(db, contact),
    list: (workspaceId, filter, page, now) => list(db, workspaceId, filter, page, now),
    count: (workspaceId, filter, now) => count(db, workspaceId, filter, now),
    addMerge: (merge) => addMerge(db, merge),
    mergesInto: (workspaceId, contactIds) => mergesInto(db, workspaceId, contactIds),
    endMerge: (merge, by, at) => endMerge(db, merge, by, at),
  }
}

interface ContactRow {
  readonly workspace_id: string
  readonly contact_id: string
  readonly name: string | null
  readonly language: string | null
  readonly attributes: Record<string, AttributeValue>
  readonly opt_in: boolean | null
  readonly merged_into: string | null
  readonly created_at: Date
  readonly erased_at: Date | null
}

async function add(db: Queryable, contact: Contact): Promise<void> {
  await db.query(
    `insert into contact (workspace_id, contact_id, name, language, attributes, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [contact.workspaceId, contact.contactId, contact.name, contact.language, contact.attributes, contact.createdAt],
  )
}

async function findMany(db: Queryable, workspaceId: string, contactIds: readonly string[]): Promise<Contact[]> {
  const { rows } = await db.query<ContactRow>({
    name: 'find-contacts',
    text: `select workspace_id, contact_id, name, language, attributes, opt_in, merged_into, created_at, erased_at
           from contact
           where workspace_id = $1 and contact_id = any ($2::uuid[])`,
    values: [workspaceId, contactIds],
  })
  return rows.map(fromRow)
}

async function lock(db: Queryable, workspaceId: string, contactIds: readonly string[]): Promise<Contact[]> {
  const { rows } = await db.query<ContactRow>(
    `select workspace_id, contact_id, name, language, attributes, opt_in, merged_into, created_at, erased_at
     from contact
     where workspace_id = $1 and contact_id = any ($2::uuid[])
     order by contact_id
     for no key update`,
    [workspaceId, contactIds],
  )
  return rows.map(fromRow)
}

async function update(db: Queryable, contact: Contact): Promise<void> {
  await db.query(
    `update contact set name = $3, language = $4, attributes = $5, merged_into = $6
     where workspace_id = $1 and contact_id = $2`,
    [contact.workspaceId, contact.contactId, contact.name, contact.language, contact.attributes, contact.mergedInto],
  )
}

async function list(
  db: Queryable,
  workspaceId: string,
  filter: ContactFilter,
  { limit, after }: PageRequest,
  now: Date,
): Promise<Page<ContactListKey>> {
  const spoke = after?.startsWith('c.')
    ? []
    : await listSpoken(db, workspaceId, filter, limit + 1, after?.slice(2), now)
  const wanted = limit + 1 - spoke.length
  const silent =
    wanted === 0
      ? []
      : await listSilent(db, workspaceId, filter, wanted, after?.startsWith('c.') ? after.slice(2) : undefined, now)
  return cutPage([...spoke, ...silent], limit, ({ key }) => key)
}

// Walks the records from the newest and stops at those that are the newest of their person, so a page costs what it shows.
async function listSpoken(
  db: Queryable,
  workspaceId: string,
  filter: ContactFilter,
  limit: number,
  after: string | undefined,
  now: Date,
): Promise<ContactListKey[]> {
  const { bind, values } = parameters(workspaceId)
  const { rows } = await db.query<{ contact_id: string; record_id: string }>(
    `select a.contact_id, r.record_id
     from consent_record r
     join address a on a.workspace_id = r.workspace_id and a.bucket = r.bucket and a.address_id = r.address_id
       and a.records = r.seq
     join contact c on c.workspace_id = a.workspace_id and c.contact_id = a.contact_id
     where r.workspace_id = $1
       and r.record_id < ${bind(after ?? last)}::uuid
       and not exists (
         select from address b
         join consent_record q on q.workspace_id = b.workspace_id and q.bucket = b.bucket and q.address_id = b.address_id
           and q.seq = b.records
         where b.workspace_id = a.workspace_id and b.contact_id = a.contact_id and b.address_id <> a.address_id
           and q.record_id > r.record_id)
       and ${filterSql(filter, bind, now)}
     order by r.record_id desc
     limit ${bind(limit)}`,
    values,
  )
  return rows.map((row) => ({ contactId: row.contact_id, key: `r.${row.record_id}` }))
}

const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

async function listSilent(
  db: Queryable,
  workspaceId: string,
  filter: ContactFilter,
  limit: number,
  after: string | undefined,
  now: Date,
): Promise<ContactListKey[]> {
  const { bind, values } = parameters(workspaceId)
  const { rows } = await db.query<{ contact_id: string }>(
    `select c.contact_id
     from contact c
     where c.workspace_id = $1
       and c.contact_id < ${bind(after ?? last)}::uuid
       and not exists (
         select from address a
         where a.workspace_id = c.workspace_id and a.contact_id = c.contact_id and a.records > 0)
       and ${filterSql(filter, bind, now)}
     order by c.contact_id desc
     limit ${bind(limit)}`,
    values,
  )
  return rows.map((row) => ({ contactId: row.contact_id, key: `c.${row.contact_id}` }))
}

async function count(db: Queryable, workspaceId: string, filter: ContactFilter, now: Date): Promise<ContactCounts> {
  const { bind, values } = parameters(workspaceId)
  const at = `${bind(now)}::timestamptz`
  const { tab: _tab, ...rest } = filter
  const tabs = Object.entries(ranks)
    .map(([tab, rank]) => `count(*) filter (where coalesce(p.rank, 0) = ${rank}) as ${tab}`)
    .join(', ')
  const { rows } = await db.query<Record<ContactTab, number>>(
    `with person as (
       select a.contact_id, max(${rankSql(filter, bind, at)}) as rank
       from address a
       left join consent_state s on s.workspace_id = a.workspace_id and s.bucket = a.bucket and s.address_id = a.address_id
         ${filter.topic === undefined ? '' : `and s.topic_id = ${bind(filter.topic.topicId)}`}
       left join topic t on t.workspace_id = s.workspace_id and t.topic_id = s.topic_id
       where a.workspace_id = $1 and a.contact_id is not null
       group by a.contact_id
     )
     select ${tabs}
     from contact c
     left join person p on p.contact_id = c.contact_id
     where c.workspace_id = $1 and ${filterSql(rest, bind, now)}`,
    values,
  )
  const { rows: whole } = await db.query<{ contacts: number; addresses: number }>(
    `select
       (select count(*) from contact where workspace_id = $1 and merged_into is null and erased_at is null) as contacts,
       (select count(*) from address where workspace_id = $1 and erased_at is null) as addresses`,
    [workspaceId],
  )
  const [tabsRow, wholeRow] = [rows[0], whole[0]]
  if (tabsRow === undefined || wholeRow === undefined) throw new Error('a count without a row')
  return { contacts: wholeRow.contacts, addresses: wholeRow.addresses, tabs: tabsRow }
}

function rankSql({ topic }: ContactFilter, bind: Bind, now: string): string {
  if (topic === undefined) return addressRankSql({ a: 'a', s: 's', t: 't', now })
  return stateRankSql({ a: 'a', s: 's', marketing: `${bind(topic.category === 'marketing')}::boolean`, now })
}

function filterSql(filter: ContactFilter, bind: Bind, now: Date): string {
  const { countries, search, conditions, tab } = filter
  return [
    'c.merged_into is null and c.erased_at is null',
    ...(countries === undefined ? [] : [countrySql(countries, bind)]),
    ...(search === undefined ? [] : [searchSql(search, bind)]),
    ...conditions.map((condition) => conditionSql(condition, 'c', bind)),
    ...(tab === undefined ? [] : [tabSql(filter, tab, bind, `${bind(now)}::timestamptz`)]),
  ].join('\n       and ')
}

function countrySql(countries: readonly string[], bind: Bind): string {
  return `exists (
         select from address home
         where home.workspace_id = c.workspace_id and home.contact_id = c.contact_id
           and home.country = any (${bind(countries)}::text[]))`
}

function searchSql({ name, contactIds }: NonNullable<ContactFilter['search']>, bind: Bind): string {
  const escaped = name.toLowerCase().replace(/[\\%_]/g, '\\$&')
  const begins = `lower(c.name) like ${bind(`${escaped}%`)}`
  const within = `lower(c.name) like ${bind(`% ${escaped}%`)}`
  return `(${begins} or ${within} or c.contact_id = any (${bind(contactIds)}::uuid[]))`
}

function tabSql(filter: ContactFilter, tab: ContactTab, bind: Bind, now: string): string {
  return `coalesce((
         select max(${rankSql(filter, bind, now)})
         from address a
         left join consent_state s on s.workspace_id = a.workspace_id and s.bucket = a.bucket and s.address_id = a.address_id
           ${filter.topic === undefined ? '' : `and s.topic_id = ${bind(filter.topic.topicId)}`}
         left join topic t on t.workspace_id = s.workspace_id and t.topic_id = s.topic_id
         where a.workspace_id = c.workspace_id and a.contact_id = c.contact_id), 0) = ${ranks[tab]}`
}

function parameters(workspaceId: string): { readonly bind: Bind; readonly values: unknown[] } {
  const values: unknown[] = [workspaceId]
  return { values, bind: (value) => `$${values.push(value)}` }
}

async function addMerge(db: Queryable, merge: ContactMerge): Promise<void> {
  await db.query(
    `insert into contact_merge
       (workspace_id, merge_id, into_contact, contact_id, buckets, addresses, merged_at, merged_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      merge.workspaceId,
      merge.mergeId,
      merge.into,
      merge.contactId,
      merge.addresses.map(({ bucket }) => bucket),
      merge.addresses.map(({ addressId }) => addressId),
      merge.mergedAt,
      merge.mergedBy,
    ],
  )
}

async function mergesInto(db: Queryable, workspaceId: string, contactIds: readonly string[]): Promise<ContactMerge[]> {
  const { rows } = await db.query<{
    workspace_id: string
    merge_id: string
    into_contact: string
    contact_id: string
    buckets: number[]
    addresses: string[]
    merged_at: Date
    merged_by: string
    undone_at: Date | null
    undone_by: string | null
  }>(
    `select workspace_id, merge_id, into_contact, contact_id, buckets, addresses, merged_at, merged_by, undone_at, undone_by
     from contact_merge
     where workspace_id = $1 and into_contact = any ($2::uuid[])
     order by merge_id desc`,
    [workspaceId, contactIds],
  )
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    mergeId: row.merge_id,
    into: row.into_contact,
    contactId: row.contact_id,
    addresses: row.addresses.map((addressId, at) => ({
      workspaceId: row.workspace_id,
      bucket: row.buckets[at] ?? 0,
      addressId,
    })),
    mergedAt: row.merged_at,
    mergedBy: row.merged_by,
    undoneAt: row.undone_at,
    undoneBy: row.undone_by,
  }))
}

async function endMerge(db: Queryable, merge: ContactMerge, by: string, at: Date): Promise<void> {
  await db.query(
    `update contact_merge set undone_at = $3, undone_by = $4
     where workspace_id = $1 and merge_id = $2 and undone_at is null`,
    [merge.workspaceId, merge.mergeId, at, by],
  )
}

function fromRow(row: ContactRow): Contact {
  return {
    workspaceId: row.workspace_id,
    contactId: row.contact_id,
    name: row.name,
    language: row.language,
    attributes: row.attributes,
    optIn: row.opt_in,
    mergedInto: row.merged_into,
    createdAt: row.created_at,
    erasedAt: row.erased_at,
  }
}
