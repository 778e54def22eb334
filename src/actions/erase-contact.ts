/**
 * Erases a person: name, attributes, numbers, messages, evidence and their rows in files, here and in WhatsApp's contact
 * book. Every no stays in force, no yes comes back, and what is left of their addresses blocks them (docs/decisions/0007).
 */
import { newId } from '../base/ids.ts'
import { actorText, type By } from '../domain/actor.ts'
import { type AddressKey, type Identifier, keyText } from '../domain/address.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Erasure } from '../domain/erasure.ts'
import { awaitQuiet } from './await-quiet.ts'
import type { Deps } from './deps.ts'
import { noSuchContact } from './read-contacts.ts'
import type { Stores } from './stores.ts'
import { strikeFromFiles } from './strike-from-files.ts'
import { requireWhole } from './update-contact.ts'

/** Throws `not_found`, or `conflict` where the contact was erased already or merged into another. Cannot be undone. */
export async function eraseContact(deps: Deps, by: By, contactId: string, reason: string): Promise<Erasure> {
  const { workspaceId } = by.actor
  const contact = await deps.read.contacts.find(workspaceId, contactId)
  if (contact === undefined) throw noSuchContact()
  requireWhole(contact)
  // Asked before, while we still know whom to ask about.
  const contactBook = await forgetAtWhatsapp(deps, workspaceId, contactId)
  // Before their names are gone: whoever has to ask again, because this did not end, finds them still.
  const files = await strikeFromFiles(deps, workspaceId, await namesOf(deps, workspaceId, contactId))
  const erasure = await deps.asEraser(async (stores) => {
    const addresses = await lockAddresses(stores, workspaceId, contactId)
    const contacts = await stores.erasures.mergedInto(workspaceId, contactId)
    const locked = await stores.contacts.lock(workspaceId, contacts)
    for (const one of locked) if (one.contactId === contactId) requireWhole(one)
    const erased = await stores.erasures.erase(
      {
        workspaceId,
        erasureId: newId(by.now.getTime()),
        contactId,
        addresses,
        erasedAt: by.now,
        erasedBy: actorText(by.actor),
      },
      contacts,
    )
    await stores.audit.write([
      auditEntry(by, {
        action: 'contact.erased',
        subject: { kind: 'contact', id: contactId },
        detail: {
          erasure: erased.erasureId,
          addresses: addresses.length,
          records: erased.records,
          files,
          ...contactBook,
        },
        reason,
      }),
    ])
    return erased
  })
  await awaitQuiet(deps, erasure.addresses)
  await deps.asEraser((stores) => stores.erasures.eraseReturned(erasure.addresses))
  return erasure
}

/** Every name that leads to their addresses. */
async function namesOf({ read }: Deps, workspaceId: string, contactId: string): Promise<Identifier[]> {
  const keys = await read.addresses.addressesOfContact(workspaceId, contactId)
  const known = await read.addresses.identifiersOf(keys)
  return known.flatMap(({ kind, value }) => (value === null ? [] : [{ kind, value }]))
}

/** Locks all addresses of the contact: one that joins while we wait for the others is waited for as well. */
async function lockAddresses(stores: Stores, workspaceId: string, contactId: string): Promise<AddressKey[]> {
  for (;;) {
    const keys = await stores.addresses.addressesOfContact(workspaceId, contactId)
    await stores.addresses.lock(keys)
    const now = await stores.addresses.addressesOfContact(workspaceId, contactId)
    const held = new Set(keys.map(keyText))
    if (now.every((key) => held.has(keyText(key)))) return now
  }
}

/** WhatsApp keeps a book of who is behind which account. What it does not answer is told in the audit log. */
async function forgetAtWhatsapp(
  deps: Deps,
  workspaceId: string,
  contactId: string,
): Promise<{ readonly contact_book_asked: number; readonly contact_book_failed: number }> {
  const keys = await deps.read.addresses.addressesOfContact(workspaceId, contactId)
  const accounts = (await deps.read.addresses.identifiersOf(keys)).flatMap(({ kind, value }) =>
    kind === 'bsuid' && value !== null ? [value] : [],
  )
  if (accounts.length === 0) return { contact_book_asked: 0, contact_book_failed: 0 }
  const senders = await deps.read.senders.list(workspaceId)
  const asked = senders.flatMap((sender) => accounts.map((bsuid) => ({ sender, bsuid })))
  const answers = await Promise.allSettled(
    asked.map(async ({ sender, bsuid }) => deps.whatsapp.account(sender).forgetPerson(bsuid)),
  )
  const failed = answers.filter(({ status }) => status === 'rejected').length
  if (failed > 0) deps.log.warn({ contact: contactId, failed }, 'WhatsApp did not forget an erased person')
  return { contact_book_asked: asked.length, contact_book_failed: failed }
}
