/** What several resources show alike: moments, numbers, and the people they belong to. */
import { maskPhone, showPhone } from '../base/phone.ts'
import type { PersonRef } from '../contract/audience.ts'
import { type Actor, may } from '../domain/actor.ts'
import type { KnownIdentifier } from '../domain/address-store.ts'
import type { ShownAddress } from '../domain/contact-page.ts'

/** A moment that the domain counts in ms; null for never and for always. */
export function presentMoment(ms: number): string | null {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null
}

/** Whoever may not change contacts sees of a number what its owner would recognise, and no more. */
export function seesNumbers(actor: Actor): boolean {
  return may(actor, 'contact:write')
}

type Named = Pick<KnownIdentifier, 'kind' | 'value'>

/** A name of an address as it is read: `+61 491 570 156`, or masked. Null once erased. */
export function presentName({ kind, value }: Named, whole: boolean): string | null {
  if (value === null) return null
  if (kind === 'phone' || kind === 'wa_id') {
    const e164 = value.startsWith('+') ? value : `+${value}`
    return whole ? showPhone(e164) : maskPhone(e164)
  }
  return whole ? value : maskText(value)
}

/** All but the last two characters, and for an e-mail address its domain, hidden. */
function maskText(value: string): string {
  const [local = '', domain] = value.split('@')
  const hidden = '•'.repeat(Math.min(8, Math.max(3, local.length - 2)))
  return domain === undefined ? `${hidden}${local.slice(-2)}` : `${hidden}@${domain}`
}

const order: readonly Named['kind'][] = ['phone', 'wa_id', 'email', 'bsuid', 'parent_bsuid']

/** The name under which an address is best known; undefined where it has been erased. */
export function bestName(address: Pick<ShownAddress, 'identifiers'>): Named | undefined {
  const inForce = address.identifiers.filter(({ validTo, value }) => validTo === null && value !== null)
  const names = inForce.length > 0 ? inForce : address.identifiers.filter(({ value }) => value !== null)
  return names.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0]
}

/** An address by its best name, or what can be said of one that has none. */
export function presentLabel(address: Pick<ShownAddress, 'identifiers'>, whole: boolean): string {
  const name = bestName(address)
  return (name && presentName(name, whole)) ?? 'Erased'
}

export function presentPerson(
  person: { readonly contactId: string | null; readonly name: string | null } | undefined,
  address: Pick<ShownAddress, 'identifiers'> | undefined,
  whole: boolean,
): PersonRef {
  return {
    contact: person?.contactId ?? null,
    name: person?.name ?? null,
    number: address === undefined ? null : presentLabel(address, whole),
  }
}
