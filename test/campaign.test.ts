/** A campaign from its start to its end: real database, real worker, the emulated Cloud API, real webhooks. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../emulator/src/index.ts'
import { launchCampaign } from '../src/actions/launch-campaign.ts'
import { receiveWebhook } from '../src/actions/receive-webhook.ts'
import { DatabaseNotices } from '../src/postgres/notices.ts'
import { readWebhook } from '../src/protocol/whatsapp/read-webhook.ts'
import { runWorker, type Worker } from '../src/worker/run-worker.ts'
import { type TestDatabase, testDatabase } from './support/database.ts'
import { openShop, type Shop } from './support/shop.ts'

const database: TestDatabase = await testDatabase()
let emulator: Emulator
let receiver: Server
let shop: Shop
let worker: Worker
let notices: DatabaseNotices

beforeAll(async () => {
  emulator = await startEmulator({ appSecret: 'secret', reviewMs: 0 })
  shop = await openShop(database.open(), {
    graphUrl: emulator.url,
    phoneNumberId: emulator.phoneNumberId,
    accessToken: emulator.accessToken,
    wabaId: emulator.wabaId,
    submits: true,
  })
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const updates = readWebhook(JSON.parse(Buffer.concat(chunks).toString()))
      receiveWebhook(shop.deps, shop.sender, updates, new Date()).then(
        () => response.writeHead(200).end(),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  await control('webhook', {
    url: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`,
    fields: ['messages', 'user_preferences'],
  })
  await control('crowds', {
    name: 'all',
    pattern: '+61 491 57x xxx',
    deliverAfterMs: 20,
    readProbability: 0.5,
    readAfterMs: 20,
  })
  notices = await DatabaseNotices.open(database.url, shop.deps.log)
  worker = runWorker(shop.deps, { notices })
})

afterAll(async () => {
  await worker.stop()
  await notices[Symbol.asyncDispose]()
  await emulator.stop()
  await new Promise((resolve) => receiver.close(resolve))
})

async function control(path: string, body: object): Promise<void> {
  const response = await fetch(`${emulator.controlUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
}

async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read()
    if (holds(value)) return value
    await sleep(50)
  }
}

describe('a campaign to a hundred people of whom forty never said yes', () => {
  test('reaches the sixty and nobody else', async () => {
    await shop.people(60)
    await shop.people(40, { saysYes: false })
    const { campaignId } = await shop.campaign()
    await shop.deps.transaction((stores) => launchCampaign(stores, shop.by, campaignId))
    const find = () => shop.deps.read.campaigns.find(shop.workspaceId, campaignId)
    const done = await until(find, (campaign) => campaign?.state === 'done')
    expect(done?.audienceSize).toBe(100)
    const { rows } = await database.pool.query(
      `select sum(audience)::int as audience, sum((refused ->> 'no_consent')::int)::int as refused from campaign_strand`,
    )
    expect(rows).toEqual([{ audience: 100, refused: 40 }])
    const statuses = async () =>
      (await database.pool.query('select status, count(*)::int as count from delivery group by status order by status'))
        .rows
    await until(statuses, (rows) => rows.every(({ status }) => status === 'delivered' || status === 'read'))
    const rows2 = await statuses()
    expect(rows2.reduce((sum, { count }) => sum + count, 0)).toBe(60)
  })
})
