/** Statuses, by the hundred in one statement. No index stands on what it changes, so each row is updated on its page. */
import { type AddressKey, compareKeys } from '../domain/address.ts'
import { deliveryRank } from '../domain/delivery.ts'
import type { NewFailure, StatusNews, StatusStore } from '../domain/status.ts'
import { keyColumns } from './address-store.ts'
import type { Queryable } from './pool.ts'

export function statusStore(db: Queryable): StatusStore {
  return { apply: (news) => apply(db, news) }
}

/** How far the row has come, as a number. */
const rankOfRow = `case d.status ${Object.entries(deliveryRank)
  .map(([status, rank]) => `when '${status}' then ${rank}`)
  .join(' ')} end`

interface FailureRow {
  workspace_id: string
  bucket: number
  address_id: string
  delivery_id: string
  sender_id: string
  template_id: string | null
  campaign_id: string | null
  code: number | null
  accepted_at: Date | null
}

async function apply(db: Queryable, news: readonly StatusNews[]): Promise<NewFailure[]> {
  if (news.length === 0) return []
  const sorted = [...news].sort((a, b) => compareKeys(a.key, b.key))
  const { rows } = await db.query<FailureRow>({
    name: 'apply-statuses',
    // The last select sees the rows as they were before the update: which failures are new.
    text: `with n as materialized (
             select * from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::integer[],
                                  $8::bytea[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[],
                                  $12::timestamptz[], $13::integer[])
               as n (workspace_id, bucket, address_id, delivery_id, sender_id, status, rank, wamid_hash, sent_at,
                     delivered_at, read_at, failed_at, code)
           ), changed as (
             update delivery d
             set status = case when n.rank > ${rankOfRow} then n.status else d.status end,
                 reason = case when n.rank > ${rankOfRow} then null else d.reason end,
                 wamid_hash = coalesce(d.wamid_hash, n.wamid_hash),
                 accepted_at = coalesce(d.accepted_at, least(n.sent_at, n.delivered_at, n.read_at, n.failed_at)),
                 sent_at = least(d.sent_at, n.sent_at),
                 delivered_at = least(d.delivered_at, n.delivered_at),
                 read_at = least(d.read_at, n.read_at),
                 failed_at = least(d.failed_at, n.failed_at),
                 error_code = coalesce(d.error_code, n.code)
             from n
             where d.workspace_id = n.workspace_id and d.bucket = n.bucket and d.address_id = n.address_id
               and d.delivery_id = n.delivery_id and d.sender_id = n.sender_id
           )
           select d.workspace_id, d.bucket, d.address_id, d.delivery_id, d.sender_id, d.template_id, d.campaign_id, n.code,
                  d.accepted_at
           from n join delivery d using (workspace_id, bucket, address_id, delivery_id, sender_id)
           where n.failed_at is not null and d.failed_at is null`,
    values: [
      ...keyColumns(sorted.map(({ key }) => key)),
      sorted.map((n) => n.deliveryId),
      sorted.map((n) => n.senderId),
      sorted.map((n) => n.status),
      sorted.map((n) => deliveryRank[n.status]),
      sorted.map((n) => n.wamidHash),
      sorted.map((n) => n.sentAt),
      sorted.map((n) => n.deliveredAt),
      sorted.map((n) => n.readAt),
      sorted.map((n) => n.failedAt),
      sorted.map((n) => n.code),
    ],
  })
  return rows.map((row) => ({
    key: keyOf(row),
    deliveryId: row.delivery_id,
    senderId: row.sender_id,
    templateId: row.template_id,
    campaignId: row.campaign_id,
    code: row.code,
    acceptedAt: row.accepted_at,
  }))
}

function keyOf(row: FailureRow): AddressKey {
  return { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id }
}
