/** What happened in a period, counted over the records and deliveries of it. */
import { day } from '../base/clock.ts'
import { earliestId } from '../base/ids.ts'
import type { PeriodCounts } from '../domain/overview.ts'
import type { Queryable } from './pool.ts'

const noes = `('refused', 'withdrawn', 'revoked')`

export async function countPeriod(db: Queryable, workspaceId: string, from: Date, now: Date): Promise<PeriodCounts> {
  const { rows: before } = await db.query<{ addresses: number }>(
    // A yes that stood then: not too old, and no no that covers it had been recorded since. A yes that WhatsApp does not
    // vouch for stands under no no at all.
    `select count(distinct (y.bucket, y.address_id)) as addresses
     from consent_record y
     join topic t on t.workspace_id = y.workspace_id and t.topic_id = y.topic_id
     where y.workspace_id = $1 and y.record_id < $2 and y.state in ('given', 'renewed')
       and coalesce(y.expires_at, 'infinity') > $3
       and not exists (
         select from consent_record n
         where n.workspace_id = y.workspace_id and n.bucket = y.bucket and n.address_id = y.address_id
           and n.record_id < $2 and n.state in ${noes}
           and (n.scope = 'all' or n.scope = 'marketing' and t.category = 'marketing' or n.topic_id = y.topic_id)
           and (n.counts_at >= y.counts_at and n.seq > y.seq or y.strength <> 'vouched'))`,
    [workspaceId, earliestId(from.getTime()), from],
  )
  const { rows: said } = await db.query<{ people: number }>(
    `select count(distinct coalesce(a.contact_id, a.address_id)) as people
     from consent_record r
     join address a using (workspace_id, bucket, address_id)
     where r.workspace_id = $1 and r.record_id >= $2 and r.state in ${noes} and r.act <> 'merge'`,
    [workspaceId, earliestId(from.getTime())],
  )
  const { rows: asked } = await db.query<{ asked: number; confirmed: number }>(
    `select count(*) as asked,
            count(*) filter (where answer = 'given' and used_at < issued_at + interval '1 day') as confirmed
     from confirmation
     where workspace_id = $1 and issued_at >= $2 and (answer is not null or issued_at < $3)`,
    [workspaceId, from, new Date(now.getTime() - day)],
  )
  return {
    mayBeMessagedBefore: before[0]?.addresses ?? 0,
    saidNo: said[0]?.people ?? 0,
    asked: asked[0]?.asked ?? 0,
    confirmedWithinADay: asked[0]?.confirmed ?? 0,
    refusedSends: await refusedSends(db, workspaceId, from),
    sentAfterNo: await sentAfterNo(db, workspaceId, from),
  }
}

async function refusedSends(db: Queryable, workspaceId: string, from: Date): Promise<number> {
  const { rows } = await db.query<{ refused: number }>(
    `select coalesce(sum(counted.refused), 0)::bigint as refused
     from (
       select sum(reason.value::integer) as refused
       from campaign c
       join campaign_strand s using (workspace_id, campaign_id)
       cross join jsonb_each_text(s.refused) as reason
       where c.workspace_id = $1 and c.started_at >= $2
       union all
       select count(*) from delivery
       where workspace_id = $1 and status = 'refused' and campaign_id is null and created_at >= $2
     ) as counted`,
    [workspaceId, from],
  )
  return rows[0]?.refused ?? 0
}

async function sentAfterNo(db: Queryable, workspaceId: string, from: Date): Promise<number> {
  const { rows } = await db.query<{ messages: number }>(
    // A later yes may be sent on again: what counts is a message that rests on a yes from before the no.
    `select count(distinct d.delivery_id) as messages
     from consent_record n
     join delivery d using (workspace_id, bucket, address_id)
     left join topic t on t.workspace_id = d.workspace_id and t.topic_id = d.topic_id
     left join stop_report p on p.workspace_id = n.workspace_id and p.bucket = n.bucket and p.address_id = n.address_id
       and p.seq = n.seq
     where n.workspace_id = $1 and n.record_id >= $2 and n.state in ${noes} and n.act <> 'merge'
       and d.purpose = 'topic' and d.record_seq < n.seq
       and (n.scope = 'all' or n.scope = 'marketing' and t.category = 'marketing' or n.topic_id = d.topic_id)
       and d.accepted_at > coalesce(p.answered_at, n.recorded_at + interval '5 seconds')`,
    [workspaceId, earliestId(from.getTime())],
  )
  return rows[0]?.messages ?? 0
}
