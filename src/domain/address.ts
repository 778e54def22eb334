/** An address is one place a message can reach; identifiers are its names. What WhatsApp spells in several ways is folded here. */
import { foldPhone } from '../base/phone.ts'

/** Where an address lives. `bucket` (0 to 255) is drawn once, from its first identifier's hash, and leads every heavy key. */
export interface AddressKey {
  readonly workspaceId: string
  readonly bucket: number
  readonly addressId: string
}

export type AddressKind = 'number' | 'mailbox'
export type IdentifierKind = 'phone' | 'wa_id' | 'bsuid' | 'parent_bsuid' | 'email'

export interface Identifier {
  readonly kind: IdentifierKind
  /** As it is written for sending: E.164 for a phone, digits for a wa_id, WhatsApp's own words for the rest. */
  readonly value: string
}

/** Identifiers of one class meet: a phone and the wa_id of the same account are two spellings of one name. */
export function identifierClass(kind: IdentifierKind): 'number' | 'bsuid' | 'parent_bsuid' | 'email' {
  return kind === 'phone' || kind === 'wa_id' ? 'number' : kind
}

/** The form in which an identifier is compared and hashed. A no is matched through it. */
export function foldIdentifier({ kind, value }: Identifier): string {
  switch (kind) {
    case 'phone':
    case 'wa_id':
      return foldPhone(value)
    case 'email':
      return value.trim().toLowerCase()
    case 'bsuid':
    case 'parent_bsuid':
      return value.trim()
  }
}

export function addressKind(identifiers: readonly Identifier[]): AddressKind {
  return identifiers.every(({ kind }) => kind === 'email') ? 'mailbox' : 'number'
}

/** The order in which several addresses are locked, so that two transactions never wait for each other. */
export function compareKeys(a: AddressKey, b: AddressKey): number {
  if (a.workspaceId !== b.workspaceId) return a.workspaceId < b.workspaceId ? -1 : 1
  if (a.bucket !== b.bucket) return a.bucket - b.bucket
  if (a.addressId === b.addressId) return 0
  return a.addressId < b.addressId ? -1 : 1
}

/** A key as a map's key. */
export function keyText(key: AddressKey): string {
  return `${key.bucket}.${key.addressId}`
}
