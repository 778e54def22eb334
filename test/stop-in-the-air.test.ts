/**
 * The promise, under load: people type STOP while their own messages are in the air, two workers send, and one of them is
 * killed in the middle. Everything is real: database, server, signed webhooks, workers as processes, an emulated Cloud API.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../emulator/src/index.ts'
import type { Deps } from '../src/actions/deps.ts'
import { launchCampaign } from '../src/actions/launch-campaign.ts'
import { cancelCampaign } from '../src/actions/pause-campaign.ts'
import { receiveWebhook } from '../src/actions/receive-webhook.ts'
import type { Campaign } from '../src/domain/campaign.ts'
import { figuresOf } from '../src/domain/campaign-report.ts'
import type { Notices } from '../src/domain/notices.ts'
import { readWebhook } from '../src/protocol/whatsapp/read-webhook.ts'
import { runWorker } from '../src/worker/run-worker.ts'
import { type HttpWorld, httpWorld } from './support/http.ts'
import { type OpenShop, type Person, shopIn } from './support/shop.ts'
import { startWorkerProcess, type WorkerProcess } from './support/worker-process.ts'

const audience = 2_400
const stops = 500
/** How many people may be waiting for the answer to their STOP at the same time. */
const stoppingAtOnce = 64

const world: HttpWorld = await httpWorld()
let emulator: Emulator
let shop: OpenShop
let people: Map<string, Person>

beforeAll(async () => {
  emulator = await startEmulator({ appSecret: 'secret', reviewMs: 0, latencyMs: 120 })
  await world.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = world.server.server.address() as AddressInfo
  const workspace = await world.makeWorkspace('acme')
  shop = await shopIn(world.deps, workspace.workspaceId, {
    graphUrl: emulator.url,
    phoneNumberId: emulator.phoneNumberId,
    wabaId: emulator.wabaId,
    accessToken: emulator.accessToken,
    appSecret: 'secret',
    perSecond: 80,
    submits: true,
  })
  await control('webhook', {
    url: `http://127.0.0.1:${port}/inbound/whatsapp/${shop.sender.inboundPath}`,
    appSecret: 'secret',
    fields: ['messages', 'user_preferences'],
  })
  // WhatsApp posts side by side: an answer that waits holds up nobody else's.
  await control('settings', { webhooks: { concurrency: 64 } }, 'PATCH')
  await control('crowds', {
    name: 'all',
    pattern: '+61 491 57x xxx',
    deliverAfterMs: 30,
    readProbability: 0.3,
    readAfterMs: 50,
  })
  people = new Map((await shop.people(audience)).map((person) => [person.key.addressId, person]))
}, 120_000)

const workers: WorkerProcess[] = []
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  await emulator.stop()
})

