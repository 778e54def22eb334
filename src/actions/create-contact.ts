/** Makes a person without any consent: every state is unknown, and nothing may be sent before they say yes. */
import { Fault, type FieldError } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { readPhone } from '../base/phone.ts'
import type { By } from '../domain/actor.ts'
import type { Identifier } from '../domain/address.ts'
import { auditEntry } from '../domain/audit.ts'
import type { AttributeValue, Contact } from '../domain/contact.ts'
import { contactCreated } from './contact-events.ts'
import type { Deps } from './deps.ts'
import { findAddresses, findOrCreateAddresses } from './identify.ts'
import { raiseEvents, sourceOf } from './raise-event.ts'
import type { Stores } from './stores.ts'
import { changedTags } from './tag-contact.ts'
import { requireAttributes } from './update-contact.ts'

export interface NewContact {
  /** As they were sent; each becomes an address. */
  readonly numbers: readonly string[]
  readonly userIds: readonly string[]
  readonly emails: readonly string[]
  /** Whose national form the numbers are in. */
  readonly country?: string
  readonly name?: string
  readonly language?: string
  readonly attributes?: Readonly<Record<string, AttributeValue | null>>
  readonly tags?: readonly string[]
}

/**
 * In the caller's transaction. Throws `invalid` with every bad field, `conflict` where an address is known already: then
 * it belongs to somebody, or is kept to block it.
 */
export async function createContact(
  stores: Stores,
  deps: Pick<Deps, 'secrets' | 'publicUrl' | 'clock'>,
  by: By,
  wanted: NewContact,
): Promise<Contact> {
  const { workspaceId } = by.actor
  const errors: FieldError[] = []
  const named = readNames(wanted, errors)
  const { optIn } = requireAttributes(wanted.attributes ?? {}, errors)
  if (optIn !== undefined) {
    const message =
      'Nothing is known of somebody who is new here. Record what they said through the opt-in or opt-out API.'
    errors.push({ path: '/attributes/opt_in', message, code: 'opt_in_needs_evidence' })
  }
  if (errors.length > 0) throw new Fault('invalid', 'The contact was not made.', { errors })
  await requireNew(stores, deps, workspaceId, named)
  const contact: Contact = {
    workspaceId,
    contactId: newId(by.now.getTime()),
    name: wanted.name ?? null,
    language: wanted.language ?? null,
    attributes: withoutNulls(wanted.attributes ?? {}),
    tags: changedTags([], { add: wanted.tags ?? [] }),
    optIn: null,
    mergedInto: null,
    createdAt: by.now,
    erasedAt: null,
  }
  await stores.contacts.add(contact)
  const keys = await findOrCreateAddresses(
    stores,
    deps.secrets,
    workspaceId,
    named.map(({ identifier }) => ({ identifiers: [identifier], evidence: 'typed', contactId: contact.contactId })),
    by.now,
  )
  // Somebody may have been faster with the same number; then it is theirs.
  const made = await stores.contactPages.addresses(keys)
  if (made.some(({ contactId }) => contactId !== contact.contactId)) throw addressKnown([])
  await stores.audit.write([
    auditEntry(by, {
      action: 'contact.created',
      subject: { kind: 'contact', id: contact.contactId },
      detail: { addresses: keys.length },
    }),
  ])
  await raiseEvents(stores, deps, workspaceId, [
    { contactId: contact.contactId, name: contactCreated, occurredAt: by.now, source: sourceOf(by.actor) },
  ])
  return contact
}

interface Name {
  readonly path: string
  readonly identifier: Identifier
}

function readNames({ numbers, userIds, emails, country }: NewContact, errors: FieldError[]): Name[] {
  const phones = numbers.flatMap((typed, at): Name[] => {
    const phone = readPhone(typed, country)
    const path = `/numbers/${at}`
    if (phone !== undefined) return [{ path, identifier: { kind: 'phone', value: phone.e164 } }]
    const message = 'Is no telephone number. Write it with + and its country code, or send country.'
    errors.push({ path, message, code: 'not_a_number' })
    return []
  })
  const names = [
    ...phones,
    ...userIds.map((value, at): Name => ({ path: `/user_ids/${at}`, identifier: { kind: 'bsuid', value } })),
    ...emails.map((value, at): Name => ({ path: `/emails/${at}`, identifier: { kind: 'email', value } })),
  ]
  if (names.length === 0 && errors.length === 0) {
    errors.push({ path: '/numbers', message: 'Say how to reach the person: numbers, user_ids or emails.' })
  }
  return names
}

async function requireNew(stores: Stores, deps: Pick<Deps, 'secrets'>, workspaceId: string, named: readonly Name[]) {
  const keys = await findAddresses(
    stores,
    deps.secrets,
    workspaceId,
    named.map(({ identifier }) => [identifier]),
  )
  const known = await stores.contactPages.addresses(keys.filter((key) => key !== undefined))
  const errors = named.flatMap(({ path }, at): FieldError[] => {
    const address = known.find(({ key }) => key.addressId === keys[at]?.addressId)
    if (address === undefined) return []
    const message =
      address.contactId === null
        ? 'Is kept to block it: its owner was erased, or said that it is not theirs.'
        : `Belongs to the contact ${address.contactId}. Change that one, or merge the two.`
    return [{ path, message, code: 'address_known' }]
  })
  if (errors.length > 0) throw addressKnown(errors)
}

function addressKnown(errors: readonly FieldError[]): Fault {
  return new Fault('conflict', 'The contact was not made: an address is known already.', {
    reason: 'address_known',
    errors,
  })
}

function withoutNulls(attributes: Readonly<Record<string, AttributeValue | null>>): Record<string, AttributeValue> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  )
}
