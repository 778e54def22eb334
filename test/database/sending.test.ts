/** What the stores promise to whoever sends: one pace for all workers, strands that nobody holds twice, nothing left unsettled. */
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { claimDeliveries } from '../../src/actions/claim-delivery.ts'
import { launchCampaign } from '../../src/actions/launch-campaign.ts'
import { pauseCampaign } from '../../src/actions/pause-campaign.ts'
import { prepareCampaign } from '../../src/actions/prepare-campaign.ts'
import { LostLease, sendBatch } from '../../src/actions/send-batch.ts'
import { watchListening } from '../../src/actions/watch-listening.ts'
import { newId } from '../../src/base/ids.ts'
import type { SendRequest } from '../../src/domain/delivery.ts'
import type { StatusNews } from '../../src/domain/status.ts'
import { storesOn } from '../../src/main/deps.ts'
import { testDatabase } from '../support/database.ts'
import { openShop, type Person, type Shop } from '../support/shop.ts'

const database = await testDatabase()
const owner = database.open({ role: null })
let shop: Shop

beforeEach(async () => {
  shop = await openShop(database.pool, { perSecond: 100, phoneNumberId: newId() })
})

function requestTo({ key }: Person, change: Partial<SendRequest> = {}): SendRequest {
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
    ...change,
  }
}

async function enqueue(
  request: SendRequest,
  { priority = 5, expiresAt = null as Date | null } = {},
): Promise<SendRequest> {
  const now = new Date(Date.now() - 1_000)
  await shop.deps.read.deliveries.enqueue([{ request, priority, notBefore: now, expiresAt }], now)
  return request
}

async function claimed(person: Person): Promise<SendRequest> {
  const request = await enqueue(requestTo(person))
  const { claimed: done } = await claimDeliveries(shop.deps, [request])
  expect(done).toHaveLength(1)
  return request
}

async function deliveryOf({ deliveryId }: SendRequest) {
  const { rows } = await owner.query('select * from delivery where delivery_id = $1', [deliveryId])
  return rows[0]
}

describe('the pace of a number', () => {
  test('is one for all who draw on it at the same time', async () => {
    const { workspaceId, sender } = shop
    const pools = Array.from({ length: 4 }, () => storesOn(database.open({ max: 1 })))
    const drawn = await Promise.all(
      pools.flatMap((stores) =>
        Array.from({ length: 10 }, () => stores.paces.draw(workspaceId, sender.senderId, 20, 10_000)),
      ),
    )
    const granted = drawn.reduce((sum, turns) => sum + (turns?.granted ?? 0), 0)
    expect(granted).toBe(800)
    // 800 turns at 100 a second are eight seconds, and whoever comes next comes after them.
    const next = await shop.deps.read.paces.draw(workspaceId, sender.senderId, 1, 10_000)
    expect(next?.startsInMs).toBeGreaterThan(7_000)
    expect(next?.startsInMs).toBeLessThanOrEqual(8_000)
  })

  test('goes no further ahead than it may, and replies may further than campaigns', async () => {
    const { workspaceId, sender } = shop
    const { paces } = shop.deps.read
    const campaign = await paces.draw(workspaceId, sender.senderId, 500, 250)
    expect(campaign?.granted).toBe(26)
    expect((await paces.draw(workspaceId, sender.senderId, 500, 0))?.granted).toBe(0)
    expect((await paces.draw(workspaceId, sender.senderId, 5, 2_000))?.granted).toBe(5)
  })

  test('counts what comes in, and holds its breath when it was too fast', async () => {
    const { workspaceId, sender } = shop
    const { paces } = shop.deps.read
    await paces.note(workspaceId, sender.senderId, 100)
    expect((await paces.draw(workspaceId, sender.senderId, 1, 250))?.granted).toBe(0)
    await paces.hold(workspaceId, sender.senderId, 5_000)
    expect((await paces.draw(workspaceId, sender.senderId, 1, 2_000))?.granted).toBe(0)
  })
})

