/** Chats as the team works through them. Whoever changes one holds the lock of its address. */
import type { AddressKey } from '../domain/address.ts'
import {
  type Chat,
  type ChatChange,
  type ChatCounts,
  type ChatFilter,
  type ChatStore,
  type ChatView,
  defaultHandBackHours,
  type InboxSettings,
  type LastMessage,
  type ListedChat,
  pageKeyOf,
} from '../domain/chat.ts'
import { windowMs } from '../domain/conversation.ts'
import { cutPage, type Page, type PageRequest } from '../domain/page.ts'
import { chatEntryPart } from './chat-entries.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'
import { toMs, toStamp } from './times.ts'

export function chatStore(db: Queryable): ChatStore {
  return {
    ...chatEntryPart(db),
    find: async (workspaceId, id) =>
      (await listed(db, 'where c.workspace_id = $1 and c.conversation_id = $2', [workspaceId, id]))[0],
    at: async ({ workspaceId, bucket, addressId }, senderId) =>
      (
        await listed(db, 'where c.workspace_id = $1 and c.bucket = $2 and c.address_id = $3 and c.sender_id = $4', [
          workspaceId,
          bucket,
          addressId,
          senderId,
        ])
      )[0],
    list: (workspaceId, filter, page, now) => list(db, workspaceId, filter, page, now),
    counts: (workspaceId, heldBy) => counts(db, workspaceId, heldBy),
    change: (chat, change) => changeOne(db, chat, change),
    saidByFlows: (key, ids) => saidByFlows(db, key, ids),
    silent: (most, now) => silent(db, most, now),
    settings: (workspaceId) => settings(db, workspaceId),
    saveSettings: (changed) => saveSettings(db, changed),
  }
}

interface ChatRow extends KeyRow {
  readonly conversation_id: string
  readonly sender_id: string
  readonly last_inbound_at: Date | number
  readonly handed_off_at: Date | null
  readonly handed_off_note: string | null
  readonly held_by: string | null
  readonly attended_at: Date | number
  readonly acted_at: Date | number
  readonly read_at: Date | number
  readonly closed_at: Date | number
  readonly unanswered_since: Date | null
}

interface ListedRow extends ChatRow {
  readonly flow_id: string | null
  readonly node: string | null
  readonly direction: LastMessage['direction'] | null
  readonly kind: string | null
  readonly content: Record<string, unknown> | null
  readonly written_by: string | null
}

const columns = `c.workspace_id, c.bucket, c.address_id, c.sender_id, c.conversation_id, c.last_inbound_at, c.handed_off_at,
                 c.handed_off_note, c.held_by, c.attended_at, c.acted_at, c.read_at, c.closed_at`

const same = (a: string) =>
  `${a}.workspace_id = c.workspace_id and ${a}.bucket = c.bucket and ${a}.address_id = c.address_id and ${a}.sender_id = c.sender_id`

// WhatsApp dates messages to the second: what was written within the second of the answer is not answered by it.
const unanswered = `(select min(m.at) from message m
   where ${same('m')} and m.direction = 'in' and m.at >= date_trunc('second', c.attended_at)
     and c.handed_off_at is not null)`

async function listed(db: Queryable, rest: string, values: readonly unknown[]): Promise<ListedChat[]> {
  const { rows } = await db.query<ListedRow>(
    `with c as (select ${columns} from conversation c ${rest})
     select ${columns}, ${unanswered} as unanswered_since, r.flow_id, r.node, l.direction, l.kind, l.content, l.written_by
     from c
     left join run r on ${same('r')} and r.status = 'running'
     left join lateral (
       select m.direction, m.kind, m.content, m.written_by from message m where ${same('m')}
       order by m.message_id desc limit 1
     ) l on true
     order by c.last_inbound_at desc, c.conversation_id desc`,
    [...values],
  )
  return rows.map(listedOf)
}

type Bind = (value: unknown) => string

/** `quiet`: whose window closed before, the bot's chats with them are over. */
const views: Readonly<Record<ChatView, (quiet: () => string, heldBy: () => string) => string>> = {
  open: (quiet) =>
    `(c.handed_off_at is not null or c.last_inbound_at > ${quiet()} and c.closed_at < c.last_inbound_at)`,
  mine: (_, heldBy) => `c.handed_off_at is not null and c.held_by = ${heldBy()}`,
  unassigned: () => 'c.handed_off_at is not null and c.held_by is null',
  closed: (quiet) => `c.handed_off_at is null and c.last_inbound_at > '-infinity'
             and (c.last_inbound_at <= ${quiet()} or c.closed_at >= c.last_inbound_at)`,
}

async function list(
  db: Queryable,
  workspaceId: string,
  { view, heldBy, contactId }: ChatFilter,
  { limit, after }: PageRequest,
  now: Date,
): Promise<Page<ListedChat>> {
  const values: unknown[] = [workspaceId]
  const bind: Bind = (value) => `$${values.push(value)}`
  const wanted = [
    'c.workspace_id = $1',
    ...(view === undefined
      ? []
      : [
          views[view](
            () => `${bind(new Date(now.getTime() - windowMs))}::timestamptz`,
            () => bind(heldBy),
          ),
        ]),
    ...(contactId === undefined
      ? []
      : [
          `(c.bucket, c.address_id) in (select a.bucket, a.address_id from address a
             where a.workspace_id = $1 and a.contact_id = ${bind(contactId)})`,
        ]),
    ...(after === undefined ? [] : [olderThan(after, bind)]),
  ]
  const rows = await listed(
    db,
    `where ${wanted.join(' and ')} order by c.last_inbound_at desc, c.conversation_id desc limit ${bind(limit + 1)}`,
    values,
  )
  return cutPage(rows, limit, pageKeyOf)
}

