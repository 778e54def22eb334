/** Confirmations as a list shows them: what was asked of whom, and what they answered. */
import type { AddressKey } from './address.ts'
import type { ConfirmationKind } from './confirmation.ts'
import type { Page, PageRequest } from './page.ts'

export type ConfirmationState = 'open' | 'given' | 'refused' | 'not_me' | 'expired'

export interface ListedConfirmation {
  readonly confirmationId: string
  readonly state: ConfirmationState
  readonly kind: ConfirmationKind
  readonly address: AddressKey
  readonly contactId: string | null
  readonly contactName: string | null
  readonly topics: readonly string[]
  readonly capturePoint: { readonly capturePointId: string; readonly name: string } | null
  readonly noticeSha256: Buffer
  readonly language: string
  readonly issuedAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

export interface ConfirmationFilter {
  readonly state?: ConfirmationState
  readonly contactId?: string
  readonly capturePointId?: string
  readonly confirmationId?: string
}

export interface ConfirmationListStore {
  /** Newest first; the key of a page is the confirmation's id. */
  list(workspaceId: string, filter: ConfirmationFilter, page: PageRequest, now: Date): Promise<Page<ListedConfirmation>>
}