async function control(path: string, body?: object, method = 'POST'): Promise<Record<string, unknown>> {
  const response = await fetch(`${emulator.controlUrl}/${path}`, {
    ...(body === undefined
      ? {}
      : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
  return answer
}

interface Stopped {
  readonly person: Person
  /** How many messages the platform had accepted from us, altogether, when it read the answer to the STOP. */
  readonly acceptedSeq: number
}

async function say(person: Person, text: string): Promise<Stopped> {
  const said = await control(`people/${encodeURIComponent(person.phone)}/say?wait=1`, { text })
  const { status, acceptedSeq } = said.webhook as { status: number; acceptedSeq: number }
  expect(status).toBe(200)
  return { person, acceptedSeq }
}

/**
 * Stops people whose own message is being handed over at this moment, until there are enough of them. While as many as can
 * are waiting for their answer the campaign slows down, so that it does not end before them on a slow machine.
 */
async function stopInTheAir(count: number, onStopped: (stopped: number) => void = () => {}): Promise<Stopped[]> {
  const asked = new Set<string>()
  const stopped: Promise<Stopped>[] = []
  let waiting = 0
  while (asked.size < count) {
    const perSecond = waiting < stoppingAtOnce / 2 ? 80 : 5
    await shop.deps.read.senders.setPace(shop.workspaceId, shop.sender.senderId, { perSecond })
    // The newest claims have the longest way before them.
    const { rows } = await world.database.pool.query<{ address_id: string }>(
      `select address_id from delivery
       where status = 'sending' and purpose = 'topic' and hand_over_until > clock_timestamp()
       order by claimed_at desc, delivery_id desc`,
    )
    const fresh = rows.filter(({ address_id: id }) => !asked.has(id))
    for (const { address_id: id } of fresh.slice(0, Math.min(stoppingAtOnce - waiting, count - asked.size))) {
      asked.add(id)
      waiting += 1
      const person = people.get(id) as Person
      stopped.push(
        say(person, 'STOP').finally(() => {
          waiting -= 1
          onStopped(asked.size)
        }),
      )
    }
    await sleep(5)
  }
  return Promise.all(stopped)
}

interface Accepted {
  readonly seq: number
  readonly to: string
  readonly type: string
}

/** Everything that the platform accepted from us, in its order. */
async function acceptedLog(): Promise<Accepted[]> {
  const found: Accepted[] = []
  for (;;) {
    const page = await control(`accepted/log?afterSeq=${found.at(-1)?.seq ?? 0}&limit=1000`)
    const accepted = page.accepted as Accepted[]
    if (accepted.length === 0) return found
    found.push(...accepted)
  }
}

async function campaignWhen(campaignId: string, holds: (campaign: Campaign) => boolean): Promise<Campaign> {
  for (;;) {
    const campaign = await shop.deps.read.campaigns.find(shop.workspaceId, campaignId)
    if (campaign !== undefined && holds(campaign)) return campaign
    await sleep(50)
  }
}

const digits = (phone: string) => phone.replace(/\D/g, '')

/** Who was sent something of a campaign after the answer to their STOP. */
function late(stopped: readonly Stopped[], accepted: readonly Accepted[]): string[] {
  const ofCampaigns = Map.groupBy(
    accepted.filter(({ type }) => type === 'template'),
    ({ to }) => digits(to),
  )
  return stopped.flatMap(({ person: { phone }, acceptedSeq }) =>
    (ofCampaigns.get(digits(phone)) ?? []).some(({ seq }) => seq > acceptedSeq) ? [phone] : [],
  )
}

describe('500 people stop while their own messages are in the air, and one of two workers is killed', () => {
  let stopped: Stopped[]
  let accepted: Accepted[]
  let campaign: Campaign

  beforeAll(async () => {
    workers.push(await startWorkerProcess(world.database.url, world.keys))
    workers.push(await startWorkerProcess(world.database.url, world.keys))
    const { campaignId } = await shop.campaign()
    await shop.deps.transaction((stores) => launchCampaign(stores, shop.by, campaignId))
    let killing: Promise<void> | undefined
    stopped = await stopInTheAir(stops, (count) => {
      if (count >= stops / 2) killing ??= workers[0]?.kill()
    })
    await killing
    campaign = await campaignWhen(campaignId, ({ state }) => state === 'done')
    await workers[1]?.stop()
    await control('settle', { timeoutMs: 30_000 })
    accepted = await acceptedLog()
  }, 180_000)

  test('nothing but the confirmation was accepted for any of them after the answer', () => {
    expect(stopped).toHaveLength(stops)
    expect(late(stopped, accepted)).toEqual([])
  })

  test('and each of them was confirmed once', () => {
    const confirmed = stopped.map(
      ({ person }) =>
        accepted.filter(({ to, type }) => digits(to) === digits(person.phone) && type !== 'template').length,
    )
    expect(confirmed.filter((times) => times !== 1)).toEqual([])
  })

  test('nobody was written to twice', () => {
    const times = Map.groupBy(
      accepted.filter(({ type }) => type === 'template'),
      ({ to }) => digits(to),
    )
    expect([...times].filter(([, messages]) => messages.length > 1)).toEqual([])
  })

  test('and everybody who was meant stands in one place', async () => {
    const tallies = await shop.deps.read.campaignReports.tallies(shop.workspaceId, [campaign.campaignId])
    const tally = tallies.get(campaign.campaignId)
    if (tally === undefined) throw new Error('not counted')
    const figures = figuresOf(campaign, tally)
    const { refused, accepted: taken, failed, inDoubt } = figures
    expect(figures).toMatchObject({ audience, toAsk: 0, queued: 0, sending: 0, lost: 0, failed: 0 })
    expect(refused + taken + failed + inDoubt).toBe(audience)
  })

  test('what the platform took is nowhere said not to have been sent', async () => {
    const { rows } = await world.database.pool.query<{ address_id: string; status: string }>(
      `select address_id, status from delivery where campaign_id = $1 and status not in ('accepted', 'sent', 'delivered', 'read')`,
      [campaign.campaignId],
    )
    const took = new Set(accepted.filter(({ type }) => type === 'template').map(({ to }) => digits(to)))
    const wrong = rows.filter(({ address_id: id }) => took.has(digits(people.get(id)?.phone ?? '')))
    expect(wrong.map(({ status }) => status)).toEqual([])
  })
})

describe('the same without waiting for the air to be quiet', () => {
  test('lets messages out after the answer', async () => {
    const stoppedHere = 60
    for (const person of await shop.people(600)) people.set(person.key.addressId, person)
    const impatient: Deps = {
      ...shop.deps,
      read: { ...shop.deps.read, deliveries: { ...shop.deps.read.deliveries, inTheAir: async () => 0 } },
    }
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', async () => {
        const updates = readWebhook(JSON.parse(Buffer.concat(chunks).toString()))
        await receiveWebhook(impatient, shop.sender, updates, new Date())
        response.writeHead(200).end()
      })
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const { port } = receiver.address() as AddressInfo
    await control('webhook', { url: `http://127.0.0.1:${port}/`, fields: ['messages', 'user_preferences'] })
    const deaf: Notices = { onStopped: () => () => {}, onQueued: () => () => {}, onCampaign: () => () => {} }
    // Two at a time: those that were claimed last wait for their turn.
    const worker = runWorker(shop.deps, { notices: deaf, lanes: 2 })
    const { campaignId } = await shop.campaign()
    await shop.deps.transaction((stores) => launchCampaign(stores, shop.by, campaignId))
    const stopped = await stopInTheAir(stoppedHere)
    await shop.deps.transaction((stores) => cancelCampaign(stores, shop.by, campaignId))
    await worker.stop()
    const accepted = await acceptedLog()
    receiver.close()
    expect(late(stopped, accepted).length).toBeGreaterThan(0)
  })
})
