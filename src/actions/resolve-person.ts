/**
 * Which address a webhook speaks of, by all the names that it carried together. Two names in one signed webhook of WhatsApp
 * are one address: what was two becomes one, and a number with a new account and no word of a move has a new owner.
 */
import { newId } from '../base/ids.ts'
import { systemActor } from '../domain/actor.ts'
import { type AddressKey, type Identifier, keyText } from '../domain/address.ts'
import { type AddressPart, becomeOne, changeOwner, restraints, type Sighting } from '../domain/address-change.ts'
import type { HashedIdentifier, KnownIdentifier, LockedAddress } from '../domain/address-store.ts'
import { isNo } from '../domain/consent.ts'
import type { AddressHistory } from '../domain/merge.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Sender } from '../domain/sender.ts'
import type { Person } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { countryOf, hashIdentifier, namelessAddress } from './identify.ts'
import { mergeInto } from './merge-contacts.ts'
import { recordStatements } from './record-statements.ts'
import { isErased, reopenErased } from './reopen-address.ts'
import type { Stores } from './stores.ts'
import type { World } from './world.ts'

/** The names in a webhook, the surest first. A profile name or a username is none: it changes at will. */
export function identifiersOf({ waId, bsuid, parentBsuid }: Person): Identifier[] {
  return [
    ...(waId === undefined ? [] : [{ kind: 'wa_id' as const, value: waId }]),
    ...(bsuid === undefined ? [] : [{ kind: 'bsuid' as const, value: bsuid }]),
    ...(parentBsuid === undefined ? [] : [{ kind: 'parent_bsuid' as const, value: parentBsuid }]),
  ]
}

/**
 * Who sent what was heard before: nothing is changed for it, and nobody who was erased since comes back by it. Undefined
 * where nobody is called by any of the names any more.
 */
export async function findPerson(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  { workspaceId }: Sender,
  person: Person,
): Promise<AddressKey | undefined> {
  const hashes = identifiersOf(person).map((name) => hashIdentifier(deps.secrets, workspaceId, name).hash)
  const known = await stores.addresses.find(workspaceId, hashes)
  return hashes
    .map((hash) => known.find((name) => name.hash.equals(hash) && !isErased(name))?.address)
    .find((key) => key !== undefined)
}

export interface Resolved {
  readonly key: AddressKey
  /** Where a no came along with a name: the answer waits until nothing is on its way there. */
  readonly reached: readonly AddressKey[]
  /** As it stands under its lock, which is held; undefined where it was made or given a contact just now. */
  readonly address?: LockedAddress | undefined
}

/** Throws where the webhook names nobody. */
export async function resolvePerson(
  stores: Stores,
  deps: Pick<Deps, 'secrets'>,
  world: World,
  sender: Sender,
  person: Person,
  now: Date,
): Promise<Resolved> {
  const { workspaceId } = sender
  const names = identifiersOf(person).map((name) => hashIdentifier(deps.secrets, workspaceId, name))
  if (names.length === 0) throw new Error('a webhook that names nobody')
  const evidence = `whatsapp/${sender.senderId}`
  const found = await stores.addresses.find(
    workspaceId,
    names.map(({ hash }) => hash),
  )
  if (found.length === 0) {
    return { key: await create(stores, workspaceId, names, person, evidence, now), reached: [] }
  }
  const before: Scene = { stores, deps, world, names, known: found, evidence, now, reached: [] }
  const known = await reopenErased({
    ...before,
    sightingOf: (about) => sightingOf(before, about),
    homeOf: (others) => homeOf({ ...before, known: others }),
  })
  const scene: Scene = { ...before, known }
  const byNumber = addressOf(scene, 'wa_id')
  const byAccount = addressOf(scene, 'bsuid') ?? addressOf(scene, 'parent_bsuid')
  const key = await settle(scene, byNumber, byAccount)
  return { key, reached: scene.reached, address: await nameContact(stores, key, person, now) }
}

