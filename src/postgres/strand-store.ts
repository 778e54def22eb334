/**
 * A campaign bucket by bucket: who holds which, how far each has come, and who comes next. Cursors only ever move under
 * the fence of the lease, in the transaction of the claims that they stand for.
 */
import { type AudienceMember, type LeasedStrand, leaseMs, type Meant, type StrandStore } from '../domain/campaign.ts'
import { audienceSql } from './audience-sql.ts'
import type { Queryable } from './pool.ts'
import { ranks, stateRankSql } from './state-sql.ts'
import { productNow } from './times.ts'

export function strandStore(db: Queryable): StrandStore {
  return {
    make: async ({ workspaceId, campaignId }) => {
      await db.query(
        `insert into campaign_strand (workspace_id, campaign_id, bucket) select $1, $2, b from generate_series(0, 255) as b
         on conflict do nothing`,
        [workspaceId, campaignId],
      )
    },
    lease: (workspaceId, senderId, worker, most) => lease(db, workspaceId, senderId, worker, most),
    advance: (advances) => advance(db, advances),
    release: (strands) => release(db, strands),
    nextPeople: (meant, strands, each) => nextPeople(db, meant, strands, each),
    countPeople: (meant) => countPeople(db, meant),
  }
}

interface StrandRow {
  workspace_id: string
  campaign_id: string
  bucket: number
  after_address: string
  fence: number
}

async function lease(
  db: Queryable,
  workspaceId: string,
  senderId: string,
  worker: string,
  most: number,
): Promise<LeasedStrand[]> {
  const { rows } = await db.query<StrandRow>({
    name: 'lease-strands',
    // In no order: campaigns that run side by side share the number by what they still have to do.
    text: `with free as (
             select s.workspace_id, s.campaign_id, s.bucket
             from campaign c join campaign_strand s using (workspace_id, campaign_id)
             where c.workspace_id = $1 and c.sender_id = $2 and c.state = 'running' and s.done_at is null
               and s.leased_until < clock_timestamp()
             order by random() limit $4
             for update of s skip locked
           )
           update campaign_strand s
           set leased_by = $3, leased_until = clock_timestamp() + interval '${leaseMs} milliseconds', fence = s.fence + 1
           from free
           where s.workspace_id = free.workspace_id and s.campaign_id = free.campaign_id and s.bucket = free.bucket
           returning s.workspace_id, s.campaign_id, s.bucket, s.after_address, s.fence`,
    values: [workspaceId, senderId, worker, most],
  })
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    campaignId: row.campaign_id,
    bucket: row.bucket,
    afterAddress: row.after_address,
    fence: row.fence,
  }))
}

async function advance(db: Queryable, advances: Parameters<StrandStore['advance']>[0]): Promise<boolean> {
  if (advances.length === 0) return true
  const { rows } = await db.query<{ moved: number }>({
    name: 'advance-strands',
    text: `with n as materialized (
             select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::bigint[], $5::uuid[], $6::integer[], $7::jsonb[], $8::boolean[])
               as n (workspace_id, campaign_id, bucket, fence, after_address, audience, refused, done)
           ), moved as (
             update campaign_strand s
             set after_address = n.after_address, audience = s.audience + n.audience,
                 refused = case when n.refused = '{}' then s.refused else
                   (select jsonb_object_agg(reason, coalesce((s.refused ->> reason)::integer, 0) + coalesce((n.refused ->> reason)::integer, 0))
                    from jsonb_object_keys(s.refused || n.refused) as reason) end,
                 done_at = case when n.done then ${productNow} end,
                 leased_until = case when n.done then '-infinity' else clock_timestamp() + interval '${leaseMs} milliseconds' end
             from n
             where s.workspace_id = n.workspace_id and s.campaign_id = n.campaign_id and s.bucket = n.bucket and s.fence = n.fence
               and exists (select 1 from campaign c
                           where c.workspace_id = n.workspace_id and c.campaign_id = n.campaign_id and c.state = 'running')
             returning 1
           ), step as (
             insert into campaign_step (workspace_id, campaign_id, at, refused)
             select n.workspace_id, n.campaign_id, ${productNow}, sum(r.value::integer)
             from n, jsonb_each_text(n.refused) as r (reason, value)
             group by n.workspace_id, n.campaign_id
           )
           select count(*)::int as moved from moved`,
    values: [
      ...strandColumns(advances.map(({ strand }) => strand)),
      advances.map(({ afterAddress }) => afterAddress),
      advances.map(({ audience }) => audience),
      advances.map(({ refused }) => JSON.stringify(refused)),
      advances.map(({ done }) => done),
    ],
  })
  return rows[0]?.moved === advances.length
}

async function release(db: Queryable, strands: readonly LeasedStrand[]): Promise<void> {
  if (strands.length === 0) return
  await db.query({
    name: 'release-strands',
    text: `update campaign_strand s set leased_until = '-infinity'
           from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::bigint[]) as n (workspace_id, campaign_id, bucket, fence)
           where s.workspace_id = n.workspace_id and s.campaign_id = n.campaign_id and s.bucket = n.bucket and s.fence = n.fence`,
    values: strandColumns(strands),
  })
}

function strandColumns(strands: readonly LeasedStrand[]) {
  return [
    strands.map((s) => s.workspaceId),
    strands.map((s) => s.campaignId),
    strands.map((s) => s.bucket),
    strands.map((s) => s.fence),
  ]
}

