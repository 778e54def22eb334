/**
 * Forgetting a person. What names them goes, and what proves their words; the records stay and tell nobody whose they were.
 * An erased address keeps the keyed hashes of its names: it is the suppression, and only its owner's own message opens it.
 */
import type { AddressKey } from './address.ts'

export interface Erasure {
  readonly workspaceId: string
  readonly erasureId: string
  readonly contactId: string
  readonly addresses: readonly AddressKey[]
  /** How many records stay, blind. */
  readonly records: number
  readonly erasedAt: Date
  /** `member:<id>`, `key:<id>` or `system`. */
  readonly erasedBy: string
}

export interface ErasureStore {
  /** The contact, and everybody who was merged into it or into one of those. */
  mergedInto(workspaceId: string, contactId: string): Promise<string[]>
  /**
   * Wipes these contacts and addresses, and whatever else names them, in the caller's transaction, which holds their locks
   * and runs as the eraser.
   */
  erase(erasure: Omit<Erasure, 'records'>, contacts: readonly string[]): Promise<Erasure>
  /** What was on its way to WhatsApp meanwhile, and came back to be sent again. */
  eraseReturned(addresses: readonly AddressKey[]): Promise<void>
  find(workspaceId: string, contactId: string): Promise<Erasure | undefined>
}