interface Scene {
  readonly stores: Stores
  readonly deps: Pick<Deps, 'secrets'>
  readonly world: World
  readonly names: readonly HashedIdentifier[]
  readonly known: readonly KnownIdentifier[]
  readonly evidence: string
  readonly now: Date
  /** Filled on the way. */
  readonly reached: AddressKey[]
}

function addressOf({ names, known }: Scene, kind: Identifier['kind']): AddressKey | undefined {
  const name = names.find((one) => one.kind === kind)
  return name === undefined ? undefined : known.find(({ hash }) => hash.equals(name.hash))?.address
}

/** Where a name goes that belongs to nobody: to the account that sent it, or to its number if no other account has that. */
async function homeOf(scene: Scene): Promise<AddressKey | undefined> {
  const account = addressOf(scene, 'bsuid') ?? addressOf(scene, 'parent_bsuid')
  if (account !== undefined) return account
  const number = addressOf(scene, 'wa_id')
  return number === undefined || (await hasAnotherAccount(scene, number)) ? undefined : number
}

async function settle(
  scene: Scene,
  byNumber: AddressKey | undefined,
  byAccount: AddressKey | undefined,
): Promise<AddressKey> {
  const number = byNumber ?? byAccount
  if (number === undefined) throw new Error('a name is known and belongs to no address')
  if (byNumber !== undefined && byAccount !== undefined && keyText(byNumber) !== keyText(byAccount)) {
    return (await hasAnotherAccount(scene, byNumber))
      ? handNumberOver(scene, byNumber, byAccount)
      : joinInto(scene, byNumber, byAccount)
  }
  if (byNumber !== undefined && byAccount === undefined && (await hasAnotherAccount(scene, byNumber))) {
    return handNumberOver(scene, byNumber, undefined)
  }
  await addNames(scene, number)
  return number
}

/** Whether the address is known by another account than the one that this webhook names. */
async function hasAnotherAccount({ stores, names }: Scene, key: AddressKey): Promise<boolean> {
  const account = names.find(({ kind }) => kind === 'bsuid')
  if (account === undefined) return false
  const held = await stores.addresses.identifiersOf([key])
  return held.some(({ kind, hash }) => kind === 'bsuid' && !hash.equals(account.hash))
}

async function create(
  stores: Stores,
  workspaceId: string,
  names: readonly HashedIdentifier[],
  person: Person,
  evidence: string,
  now: Date,
): Promise<AddressKey> {
  const [key] = await stores.addresses.create(
    [
      {
        key: { workspaceId, bucket: names[0]?.hash[0] ?? 0, addressId: newId(now.getTime()) },
        kind: 'number',
        country: countryOf(names),
        contactId: newId(now.getTime()),
        contactIsNew: true,
        name: person.profileName,
        identifiers: names,
        evidence,
      },
    ],
    now,
  )
  if (key === undefined) throw new Error('an address was neither made nor found')
  return key
}

async function addNames({ stores, names, known, evidence, now }: Scene, key: AddressKey): Promise<void> {
  const fresh = names.filter(({ hash }) => !known.some((one) => one.hash.equals(hash)))
  await stores.addresses.addIdentifiers(key, fresh, evidence, now)
}

