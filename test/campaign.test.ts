/** Campaigns from their start to their end: who is reached, who is not, and what waits for a better moment. */
import { beforeAll, describe, expect, test } from 'vitest'
import { cancelCampaign, pauseCampaign, resumeCampaign } from '../src/actions/pause-campaign.ts'
import { WoundClock } from '../src/base/clock.ts'
import { eventually, openWire, type Wire } from './support/wire.ts'

function done(wire: Wire, campaignId: string) {
  return eventually(
    () => wire.campaign(campaignId),
    ({ state }) => state === 'done',
  )
}

describe('a campaign to a hundred people of whom forty never said yes', async () => {
  const wire = await openWire()
  let campaignId: string

  beforeAll(async () => {
    await wire.shop.people(60)
    await wire.shop.people(40, { saysYes: false })
    campaignId = await wire.launch()
    await done(wire, campaignId)
  })

  test('reaches the sixty and nobody else', async () => {
    const figures = await eventually(
      () => wire.figures(campaignId),
      ({ delivered }) => delivered === 60,
    )
    expect(figures).toMatchObject({
      audience: 100,
      toAsk: 0,
      refused: 40,
      accepted: 60,
      failed: 0,
      inDoubt: 0,
      lost: 0,
    })
  })

  test('learns by which account each number writes', async () => {
    const accounts = () => wire.database.pool.query(`select 1 from identifier where kind = 'bsuid'`)
    const { rowCount } = await eventually(accounts, (found) => found.rowCount === 60)
    expect(rowCount).toBe(60)
  })

  test('and a second one reaches them again, each with its own words', async () => {
    const again = await wire.launch({ variables: { first_name: { attribute: 'name', fallback: 'there' } } })
    await done(wire, again)
    expect(await wire.figures(again)).toMatchObject({ refused: 40, accepted: 60 })
    const [someone] = await wire.shop.people(1)
    expect(someone).toBeDefined()
    const { messages } = (await wire.control(
      `people/${encodeURIComponent('+61491570007')}/chats/${wire.emulator.phoneNumberId}/messages`,
    )) as { messages: { body: string }[] }
    expect(messages.map(({ body }) => body)).toEqual([
      'Hello Person, our list is out.',
      'Hello Person 7, our list is out.',
    ])
  })
})

describe('a person with two numbers', async () => {
  const wire = await openWire()

  test('is written to at the one they last wrote from, and only there', async () => {
    const [first, second] = await wire.shop.people(2)
    if (first === undefined || second === undefined) throw new Error('nobody')
    await wire.database.pool.query(
      `update address a set contact_id = o.contact_id from address o where o.address_id = $1 and a.address_id = $2`,
      [first.key.addressId, second.key.addressId],
    )
    await wire.shop.deps.read.conversations.prefer(second.key)
    const one = await wire.launch()
    await done(wire, one)
    expect(await wire.figures(one)).toMatchObject({ audience: 1, accepted: 1 })
    expect([await wire.accepted(first), await wire.accepted(second)]).toEqual([0, 1])
  })

  test('is written to at both where the campaign says so', async () => {
    const both = await wire.launch({ everyAddress: true })
    await done(wire, both)
    expect(await wire.figures(both)).toMatchObject({ audience: 2, accepted: 2 })
  })
})

describe('a campaign that is told to stand still', async () => {
  const wire = await openWire({ perSecond: 20 })
  const { deps, by } = wire.shop
  let campaignId: string

  beforeAll(async () => {
    await wire.shop.people(80)
    campaignId = await wire.launch()
    await eventually(
      () => wire.figures(campaignId),
      ({ accepted }) => accepted > 0,
    )
  })

  test('claims nobody more, goes on where it was, and reaches everybody once', async () => {
    await deps.transaction((stores) => pauseCampaign(stores, by, campaignId))
    const still = await eventually(
      () => wire.figures(campaignId),
      ({ sending }) => sending === 0,
    )
    expect(still.toAsk).toBeGreaterThan(0)
    await deps.transaction((stores) => resumeCampaign(stores, by, campaignId))
    await done(wire, campaignId)
    expect(await wire.figures(campaignId)).toMatchObject({ audience: 80, accepted: 80, toAsk: 0 })
  })

  test('ends early when it is cancelled, and says of how many nobody was asked', async () => {
    const other = await wire.launch()
    await eventually(
      () => wire.figures(other),
      ({ accepted }) => accepted > 0,
    )
    await deps.transaction((stores) => cancelCampaign(stores, by, other))
    const figures = await eventually(
      () => wire.figures(other),
      ({ sending }) => sending === 0,
    )
    expect(figures.audience).toBe(80)
    expect(figures.toAsk + figures.accepted).toBe(80)
    expect(figures.toAsk).toBeGreaterThan(0)
  })
})

