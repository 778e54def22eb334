/**
 * Two contacts turn out to be one person: the addresses of one come to the other, no record is rewritten, and a
 * person-wide no on either side is written for every address of the other. It can be undone.
 */
import { Fault } from '../base/fault.ts'
import { newId } from '../base/ids.ts'
import { actorText, type By } from '../domain/actor.ts'
import { type AddressKey, keyText } from '../domain/address.ts'
import { auditEntry } from '../domain/audit.ts'
import type { Statement } from '../domain/consent.ts'
import type { Contact, ContactMerge } from '../domain/contact.ts'
import { type AddressHistory, type MergeContext, spreadNoes, undoMerge } from '../domain/merge.ts'
import { changeTags, tagsMax } from '../domain/tags.ts'
import { awaitQuiet } from './await-quiet.ts'
import type { Deps } from './deps.ts'
import { noSuchContact } from './read-contacts.ts'
import { recordStatements, type Utterance } from './record-statements.ts'
import type { Stores } from './stores.ts'
import { tryOut } from './try-out.ts'
import { requireWhole } from './update-contact.ts'
import { loadWorld } from './world.ts'

export interface Merged {
  readonly merge: ContactMerge
  /** Records that were written because a no on one side holds for the other. */
  readonly noesCarried: number
}

/** Throws `not_found`, or `conflict` where one of them is merged or erased already. Durable when it answers. */
export async function mergeContacts(deps: Deps, by: By, into: string, contactId: string): Promise<Merged> {
  const { keys, ...merged } = await deps.transaction((stores) => mergeInto(stores, deps, by, into, contactId))
  // A no may have reached an address to which something was on its way.
  if (merged.noesCarried > 0) await awaitQuiet(deps, keys)
  return merged
}

/** What merging them would do. Nothing is done. */
export function tryMerge(deps: Deps, by: By, into: string, contactId: string): Promise<Merged> {
  return tryOut(deps, (stores) => mergeInto(stores, deps, by, into, contactId))
}

/** In the caller's transaction, who waits until nothing is on its way to `keys` before it answers. */
export async function mergeInto(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  by: By,
  into: string,
  contactId: string,
): Promise<Merged & { readonly keys: readonly AddressKey[] }> {
  if (into === contactId) {
    throw new Fault('invalid', 'Nothing was merged.', {
      errors: [{ path: '/contact', message: 'Is the same contact.' }],
    })
  }
  const { workspaceId } = by.actor
  const { sides, keys } = await lockSides(stores, workspaceId, [into, contactId])
  const [target, other] = sides
  const merge: ContactMerge = {
    workspaceId,
    mergeId: newId(by.now.getTime()),
    into,
    contactId,
    addresses: other.histories.map(({ key }) => key),
    mergedAt: by.now,
    mergedBy: actorText(by.actor),
    undoneAt: null,
    undoneBy: null,
  }
  const histories = [...target.histories, ...other.histories]
  const noes = spreadNoes(histories, contextOf(merge.mergeId, by))
  await move(stores, deps, workspaceId, merge.addresses, into, histories, noes, by.now)
  await stores.contacts.update({ ...other.contact, mergedInto: into })
  // What was put on either is on the one that they are; taking them apart again leaves it there.
  const tags = changeTags(target.contact.tags, { add: other.contact.tags }).slice(0, tagsMax)
  await stores.contacts.update({ ...target.contact, tags })
  await stores.segments.joinLists(workspaceId, contactId, into)
  await stores.events.move(workspaceId, contactId, into)
  await stores.contacts.addMerge(merge)
  await stores.audit.write([
    auditEntry(by, {
      action: 'contact.merged',
      subject: { kind: 'contact', id: into },
      detail: { merge: merge.mergeId, contact: contactId, addresses: merge.addresses.length, noes: noes.length },
    }),
  ])
  return { merge, noesCarried: noes.length, keys }
}

