/** What WhatsApp may answer instead of yes, and what comes of it: what was not sent goes again, what is unclear never does. */
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { eventually, openWire, type Wire } from './support/wire.ts'

async function refuse(wire: Wire, who: string, answer: object, times: number | null = 1): Promise<void> {
  await wire.control('faults', { on: 'send', who, times, do: answer })
}

/** One person and a campaign to them, in which the platform does this to the first message. */
async function toOne(wire: Wire, answer: object, times: number | null = 1) {
  const [person] = await wire.shop.people(1)
  if (person === undefined) throw new Error('nobody')
  await refuse(wire, person.phone, answer, times)
  const audience = { all: [{ attribute: 'name', op: 'is', value: 'only one' }] } as const
  await wire.database.pool.query(
    `update contact set name = case when contact_id = (select contact_id from address where address_id = $1) then 'only one' end`,
    [person.key.addressId],
  )
  return { person, campaignId: await wire.launch({ audience }) }
}

async function settled(wire: Wire, person: { readonly key: { readonly addressId: string } }, ...statuses: string[]) {
  return eventually(
    async () => (await wire.deliveries()).filter(({ address_id: id }) => id === person.key.addressId),
    (deliveries) => deliveries.some(({ status }) => statuses.includes(status)),
  )
}

describe('what was certainly not sent', async () => {
  const wire = await openWire()

  test.each([
    [130429, 'the number is too fast'],
    [131056, 'too much to this person'],
    [131016, 'a service is away for a moment'],
  ])('goes again after %i: %s', async (error) => {
    const { person } = await toOne(wire, { error })
    const [delivery] = await settled(wire, person, 'delivered', 'read')
    expect(delivery?.attempt).toBe(1)
    expect(await wire.accepted(person)).toBe(1)
  })

  test('fails where trying again is of no use, with the code', async () => {
    const { person } = await toOne(wire, { error: 131009 })
    const [delivery] = await settled(wire, person, 'failed')
    expect(delivery).toMatchObject({ status: 'failed', error_code: 131009 })
  })
})

describe('what is unclear', async () => {
  const wire = await openWire()

  test('is in doubt when the connection breaks, and is not sent again', async () => {
    const { person, campaignId } = await toOne(wire, { drop: 'before' })
    const [delivery] = await settled(wire, person, 'in_doubt')
    expect(delivery).toMatchObject({ status: 'in_doubt', reason: 'connection_lost' })
    await eventually(
      () => wire.campaign(campaignId),
      ({ state }) => state === 'done',
    )
    expect(await wire.accepted(person)).toBe(0)
    expect(await wire.deliveries(person)).toHaveLength(1)
  })

  test('is settled by the first word about it', async () => {
    const { person } = await toOne(wire, { drop: 'after' })
    const [delivery] = await settled(wire, person, 'delivered', 'read')
    expect(delivery?.reason).toBeNull()
    expect(await wire.accepted(person)).toBe(1)
  })

  test('is in doubt when the answer is not WhatsApp’s', async () => {
    const { person } = await toOne(wire, { garbage: true })
    expect((await settled(wire, person, 'in_doubt'))[0]?.reason).toBe('unreadable_answer')
  })
})

describe('what the person decided at WhatsApp', async () => {
  const wire = await openWire()

  test('131050 is a no to all marketing, and nobody confirms it', async () => {
    const { person } = await toOne(wire, { fail: 131050 })
    await settled(wire, person, 'failed')
    const records = await eventually(
      () => wire.shop.deps.read.consent.recordsOf([person.key]),
      (found) => found.length === 2,
    )
    expect(records[1]).toMatchObject({ state: 'withdrawn', scope: { kind: 'marketing' }, act: 'marketing_failure' })
    const [address] = await wire.shop.deps.transaction((stores) => stores.addresses.lock([person.key]))
    expect(address?.platformStoppedAt).toBeGreaterThan(-Infinity)
    expect((await wire.deliveries(person)).map(({ purpose }) => purpose)).toEqual(['topic'])
  })

  test('131049 leaves the person alone for a day', async () => {
    const { person } = await toOne(wire, { fail: 131049 })
    await settled(wire, person, 'failed')
    const again = await wire.launch({ audience: { all: [{ attribute: 'name', op: 'is', value: 'only one' }] } })
    await eventually(
      () => wire.campaign(again),
      ({ state }) => state === 'done',
    )
    const tally = (await wire.shop.deps.read.campaignReports.tallies(wire.shop.workspaceId, [again])).get(again)
    expect(tally?.refused).toEqual({ frequency: 1 })
  })
})

describe('what stops more than one message', () => {
  test('a paused template stops its campaigns, and what was not sent waits', async () => {
    const wire = await openWire()
    const { person, campaignId } = await toOne(wire, { error: 132015 })
    const { pausedReason } = await eventually(
      () => wire.campaign(campaignId),
      ({ state }) => state === 'paused',
    )
    expect(pausedReason).toContain('132015')
    const template = await wire.shop.deps.read.templates.find(wire.shop.workspaceId, wire.shop.templateId)
    expect(template?.state).toBe('PAUSED')
    expect((await settled(wire, person, 'queued'))[0]?.status).toBe('queued')
  })

  test('a token that is worth nothing stops the sender and says what to do', async () => {
    const wire = await openWire()
    const { campaignId } = await toOne(wire, { error: 190 }, null)
    await eventually(
      () => wire.campaign(campaignId),
      ({ state }) => state === 'paused',
    )
    const sender = await wire.shop.deps.read.senders.find(wire.shop.workspaceId, wire.shop.sender.senderId)
    expect(sender?.stoppedReason).toContain('new system-user token')
  })

  test('a country that may not be written to is written to no more', async () => {
    const wire = await openWire()
    const { person } = await toOne(wire, { error: 130497 })
    await settled(wire, person, 'failed')
    await wire.shop.people(2)
    const campaignId = await wire.launch()
    await eventually(
      () => wire.campaign(campaignId),
      ({ state }) => state === 'done',
    )
    const tally = (await wire.shop.deps.read.campaignReports.tallies(wire.shop.workspaceId, [campaignId])).get(
      campaignId,
    )
    expect(tally?.refused).toEqual({ platform_blocked: 3 })
  })
})

describe('a worker that stops', () => {
  test('settles what it has claimed, and leaves the rest to others', async () => {
    const wire = await openWire({ perSecond: 40 }, { latencyMs: 100 })
    await wire.shop.people(60)
    const campaignId = await wire.launch()
    await eventually(
      () => wire.figures(campaignId),
      ({ accepted }) => accepted > 0,
    )
    await wire.stopWorker()
    const left = await wire.figures(campaignId)
    expect(left.sending).toBe(0)
    expect(left.toAsk).toBeGreaterThan(0)
    await sleep(200)
    expect((await wire.figures(campaignId)).toAsk).toBe(left.toAsk)
  })
})
