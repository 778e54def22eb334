/**
 * WhatsApp says that a person's number or account changed. The address takes the new names and keeps every no; each yes
 * waits until the person writes again and is asked once. The old number is left behind at an address of its own.
 */
import { type AddressKey, keyText } from '../domain/address.ts'
import { type AddressPart, changeNumber } from '../domain/address-change.ts'
import type { KnownIdentifier } from '../domain/address-store.ts'
import { packFor } from '../domain/policy-pack.ts'
import type { Sender } from '../domain/sender.ts'
import type { SystemUpdate } from '../protocol/whatsapp/webhook-update.ts'
import { awaitQuiet } from './await-quiet.ts'
import type { Deps } from './deps.ts'
import { countryOf, hashIdentifier, namelessAddress } from './identify.ts'
import { inboxItem } from './receive-message.ts'
import { recordStatements } from './record-statements.ts'
import { identifiersOf } from './resolve-person.ts'
import type { Stores } from './stores.ts'
import { type World, worldOf } from './world.ts'

export async function receiveChange(deps: Deps, sender: Sender, update: SystemUpdate, receivedAt: Date): Promise<void> {
  const world = await worldOf(deps.read, sender.workspaceId)
  const keys = await deps.transaction(async (stores) => {
    const item = inboxItem(deps, sender, update, receivedAt)
    if ((await stores.inbox.take(item)) === 'read') return []
    const changed = await change(stores, deps, world, sender, update, receivedAt)
    await stores.inbox.markRead(item, receivedAt)
    return changed
  })
  if (keys.length > 0) await awaitQuiet(deps, keys)
}

/** Addresses about which something was recorded. */
async function change(
  stores: Stores,
  deps: Deps,
  world: World,
  sender: Sender,
  update: SystemUpdate,
  now: Date,
): Promise<AddressKey[]> {
  if (update.change === 'other') return []
  const before = identifiersOf(update.before).map((name) => hashIdentifier(deps.secrets, sender.workspaceId, name))
  const after = identifiersOf(update.after).map((name) => hashIdentifier(deps.secrets, sender.workspaceId, name))
  const known = await stores.addresses.find(
    sender.workspaceId,
    [...before, ...after].map(({ hash }) => hash),
  )
  const of = (names: readonly { hash: Buffer }[]) => known.find(({ hash }) => names.some((n) => n.hash.equals(hash)))
  const key = of(before)?.address
  // Somebody whom we do not know changed their number: when they write, they are new.
  if (key === undefined) return []
  const evidence = `whatsapp/${sender.senderId}`
  if (update.change === 'identity') {
    await record(stores, deps, world, [key], [{ key, statements: [], effect: { identityChangedAt: now } }], now)
    return [key]
  }

  const found = of(after)?.address
  const there = found !== undefined && keyText(found) !== keyText(key) ? found : undefined
  const oldNumber = before.find((name) => name.kind === 'wa_id' && isAt(known, name.hash, key))
  const left =
    oldNumber === undefined ? undefined : await namelessAddress(stores, { names: before, evidence, now }, key)
  const keys = [key, ...(left === undefined ? [] : [left]), ...(there === undefined ? [] : [there])]
  await stores.addresses.lock(keys)
  const records = await stores.consent.recordsOf(keys)
  const history = (one: AddressKey) => ({
    key: one,
    records: records.filter(({ address }) => keyText(address) === keyText(one)),
  })
  const sighting = {
    at: update.at,
    source: `${evidence}/changed/${inboxItem(deps, sender, update, now).dedupe.toString('hex')}`,
    policyPack: packFor({
      numberCountry: countryOf(before),
      capturePointCountry: null,
      workspaceKind: world.workspace.kind,
    }).id,
  }
  const parts =
    left === undefined
      ? [{ key, statements: [], effect: { identityChangedAt: update.at } }]
      : changeNumber(history(key), left, there === undefined ? undefined : history(there), sighting)
  await record(stores, deps, world, keys, parts, now)

  if (oldNumber !== undefined && left !== undefined) {
    // Of somebody who was erased the number is not told again: only its hash moves.
    await stores.addresses.moveIdentifier({ hash: oldNumber.hash }, left, evidence, now)
  }
  for (const name of after) {
    const elsewhere = known.some((one) => one.hash.equals(name.hash) && keyText(one.address) !== keyText(key))
    if (elsewhere) await stores.addresses.moveIdentifier(name, key, evidence, now)
  }
  await stores.addresses.addIdentifiers(
    key,
    after.filter(({ hash }) => !known.some((one) => one.hash.equals(hash))),
    evidence,
    now,
  )
  return keys
}

function isAt(known: readonly KnownIdentifier[], hash: Buffer, key: AddressKey): boolean {
  return known.some((one) => one.hash.equals(hash) && keyText(one.address) === keyText(key))
}

async function record(
  stores: Stores,
  deps: Deps,
  world: World,
  keys: readonly AddressKey[],
  parts: readonly AddressPart[],
  now: Date,
): Promise<void> {
  await recordStatements(stores, { secrets: deps.secrets, categories: world.categories }, keys, now, () => parts)
}
