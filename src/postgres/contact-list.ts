/** The list of people, by who spoke last, and how many of them stand in each state. */
import type { ContactCounts, ContactFilter, ContactListKey, ContactTab } from '../domain/contact.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import { audienceSql, type Bind } from './audience-sql.ts'
import type { Queryable } from './pool.ts'
import { addressRankSql, ranks, stateRankSql } from './state-sql.ts'

export async function listContacts(
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

export async function countContacts(
  db: Queryable,
  workspaceId: string,
  filter: ContactFilter,
  now: Date,
): Promise<ContactCounts> {
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
  const { countries, search, audience, tab } = filter
  return [
    'c.merged_into is null and c.erased_at is null',
    ...(countries === undefined ? [] : [countrySql(countries, bind)]),
    ...(search === undefined ? [] : [searchSql(search, bind)]),
    audienceSql(audience, 'c', bind, now),
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
  return `${likelySql(filter, tab, now)} and coalesce((
         select max(${rankSql(filter, bind, now)})
         from address a
         left join consent_state s on s.workspace_id = a.workspace_id and s.bucket = a.bucket and s.address_id = a.address_id
           ${filter.topic === undefined ? '' : `and s.topic_id = ${bind(filter.topic.topicId)}`}
         left join topic t on t.workspace_id = s.workspace_id and t.topic_id = s.topic_id
         where a.workspace_id = c.workspace_id and a.contact_id = c.contact_id), 0) = ${ranks[tab]}`
}

/**
 * Who may be in the tab at all, found once for the whole list. What is given makes \`opt_in\` true when it is recorded, and
 * of whom nothing was ever said it is null; the other states each leave a mark that is looked up.
 */
function likelySql({ topic }: ContactFilter, tab: ContactTab, now: string): string {
  switch (tab) {
    case 'given':
      return 'c.opt_in'
    case 'unknown':
      return topic === undefined ? 'c.opt_in is null' : 'true'
    case 'pending':
      return markedSql(`s.asked_until > ${now}`)
    case 'expired':
      return markedSql(`s.expires_at <= ${now} or s.weak_expires_at <= ${now}`)
    case 'withdrawn':
      return `(${markedSql(`s.no_at > '-infinity'`)} or c.contact_id in (
         select a.contact_id from address a
         where a.workspace_id = $1 and (a.no_all_at > '-infinity' or a.no_marketing_at > '-infinity')))`
  }
}

function markedSql(mark: string): string {
  return `c.contact_id in (
         select a.contact_id from consent_state s join address a using (workspace_id, bucket, address_id)
         where s.workspace_id = $1 and (${mark}))`
}

function parameters(workspaceId: string): { readonly bind: Bind; readonly values: unknown[] } {
  const values: unknown[] = [workspaceId]
  return { values, bind: (value) => `$${values.push(value)}` }
}
