/** What lists and pages show of people: their addresses, what was said from each, with what proof, and what came of it. */
import type { AddressKey } from './address.ts'
import type { KnownIdentifier, LockedAddress } from './address-store.ts'
import type { ConsentRecord } from './consent.ts'
import type { Purpose } from './decision.ts'
import type { DeliveryStatus } from './delivery.ts'
import type { Page, PageRequest } from './page.ts'
import type { TemplateParts } from './template.ts'

/** An address as it stands, read without a lock: true when it was read. */
export interface ShownAddress extends LockedAddress {
  /** Ended ones too, the oldest first. */
  readonly identifiers: readonly KnownIdentifier[]
  readonly createdAt: Date
  /** When the person last wrote from it, on any of our numbers. */
  readonly lastHeardAt: Date | null
}

/** A record with how many topics the same act spoke of. */
export interface LatestRecord extends ConsentRecord {
  readonly topicsOfAct: number
}

export interface SealedEvidence {
  readonly key: AddressKey
  readonly seq: number
  readonly sealed: Buffer
  readonly sha256: Buffer
  /** The address's data key, wrapped; null once destroyed. */
  readonly wrappedKey: Buffer | null
}

/** What a no caused. */
export interface ShownStop {
  readonly key: AddressKey
  readonly seq: number
  readonly receivedAt: Date
  readonly closedAt: Date
  readonly answeredAt: Date | null
  readonly acceptedBefore: number
  readonly inDoubt: number
  readonly campaign: { readonly campaignId: string; readonly name: string } | null
}

/** When a person wrote last, from which address and to which of our numbers. */
export interface LastHeard {
  readonly key: AddressKey
  readonly senderId: string
  readonly at: Date
}

/** Which notice a wording is a version of. */
export interface NoticeOfWording {
  readonly sha256: Buffer
  readonly noticeId: string
  readonly name: string
  readonly version: number
}

/** A message as a page shows it: what came in, and every delivery, whether or not its words are still kept. */
export interface ShownMessage {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly at: Date
  readonly key: AddressKey
  readonly contactId: string | null
  readonly senderId: string
  readonly kind: string
  /** Null once pruned. */
  readonly content: Readonly<Record<string, unknown>> | null
  readonly meaning: string | null
  /** `member:<id>` or `key:<id>`; null: the person, a flow, a campaign or the product. */
  readonly writtenBy: string | null
  /** Of the template that it was sent with. */
  readonly template: TemplateParts | null
  readonly delivery: ShownDelivery | null
}

export interface ShownDelivery {
  readonly deliveryId: string
  readonly status: DeliveryStatus
  readonly purpose: Purpose
  readonly topicId: string | null
  readonly campaign: { readonly campaignId: string; readonly name: string } | null
  readonly recordId: string | null
  readonly reason: string | null
  readonly errorCode: number | null
  readonly acceptedAt: Date | null
  readonly deliveredAt: Date | null
  readonly readAt: Date | null
}

export interface RecordFilter {
  readonly keys: readonly AddressKey[]
  /** Records about this topic, and the wide noes that cover it. */
  readonly topicId?: string
}

export interface ContactPageStore {
  /** In key order. */
  addresses(keys: readonly AddressKey[]): Promise<ShownAddress[]>
  /** The addresses of these contacts, in key order. */
  addressesOf(workspaceId: string, contactIds: readonly string[]): Promise<ShownAddress[]>
  /** An address of this workspace by its id. */
  findAddress(workspaceId: string, addressId: string): Promise<AddressKey | undefined>
  /** Newest first; the key of a page is the record's id. */
  records(workspaceId: string, filter: RecordFilter, page: PageRequest): Promise<Page<ConsentRecord>>
  /** Of the whole workspace, newest first; those after a record where its id is named. */
  newest(workspaceId: string, limit: number, after: string | undefined): Promise<ConsentRecord[]>
  countRecords(keys: readonly AddressKey[]): Promise<number>
  /** A record by its id. */
  findRecord(workspaceId: string, recordId: string): Promise<ConsentRecord | undefined>
  /** The newest record of each address that has any. */
  latest(keys: readonly AddressKey[]): Promise<LatestRecord[]>
  evidence(records: readonly { readonly key: AddressKey; readonly seq: number }[]): Promise<SealedEvidence[]>
  stops(keys: readonly AddressKey[]): Promise<ShownStop[]>
  /** Undefined where nobody wrote from any of them. */
  lastHeard(keys: readonly AddressKey[]): Promise<LastHeard | undefined>
  /** Both ways, newest first; the key of a page is the message's id. With `senderId`, those with this number of ours. */
  messages(keys: readonly AddressKey[], page: PageRequest, senderId?: string): Promise<Page<ShownMessage>>
  /** Ids of these records, by address id and seq: `<address>/<seq>`. */
  recordIds(
    records: readonly { readonly key: AddressKey; readonly seq: number }[],
  ): Promise<ReadonlyMap<string, string>>
  /** Where each of these ids leads: an address by its own, a contact by that of its preferred address. */
  addressees(workspaceId: string, ids: readonly string[]): Promise<ReadonlyMap<string, AddressKey>>
  /** Templates by id or name; of a name's languages the newest that is approved. */
  templateIds(workspaceId: string, named: readonly string[]): Promise<ReadonlyMap<string, string>>
  noticesOf(workspaceId: string, hashes: readonly Buffer[]): Promise<NoticeOfWording[]>
}
