/**
 * A status that carries a person's number and account together, signed by WhatsApp, says that they are one address. What is
 * plain is kept by the hundred; where the names point two ways, the rules of people who change decide. Nothing waits for it:
 * what is missed comes again with the next status.
 */
import { Gatherer } from '../base/gatherer.ts'
import { type AddressKey, keyText } from '../domain/address.ts'
import type { HashedIdentifier } from '../domain/address-store.ts'
import type { Sender } from '../domain/sender.ts'
import { readCallbackData } from '../protocol/whatsapp/callback-data.ts'
import type { Person, StatusUpdate } from '../protocol/whatsapp/webhook-update.ts'
import type { Deps } from './deps.ts'
import { hashIdentifier } from './identify.ts'
import { resolvePerson } from './resolve-person.ts'
import { worldOf } from './world.ts'

interface Sighting {
  readonly sender: Sender
  readonly key: AddressKey
  readonly person: Person & { readonly waId: string; readonly bsuid: string }
}

interface Learner {
  readonly lane: Gatherer<Sighting, undefined>
  /** Pairs that were seen before, so that each costs once. */
  readonly seen: Set<string>
}

const seenMost = 200_000
const learners = new WeakMap<object, Learner>()

export function learnNames(deps: Deps, sender: Sender, statuses: readonly StatusUpdate[]): void {
  const { lane, seen } = learnerOf(deps)
  for (const { callbackData, person, groupId } of statuses) {
    const { waId, bsuid } = person
    if (waId === undefined || bsuid === undefined || groupId !== undefined) continue
    const named = readCallbackData(callbackData)
    if (named === undefined) continue
    const pair = `${named.addressId}/${bsuid}/${waId}`
    if (seen.has(pair)) continue
    if (seen.size >= seenMost) seen.clear()
    seen.add(pair)
    const key = { workspaceId: sender.workspaceId, bucket: named.bucket, addressId: named.addressId }
    lane.add({ sender, key, person: { ...person, waId, bsuid } }).catch((error: unknown) => {
      seen.delete(pair)
      deps.log.warn({ err: error, sender: sender.senderId }, 'a name could not be learnt; it comes again')
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
  const learner = { lane, seen: new Set<string>() }
  learners.set(deps.read, learner)
  return learner
}

interface Named extends Sighting {
  readonly number: HashedIdentifier
  readonly account: HashedIdentifier
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
  const named = sightings.map(
    (sighting): Named => ({
      ...sighting,
      number: hashIdentifier(deps.secrets, workspaceId, { kind: 'wa_id', value: sighting.person.waId }),
      account: hashIdentifier(deps.secrets, workspaceId, { kind: 'bsuid', value: sighting.person.bsuid }),
    }),
  )
  const { addresses } = deps.read
  const hashes = named.flatMap(({ number, account }) => [number.hash, account.hash])
  const known = new Map(
    (await addresses.find(workspaceId, hashes)).map((one) => [one.hash.toString('hex'), one.address]),
  )
  const open = named.filter(({ account, key }) => !isAt(known.get(account.hash.toString('hex')), key))
  if (open.length === 0) return

  const held = await addresses.identifiersOf(open.map(({ key }) => key))
  const withAccount = new Set(held.filter(({ kind }) => kind === 'bsuid').map(({ address }) => keyText(address)))
  const isPlain = ({ number, account, key }: Named) =>
    isAt(known.get(number.hash.toString('hex')), key) &&
    !known.has(account.hash.toString('hex')) &&
    !withAccount.has(keyText(key))
  const now = deps.clock.now()
  await addresses.learn(
    open.filter(isPlain).map(({ key, account }) => ({ key, identifier: account })),
    `whatsapp/${sender.senderId}`,
    now,
  )
  const world = await worldOf(deps.read, workspaceId)
  for (const { person } of open.filter((one) => !isPlain(one))) {
    await deps.transaction((stores) => resolvePerson(stores, deps, world, sender, person, now))
  }
}

function isAt(address: AddressKey | undefined, key: AddressKey): boolean {
  return address !== undefined && keyText(address) === keyText(key)
}
