/** What happened in a chat besides messages: notes, and who had it when. Only ever added. */
import type { AddressKey } from '../domain/address.ts'
import type { Chat, ChatEntry, ChatStore } from '../domain/chat.ts'
import type { PageRequest } from '../domain/page.ts'
import { keyColumns } from './key-columns.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'

export function chatEntryPart(db: Queryable): Pick<ChatStore, 'addEntry' | 'entries' | 'entriesOf'> {
  return {
    addEntry: (entry) => add(db, entry),
    entries: (chat, page) => newest(db, chat, page),
    entriesOf: (keys) => all(db, keys),
  }
}

async function add(db: Queryable, { key, ...entry }: ChatEntry): Promise<void> {
  await db.query(
    `insert into conversation_entry (workspace_id, bucket, address_id, entry_id, sender_id, kind, text, by, to_whom, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      key.workspaceId,
      key.bucket,
      key.addressId,
      entry.entryId,
      entry.senderId,
      entry.kind,
      entry.text,
      entry.by,
      entry.toWhom,
      entry.at,
    ],
  )
}

type EntryRow = KeyRow &
  Pick<ChatEntry, 'kind' | 'text' | 'by' | 'at'> & {
    readonly entry_id: string
    readonly sender_id: string
    readonly to_whom: string | null
  }

async function newest(
  db: Queryable,
  { key, senderId }: Pick<Chat, 'key' | 'senderId'>,
  { limit, after }: PageRequest,
): Promise<ChatEntry[]> {
  const { rows } = await db.query<EntryRow>({
    name: 'entries-of-chat',
    text: `select * from conversation_entry
           where workspace_id = $1 and bucket = $2 and address_id = $3 and sender_id = $4
             and ($5::uuid is null or entry_id < $5)
           order by entry_id desc limit $6`,
    values: [key.workspaceId, key.bucket, key.addressId, senderId, after ?? null, limit],
  })
  return rows.map(entryOf)
}

async function all(db: Queryable, keys: readonly AddressKey[]): Promise<ChatEntry[]> {
  const { rows } = await db.query<EntryRow>(
    `select e.* from conversation_entry e
     join unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
       using (workspace_id, bucket, address_id)
     order by e.entry_id`,
    keyColumns(keys),
  )
  return rows.map(entryOf)
}

function entryOf(row: EntryRow): ChatEntry {
  return {
    key: keyOf(row),
    entryId: row.entry_id,
    senderId: row.sender_id,
    kind: row.kind,
    text: row.text,
    by: row.by,
    toWhom: row.to_whom,
    at: row.at,
  }
}
