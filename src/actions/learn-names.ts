/**
 * A status that carries a person's number and account together, signed by WhatsApp, says that they are one address. What is
 * plain is kept by the hundred; where the names point two ways, the rules of people who change decide. Nothing waits for it:
 * what is missed comes again with the next status.
 */
import { setTimeout as sleep } from 'node:timers/promises'
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
  /** What was seen of each address before, so that each costs once. */
  readonly seen: Map<string, string>
  waiting: Sighting[]
  isLearning: boolean
}

const seenMost = 200_000
/** Of an account that nobody waits for: what comes within this time is looked up together. */
const gatheredMs = 50
const atOnceMost = 500
const learners = new WeakMap<object, Learner>()

export function learnNames(deps: Deps, sightings: readonly Sighting[]): void {
  const learner = learnerOf(deps)
  const { seen } = learner
  for (const sighting of sightings) {
    const names = `${sighting.waId}/${sighting.bsuid}`
    if (seen.get(sighting.addressId) === names) continue
    if (seen.size >= seenMost) seen.clear()
    seen.set(sighting.addressId, names)
    learner.waiting.push(sighting)
  }
  if (learner.waiting.length > 0 && !learner.isLearning) void learnSoon(deps, learner)
}

function learnerOf(deps: Deps): Learner {
  const known = learners.get(deps.read)
  if (known !== undefined) return known
  const learner: Learner = { seen: new Map(), waiting: [], isLearning: false }
  learners.set(deps.read, learner)
  return learner
}

/** Until nothing waits. Never throws. */
async function learnSoon(deps: Deps, learner: Learner): Promise<void> {
  learner.isLearning = true
  while (learner.waiting.length > 0) {
    if (learner.waiting.length < atOnceMost) await sleep(gatheredMs)
    const sightings = learner.waiting.splice(0, atOnceMost)
    for (const own of Map.groupBy(sightings, ({ sender }) => sender.senderId).values()) {
      await learnFrom(deps, own).catch((error: unknown) => {
        for (const { addressId } of own) learner.seen.delete(addressId)
        deps.log.warn({ err: error, names: own.length }, 'names could not be learnt; they come again')
      })
    }
  }
  learner.isLearning = false
}

async function learnFrom(deps: Deps, sightings: readonly Sighting[]): Promise<void> {
  const [first] = sightings
  if (first === undefined) return
  const { sender } = first
  const { workspaceId } = sender
  const { addresses } = deps.read
  const named = sightings.map((sighting) => ({
    ...sighting,
    key: { workspaceId, bucket: sighting.bucket, addressId: sighting.addressId },
  }))
  // Once the process has started anew it sees everybody anew, and nearly all are known.
  const places = await addresses.elsewhere(named.map(({ key, bsuid }) => ({ key, value: bsuid })))
  if (places.length === 0) return
  const open = places.map((at) => named[at] as (typeof named)[number])
  const now = deps.clock.now()
  const hashed = (kind: 'wa_id' | 'bsuid', value: string) => hashIdentifier(deps.secrets, workspaceId, { kind, value })
  const odd = await addresses.learn(
    open.map(({ key, bsuid, waId }) => ({
      key,
      account: hashed('bsuid', bsuid),
      numberHash: hashed('wa_id', waId).hash,
    })),
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
