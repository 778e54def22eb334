/** Where the receipt of a record is read. Its id carries a mark of ours, so that none can be guessed. */
import type { AddressKey } from '../domain/address.ts'
import { receiptId } from '../ledger/receipt.ts'
import type { HttpDeps } from './deps.ts'

export type ReceiptUrl = (key: AddressKey, seq: number) => string

export function receiptUrls({ secrets, settings }: Pick<HttpDeps, 'secrets' | 'settings'>): ReceiptUrl {
  return (key, seq) => `${settings.publicUrl}/r/${receiptId(secrets, { key, seq })}`
}
