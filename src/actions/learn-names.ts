/**
 * A status that carries a person's number and account together, signed by WhatsApp, says that they are one address. What is
 * plain is kept by the hundred; where the names point two ways, the rules of people who change decide. Nothing waits for it:
 * what is missed comes again with the next status.
 */
import { Gatherer } from '../base/gatherer.ts'
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
  const hashed = (kind: 'wa_id' | 'bsuid', value: string) => hashIdentifier(deps.secrets, workspaceId, { kind, value })

  const named = sightings.map((sighting) => ({
    ...sighting,
    key: { workspaceId, bucket: sighting.bucket, addressId: sighting.addressId },
    account: hashed('bsuid', sighting.bsuid),
  }))
  // Once the process has started anew it sees everybody anew, and nearly all are known.
  const places = await addresses.elsewhere(named.map(({ key, account }) => ({ key, hash: account.hash })))
  if (places.length === 0) return
  const open = places.map((at) => named[at] as (typeof named)[number])
  const now = deps.clock.now()
  const odd = await addresses.learn(
    open.map(({ key, account, waId }) => ({ key, account, numberHash: hashed('wa_id', waId).hash })),
    `whatsapp/${sender.senderId}`,
    now,
  )
  if (odd.length === 0) return
  const world = await worldOf(deps.read, workspaceId)
  for (const at of odd) {
    const { person } = open[at] as (typeof open)[number]
    await deps.transaction((stores) => resolvePerson(stores, deps, world, sender, person, now))
  }
}
