/** Keys of addresses as PostgreSQL takes many of them at once. */
import type { AddressKey } from '../domain/address.ts'
import { plainArray } from './array-text.ts'

/**
 * Those columns as rows. Behind a `select` PostgreSQL does not see how many there are: for a list that is shorter than the ten
 * which it takes for granted it would plan anew each time, and that costs more than the rest of the statement.
 */
export const keyRows = `unnest((select $1::uuid[]), $2::smallint[], $3::uuid[]) as k (workspace_id, bucket, address_id)`

/** The three columns of the keys, as arrays for `unnest`. */
export function keyColumns(keys: readonly AddressKey[]): [workspaceIds: string, buckets: string, addressIds: string] {
  return [
    plainArray(keys.map((k) => k.workspaceId)),
    plainArray(keys.map((k) => k.bucket)),
    plainArray(keys.map((k) => k.addressId)),
  ]
}
