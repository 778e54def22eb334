/** One message to each person, accepted by WhatsApp and not yet heard of since. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeCallbackData } from '../../src/protocol/whatsapp/callback-data.ts'
import { type BenchDatabase, run } from '../harness/database.ts'
import type { Business } from './business.ts'

/**
 * The path of a file with a line for each, in no order: its callback data, then the number and the account of the person,
 * as statuses carry them.
 */
export async function acceptedDeliveries(
  { dir, superuserUrl }: BenchDatabase,
  { workspaceId, senderId, people }: Business,
): Promise<string> {
  const file = join(dir, 'deliveries.txt')
  if (existsSync(file)) return file
  const rows = await run<{ bucket: number; address_id: string; delivery_id: string; number: string }>(
    superuserUrl,
    `with sent as (
       insert into delivery (workspace_id, bucket, address_id, delivery_id, sender_id, purpose, topic_id, record_seq, status,
         hand_over_until, claimed_at, accepted_at, created_at)
       select a.workspace_id, a.bucket, a.address_id, gen_random_uuid(), $2, 'topic', t.topic_id, 1, 'accepted', now(), now(),
         now(), now()
       from (select * from address where workspace_id = $1 order by created_at limit $3) a
       join topic t on t.workspace_id = a.workspace_id and t.key = 'offers'
       returning workspace_id, bucket, address_id, delivery_id
     )
     select bucket, address_id, delivery_id, substr(i.value, 2) as number
     from sent join identifier i using (workspace_id, bucket, address_id)
     where i.kind = 'phone'`,
    [workspaceId, senderId, people],
  )
  await run(superuserUrl, 'vacuum (analyze) delivery')
  const lines = rows
    .toSorted((a, b) => (a.delivery_id < b.delivery_id ? -1 : 1))
    .map((row) => {
      const data = writeCallbackData({ bucket: row.bucket, addressId: row.address_id, deliveryId: row.delivery_id })
      return `${data} ${row.number} DE.${row.number}00000`
    })
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}
