/** What leaves in bulk: every statement, and every contact. Read page by page, so that nobody holds it whole. */
import type { AddressKey, IdentifierKind } from './address.ts'
import type { ResolvedAudience } from './audience.ts'
import type { ConsentRecord } from './consent.ts'
import type { AttributeValue } from './contact.ts'
import type { PersonEvent } from './event.ts'

export interface ExportedName {
  readonly kind: IdentifierKind
  readonly value: string
}

export interface ExportedConsent {
  readonly record: ConsentRecord
  readonly contactId: string | null
  /** None once erased. */
  readonly names: readonly ExportedName[]
}

export interface ExportedContactRow {
  readonly contactId: string
  readonly name: string | null
  readonly language: string | null
  readonly optIn: boolean | null
  readonly createdAt: Date
  readonly attributes: Readonly<Record<string, AttributeValue>>
  readonly tags: readonly string[]
  readonly names: readonly ExportedName[]
  /** Topics that are given now, on any address. */
  readonly given: readonly string[]
}

export interface ConsentCursor {
  readonly key: AddressKey
  readonly seq: number
}

export interface EventCursor {
  readonly contactId: string
  readonly eventId: string
}

export interface ExportStore {
  /** In the order of address and statement. */
  consents(workspaceId: string, after: ConsentCursor | undefined, limit: number): Promise<ExportedConsent[]>
  /** Merged and erased ones left out, in the order of their ids. */
  contacts(
    workspaceId: string,
    after: string | undefined,
    limit: number,
    now: Date,
    audience: ResolvedAudience,
  ): Promise<ExportedContactRow[]>
  /** In the order of their people and ids; those of erased people are gone. */
  events(workspaceId: string, after: EventCursor | undefined, limit: number): Promise<PersonEvent[]>
}
