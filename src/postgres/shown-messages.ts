/** Messages as a page shows them: what came in, and every delivery, whether or not its words are still kept. */
import type { AddressKey } from '../domain/address.ts'
import type { ShownDelivery, ShownMessage } from '../domain/contact-page.ts'
import type { Purpose } from '../domain/decision.ts'
import type { DeliveryStatus } from '../domain/delivery.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import type { TemplateParts } from '../domain/template.ts'
import { keyColumns } from './key-columns.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'

interface MessageRow extends KeyRow {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly at: Date
  readonly contact_id: string | null
  readonly sender_id: string
  readonly kind: string
  readonly content: Record<string, unknown> | null
  readonly meaning: string | null
  readonly written_by: string | null
  readonly components: TemplateParts | null
  readonly delivery_id: string | null
  readonly status: DeliveryStatus
  readonly purpose: Purpose
  readonly topic_id: string | null
  readonly campaign_id: string | null
  readonly campaign: string | null
  readonly record_id: string | null
  readonly reason: string | null
  readonly error_code: number | null
  readonly accepted_at: Date | null
  readonly delivered_at: Date | null
  readonly read_at: Date | null
}

export async function shownMessages(
  db: Queryable,
  keys: readonly AddressKey[],
  { limit, after }: PageRequest,
  senderId?: string,
): Promise<Page<ShownMessage>> {
  const { rows } = await db.query<MessageRow>({
    name: 'shown-messages',
    // Ids of both kinds are in the order of time.
    text: `with k as (
             select * from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           ), heard as (
             select m.message_id as id, 'in' as direction, m.at, m.workspace_id, m.bucket, m.address_id, m.sender_id, m.kind,
                    m.content, m.meaning, m.written_by, null::uuid as delivery_id
             from k join message m using (workspace_id, bucket, address_id)
             where m.direction = 'in' and ($4::uuid is null or m.message_id < $4) and ($6::uuid is null or m.sender_id = $6)
             order by m.message_id desc limit $5
           ), sent as (
             select d.delivery_id as id, 'out' as direction, coalesce(d.accepted_at, d.created_at) as at, d.workspace_id,
                    d.bucket, d.address_id, d.sender_id, coalesce(m.kind, 'template') as kind, m.content, m.meaning, m.written_by, d.delivery_id
             from k join delivery d using (workspace_id, bucket, address_id)
             left join message m on m.workspace_id = d.workspace_id and m.bucket = d.bucket and m.address_id = d.address_id
               and m.delivery_id = d.delivery_id
             where ($4::uuid is null or d.delivery_id < $4) and ($6::uuid is null or d.sender_id = $6)
             order by d.delivery_id desc limit $5
           ), both_ways as (
             select * from heard union all select * from sent order by id desc limit $5
           )
           select b.*, a.contact_id, t.components, d.status, d.purpose, d.topic_id, d.campaign_id, c.name as campaign,
                  r.record_id, d.reason, d.error_code, d.accepted_at, d.delivered_at, d.read_at
           from both_ways b
           join address a using (workspace_id, bucket, address_id)
           left join delivery d on d.workspace_id = b.workspace_id and d.bucket = b.bucket and d.address_id = b.address_id
             and d.delivery_id = b.delivery_id
           left join template t on t.workspace_id = d.workspace_id and t.template_id = d.template_id
           left join campaign c on c.workspace_id = d.workspace_id and c.campaign_id = d.campaign_id
           left join consent_record r on r.workspace_id = d.workspace_id and r.bucket = d.bucket
             and r.address_id = d.address_id and r.seq = d.record_seq
           order by b.id desc`,
    values: [...keyColumns(keys), after, limit + 1, senderId ?? null],
  })
  return cutPage(rows.map(messageFromRow), limit, ({ id }) => id)
}

function messageFromRow(row: MessageRow): ShownMessage {
  return {
    id: row.id,
    direction: row.direction,
    at: row.at,
    key: keyOf(row),
    contactId: row.contact_id,
    senderId: row.sender_id,
    kind: row.kind,
    content: row.content,
    meaning: row.meaning,
    writtenBy: row.written_by,
    template: row.components,
    delivery: row.delivery_id === null ? null : deliveryFromRow(row, row.delivery_id),
  }
}

function deliveryFromRow(row: MessageRow, deliveryId: string): ShownDelivery {
  return {
    deliveryId,
    status: row.status,
    purpose: row.purpose,
    topicId: row.topic_id,
    campaign:
      row.campaign_id === null || row.campaign === null ? null : { campaignId: row.campaign_id, name: row.campaign },
    recordId: row.record_id,
    reason: row.reason,
    errorCode: row.error_code,
    acceptedAt: row.accepted_at,
    deliveredAt: row.delivered_at,
    readAt: row.read_at,
  }
}
