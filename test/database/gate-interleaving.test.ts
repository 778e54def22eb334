/**
 * A claim and a STOP on two connections, in every order in which their steps can meet. Whatever the order: what the platform
 * takes it takes before the STOP is answered. The same play without the claim's lock shows that the lock is what does it.
 */
import { describe, expect, test } from 'vitest'
import { type Claimed, claimDeliveries } from '../../src/actions/claim-delivery.ts'
import type { Deps } from '../../src/actions/deps.ts'
import type { Stores } from '../../src/actions/stores.ts'
import { type WithdrawalContext, withdrawConsent } from '../../src/actions/withdraw-consent.ts'
import { newId } from '../../src/base/ids.ts'
import type { SendRequest } from '../../src/domain/delivery.ts'
import type { Pool } from '../../src/postgres/pool.ts'
import { testDatabase } from '../support/database.ts'
import { openShop, type Person, type Shop } from '../support/shop.ts'
import { doneOrBlocked, type Point, Stop, stepped } from '../support/stepped.ts'

const database = await testDatabase()
const claimer: Pool = database.open({ name: 'claimer', max: 1 })
// One connection records, the other asks whether the air is quiet.
const stopper: Pool = database.open({ name: 'stopper', max: 2 })
// Whose locks others wait for only the owner may see.
const watcher: Pool = database.open({ name: 'watcher', max: 1, role: null })
const shop: Shop = await openShop(database.pool)

/** What happened, in its order. */
type Event = 'accepted' | 'settled' | 'answered'

interface Scene {
  readonly person: Person
  readonly events: Event[]
  claim(stop?: Stop, options?: { readonly locks?: boolean }): Promise<Claimed[]>
  /** The platform takes it, and what it answered is kept. */
  handOver(claimed: readonly Claimed[], between?: () => Promise<unknown>): Promise<void>
  sayNo(stop?: Stop, source?: string): Promise<void>
}

async function scene(): Promise<Scene> {
  const [person] = (await shop.people(1)) as [Person]
  const events: Event[] = []
  const { topicId } = shop.topic
  const context: WithdrawalContext = { workspaceKind: 'demo', categories: new Map([[topicId, 'marketing']]) }
  const on = (pool: Pool, stop: Stop | undefined, change?: (stores: Stores) => Stores): Deps =>
    stepped(shop.deps, pool, async (point) => stop?.before(point), change)
  return {
    person,
    events,
    async claim(stop, { locks = true } = {}) {
      const unlocked = (stores: Stores): Stores => ({
        ...stores,
        addresses: { ...stores.addresses, lockForClaim: async () => {} },
      })
      const request = requestTo(person)
      await queue(request)
      const { claimed } = await claimDeliveries(on(claimer, stop, locks ? undefined : unlocked), [request])
      return claimed
    },
    async handOver(claimed, between) {
      for (const { request } of claimed) {
        events.push('accepted')
        await between?.()
        const wamidHash = Buffer.alloc(32)
        await shop.deps.read.deliveries.settle([
          { key: request.key, deliveryId: request.deliveryId, outcome: 'accepted', wamidHash },
        ])
        events.push('settled')
      }
    },
    async sayNo(stop, source = `stop/${person.key.addressId}`) {
      await withdrawConsent(on(stopper, stop), context, {
        key: person.key,
        scopes: [{ kind: 'all' }],
        of: 'person',
        state: 'said',
        act: 'typed_keyword',
        channel: 'whatsapp',
        actor: 'subject',
        strength: 'vouched',
        clock: 'whatsapp',
        occurredAt: new Date(),
        source,
      })
      events.push('answered')
    },
  }
}

function requestTo({ key }: Person): SendRequest {
  return {
    key,
    deliveryId: newId(),
    senderId: shop.sender.senderId,
    purpose: 'topic',
    content: { kind: 'template', name: 'spring_news_v1', language: 'en_US' },
    topicId: shop.topic.topicId,
    templateId: shop.templateId,
    campaignId: null,
    marketing: true,
    attempt: 1,
  }
}

/** A message that waits in the queue, so that a claim of it can be refused and asked for again. */
async function queue(request: SendRequest): Promise<void> {
  await shop.deps.read.deliveries.enqueue(
    [{ request, priority: 5, notBefore: new Date(), expiresAt: null }],
    new Date(),
  )
}