describe('strands of a campaign', () => {
  async function launch() {
    const { campaignId } = await shop.campaign()
    await shop.deps.transaction((stores) => launchCampaign(stores, shop.by, campaignId))
    const campaign = await shop.deps.read.campaigns.find(shop.workspaceId, campaignId)
    if (campaign === undefined) throw new Error('not launched')
    const prepared = await prepareCampaign(shop.deps.read, campaign)
    if (prepared === undefined) throw new Error('not prepared')
    return { campaignId, prepared }
  }

  async function leaseAll(worker: string) {
    return shop.deps.read.strands.lease(shop.workspaceId, shop.sender.senderId, worker, 256)
  }

  async function batchOf(
    { prepared }: Awaited<ReturnType<typeof launch>>,
    strands: Awaited<ReturnType<typeof leaseAll>>,
  ) {
    const people = await shop.deps.read.strands.nextPeople(prepared.meant, strands, 100)
    return strands.map((strand) => ({
      strand,
      campaign: prepared,
      people: people.filter(({ key }) => key.bucket === strand.bucket),
      last: true,
    }))
  }

  test('are held by one worker each, however many ask at once', async () => {
    await launch()
    const leases = await Promise.all(
      ['a', 'b', 'c'].map((worker) =>
        shop.deps.read.strands.lease(shop.workspaceId, shop.sender.senderId, worker, 120),
      ),
    )
    const buckets = leases.flat().map(({ bucket }) => bucket)
    expect(new Set(buckets).size).toBe(buckets.length)
    expect(buckets.length).toBeGreaterThan(200)
  })

  test('keep nothing of whoever lost them: neither cursor nor claim', async () => {
    await shop.people(20)
    const running = await launch()
    const lost = await leaseAll('slow')
    const parts = await batchOf(running, lost)
    await owner.query(`update campaign_strand set leased_until = now() - interval '1 second'`)
    const won = await leaseAll('quick')
    expect(won).toHaveLength(256)
    await expect(sendBatch(shop.deps, parts)).rejects.toThrow(LostLease)
    const { rows } = await owner.query('select count(*)::int as count from delivery where campaign_id = $1', [
      running.campaignId,
    ])
    expect(rows[0].count).toBe(0)
    const sent = await sendBatch(shop.deps, await batchOf(running, won))
    expect(sent.claimed).toHaveLength(20)
  })

  test('are claimed for nobody once the campaign stands still', async () => {
    await shop.people(5)
    const running = await launch()
    const parts = await batchOf(running, await leaseAll('worker'))
    await shop.deps.transaction((stores) => pauseCampaign(stores, shop.by, running.campaignId))
    await expect(sendBatch(shop.deps, parts)).rejects.toThrow(LostLease)
    expect(await leaseAll('another')).toEqual([])
  })
})

describe('statuses', () => {
  const words = ['sent', 'delivered', 'read', 'failed'] as const
  const at = { sent: 1, delivered: 2, read: 3, failed: 2.5 }

  function newsOf({ key, deliveryId }: SendRequest, word: (typeof words)[number]): StatusNews {
    return {
      bucket: key.bucket,
      addressId: key.addressId,
      deliveryId,
      status: word,
      at: Date.UTC(2026, 10, 24, 9, 0, at[word] * 10),
      wamidHash: null,
      code: word === 'failed' ? 131026 : null,
    }
  }

  function tell(news: readonly StatusNews[], senderId = shop.sender.senderId) {
    return shop.deps.read.statuses.apply({ workspaceId: shop.workspaceId, senderId }, news)
  }

  const shown = ({ status, sent_at, delivered_at, read_at, failed_at, error_code }: Record<string, unknown>) => ({
    status,
    sent_at,
    delivered_at,
    read_at,
    failed_at,
    error_code,
  })

  test('come to the same in every order, doubled and in any batches', async () => {
    const people = (await shop.people(60)).values()
    await fc.assert(
      fc.asyncProperty(fc.subarray([...words], { minLength: 1 }), fc.infiniteStream(fc.nat(3)), async (said, cuts) => {
        const [one, other] = [
          await claimed(people.next().value as Person),
          await claimed(people.next().value as Person),
        ]
        await tell(said.map((word) => newsOf(one, word)))
        for (const word of [...said, ...said].reverse()) {
          const batch = [newsOf(other, word), ...said.slice(0, cuts.next().value).map((again) => newsOf(other, again))]
          await tell(batch)
        }
        expect(shown(await deliveryOf(other))).toEqual(shown(await deliveryOf(one)))
      }),
      { numRuns: 25 },
    )
  })

  test.each([
    [['sent', 'failed'], 'failed'],
    [['failed', 'sent'], 'failed'],
    [['failed', 'delivered'], 'delivered'],
    [['delivered', 'failed'], 'delivered'],
    [['read', 'sent'], 'read'],
  ] as const)('%j comes to %s', async (said, status) => {
    const [person] = (await shop.people(1)) as [Person]
    const request = await claimed(person)
    for (const word of said) await tell([newsOf(request, word)])
    expect((await deliveryOf(request)).status).toBe(status)
  })

  test('tell of a failure once', async () => {
    const [person] = (await shop.people(1)) as [Person]
    const request = await claimed(person)
    const first = await tell([newsOf(request, 'failed')])
    expect(first).toMatchObject([{ deliveryId: request.deliveryId, code: 131026 }])
    expect(await tell([newsOf(request, 'failed')])).toEqual([])
  })

  test('of another sender are none of ours', async () => {
    const [person] = (await shop.people(1)) as [Person]
    const request = await claimed(person)
    await tell([newsOf(request, 'read')], newId())
    expect((await deliveryOf(request)).status).toBe('sending')
  })
})

