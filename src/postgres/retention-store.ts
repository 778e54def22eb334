/** Letting go of what was kept long enough, some thousand rows at a time so that nobody waits for it. */
import type { RetentionStore } from '../domain/retention.ts'
import type { Queryable } from './pool.ts'
import { toStamp } from './times.ts'

export function retentionStore(db: Queryable): RetentionStore {
  return {
    emptyMessages: async (since, until, most) => {
      const { rowCount } = await db.query(
        `with old as (
           select workspace_id, bucket, address_id, message_id
           from message where at > $1 and at <= $2 and content <> '{}'
           limit $3 for update skip locked
         )
         update message m set content = '{}'
         from old
         where m.workspace_id = old.workspace_id and m.bucket = old.bucket and m.address_id = old.address_id
           and m.message_id = old.message_id`,
        [toStamp(since), until, most],
      )
      return rowCount ?? 0
    },
    emptyNotes: async (since, until, most) => {
      const { rowCount } = await db.query(
        `with old as (
           select workspace_id, bucket, address_id, entry_id
           from conversation_entry where at > $1 and at <= $2 and text is not null
           limit $3 for update skip locked
         )
         update conversation_entry e set text = null
         from old
         where e.workspace_id = old.workspace_id and e.bucket = old.bucket and e.address_id = old.address_id
           and e.entry_id = old.entry_id`,
        [toStamp(since), until, most],
      )
      return rowCount ?? 0
    },
    deleteEvidence: async (until, most) => {
      const { rowCount } = await db.query(
        `delete from evidence e
         using (select workspace_id, bucket, address_id, seq from evidence where keep_until <= $1 limit $2) as old
         where e.workspace_id = old.workspace_id and e.bucket = old.bucket and e.address_id = old.address_id
           and e.seq = old.seq`,
        [until, most],
      )
      return rowCount ?? 0
    },
  }
}