function olderThan(pageKey: string, bind: Bind): string {
  const [ms = '', id = ''] = pageKey.split('.')
  const at = toStamp(ms === 'never' ? -Infinity : Number(ms))
  return `(c.last_inbound_at, c.conversation_id) < (${bind(at)}::timestamptz, ${bind(id)}::uuid)`
}

async function counts(db: Queryable, workspaceId: string, heldBy: string): Promise<ChatCounts> {
  const { rows } = await db.query<{ waiting: number; mine: number; unassigned: number }>({
    name: 'count-chats',
    text: `select count(*) filter (where handed_off_at > attended_at
                    or last_inbound_at >= date_trunc('second', attended_at)) as waiting,
                  count(*) filter (where held_by = $2) as mine, count(*) filter (where held_by is null) as unassigned
           from conversation
           where workspace_id = $1 and handed_off_at is not null`,
    values: [workspaceId, heldBy],
  })
  return rows[0] ?? { waiting: 0, mine: 0, unassigned: 0 }
}

async function changeOne(
  db: Queryable,
  { key, senderId }: Pick<Chat, 'key' | 'senderId'>,
  change: ChatChange,
): Promise<void> {
  await db.query({
    name: 'change-chat',
    text: `update conversation
           set held_by = case when $5 then $6 else held_by end,
               attended_at = greatest(attended_at, $7::timestamptz),
               acted_at = greatest(acted_at, $8::timestamptz),
               read_at = greatest(read_at, $9::timestamptz),
               closed_at = case when $10 then $11::timestamptz else closed_at end
           where workspace_id = $1 and bucket = $2 and address_id = $3 and sender_id = $4`,
    values: [
      key.workspaceId,
      key.bucket,
      key.addressId,
      senderId,
      change.heldBy !== undefined,
      change.heldBy ?? null,
      change.attendedAt ?? null,
      change.actedAt ?? null,
      change.readAt ?? null,
      change.closedAt !== undefined,
      change.closedAt == null ? toStamp(-Infinity) : change.closedAt,
    ],
  })
}

async function saidByFlows(
  db: Queryable,
  key: AddressKey,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (deliveryIds.length === 0) return new Map()
  const { rows } = await db.query<{ delivery_id: string; flow_id: string }>({
    name: 'said-by-flows',
    text: `select d.delivery_id, r.flow_id
           from run r
           join run_step s using (workspace_id, bucket, address_id, run_id)
           cross join lateral (
             select (one ->> 'deliveryId')::uuid as delivery_id from jsonb_array_elements(s.said) one
           ) d
           where r.workspace_id = $1 and r.bucket = $2 and r.address_id = $3 and d.delivery_id = any ($4::uuid[])`,
    values: [key.workspaceId, key.bucket, key.addressId, deliveryIds],
  })
  return new Map(rows.map((row) => [row.delivery_id, row.flow_id]))
}

async function silent(db: Queryable, most: number, now: Date): Promise<Chat[]> {
  const { rows } = await db.query<ChatRow>(
    `select ${columns}, null::timestamptz as unanswered_since
     from conversation c
     left join inbox_settings s on s.workspace_id = c.workspace_id
     where c.handed_off_at is not null and (s.workspace_id is null or s.hand_back_after_hours is not null)
       and greatest(c.handed_off_at, c.acted_at) + coalesce(s.hand_back_after_hours, $1) * interval '1 hour' <= $2
     order by c.handed_off_at
     limit $3`,
    [defaultHandBackHours, now, most],
  )
  return rows.map(chatOf)
}

async function settings(db: Queryable, workspaceId: string): Promise<InboxSettings> {
  const { rows } = await db.query<{ hours: number | null }>(
    'select hand_back_after_hours as hours from inbox_settings where workspace_id = $1',
    [workspaceId],
  )
  return { workspaceId, handBackAfterHours: rows[0] === undefined ? defaultHandBackHours : rows[0].hours }
}

async function saveSettings(db: Queryable, { workspaceId, handBackAfterHours }: InboxSettings): Promise<void> {
  await db.query(
    `insert into inbox_settings (workspace_id, hand_back_after_hours) values ($1, $2)
     on conflict (workspace_id) do update set hand_back_after_hours = excluded.hand_back_after_hours`,
    [workspaceId, handBackAfterHours],
  )
}

function chatOf(row: ChatRow): Chat {
  return {
    conversationId: row.conversation_id,
    key: keyOf(row),
    senderId: row.sender_id,
    lastInboundAt: toMs(row.last_inbound_at),
    handedOff: row.handed_off_at === null ? null : { at: row.handed_off_at, note: row.handed_off_note ?? '' },
    heldBy: row.held_by,
    attendedAt: toMs(row.attended_at),
    actedAt: toMs(row.acted_at),
    readAt: toMs(row.read_at),
    closedAt: toMs(row.closed_at),
    unansweredSince: row.unanswered_since,
  }
}

function listedOf(row: ListedRow): ListedChat {
  const { direction, kind, content } = row
  return {
    ...chatOf(row),
    run: row.flow_id === null ? null : { flowId: row.flow_id, node: row.node },
    last:
      direction === null || kind === null
        ? null
        : { direction, kind, content: content ?? {}, writtenBy: row.written_by },
  }
}
