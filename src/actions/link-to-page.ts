/** Makes a link to a person's own page, to be handed to them by somebody: it can only reduce what they get. */
import { Fault } from '../base/fault.ts'
import type { By } from '../domain/actor.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Deps } from './deps.ts'
import { makePageLink } from './make-page-link.ts'
import { readContact } from './read-contacts.ts'
import type { Stores } from './stores.ts'
import { requireWhole } from './update-contact.ts'

export interface PageLinkMade {
  readonly url: string
  readonly addressId: string
}

/** In the caller's transaction. For their preferred address where none is named. Throws `not_found` where there is none. */
export async function linkToPage(
  stores: Stores,
  deps: Pick<Deps, 'publicUrl'>,
  by: By,
  contactId: string,
  addressId: string | undefined,
): Promise<PageLinkMade> {
  const { contact, addresses } = await readContact({ read: stores }, by.actor.workspaceId, contactId)
  requireWhole(contact)
  const address =
    addressId === undefined
      ? (addresses.find(({ preferred }) => preferred) ?? addresses[0])
      : addresses.find(({ key }) => key.addressId === addressId)
  if (address === undefined) {
    const errors = [{ path: '/address', message: 'Is none of theirs.' }]
    throw new Fault('not_found', 'This contact has no such address.', { errors })
  }
  const url = await makePageLink(stores, deps, address, { sentAt: null }, by.now)
  await stores.audit.write([
    auditEntry(by, {
      action: 'contact.linked',
      subject: { kind: 'contact', id: contactId },
      detail: { address: address.key.addressId },
    }),
  ])
  return { url, addressId: address.key.addressId }
}
