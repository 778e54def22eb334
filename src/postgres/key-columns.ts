/** Keys of addresses as PostgreSQL takes many of them at once. */
import type { AddressKey } from '../domain/address.ts'
import { plainArray } from './array-text.ts'

/** The three columns of the keys, as arrays for `unnest`. */
export function keyColumns(keys: readonly AddressKey[]): [workspaceIds: string, buckets: string, addressIds: string] {
  return [
    plainArray(keys.map((k) => k.workspaceId)),
    plainArray(keys.map((k) => k.bucket)),
    plainArray(keys.map((k) => k.addressId)),
  ]
}