describe('a hand-over that nobody settled', () => {
  test('is in doubt when its time is over, and lost after a day without a word', async () => {
    const [person] = (await shop.people(1)) as [Person]
    const request = await claimed(person)
    const { sweeps } = shop.deps.read
    await sweeps.inDoubt(0)
    expect((await deliveryOf(request)).status).toBe('sending')
    await owner.query(`update delivery set hand_over_until = now() - interval '1 second' where delivery_id = $1`, [
      request.deliveryId,
    ])
    await sweeps.inDoubt(60_000)
    expect(await deliveryOf(request)).toMatchObject({ status: 'in_doubt', reason: 'unsettled' })
    await sweeps.lost(0)
    expect((await deliveryOf(request)).status).toBe('in_doubt')
    await owner.query(`update delivery set hand_over_until = now() - interval '25 hours' where delivery_id = $1`, [
      request.deliveryId,
    ])
    await sweeps.lost(2 * 86_400_000)
    expect(await deliveryOf(request)).toMatchObject({ status: 'lost' })
  })

  test('and is what WhatsApp says of it, however late', async () => {
    const [person] = (await shop.people(1)) as [Person]
    const request = await claimed(person)
    await owner.query(`update delivery set status = 'lost' where delivery_id = $1`, [request.deliveryId])
    await shop.deps.read.deliveries.settle([
      { key: request.key, deliveryId: request.deliveryId, outcome: 'accepted', wamidHash: Buffer.alloc(32) },
    ])
    expect((await deliveryOf(request)).status).toBe('accepted')
  })
})

describe('the queue', () => {
  const leased = (lane: 'reply' | 'campaign') => shop.deps.read.queue.lease(lane, 100, 5_000, new Date())
  const idsOf = (sends: Awaited<ReturnType<typeof leased>>) => sends.map(({ request }) => request.deliveryId)

  test('is taken by one each, the most urgent first', async () => {
    const [a, b] = (await shop.people(2)) as [Person, Person]
    const reply = await enqueue(requestTo(a, { purpose: 'reply', topicId: null, templateId: null }), { priority: 1 })
    const stop = await enqueue(requestTo(b, { purpose: 'stop_confirmation', topicId: null, templateId: null }), {
      priority: 0,
    })
    expect(idsOf(await leased('reply'))).toEqual([stop.deliveryId, reply.deliveryId])
    expect(await leased('reply')).toEqual([])
    await shop.deps.read.queue.putBack([reply], new Date(0))
    expect(idsOf(await leased('reply'))).toEqual([reply.deliveryId])
  })

  test('says where each goes: the number, else the account', async () => {
    const [person] = (await shop.people(1)) as [Person]
    await enqueue(requestTo(person, { purpose: 'reply', topicId: null, templateId: null }), { priority: 1 })
    expect((await leased('reply'))[0]?.recipient).toEqual({ phone: person.phone })
  })

  test('keeps what belongs to a campaign while that stands still', async () => {
    const [person] = (await shop.people(1)) as [Person]
    const { campaignId } = await shop.campaign({ state: 'paused' })
    const request = await enqueue(requestTo(person, { campaignId }))
    expect(await leased('campaign')).toEqual([])
    await shop.deps.read.campaigns.move(shop.workspaceId, campaignId, { from: ['paused'], to: 'running' })
    expect(idsOf(await leased('campaign'))).toEqual([request.deliveryId])
  })

  test('refuses what nobody may send any more', async () => {
    const [person] = (await shop.people(1)) as [Person]
    const request = await enqueue(requestTo(person, { purpose: 'reply', topicId: null, templateId: null }), {
      priority: 1,
      expiresAt: new Date(Date.now() - 1),
    })
    expect(await leased('reply')).toEqual([])
    await shop.deps.read.queue.refuseExpired(new Date())
    expect(await deliveryOf(request)).toMatchObject({ status: 'refused', reason: 'window_closed' })
  })
})

describe('a campaign that hears nothing back', () => {
  async function accepted(count: number, minutesAgo: number, status = 'accepted') {
    const people = await shop.people(count)
    const { campaignId } = await shop.campaign({ state: 'running', startedAt: new Date() })
    for (const person of people) {
      const request = await claimed(person)
      await owner.query(
        `update delivery set campaign_id = $2, status = $3, accepted_at = now() - $4 * interval '1 minute',
           sent_at = case when $3 = 'sent' then now() end
         where delivery_id = $1`,
        [request.deliveryId, campaignId, status, minutesAgo],
      )
    }
    await watchListening(shop.deps)
    return shop.deps.read.campaigns.find(shop.workspaceId, campaignId)
  }

  test('stands still after two minutes', async () => {
    expect(await accepted(20, 2.1)).toMatchObject({ state: 'paused', pausedReason: 'not_listening' })
  })

  test('runs on before, with fewer messages, or with any word', async () => {
    const { workspaceId, senderId } = shop.sender
    await shop.deps.read.senders.update(workspaceId, senderId, { heardStatusesAt: new Date() })
    expect((await accepted(20, 1))?.state).toBe('running')
    expect((await accepted(19, 3))?.state).toBe('running')
    expect((await accepted(20, 2.1, 'sent'))?.state).toBe('running')
  })

  test('stands still when words stop for five minutes though messages go on', async () => {
    const { workspaceId, senderId } = shop.sender
    await shop.deps.read.senders.update(workspaceId, senderId, { heardStatusesAt: new Date(Date.now() - 6.5 * 60_000) })
    expect((await accepted(20, 2.1, 'sent'))?.pausedReason).toBe('not_listening')
  })
})
