/** What waits to be handed over. Whoever takes something from the queue holds it for a moment; a claim takes it out. */
import { recipientOf } from '../domain/campaign.ts'
import type { ChannelRecipient } from '../domain/carrier.ts'
import type { SendRequest } from '../domain/delivery.ts'
import { campaignPriority, type QueueLane, type QueueStore } from '../domain/queue.ts'
import { keyColumns } from './key-columns.ts'
import type { Queryable } from './pool.ts'

export function queueStore(db: Queryable): QueueStore {
  return {
    async lease(lane, most, forMs, now) {
      const rows = await lease(db, lane, most, forMs, now)
      return rows.map((row) => ({
        request: row.payload,
        recipient: recipientOf({ phone: row.phone, waId: row.wa_id, bsuid: row.bsuid }),
      }))
    },
    async leaseChannel(most, forMs, now) {
      const rows = await lease(db, 'channel', most, forMs, now)
      return rows.map((row) => ({ request: row.payload, recipient: channelRecipient(row) }))
    },
    putBack: (requests, notBefore) => putBack(db, requests, notBefore),
    refuseExpired: (now) => refuseExpired(db, now),
    dropOf: (workspaceId, campaignId) => dropOf(db, workspaceId, campaignId),
  }
}

interface LeasedRow {
  payload: SendRequest
  phone: string | null
  wa_id: string | null
  bsuid: string | null
  email: string | null
}

/** Whose messages a lane carries, and which of them. */
const lanes = {
  reply: {
    senders: 'sender',
    priority: `q.priority < ${campaignPriority} and (q.after_delivery is null or not exists (
                 select from delivery b
                 where b.workspace_id = q.workspace_id and b.bucket = q.bucket and b.address_id = q.address_id
                   and b.delivery_id = q.after_delivery and b.status in ('queued', 'sending')))`,
  },
  campaign: { senders: 'sender', priority: `q.priority >= ${campaignPriority}` },
  channel: { senders: 'channel_sender', priority: 'true' },
} satisfies Record<QueueLane | 'channel', unknown>

async function lease(
  db: Queryable,
  lane: keyof typeof lanes,
  most: number,
  forMs: number,
  now: Date,
): Promise<LeasedRow[]> {
  const { rows } = await db.query<LeasedRow>({
    name: `lease-queue-${lane}`,
    text: `with due as (
             select q.workspace_id, q.bucket, q.address_id, q.delivery_id
             from delivery_queue q
             join ${lanes[lane].senders} n on n.workspace_id = q.workspace_id and n.sender_id = q.sender_id and n.stopped_at is null
             left join campaign c on c.workspace_id = q.workspace_id and c.campaign_id = q.campaign_id
             where ${lanes[lane].priority} and q.not_before <= $3
               and q.leased_until < clock_timestamp() and (q.expires_at is null or q.expires_at > $3)
               and (q.campaign_id is null or c.state in ('running', 'done'))
             order by q.priority, q.not_before
             limit $1
             for update of q skip locked
           ), taken as (
             update delivery_queue q set leased_until = clock_timestamp() + $2 * interval '1 millisecond'
             from due
             where q.workspace_id = due.workspace_id and q.bucket = due.bucket and q.address_id = due.address_id
               and q.delivery_id = due.delivery_id
             returning q.*
           )
           select t.payload, i.phone, i.wa_id, i.bsuid, i.email
           from taken t
           cross join lateral (
             select max(value) filter (where kind = 'phone') as phone, max(value) filter (where kind = 'wa_id') as wa_id,
                    max(value) filter (where kind = 'bsuid') as bsuid,
                    max(value) filter (where kind = 'email') as email
             from identifier
             where workspace_id = t.workspace_id and bucket = t.bucket and address_id = t.address_id and valid_to is null
           ) i
           order by t.priority, t.not_before`,
    values: [most, forMs, now],
  })
  return rows
}

/** A letter goes to a mailbox, and everything else to a number; of somebody who has only ever written, to that of their account. */
function channelRecipient({ payload, phone, wa_id: waId, email }: LeasedRow): ChannelRecipient | undefined {
  if (payload.content.kind === 'email') return email === null ? undefined : { email }
  if (phone !== null) return { phone }
  return waId === null ? undefined : { phone: `+${waId}` }
}

async function putBack(db: Queryable, requests: readonly SendRequest[], notBefore: Date): Promise<void> {
  if (requests.length === 0) return
  await db.query({
    name: 'put-back',
    text: `update delivery_queue q set not_before = greatest(q.not_before, $5), leased_until = '-infinity'
           from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[]) as n (workspace_id, bucket, address_id, delivery_id)
           where q.workspace_id = n.workspace_id and q.bucket = n.bucket and q.address_id = n.address_id
             and q.delivery_id = n.delivery_id`,
    values: [...keyColumns(requests.map(({ key }) => key)), requests.map(({ deliveryId }) => deliveryId), notBefore],
  })
}

async function refuseExpired(db: Queryable, now: Date): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'refuse-expired',
    text: `with gone as (
             delete from delivery_queue
             where (workspace_id, bucket, address_id, delivery_id) in (
               select workspace_id, bucket, address_id, delivery_id from delivery_queue
               where expires_at <= $1 and leased_until < clock_timestamp()
               for update skip locked)
             returning workspace_id, bucket, address_id, delivery_id
           ), refused as (
             update delivery d set status = 'refused', reason = 'window_closed'
             from gone
             where d.workspace_id = gone.workspace_id and d.bucket = gone.bucket and d.address_id = gone.address_id
               and d.delivery_id = gone.delivery_id and d.status = 'queued'
             returning d.workspace_id, d.delivery_id
           ), invitations as (
             update invitation i set state = 'refused', reason = 'window_closed'
             from refused r
             where i.workspace_id = r.workspace_id and i.delivery_id = r.delivery_id and i.state = 'queued'
           )
           select count(*)::int as count from refused`,
    values: [now],
  })
  return rows[0]?.count ?? 0
}

async function dropOf(db: Queryable, workspaceId: string, campaignId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>({
    name: 'drop-queue-of-campaign',
    text: `with gone as (
             delete from delivery_queue where workspace_id = $1 and campaign_id = $2
             returning workspace_id, bucket, address_id, delivery_id
           ), dropped as (
             update delivery d set status = 'refused', reason = 'cancelled'
             from gone
             where d.workspace_id = gone.workspace_id and d.bucket = gone.bucket and d.address_id = gone.address_id
               and d.delivery_id = gone.delivery_id and d.status = 'queued'
             returning 1
           )
           select count(*)::int as count from dropped`,
    values: [workspaceId, campaignId],
  })
  return rows[0]?.count ?? 0
}
