/** The key of an address as rows carry it. */
import type { AddressKey } from '../domain/address.ts'

export interface KeyRow {
  readonly workspace_id: string
  readonly bucket: number
  readonly address_id: string
}

export function keyOf(row: KeyRow): AddressKey {
  return { workspaceId: row.workspace_id, bucket: row.bucket, addressId: row.address_id }
}