/** Takes a contact out again, with the addresses that it brought. Noes that only the merge wrote are taken back. */
export async function undoContactMerge(deps: Deps, by: By, into: string, contactId: string): Promise<Merged> {
  const { workspaceId } = by.actor
  const { keys, ...undone } = await deps.transaction(async (stores) => {
    const merges = await stores.contacts.mergesInto(workspaceId, [into])
    const merge = merges.find((one) => one.contactId === contactId && one.undoneAt === null)
    if (merge === undefined) {
      throw new Fault('not_found', 'These two are not merged.', { reason: 'not_merged' })
    }
    const keys = await stores.addresses.addressesOfContact(workspaceId, into)
    await stores.addresses.lock(keys)
    const [target, other] = await lockContacts(stores, workspaceId, [into, contactId])
    requireWhole(target)
    const histories = await historiesOf(stores, keys)
    const brought = new Set(merge.addresses.map(keyText))
    const right = histories.filter(({ key }) => brought.has(keyText(key)))
    const left = histories.filter(({ key }) => !brought.has(keyText(key)))
    const statements = undoMerge(left, right, contextOf(merge.mergeId, by))
    const back = right.map(({ key }) => key)
    await move(stores, deps, workspaceId, back, contactId, histories, statements, by.now)
    await stores.contacts.update({ ...other, mergedInto: null })
    const raisedFor = await stores.erasures.mergedInto(workspaceId, contactId)
    await stores.events.move(workspaceId, into, contactId, raisedFor)
    await stores.contacts.endMerge(merge, actorText(by.actor), by.now)
    await stores.audit.write([
      auditEntry(by, {
        action: 'contact.unmerged',
        subject: { kind: 'contact', id: into },
        detail: { merge: merge.mergeId, contact: contactId, addresses: back.length, records: statements.length },
      }),
    ])
    return {
      merge: { ...merge, undoneAt: by.now, undoneBy: actorText(by.actor) },
      noesCarried: statements.length,
      keys,
    }
  })
  if (undone.noesCarried > 0) await awaitQuiet(deps, keys)
  return undone
}

interface Side {
  readonly contact: Contact
  readonly histories: readonly AddressHistory[]
}

async function lockSides(
  stores: Stores,
  workspaceId: string,
  ids: readonly [string, string],
): Promise<{ readonly sides: readonly [Side, Side]; readonly keys: readonly AddressKey[] }> {
  const [first, second] = [
    await stores.addresses.addressesOfContact(workspaceId, ids[0]),
    await stores.addresses.addressesOfContact(workspaceId, ids[1]),
  ]
  const keys = [...first, ...second]
  await stores.addresses.lock(keys)
  const [target, other] = await lockContacts(stores, workspaceId, ids)
  requireWhole(target)
  requireWhole(other)
  return {
    keys,
    sides: [
      { contact: target, histories: await historiesOf(stores, first) },
      { contact: other, histories: await historiesOf(stores, second) },
    ],
  }
}

async function lockContacts(
  stores: Stores,
  workspaceId: string,
  ids: readonly [string, string],
): Promise<readonly [Contact, Contact]> {
  const locked = await stores.contacts.lock(workspaceId, ids)
  const [first, second] = ids.map((id) => locked.find(({ contactId }) => contactId === id))
  if (first === undefined || second === undefined) throw noSuchContact()
  return [first, second]
}

async function historiesOf(stores: Stores, keys: readonly AddressKey[]): Promise<AddressHistory[]> {
  const byAddress = Map.groupBy(await stores.consent.recordsOf(keys), ({ address }) => keyText(address))
  return keys.map((key) => ({ key, records: byAddress.get(keyText(key)) ?? [] }))
}

/** Puts addresses under another contact and writes what that means, in one write: `opt_in` follows from it on both sides. */
async function move(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  workspaceId: string,
  moved: readonly AddressKey[],
  contactId: string,
  all: readonly AddressHistory[],
  statements: readonly Statement[],
  now: Date,
): Promise<void> {
  const { categories } = await loadWorld(stores, workspaceId)
  const byAddress = Map.groupBy(statements, ({ address }) => keyText(address))
  const moving = new Set(moved.map(keyText))
  const utterances = all.map(
    ({ key }): Utterance => ({
      key,
      statements: byAddress.get(keyText(key)) ?? [],
      ...(moving.has(keyText(key)) ? { effect: { contactId } } : {}),
    }),
  )
  const keys = all.map(({ key }) => key)
  if (keys.length === 0) return
  await recordStatements(stores, { secrets: deps.secrets, categories }, keys, now, () => utterances)
}

function contextOf(mergeId: string, by: By): MergeContext {
  return { mergeId, actor: actorText(by.actor), at: by.now }
}
