/**
 * WhatsApp heard from somebody who was erased. Their own message, and nothing else, gives their names an address again: a
 * new one, which begins with every no of the old and with the suppression as a no (docs/decisions/0007).
 */
import { type AddressKey, keyText } from '../domain/address.ts'
import { reopen, restraints, type Sighting } from '../domain/address-change.ts'
import type { HashedIdentifier, KnownIdentifier, LockedAddress } from '../domain/address-store.ts'
import type { AddressHistory } from '../domain/merge.ts'
import type { Deps } from './deps.ts'
import { namelessAddress } from './identify.ts'
import { recordStatements } from './record-statements.ts'
import type { Stores } from './stores.ts'
import type { World } from './world.ts'

/** Whether it was erased with the person that it named: its hash still finds where it belongs, and nobody can be called by it. */
export function isErased({ value }: Pick<KnownIdentifier, 'value'>): boolean {
  return value === null
}

export interface Reopening {
  readonly stores: Stores
  readonly deps: Pick<Deps, 'secrets'>
  readonly world: World
  /** All names that the webhook carried. */
  readonly names: readonly HashedIdentifier[]
  readonly known: readonly KnownIdentifier[]
  /** What is told of where the names come from. */
  readonly evidence: string
  readonly sightingOf: (about: AddressKey) => Sighting
  /** Which address takes what was erased, of those where the other names are; undefined: none of them may. */
  readonly homeOf: (others: readonly KnownIdentifier[]) => Promise<AddressKey | undefined>
  readonly now: Date
}

/** The names as they are known afterwards: all of them with their values, and none at an erased address. */
export async function reopenErased(reopening: Reopening): Promise<readonly KnownIdentifier[]> {
  const { stores, names, known: found, evidence, now } = reopening
  if (!found.some(isErased)) return found
  const locked = await stores.addresses.lock(found.map(({ address }) => address))
  // Another message of theirs may have come first, while we waited for the lock.
  const known = await namesNow(reopening)
  const erased = locked.filter(
    ({ key, erasedAt }) => erasedAt > -Infinity && known.some(({ address }) => keyText(address) === keyText(key)),
  )
  const isAtErased = ({ address }: KnownIdentifier) => erased.some(({ key }) => keyText(key) === keyText(address))
  const [first] = erased
  let home: AddressKey | undefined
  if (first !== undefined) {
    const open = await reopening.homeOf(known.filter((name) => !isAtErased(name)))
    home = open ?? (await namelessAddress(stores, reopening, first.key))
    await carryNoes(reopening, erased, home)
  }
  for (const name of names) {
    const lost = known.find((one) => isErased(one) && one.hash.equals(name.hash))
    if (lost === undefined) continue
    await stores.addresses.moveIdentifier(name, (isAtErased(lost) ? home : undefined) ?? lost.address, evidence, now)
  }
  return namesNow(reopening)
}

function namesNow({ stores, world, names }: Reopening): Promise<KnownIdentifier[]> {
  return stores.addresses.find(
    world.workspace.workspaceId,
    names.map(({ hash }) => hash),
  )
}

async function carryNoes(
  { stores, deps, world, sightingOf, now }: Reopening,
  erased: readonly LockedAddress[],
  to: AddressKey,
): Promise<void> {
  const records = await stores.consent.recordsOf([to, ...erased.map(({ key }) => key)])
  const history = (key: AddressKey): AddressHistory => ({
    key,
    records: records.filter(({ address }) => keyText(address) === keyText(key)),
  })
  const parts = erased.map((address) => {
    const { key, erasedAt } = address
    const sighting = { ...sightingOf(key), source: `reopened/${key.addressId}` }
    return {
      ...reopen({ ...history(key), erasedAt: new Date(erasedAt) }, history(to), sighting),
      effect: restraints(address),
    }
  })
  await recordStatements(
    stores,
    { secrets: deps.secrets, categories: world.categories },
    [to, ...erased.map(({ key }) => key)],
    now,
    () => parts,
  )
}
