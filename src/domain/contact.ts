/** A person: a name, attributes, and addresses. Consent hangs on the addresses; `opt_in` is what their states add up to. */
import type { AddressKey } from './address.ts'
import type { ResolvedAudience } from './audience.ts'
import type { Page, PageRequest } from './page.ts'
import type { TopicCategory } from './topic.ts'

export type AttributeValue = string | number | boolean

export interface Contact {
  readonly workspaceId: string
  readonly contactId: string
  readonly name: string | null
  /** BCP 47. */
  readonly language: string | null
  readonly attributes: Readonly<Record<string, AttributeValue>>
  /** Folded: `tags.ts`. */
  readonly tags: readonly string[]
  /** Derived from the consent states; null: unknown. */
  readonly optIn: boolean | null
  readonly mergedInto: string | null
  readonly createdAt: Date
  readonly erasedAt: Date | null
}

/** `withdrawn` holds every no. */
export type ContactTab = 'given' | 'pending' | 'withdrawn' | 'expired' | 'unknown'

/** All that is set must hold. */
export interface ContactFilter {
  readonly tab?: ContactTab
  /** Whose state `tab` speaks of; the best over all topics where it is left out. */
  readonly topic?: { readonly topicId: string; readonly category: TopicCategory }
  readonly countries?: readonly string[]
  /** A name or part of one, or one of these contacts, which a number was found to belong to. */
  readonly search?: { readonly name: string; readonly contactIds: readonly string[] }
  readonly audience: ResolvedAudience
}

export interface ContactCounts {
  readonly contacts: number
  readonly addresses: number
  readonly tabs: Readonly<Record<ContactTab, number>>
}

export interface ContactMerge {
  readonly workspaceId: string
  readonly mergeId: string
  readonly into: string
  readonly contactId: string
  /** The addresses that came along: what undoing gives back. */
  readonly addresses: readonly AddressKey[]
  readonly mergedAt: Date
  readonly mergedBy: string
  readonly undoneAt: Date | null
  readonly undoneBy: string | null
}

export interface ContactStore {
  add(contact: Contact): Promise<void>
  find(workspaceId: string, contactId: string): Promise<Contact | undefined>
  /** Those with these ids, in no order. */
  findMany(workspaceId: string, contactIds: readonly string[]): Promise<Contact[]>
  /** In the order of their ids, and nobody else changes them until the transaction ends. */
  lock(workspaceId: string, contactIds: readonly string[]): Promise<Contact[]>
  /** Writes name, language, attributes, tags and whom it was merged into. `opt_in` is written with the records. */
  update(contact: Contact): Promise<void>
  /**
   * Who spoke last comes first; then those who never spoke, the newest first. Merged and erased contacts are left out.
   * Keys are `r.<record id>` and `c.<contact id>`.
   */
  list(workspaceId: string, filter: ContactFilter, page: PageRequest, now: Date): Promise<Page<ContactListKey>>
  /** How many match, by tab, whatever `filter.tab` says. */
  count(workspaceId: string, filter: ContactFilter, now: Date): Promise<ContactCounts>
  addMerge(merge: ContactMerge): Promise<void>
  /** Merges into these contacts, ended ones too, the newest first. */
  mergesInto(workspaceId: string, contactIds: readonly string[]): Promise<ContactMerge[]>
  endMerge(merge: ContactMerge, by: string, at: Date): Promise<void>
}

export interface ContactListKey {
  readonly contactId: string
  readonly key: string
}

export const listKey = /^[rc]\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The names that on input mean the derived attribute `opt_in`. */
export function meansOptIn(attribute: string): boolean {
  return ['opt_in', 'opt-in', 'optin', 'whatsappoptin'].includes(attribute.toLowerCase())
}

/** Names that a contact's attributes may not have, for something else is read under them. */
export const reservedAttributes: readonly string[] = ['name', 'language', 'country', 'created_at']
