/** Conversations and what was written in them. */
import type { AddressKey } from '../domain/address.ts'
import {
  type ChatMessage,
  type Conversation,
  type ConversationChange,
  type ConversationStore,
  noConversation,
  type OpenQuestion,
} from '../domain/conversation.ts'
import { keyColumns } from './key-columns.ts'
import type { Queryable } from './pool.ts'
import { toMs } from './times.ts'

export function conversationStore(db: Queryable): ConversationStore {
  return {
    read: (key, senderId) => read(db, key, senderId),
    change: (key, senderId, change) => changeOne(db, key, senderId, change),
    prefer: (key) => prefer(db, key),
    addMessages: (messages) => addMessages(db, messages),
    messagesOf: (keys, limit, before) => messagesOf(db, keys, limit, before),
    quoted: (key, wamidHash) => quoted(db, key, wamidHash),
    lastCampaign: (keys, at) => lastCampaign(db, keys, at),
  }
}

async function read(db: Queryable, key: AddressKey, senderId: string): Promise<Conversation> {
  const { rows } = await db.query<{
    last_inbound_at: Date | number
    last_marketing_at: Date | number
    open_question: OpenQuestion | null
    last_help_at: Date | number
    handed_off_at: Date | null
  }>({
    name: 'read-conversation',
    // A campaign writes no row here for each of its messages: its deliveries tell when marketing last went out.
    text: `select coalesce(c.last_inbound_at, '-infinity') as last_inbound_at,
                  greatest(coalesce(c.last_marketing_at, '-infinity'), coalesce(d.at, '-infinity')) as last_marketing_at,
                  c.open_question, coalesce(c.last_help_at, '-infinity') as last_help_at, c.handed_off_at
           from (select $1::uuid as workspace_id, $2::smallint as bucket, $3::uuid as address_id, $4::uuid as sender_id) k
           left join conversation c using (workspace_id, bucket, address_id, sender_id)
           cross join lateral (
             select max(d.claimed_at) as at
             from delivery d join topic t on t.workspace_id = d.workspace_id and t.topic_id = d.topic_id
             where d.workspace_id = k.workspace_id and d.bucket = k.bucket and d.address_id = k.address_id
               and d.sender_id = k.sender_id and t.category = 'marketing' and d.status <> 'refused'
           ) d`,
    values: [key.workspaceId, key.bucket, key.addressId, senderId],
  })
  const row = rows[0]
  if (row === undefined) return noConversation
  return {
    lastInboundAt: toMs(row.last_inbound_at),
    lastMarketingAt: toMs(row.last_marketing_at),
    openQuestion: row.open_question,
    lastHelpAt: toMs(row.last_help_at),
    handedOffAt: row.handed_off_at,
  }
}

async function changeOne(db: Queryable, key: AddressKey, senderId: string, change: ConversationChange): Promise<void> {
  await db.query({
    name: 'change-conversation',
    text: `insert into conversation (workspace_id, bucket, address_id, sender_id, last_inbound_at, last_marketing_at, open_question, last_help_at,
             handed_off_at, handed_off_note)
           values ($1, $2, $3, $4, coalesce($5::timestamptz, '-infinity'), coalesce($6::timestamptz, '-infinity'), $8::jsonb,
                   coalesce($9::timestamptz, '-infinity'), $11, $12)
           on conflict (workspace_id, bucket, address_id, sender_id) do update
           set last_inbound_at = greatest(conversation.last_inbound_at, excluded.last_inbound_at),
               last_marketing_at = greatest(conversation.last_marketing_at, excluded.last_marketing_at),
               open_question = case when $7 then excluded.open_question else conversation.open_question end,
               last_help_at = greatest(conversation.last_help_at, excluded.last_help_at),
               handed_off_at = case when $10 then excluded.handed_off_at else conversation.handed_off_at end,
               handed_off_note = case when $10 then excluded.handed_off_note else conversation.handed_off_note end`,
    values: [
      key.workspaceId,
      key.bucket,
      key.addressId,
      senderId,
      change.lastInboundAt ?? null,
      change.lastMarketingAt ?? null,
      change.openQuestion !== undefined,
      change.openQuestion == null ? null : JSON.stringify(change.openQuestion),
      change.lastHelpAt ?? null,
      change.handedOff !== undefined,
      change.handedOff?.at ?? null,
      change.handedOff?.note ?? null,
    ],
  })
}

