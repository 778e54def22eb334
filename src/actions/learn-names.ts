/**
 * A status that carries a person's number and account together, signed by WhatsApp, says that they are one address. What is
 * plain is kept by the hundred; where the names point two ways, the rules of people who change decide. Nothing waits for it:
 * what is missed comes again with the next status.
 */
import { Gatherer } from '../base/gatherer.ts'
import { type AddressKey, keyText } from '../domain/address.ts'
import type { HashedIdentifier } from '../domain/address-store.ts'
import type { Sender } from '../domain/sender.ts'
import type { Person } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { hashIdentifier } from './identify.ts'
import { resolvePerson } from './resolve-person.ts'
import { worldOf } from './world.ts'

/** That a person has this number and this account, both, and that we wrote to them at this address. */
export interface Sighting {
  readonly sender: Sender
  readonly bucket: number
  readonly addressId: string
  readonly person: Person
  readonly waId: string
  readonly bsuid: string
}

interface Learner {
  readonly lane: Gatherer<Sighting, undefined>
  /** What was seen of each address before, so that each costs once. */
  readonly seen: Map<string, Pick<Sighting, 'waId' | 'bsuid'>>
}

const seenMost = 200_000
const learners = new WeakMap<object, Learner>()

export function learnNames(deps: Deps, sightings: readonly Sighting[]): void {
  const { lane, seen } = learnerOf(deps)
  for (const sighting of sightings) {
    const { addressId, waId, bsuid } = sighting
    const before = seen.get(addressId)
    if (before !== undefined && before.bsuid === bsuid && before.waId === waId) continue
    if (seen.size >= seenMost) seen.clear()
    seen.set(addressId, { waId, bsuid })
    lane.add(sighting).catch((error: unknown) => {
      seen.delete(addressId)
      deps.log.warn({ err: error, sender: sighting.sender.senderId }, 'a name could not be learnt; it comes again')
    })
  }
}

function learnerOf(deps: Deps): Learner {
  const known = learners.get(deps.read)
  if (known !== undefined) return known
  const lane = new Gatherer<Sighting, undefined>((sightings) => learn(deps, sightings), {
    waitMs: 50,
    max: 500,
    atOnce: 1,
  })
  const learner = { lane, seen: new Map() }
  learners.set(deps.read, learner)
  return learner
}

async function learn(deps: Deps, sightings: readonly Sighting[]): Promise<undefined[]> {
  const bySender = Map.groupBy(sightings, ({ sender }) => sender.senderId)
  for (const own of bySender.values()) await learnFrom(deps, own)
  return sightings.map(() => undefined)
}

async function learnFrom(deps: Deps, sightings: readonly Sighting[]): Promise<void> {
  const [first] = sightings
  if (first === undefined) return
  const { sender } = first
  const { workspaceId } = sender
  const { addresses } = deps.read
  const hashOf = (kind: 'wa_id' | 'bsuid', value: string) => hashIdentifier(deps.secrets, workspaceId, { kind, value })

  const accounts = sightings.map(({ bsuid }) => hashOf('bsuid', bsuid))
  const accountAt = await addresses.locate(
    workspaceId,
    accounts.map(({ hash }) => hash),
  )
  const open = sightings.flatMap((sighting, at) => {
    const key = { workspaceId, bucket: sighting.bucket, addressId: sighting.addressId }
    const account = accounts[at] as HashedIdentifier
    return isAt(accountAt[at], key)
      ? []
      : [{ person: sighting.person, waId: sighting.waId, key, account, accountAt: accountAt[at] }]
  })
  if (open.length === 0) return

  const [numberAt, held] = await Promise.all([
    addresses.locate(
      workspaceId,
      open.map(({ waId }) => hashOf('wa_id', waId).hash),
    ),
    addresses.identifiersOf(open.map(({ key }) => key)),
  ])
  const withAccount = new Set(held.filter(({ kind }) => kind === 'bsuid').map(({ address }) => keyText(address)))
  const plain = open.map(
    ({ key, accountAt: elsewhere }, at) =>
      elsewhere === undefined && isAt(numberAt[at], key) && !withAccount.has(keyText(key)),
  )
  const now = deps.clock.now()
  await addresses.learn(
    open.filter((_, at) => plain[at]).map(({ key, account }) => ({ key, identifier: account })),
    `whatsapp/${sender.senderId}`,
    now,
  )
  const world = await worldOf(deps.read, workspaceId)
  for (const { person } of open.filter((_, at) => !plain[at])) {
    await deps.transaction((stores) => resolvePerson(stores, deps, world, sender, person, now))
  }
}

function isAt(address: AddressKey | undefined, key: AddressKey): boolean {
  return address !== undefined && address.addressId === key.addressId && address.bucket === key.bucket
}