const claimSteps: readonly Point[] = ['addresses.lockForClaim', 'deliveries.facts', 'deliveries.claim', 'commit']
const noSteps: readonly Point[] = [
  'addresses.lock',
  'consent.replays',
  'consent.write',
  'commit',
  'deliveries.inTheAir',
]

describe('whatever comes between the steps of a claim', () => {
  test.each(claimSteps)('a no that arrives before %s is not answered before the message is out', async (point) => {
    const { person, events, claim, handOver, sayNo } = await scene()
    const stop = new Stop(point)
    const claiming = claim(stop)
    await stop.reached
    const no = sayNo()
    await doneOrBlocked(no, 'stopper', watcher)
    stop.goOn()
    await handOver(await claiming)
    await no
    expect(outOfOrder(events)).toEqual([])
    expect(await nextClaim(person)).toBe('withdrawn')
  })
})

describe('whatever comes between the steps of a no', () => {
  test.each(noSteps)('what is claimed before %s is out before the answer, or never', async (point) => {
    const { person, events, claim, handOver, sayNo } = await scene()
    const stop = new Stop(point)
    const no = sayNo(stop)
    await stop.reached
    const sending = claim().then((claimed) => handOver(claimed))
    await doneOrBlocked(sending, 'claimer', watcher)
    stop.goOn()
    await Promise.all([no, sending])
    expect(outOfOrder(events)).toEqual([])
    expect(await nextClaim(person)).toBe('withdrawn')
  })
})

describe('who is first is first', () => {
  test('a claim makes the no wait, and the no its answer until the hand-over is settled', async () => {
    const { events, claim, handOver, sayNo } = await scene()
    const stop = new Stop('commit')
    const claiming = claim(stop)
    await stop.reached
    const no = sayNo()
    expect(await doneOrBlocked(no, 'stopper', watcher)).toBe('blocked')
    stop.goOn()
    const claimed = await claiming
    expect(claimed).toHaveLength(1)
    await handOver(claimed)
    await no
    expect(events).toEqual(['accepted', 'settled', 'answered'])
  })

  test('a no makes the claim wait, which then is refused', async () => {
    const { events, claim, sayNo } = await scene()
    const stop = new Stop('commit')
    const no = sayNo(stop)
    await stop.reached
    const claiming = claim()
    expect(await doneOrBlocked(claiming, 'claimer', watcher)).toBe('blocked')
    stop.goOn()
    expect(await claiming).toEqual([])
    await no
    expect(events).toEqual(['answered'])
  })

  test('a hand-over that is settled between the no and its answer holds nobody up', async () => {
    const { events, claim, handOver, sayNo } = await scene()
    const claimed = await claim()
    const stop = new Stop('deliveries.inTheAir')
    const no = sayNo(stop)
    await stop.reached
    await handOver(claimed)
    stop.goOn()
    await no
    expect(events).toEqual(['accepted', 'settled', 'answered'])
  })

  test('the same no, delivered again, is not answered earlier than the first', async () => {
    const { events, claim, handOver, sayNo } = await scene()
    const claimed = await claim()
    const first = new Stop('deliveries.inTheAir')
    const no = sayNo(first)
    await first.reached
    const second = new Stop('deliveries.inTheAir')
    const again = sayNo(second)
    await second.reached
    second.goOn()
    await handOver(claimed)
    first.goOn()
    await Promise.all([no, again])
    // The second sees what was settled as soon as it is committed, which may be before this play has noted it.
    expect(events.filter((event) => event !== 'settled')).toEqual(['accepted', 'answered', 'answered'])
  })
})

describe('without the lock of the claim', () => {
  test('the same play lets a message out after the answer', async () => {
    const { events, claim, handOver, sayNo } = await scene()
    const stop = new Stop('deliveries.claim')
    const claiming = claim(stop, { locks: false })
    await stop.reached
    await sayNo()
    stop.goOn()
    await handOver(await claiming)
    expect(outOfOrder(events)).toEqual(['accepted'])
  })
})

/** What happened after the answer and should not have. */
function outOfOrder(events: readonly Event[]): Event[] {
  const answered = events.indexOf('answered')
  return events.filter((event, at) => event === 'accepted' && at > answered)
}

async function nextClaim(person: Person): Promise<string | undefined> {
  const request = requestTo(person)
  await queue(request)
  const { refused } = await claimDeliveries(shop.deps, [request])
  return refused[0]?.decision.reason
}
