/** Where a person wrote last, and to which of our numbers. */
import type { AddressKey } from '../domain/address.ts'
import type { LastHeard } from '../domain/contact-page.ts'
import { keyColumns } from './key-columns.ts'
import { type KeyRow, keyOf } from './key-row.ts'
import type { Queryable } from './pool.ts'

export async function lastHeard(db: Queryable, keys: readonly AddressKey[]): Promise<LastHeard | undefined> {
  const { rows } = await db.query<KeyRow & { readonly sender_id: string; readonly last_inbound_at: Date }>({
    name: 'last-heard',
    text: `select workspace_id, bucket, address_id, sender_id, last_inbound_at
           from unnest($1::uuid[], $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)
           join conversation using (workspace_id, bucket, address_id)
           where last_inbound_at > '-infinity'
           order by last_inbound_at desc
           limit 1`,
    values: keyColumns(keys),
  })
  const [row] = rows
  return row && { key: keyOf(row), senderId: row.sender_id, at: row.last_inbound_at }
}
