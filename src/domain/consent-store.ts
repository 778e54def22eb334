/** What the store of consent promises: one write that is whole, and reads of what was said. */
import type { AddressKey } from './address.ts'
import type { AddressEffect } from './address-store.ts'
import type { ConsentRecord, Statement } from './consent.ts'
import type { AddressFold, TopicFold } from './consent-fold.ts'

/** A statement with its place in the order of its address, ready to be kept. */
export interface NewRecord {
  readonly statement: Statement
  readonly seq: number
  readonly recordId: string
  readonly recordedAt: Date
  readonly countsAt: Date
  readonly dedupe: Buffer
  /** Canonical JSON without personal data. */
  readonly bytes: Buffer
  readonly salt: Buffer
  readonly evidence: { readonly sealed: Buffer; readonly sha256: Buffer; readonly keepUntil: Date } | null
}

export interface AddressChange {
  readonly key: AddressKey
  readonly fold: AddressFold
  readonly records: number
  readonly effect: AddressEffect
}

export interface TopicChange {
  readonly key: AddressKey
  readonly topicId: string
  readonly fold: TopicFold
  /** The id of the record that its yes rests on, where that is added now; else what is kept of it stays. */
  readonly yesRecord: string | null
}

export interface ConsentWrite {
  readonly records: readonly NewRecord[]
  readonly addresses: readonly AddressChange[]
  readonly topics: readonly TopicChange[]
  readonly contacts: readonly {
    readonly workspaceId: string
    readonly contactId: string
    readonly optIn: boolean | null
  }[]
  readonly dataKeys: readonly { readonly key: AddressKey; readonly wrapped: Buffer }[]
  /** Addresses for which nothing may leave any more: workers drop what they hold as soon as they hear. */
  readonly stopped: readonly AddressKey[]
}

export interface ConsentStore {
  /** Which of these acts are recorded already. Returned as `keyText` + hex of the digest. */
  replays(
    acts: readonly { readonly key: AddressKey; readonly dedupe: Buffer }[],
  ): Promise<{ readonly key: AddressKey; readonly dedupe: Buffer; readonly seq: number; readonly recordId: string }[]>
  /** Keeps all of it in one statement; the caller holds the locks. Durable when the transaction commits. */
  write(write: ConsentWrite): Promise<void>
  /** Every record of these addresses, oldest first. */
  recordsOf(keys: readonly AddressKey[]): Promise<ConsentRecord[]>
}
