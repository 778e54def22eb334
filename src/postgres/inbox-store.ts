/** What arrived. A row is unread until its meaning is recorded, in one transaction with it. */
import { newId } from '../base/ids.ts'
import type { InboxItem, InboxStore } from '../domain/inbox.ts'
import type { Queryable } from './pool.ts'

export function inboxStore(db: Queryable): InboxStore {
  return {
    take: (item) => take(db, item),
    markRead: (item, at) => markRead(db, item, at),
    markFailed: (item, reason) => markFailed(db, item, reason),
    unread: (limit, before) => unread(db, limit, before),
    keepAside: (aside) => keepAside(db, aside),
    forget: (before) => forget(db, before),
  }
}

async function take(db: Queryable, item: InboxItem): Promise<'unread' | 'read'> {
  const { rows } = await db.query<{ read: boolean }>({
    name: 'take-inbox-item',
    // The update locks an item that is there, so the same message is never read by two at once.
    text: `insert into inbox (workspace_id, source, dedupe, received_at, payload) values ($1, $2, $3, $4, $5)
           on conflict (workspace_id, source, dedupe) do update set attempts = inbox.attempts + 1
           returning read_at is not null as read`,
    values: [item.workspaceId, item.source, item.dedupe, item.receivedAt, JSON.stringify(item.payload)],
  })
  return rows[0]?.read === true ? 'read' : 'unread'
}

async function markRead(
  db: Queryable,
  item: Pick<InboxItem, 'workspaceId' | 'source' | 'dedupe'>,
  at: Date,
): Promise<void> {
  await db.query({
    name: 'mark-inbox-item-read',
    // What it said is in the records now; the person's words are not kept twice.
    text: `update inbox set read_at = $4, failed = null, payload = 'null'
           where workspace_id = $1 and source = $2 and dedupe = $3`,
    values: [item.workspaceId, item.source, item.dedupe, at],
  })
}

async function markFailed(db: Queryable, item: InboxItem, reason: string): Promise<void> {
  await db.query({
    name: 'mark-inbox-item-failed',
    text: `insert into inbox (workspace_id, source, dedupe, received_at, payload, failed, attempts)
           values ($1, $2, $3, $4, $5, $6, 1)
           on conflict (workspace_id, source, dedupe) do update
             set failed = excluded.failed, attempts = inbox.attempts + 1
             where inbox.read_at is null`,
    values: [item.workspaceId, item.source, item.dedupe, item.receivedAt, JSON.stringify(item.payload), reason],
  })
}

async function unread(db: Queryable, limit: number, before: Date): Promise<InboxItem[]> {
  const { rows } = await db.query<{
    workspace_id: string
    source: string
    dedupe: Buffer
    received_at: Date
    payload: unknown
  }>({
    name: 'unread-inbox-items',
    text: `select workspace_id, source, dedupe, received_at, payload from inbox
           where read_at is null and received_at < $2
           order by attempts, received_at fetch first $1 rows only`,
    values: [limit, before],
  })
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    source: row.source,
    dedupe: row.dedupe,
    receivedAt: row.received_at,
    payload: row.payload,
  }))
}

async function keepAside(db: Queryable, aside: Parameters<InboxStore['keepAside']>[0]): Promise<void> {
  await db.query({
    name: 'keep-aside',
    text: `insert into inbox_aside (aside_id, workspace_id, source, received_at, reason, payload)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [newId(), aside.workspaceId, aside.source, aside.receivedAt, aside.reason, aside.payload],
  })
}

async function forget(db: Queryable, before: Parameters<InboxStore['forget']>[0]): Promise<void> {
  await db.query('delete from inbox where read_at < $1', [before.read])
  await db.query('delete from inbox_aside where received_at < $1', [before.aside])
}
