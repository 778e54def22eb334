/** Members' own numbers for test messages. */
import type { AddressKey } from '../domain/address.ts'
import { type TestNumberStore, testNumbersMax } from '../domain/test-number.ts'
import type { Queryable } from './pool.ts'

export function testNumberStore(db: Queryable): TestNumberStore {
  return {
    list: (workspaceId) => list(db, workspaceId),
    add: (key, memberId, at) => add(db, key, memberId, at),
  }
}

async function list(db: Queryable, workspaceId: string): Promise<AddressKey[]> {
  const { rows } = await db.query<{ bucket: number; address_id: string }>(
    `select bucket, address_id from test_number where workspace_id = $1 order by added_at`,
    [workspaceId],
  )
  return rows.map((row) => ({ workspaceId, bucket: row.bucket, addressId: row.address_id }))
}

async function add(db: Queryable, key: AddressKey, memberId: string, at: Date): Promise<boolean> {
  const { rows } = await db.query<{ there: boolean }>(
    `with added as (
       insert into test_number (workspace_id, bucket, address_id, member_id, added_at)
       select $1, $2, $3, $4, $5
       where (select count(*) from test_number where workspace_id = $1) < ${testNumbersMax}
       on conflict do nothing
       returning 1
     )
     select exists (select 1 from added)
         or exists (select 1 from test_number where workspace_id = $1 and bucket = $2 and address_id = $3) as there`,
    [key.workspaceId, key.bucket, key.addressId, memberId, at],
  )
  return rows[0]?.there ?? false
}