interface PersonRow {
  bucket: number
  address_id: string
  name: string | null
  attributes: AudienceMember['attributes']
  phone: string | null
  wa_id: string | null
  bsuid: string | null
}

async function nextPeople(
  db: Queryable,
  meant: Meant,
  strands: Parameters<StrandStore['nextPeople']>[1],
  each: number,
): Promise<AudienceMember[]> {
  if (strands.length === 0) return []
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const from = strands
    .map(({ bucket, afterAddress }) => `(${whole(bucket)}::smallint, ${bind(afterAddress)}::uuid)`)
    .join(', ')
  // Not prepared, and the limit is a literal: with a limit that it does not know, PostgreSQL plans for all of a million rows.
  const { rows } = await db.query<PersonRow>(
    `select p.*
     from (values ${from}) as s (bucket, after_address)
     cross join lateral (
       select a.bucket, a.address_id, c.name, c.attributes, i.phone, i.wa_id, i.bsuid
       ${meantSql(meant, bind, 'and a.bucket = s.bucket and a.address_id > s.after_address')}
       order by a.address_id
       limit ${whole(each)}
     ) p`,
    values,
  )
  return rows.map((row) => ({
    key: { workspaceId: meant.workspaceId, bucket: row.bucket, addressId: row.address_id },
    name: row.name,
    attributes: row.attributes,
    phone: row.phone,
    waId: row.wa_id,
    bsuid: row.bsuid,
  }))
}

async function countPeople(db: Queryable, meant: Meant): Promise<number> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  // One address for each contact is as many as there are contacts.
  const counted = meant.everyAddress ? '*' : 'distinct a.contact_id'
  const { rows } = await db.query<{ count: number }>(
    `select count(${counted})::int as count ${meantSql({ ...meant, everyAddress: true }, bind)}`,
    values,
  )
  return rows[0]?.count ?? 0
}

function whole(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`not a whole number: ${value}`)
  return String(value)
}

/** From address `a`, contact `c` and the names `i` of everybody who is meant. What the gate says is not asked here. */
function meantSql(meant: Meant, bind: (value: unknown) => string, andWhere = ''): string {
  const workspace = bind(meant.workspaceId)
  return `from address a
       join contact c on c.workspace_id = a.workspace_id and c.contact_id = a.contact_id
       cross join lateral (
         select max(value) filter (where kind = 'phone') as phone, max(value) filter (where kind = 'wa_id') as wa_id,
                max(value) filter (where kind = 'bsuid') as bsuid
         from identifier
         where workspace_id = a.workspace_id and bucket = a.bucket and address_id = a.address_id and valid_to is null
       ) i
       where a.workspace_id = ${workspace} and ${reachable('a')} and c.erased_at is null
         and coalesce(i.phone, i.wa_id, i.bsuid) is not null
         and ${audienceSql(meant.audience, 'c', bind, meant.at)}
         ${meant.includeAttested ? '' : notOnlyAttested(meant, bind)}
         ${meant.everyAddress ? '' : theOneOfItsContact(meant, bind)}
         ${andWhere}`
}

function reachable(a: string): string {
  return `${a}.kind = 'number' and ${a}.erased_at is null and ${a}.closed_at is null`
}

/**
 * Of a contact's addresses the one that the person last wrote from, among those whose topic is given; and none of them
 * once another had its turn in this campaign.
 */
function theOneOfItsContact(meant: Meant, bind: (value: unknown) => string): string {
  const topic = bind(meant.topicId)
  const marketing = meant.marketing ? 'true' : 'false'
  const isGiven = (a: string) => `coalesce((
             select ${stateRankSql({ a, s: 's', marketing, now: productNow })} = ${ranks.given}
             from consent_state s
             where s.workspace_id = ${a}.workspace_id and s.bucket = ${a}.bucket and s.address_id = ${a}.address_id
               and s.topic_id = ${topic}), false)`
  const hadItsTurn =
    meant.campaignId === null
      ? 'false'
      : // Asked for the few who have a second address; with its limit it is never read into a hash of the whole campaign.
        `coalesce((select true from delivery d
                      where d.workspace_id = b.workspace_id and d.campaign_id = ${bind(meant.campaignId)} and d.bucket = b.bucket
                        and d.address_id = b.address_id
                      limit 1), false)`
  return `and not exists (
           select 1 from address b
           where b.workspace_id = a.workspace_id and b.contact_id = a.contact_id and b.address_id <> a.address_id
             and ${reachable('b')}
             and (${hadItsTurn}
                  or (${isGiven('b')}, b.preferred, b.address_id) > (${isGiven('a')}, a.preferred, a.address_id)))`
}

/** Not those whose only yes is one that the business attests. */
function notOnlyAttested(meant: Meant, bind: (value: unknown) => string): string {
  return `and not exists (
           select 1
           from consent_state s join consent_record r
             on r.workspace_id = s.workspace_id and r.bucket = s.bucket and r.address_id = s.address_id and r.seq = s.weak_yes_seq
           where s.workspace_id = a.workspace_id and s.bucket = a.bucket and s.address_id = a.address_id
             and s.topic_id = ${bind(meant.topicId)} and s.yes_at = '-infinity' and r.strength = 'attested')`
}