/** One webhook carried both names: what was known by the account moves to the address of the number, and so does whoever it was. */
async function joinInto(scene: Scene, kept: AddressKey, gone: AddressKey): Promise<AddressKey> {
  const { stores, world, now } = scene
  const [keptHistory, goneHistory] = await lockHistories(scene, [kept, gone])
  const locked = new Map((await stores.addresses.lock([kept, gone])).map((one) => [keyText(one.key), one]))
  const [to, from] = [locked.get(keyText(kept)), locked.get(keyText(gone))]
  if (to === undefined || from === undefined) throw new Error('an address that was found is not there')
  const [into, contactId] = [to.contactId ?? from.contactId, from.contactId ?? to.contactId]
  const sighting = { ...sightingOf(scene, gone), carriedBoth: true }
  const [keptPart, gonePart] = becomeOne(keptHistory, goneHistory, world.categories, sighting)
  await record(
    scene,
    [kept, gone],
    [
      { ...keptPart, effect: { ...restraints(from, to), contactId: into } },
      { ...gonePart, effect: { ...gonePart.effect, contactId } },
    ],
  )
  for (const { hash } of await stores.addresses.identifiersOf([gone])) {
    await stores.addresses.moveIdentifier({ hash }, kept, scene.evidence, now)
  }
  await addNames(scene, kept)
  if (into !== null && contactId !== null && into !== contactId) await joinContacts(scene, into, contactId)
  return kept
}

/** Whoever had the one address and whoever had the other are one person: what either said to everything holds for all of theirs. */
async function joinContacts(
  { stores, deps, world, now, reached }: Scene,
  into: string,
  contactId: string,
): Promise<void> {
  const by = { actor: systemActor(world.workspace.workspaceId, 'WhatsApp'), now }
  const { noesCarried, keys } = await mergeInto(stores, deps, by, into, contactId)
  if (noesCarried > 0) reached.push(...keys)
}

/** The number belongs to another account now. What was refused from it still holds for the number. */
async function handNumberOver(scene: Scene, old: AddressKey, account: AddressKey | undefined): Promise<AddressKey> {
  const { stores, names, evidence, now } = scene
  const number = names.find(({ kind }) => kind === 'wa_id')
  if (number === undefined) throw new Error('a number changed hands without being named')
  const fresh = account ?? (await namelessAddress(stores, scene, old))
  const [oldHistory] = await lockHistories(scene, [old, fresh])
  await record(scene, [old, fresh], changeOwner(oldHistory, fresh, sightingOf(scene, old)))
  await stores.addresses.moveIdentifier(number, fresh, evidence, now)
  await addNames(scene, fresh)
  return fresh
}

async function lockHistories(
  { stores }: Scene,
  keys: readonly [AddressKey, AddressKey],
): Promise<[AddressHistory, AddressHistory]> {
  await stores.addresses.lock(keys)
  const records = await stores.consent.recordsOf(keys)
  const history = (key: AddressKey) => ({
    key,
    records: records.filter(({ address }) => keyText(address) === keyText(key)),
  })
  return [history(keys[0]), history(keys[1])]
}

async function record(scene: Scene, keys: readonly AddressKey[], parts: readonly AddressPart[]): Promise<void> {
  const { recorded } = await recordStatements(
    scene.stores,
    { secrets: scene.deps.secrets, categories: scene.world.categories },
    keys,
    scene.now,
    () => parts,
  )
  for (const { statement, replay } of recorded)
    if (isNo(statement.state) && !replay) scene.reached.push(statement.address)
}

function sightingOf({ names, world, evidence, now }: Scene, about: AddressKey): Sighting {
  const pack = packFor({
    numberCountry: countryOf(names),
    capturePointCountry: null,
    workspaceKind: world.workspace.kind,
  })
  return { at: now, source: `${evidence}/seen/${about.addressId}/${now.getTime()}`, policyPack: pack.id }
}

/** Answers the address as it is locked, unless it has changed by this. */
async function nameContact(
  stores: Stores,
  key: AddressKey,
  { profileName }: Person,
  now: Date,
): Promise<LockedAddress | undefined> {
  // The name travels behind the lock, and names nobody where there is no contact yet.
  const [locked] = await Promise.all([
    stores.addresses.lock([key]),
    profileName === undefined ? undefined : stores.addresses.nameContact(key, profileName),
  ])
  const address = locked.find((one) => keyText(one.key) === keyText(key))
  if (address?.contactId !== null) return address
  await stores.addresses.giveContact(key, { contactId: newId(now.getTime()), name: profileName ?? null }, now)
  return undefined
}
