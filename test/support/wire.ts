/** A shop that sends: real worker, real database, the emulated Cloud API before it and its webhooks behind it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/src/index.ts'
import { launchCampaign } from '../../src/actions/launch-campaign.ts'
import { receiveWebhook } from '../../src/actions/receive-webhook.ts'
import type { Campaign } from '../../src/domain/campaign.ts'
import { type CampaignFigures, figuresOf } from '../../src/domain/campaign-report.ts'
import { DatabaseNotices } from '../../src/postgres/notices.ts'
import { readWebhook } from '../../src/protocol/whatsapp/read-webhook.ts'
import { runWorker } from '../../src/worker/run-worker.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { openShop, type Person, type Shop, type ShopOptions } from './shop.ts'

export interface Delivery {
  readonly address_id: string
  readonly status: string
  readonly reason: string | null
  readonly error_code: number | null
  readonly attempt: number
  readonly campaign_id: string | null
  readonly purpose: string
}

export interface Wire {
  readonly database: TestDatabase
  readonly emulator: Emulator
  readonly shop: Shop
  /** The control API: what the world does to a business. */
  control(path: string, body?: object, method?: string): Promise<Record<string, unknown>>
  /** A draft to everybody, started. */
  launch(change?: Partial<Campaign>): Promise<string>
  campaign(campaignId: string): Promise<Campaign>
  figures(campaignId: string): Promise<CampaignFigures>
  deliveries(person?: Person): Promise<Delivery[]>
  /** Claims nothing more, and resolves when all is settled. */
  stopWorker(): Promise<void>
  /** How often the platform accepted something for them. */
  accepted(person: Person): Promise<number>
}

/** The file's own; everything ends with it. */
export async function openWire(
  options: ShopOptions & { readonly lanes?: number } = {},
  emulated: EmulatorOptions = {},
): Promise<Wire> {
  const database = await testDatabase()
  const emulator = await startEmulator({ appSecret: 'secret', reviewMs: 0, ...emulated })
  const shop = await openShop(database.open({ max: 16 }), {
    graphUrl: emulator.url,
    phoneNumberId: emulator.phoneNumberId,
    accessToken: emulator.accessToken,
    wabaId: emulator.wabaId,
    submits: true,
    ...options,
  })
  const { deps, sender, workspaceId } = shop
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const updates = readWebhook(JSON.parse(Buffer.concat(chunks).toString()))
      receiveWebhook(deps, sender, updates, deps.clock.now()).then(
        () => response.writeHead(200).end(),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  const control: Wire['control'] = async (path, body, method = 'POST') => {
    const response = await fetch(`${emulator.controlUrl}/${path}`, {
      ...(body === undefined
        ? {}
        : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Record<string, unknown>
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  await control('webhook', {
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
    fields: ['messages', 'user_preferences'],
  })
  const everybody = { pattern: '+61 491 57x xxx', deliverAfterMs: 10, readProbability: 0.5, readAfterMs: 10 }
  await control('crowds', { name: 'everybody', ...everybody })
  const notices = await DatabaseNotices.open(database.url, deps.log)
  const worker = runWorker(deps, { notices, ...(options.lanes === undefined ? {} : { lanes: options.lanes }) })
  afterAll(async () => {
    await worker.stop()
    await notices[Symbol.asyncDispose]()
    await emulator.stop()
    receiver.closeAllConnections()
    await new Promise((resolve) => receiver.close(resolve))
  })
  const find = async (campaignId: string) => {
    const campaign = await deps.read.campaigns.find(workspaceId, campaignId)
    if (campaign === undefined) throw new Error('no such campaign')
    return campaign
  }
  return {
    database,
    emulator,
    shop,
    control,
    async launch(change) {
      const { campaignId } = await shop.campaign(change)
      const by = { ...shop.by, now: deps.clock.now() }
      await deps.transaction((stores) => launchCampaign(stores, by, campaignId))
      return campaignId
    },
    campaign: find,
    async figures(campaignId) {
      const tally = (await deps.read.campaignReports.tallies(workspaceId, [campaignId])).get(campaignId)
      if (tally === undefined) throw new Error('not counted')
      return figuresOf(await find(campaignId), tally)
    },
    async deliveries(person) {
      const { rows } = await database.pool.query<Delivery>(
        `select address_id, status, reason, error_code, attempt, campaign_id, purpose from delivery
         where $1::uuid is null or address_id = $1 order by created_at`,
        [person?.key.addressId ?? null],
      )
      return rows
    },
    stopWorker: () => worker.stop(),
    async accepted({ phone }) {
      const answer = await control(`accepted?who=${encodeURIComponent(phone)}`)
      return answer.total as number
    },
  }
}

/** Asks until the answer is right; what never is fails by the test's own patience. */
export async function eventually<T>(ask: () => Promise<T>, isRight: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (isRight(answer)) return answer
    await sleep(25)
  }
}
