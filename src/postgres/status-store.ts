/** Statuses, by the hundred in one statement. No index stands on what it changes, so each row is updated on its page. */
import { deliveryRank } from '../domain/delivery.ts'
import type { NewFailure, StatusNews, StatusStore } from '../domain/status.ts'
import { byteaArray, plainArray } from './array-text.ts'
import type { Queryable } from './pool.ts'
import { retried } from './retried.ts'

export function statusStore(db: Queryable): StatusStore {
  return {
    async apply(sender, news) {
      const failures: NewFailure[] = []
      for (const wave of waves(news)) failures.push(...(await retried(() => apply(db, sender, wave))))
      return failures
    },
  }
}

/** One statement changes a row once: what is said of a delivery for the second time comes after the first. */
function waves(news: readonly StatusNews[]): StatusNews[][] {
  // Nearly always each is spoken of once.
  if (new Set(news.map(({ deliveryId }) => deliveryId)).size === news.length) return [[...news]]
  const found: StatusNews[][] = []
  const times = new Map<string, number>()
  for (const one of news) {
    const time = times.get(one.deliveryId) ?? 0
    times.set(one.deliveryId, time + 1)
    const wave = found[time]
    if (wave === undefined) found.push([one])
    else wave.push(one)
  }
  return found
}

function compare(a: StatusNews, b: StatusNews): number {
  if (a.bucket !== b.bucket) return a.bucket - b.bucket
  if (a.addressId === b.addressId) return 0
  return a.addressId < b.addressId ? -1 : 1
}

/** How far the row has come, as a number. */
const rankOfRow = `case d.status ${Object.entries(deliveryRank)
  .map(([status, rank]) => `when '${status}' then ${rank}`)
  .join(' ')} end`
const { sent, failed, delivered } = deliveryRank

interface FailureRow {
  bucket: number
  address_id: string
  delivery_id: string
  template_id: string | null
  campaign_id: string | null
  code: number | null
  accepted_at: Date | null
}

async function apply(
  db: Queryable,
  { workspaceId, senderId }: Parameters<StatusStore['apply']>[0],
  news: StatusNews[],
): Promise<NewFailure[]> {
  news.sort(compare)
  const { rows } = await db.query<FailureRow>({
    name: 'apply-statuses',
    // The last select sees the rows as they were before the update: which failures are new.
    text: `with n as materialized (
             select n.bucket, n.address_id, n.delivery_id, n.rank, to_timestamp(n.ms / 1000) as at, n.wamid_hash, n.code
             from unnest($3::smallint[], $4::uuid[], $5::uuid[], $6::smallint[], $7::float8[], $8::bytea[], $9::integer[])
               as n (bucket, address_id, delivery_id, rank, ms, wamid_hash, code)
           ), changed as (
             update delivery d
             set status = case when n.rank <= ${rankOfRow} then d.status else
                   case n.rank when ${sent} then 'sent' when ${failed} then 'failed' when ${delivered} then 'delivered' else 'read' end end,
                 reason = case when n.rank <= ${rankOfRow} then d.reason end,
                 wamid_hash = coalesce(d.wamid_hash, n.wamid_hash),
                 accepted_at = coalesce(d.accepted_at, n.at),
                 sent_at = case n.rank when ${sent} then least(d.sent_at, n.at) else d.sent_at end,
                 failed_at = case n.rank when ${failed} then least(d.failed_at, n.at) else d.failed_at end,
                 delivered_at = case n.rank when ${delivered} then least(d.delivered_at, n.at) else d.delivered_at end,
                 read_at = case when n.rank > ${delivered} then least(d.read_at, n.at) else d.read_at end,
                 error_code = coalesce(d.error_code, n.code)
             from n
             where d.workspace_id = $1 and d.bucket = n.bucket and d.address_id = n.address_id
               and d.delivery_id = n.delivery_id and d.sender_id = $2
           )
           select d.bucket, d.address_id, d.delivery_id, d.template_id, d.campaign_id, n.code, d.accepted_at
           from n join delivery d on d.workspace_id = $1 and d.bucket = n.bucket and d.address_id = n.address_id
                                  and d.delivery_id = n.delivery_id and d.sender_id = $2
           where n.rank = ${failed} and d.failed_at is null`,
    values: [
      workspaceId,
      senderId,
      plainArray(news.map((n) => n.bucket)),
      plainArray(news.map((n) => n.addressId)),
      plainArray(news.map((n) => n.deliveryId)),
      plainArray(news.map((n) => deliveryRank[n.status])),
      plainArray(news.map((n) => n.at)),
      byteaArray(news.map((n) => n.wamidHash)),
      plainArray(news.map((n) => n.code)),
    ],
  })
  return rows.map((row) => ({
    key: { workspaceId, bucket: row.bucket, addressId: row.address_id },
    deliveryId: row.delivery_id,
    senderId,
    templateId: row.template_id,
    campaignId: row.campaign_id,
    code: row.code,
    acceptedAt: row.accepted_at,
  }))
}