describe('a no that comes while the message waits for its turn', async () => {
  // One at a time, and slowly: those that were claimed last wait longest.
  const wire = await openWire({ lanes: 1, perSecond: 40 }, { latencyMs: 150 })

  test('is heard at once: the message is dropped, asked about again, and refused', async () => {
    const people = await wire.shop.people(12)
    await wire.launch()
    const claimed = await eventually(
      async () => (await wire.deliveries()).filter(({ status }) => status === 'sending'),
      (sending) => sending.length >= 6,
    )
    const waiting = people.find(({ key }) => key.addressId === claimed.at(-1)?.address_id)
    if (waiting === undefined) throw new Error('nobody waits')
    await wire.control(`people/${encodeURIComponent(waiting.phone)}/say?wait=1`, { text: 'STOP' })
    const [delivery] = await eventually(
      async () => (await wire.deliveries(waiting)).filter(({ purpose }) => purpose === 'topic'),
      (own) => own[0]?.status === 'refused',
    )
    expect(delivery).toMatchObject({ status: 'refused', reason: 'withdrawn' })
    const accepted = await eventually(
      () => wire.accepted(waiting),
      (count) => count > 0,
    )
    // The confirmation of the stop, and nothing else.
    expect(accepted).toBe(1)
  })
})

describe('at night', async () => {
  const clock = new WoundClock('2026-11-24T15:00:00Z')
  const wire = await openWire({ clock, kind: 'live' })

  test('offers wait for the morning at the place of the person, and then go', async () => {
    await wire.shop.people(5)
    const campaignId = await wire.launch()
    const night = await eventually(
      () => wire.figures(campaignId),
      ({ toAsk }) => toAsk === 0,
    )
    expect(night).toMatchObject({ audience: 5, queued: 5, refused: 0, accepted: 0 })
    clock.wind(12 * 60 * 60 * 1_000)
    await done(wire, campaignId)
    expect(await wire.figures(campaignId)).toMatchObject({ audience: 5, queued: 0, accepted: 5 })
  })
})

describe('a business that may begin with twenty people a day', async () => {
  const wire = await openWire({ dailyLimit: 20 })

  test('begins with twenty, and the others wait', async () => {
    await wire.shop.people(50)
    const campaignId = await wire.launch()
    const figures = await eventually(
      () => wire.figures(campaignId),
      ({ accepted, sending }) => accepted >= 20 && sending === 0,
    )
    expect(figures).toMatchObject({ accepted: 20, toAsk: 30, refused: 0, failed: 0 })
    const waiting = await eventually(
      () => wire.campaign(campaignId),
      ({ pausedReason }) => pausedReason !== null,
    )
    expect(waiting).toMatchObject({ state: 'running', pausedReason: 'limit' })
  })
})

describe('a campaign whose time has come', async () => {
  const wire = await openWire()

  test('starts by itself', async () => {
    await wire.shop.people(3)
    const soon = new Date(Date.now() + 300)
    const { campaignId } = await wire.shop.campaign({ state: 'scheduled', startsAt: soon })
    await done(wire, campaignId)
    expect(await wire.figures(campaignId)).toMatchObject({ accepted: 3 })
  })

  test('stands still and says why, where its template is not approved any more', async () => {
    const templateId = await wire.shop.template({ name: 'autumn_news' }, { state: 'PAUSED' })
    const { campaignId } = await wire.shop.campaign({ state: 'scheduled', startsAt: new Date(), templateId })
    const { pausedReason } = await eventually(
      () => wire.campaign(campaignId),
      ({ state }) => state === 'paused',
    )
    expect(pausedReason).toContain('autumn_news as PAUSED')
  })
})
