/** What the store of addresses promises: finding one by any of its names, making it once, and locking it in one order. */
import type { AddressKey, AddressKind, Identifier, IdentifierKind } from './address.ts'
import type { AddressFold, TopicFold } from './consent-fold.ts'

/** An identifier with the hash under which it is found; `fold` and hashing are done by actions/identify.ts. */
export interface HashedIdentifier extends Identifier {
  readonly hash: Buffer
}

export interface KnownIdentifier {
  readonly hash: Buffer
  readonly kind: IdentifierKind
  /** Null once erased. */
  readonly value: string | null
  readonly address: AddressKey
  readonly validFrom: Date
  readonly validTo: Date | null
}

/** A new address with its first names, or without any. If one of the hashes exists meanwhile, the address that has it is answered instead. */
export interface NewAddress {
  readonly key: AddressKey
  readonly kind: AddressKind
  readonly country: string | null
  /** Null for a number whose owner nobody knows. */
  readonly contactId: string | null
  readonly contactIsNew: boolean
  readonly name?: string | undefined
  readonly language?: string | undefined
  readonly identifiers: readonly HashedIdentifier[]
  /** Where the names come from: `typed`, or the hash of the webhook that carried them together. */
  readonly evidence: string
}

/** An address as read under its lock, with all that was said from it folded. */
export interface LockedAddress {
  readonly key: AddressKey
  readonly contactId: string | null
  /** BCP 47, of the contact; null where it is not known. */
  readonly language: string | null
  /** The contact's, as it is kept. */
  readonly optIn: boolean | null
  readonly kind: AddressKind
  readonly country: string | null
  readonly epoch: number
  readonly records: number
  readonly fold: AddressFold
  readonly topics: ReadonlyMap<string, TopicFold>
  readonly platformStoppedAt: number
  readonly hold: 'unread' | 'likely' | 'unsure' | null
  readonly heldAt: number
  readonly identityChangedAt: number
  readonly pausedUntil: number
  readonly noAskUntil: number
  /** WhatsApp withheld a message from the person: nothing of the kind before then. */
  readonly restUntil: number
  readonly preferred: boolean
  readonly closedAt: number
  readonly erasedAt: number
  /** The address's data key, wrapped; null before its first evidence. */
  readonly wrappedKey: Buffer | null
}

/** What may change about an address besides its records. Left out: stays. */
export interface AddressEffect {
  readonly platformStoppedAt?: Date | null
  readonly hold?: { readonly kind: 'unread' | 'likely' | 'unsure'; readonly at: Date } | null
  readonly identityChangedAt?: Date | null
  readonly pausedUntil?: Date
  readonly noAskUntil?: Date
  readonly closedAt?: Date
  readonly contactId?: string | null
}

/** A number and an account that were seen together, of somebody to whom we wrote at this address. */
export interface SeenAccount {
  readonly key: AddressKey
  /** Of the number. */
  readonly numberHash: Buffer
  readonly account: HashedIdentifier
}

export interface AddressStore {
  /** Identifiers in force (not ended) under these hashes. */
  find(workspaceId: string, hashes: readonly Buffer[]): Promise<KnownIdentifier[]>
  /** Which address each of these names belongs to, in order; undefined where it is nobody's. */
  locate(workspaceId: string, hashes: readonly Buffer[]): Promise<(AddressKey | undefined)[]>
  /** Makes what is missing. Returns, in the order of `addresses`, the key that now holds the first identifier of each. */
  create(addresses: readonly NewAddress[], now: Date): Promise<AddressKey[]>
  /** Adds names to an address that exists. A hash that is taken is left where it is and not returned. */
  addIdentifiers(
    key: AddressKey,
    identifiers: readonly HashedIdentifier[],
    evidence: string,
    now: Date,
  ): Promise<Buffer[]>
  /**
   * Moves a name to another address, as a number change or a new owner does. Where it was erased its kind and value come
   * back with it, if they are told; an erased address takes it without them.
   */
  moveIdentifier(
    name: Pick<HashedIdentifier, 'hash'> & Partial<HashedIdentifier>,
    to: AddressKey,
    evidence: string,
    now: Date,
  ): Promise<void>
  /**
   * Locks these addresses, and with them every other address of their contacts, in key order, against whoever would
   * change what may be sent and against every claim; then reads them in a later statement. Returned in key order.
   */
  lock(keys: readonly AddressKey[]): Promise<LockedAddress[]>
  /** Locks only these for reading: a claim. No change can come between the lock and the end of the transaction. */
  lockForClaim(keys: readonly AddressKey[]): Promise<void>
  /** Makes a contact for an address that has none: its owner has spoken. */
  giveContact(key: AddressKey, contact: { contactId: string; name: string | null }, now: Date): Promise<void>
  /** What the person calls themselves, where nobody has named their contact yet. */
  nameContact(key: AddressKey, name: string): Promise<void>
  identifiersOf(keys: readonly AddressKey[]): Promise<KnownIdentifier[]>
  /** The places in the list of those accounts that are not known to belong to the address beside them. All of one workspace. */
  elsewhere(accounts: readonly { readonly key: AddressKey; readonly value: string }[]): Promise<number[]>
  /**
   * Gives each address its account, where that is plain: the number is the address's own, which has no other account, and
   * nobody has this one. Returns the places in the list of those that are not plain. Nothing is learnt about who was erased.
   */
  learn(accounts: readonly SeenAccount[], evidence: string, now: Date): Promise<number[]>
  /** WhatsApp asks to leave the person alone until then. */
  rest(key: AddressKey, until: Date): Promise<void>
  addressesOfContact(workspaceId: string, contactId: string): Promise<AddressKey[]>
}