async function prefer(db: Queryable, key: AddressKey): Promise<void> {
  await db.query({
    name: 'prefer-address',
    text: `update address a set preferred = (a.address_id = $3)
           from address own
           where own.workspace_id = $1 and own.bucket = $2 and own.address_id = $3
             and a.workspace_id = own.workspace_id
             and (a.address_id = own.address_id or a.contact_id = own.contact_id)
             and a.preferred is distinct from (a.address_id = $3)`,
    values: [key.workspaceId, key.bucket, key.addressId],
  })
}

async function addMessages(db: Queryable, messages: readonly ChatMessage[]): Promise<void> {
  if (messages.length === 0) return
  await db.query({
    name: 'add-messages',
    text: `insert into message (workspace_id, bucket, address_id, message_id, sender_id, direction, kind, content, wamid_hash,
             delivery_id, meaning, at, written_by)
           select * from unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[],
             $8::jsonb[], $9::bytea[], $10::uuid[], $11::text[], $12::timestamptz[], $13::text[])
           on conflict do nothing`,
    values: [
      ...keyColumns(messages.map(({ key }) => key)),
      messages.map((m) => m.messageId),
      messages.map((m) => m.senderId),
      messages.map((m) => m.direction),
      messages.map((m) => m.kind),
      messages.map((m) => JSON.stringify(m.content)),
      messages.map((m) => m.wamidHash),
      messages.map((m) => m.deliveryId),
      messages.map((m) => m.meaning),
      messages.map((m) => m.at),
      messages.map((m) => m.writtenBy ?? null),
    ],
  })
}

async function messagesOf(
  db: Queryable,
  keys: readonly AddressKey[],
  limit: number,
  before: Date | null,
): Promise<ChatMessage[]> {
  const { rows } = await db.query<{
    workspace_id: string
    bucket: number
    address_id: string
    message_id: string
    sender_id: string
    direction: 'in' | 'out'
    kind: string
    content: Record<string, unknown>
    wamid_hash: Buffer | null
    delivery_id: string | null
    meaning: string | null
    at: Date
  }>({
    name: 'messages-of-addresses',
    text: `select m.workspace_id, m.bucket, m.address_id, m.message_id, m.sender_id, m.direction, m.kind, m.content,
                  m.wamid_hash, m.delivery_id, m.meaning, m.at
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join message m using (workspace_id, bucket, address_id)
           where $5::timestamptz is null or m.at < $5
           order by m.at desc, m.message_id desc
           fetch first $4 rows only`,
    values: [...keyColumns(keys), limit, before],
  })
  return rows.map((row) => ({
    key: { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id },
    messageId: row.message_id,
    senderId: row.sender_id,
    direction: row.direction,
    kind: row.kind,
    content: row.content,
    wamidHash: row.wamid_hash,
    deliveryId: row.delivery_id,
    meaning: row.meaning,
    at: row.at,
  }))
}

async function quoted(db: Queryable, key: AddressKey, wamidHash: Buffer) {
  const { rows } = await db.query<{
    delivery_id: string
    campaign_id: string | null
    topic_id: string | null
    template_id: string | null
  }>({
    name: 'quoted-delivery',
    text: `select delivery_id, campaign_id, topic_id, template_id from delivery
           where workspace_id = $1 and bucket = $2 and address_id = $3 and wamid_hash = $4`,
    values: [key.workspaceId, key.bucket, key.addressId, wamidHash],
  })
  const row = rows[0]
  return row === undefined
    ? undefined
    : {
        deliveryId: row.delivery_id,
        campaignId: row.campaign_id,
        topicId: row.topic_id,
        templateId: row.template_id,
      }
}

async function lastCampaign(db: Queryable, keys: readonly AddressKey[], at: Date): Promise<string | undefined> {
  const { rows } = await db.query<{ campaign_id: string }>({
    name: 'last-campaign-of-addresses',
    // WhatsApp dates what people write in whole seconds: an answer may seem to be as much older than what it answers.
    text: `select campaign_id from delivery
           join unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
             using (workspace_id, bucket, address_id)
           where campaign_id is not null
             and accepted_at < $4::timestamptz + interval '1 second' and accepted_at > $4::timestamptz - interval '7 days'
           order by accepted_at desc fetch first row only`,
    values: [...keyColumns(keys), at],
  })
  return rows[0]?.campaign_id
}
