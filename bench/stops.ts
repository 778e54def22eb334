/**
 * How long a STOP takes while a campaign runs at a thousand messages a second: until the gate is closed, and until WhatsApp is
 * answered, which waits for the person's own message in the air. Each is aimed at somebody whose message is just being sent.
 */
import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Bench } from './bench.ts'
import { Child } from './harness/child.ts'
import { summary } from './harness/latency.ts'
import type { LastAccepted, PlatformCounts } from './servers/platform.ts'
import type { WorkerInput } from './servers/worker.ts'
import { type Business, startProduct, withDeps } from './world/business.ts'
import { openSending, untilQuiet } from './world/campaigns.ts'

const perSecond = 1_000
const latencyMs = 150
const stopsPerSecond = 25
const warmMs = 2_000

interface Aim {
  readonly address_id: string
  readonly phone: string
}

interface Stop extends Aim {
  /** Until the answer, ms. */
  readonly tookMs: number
  /** `process.hrtime()` in ms when it was read. */
  readonly answeredMs: number
}

export const stops: Bench = async ({ database, business, pace, profile }) =>
  withDeps(database, async (deps) => {
    const platform = await Child.start<number>(new URL('./servers/platform.ts', import.meta.url), {})
    const product = await startProduct(database, profile)
    const input: WorkerInput = { databaseUrl: database.url, dir: database.dir, guarded: true }
    const { child: worker } = await Child.start(new URL('./servers/worker.ts', import.meta.url), input)
    const client = new pg.Client({ connectionString: database.superuserUrl })
    await client.connect()
    try {
      const graphUrl = `http://127.0.0.1:${platform.ready}`
      const sending = await openSending(deps, business, { graphUrl, perSecond })
      const statuses = { ...business, port: product.port, perPost: 20 }
      await platform.child.ask({ set: { latencyMs, statuses } })
      const count = () => platform.child.ask<PlatformCounts>({ count: true })
      await worker.ask('start')
      const campaignId = await sending.launch()
      await sleep(warmMs)
      const from = await count()
      const began = performance.now()
      const seconds = (2 * pace.rounds * pace.windowMs) / 1_000
      const stopped = await stopPeople(client, business, product.port, seconds * stopsPerSecond)
      const rate = ((await count()).accepted - from.accepted) / ((performance.now() - began) / 1_000)
      await sending.pause(campaignId)
      await worker.ask('stop')
      await untilQuiet(platform.child)
      const last = await platform.child.ask<LastAccepted>({ lastAccepted: stopped.map((one) => one.address_id) })
      const late = stopped.filter(({ answeredMs }, at) => (last[at] ?? 0) > answeredMs)
      const answered = summary(
        stopped.map(({ tookMs }) => tookMs),
        seconds,
      )
      const closed = summary(await closedAfter(client, stopped), seconds)
      const ms = (name: string, measured: number, aim?: number) => ({
        name,
        measured,
        atMost: true,
        ...(aim === undefined ? {} : { aim }),
      })
      return {
        title: 'stops',
        about: `${stopped.length} STOPs at ${stopsPerSecond} a second, each from somebody whose message was in the air, while a campaign sent ${Math.round(rate)} a second to a platform that takes ${latencyMs} ms to answer. Milliseconds.`,
        goals: [
          ms('STOP to gate closed, p50', closed.p50),
          ms('STOP to gate closed, p99', closed.p99),
          ms('STOP to its answer, p50', answered.p50),
          ms('STOP to its answer, p99', answered.p99, latencyMs + 100),
          ms('STOP to its answer, longest', answered.max),
        ],
        facts: [
          { name: 'no message was accepted after the answer', holds: late.length === 0, found: `${late.length} late` },
        ],
      }
    } finally {
      await client.end()
      await worker.stop()
      await product.child.stop()
      await platform.child.stop()
    }
  })

async function stopPeople(client: pg.Client, business: Business, port: number, count: number): Promise<Stop[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const asked = new Set<string>()
  const stopping: Promise<Stop>[] = []
  const began = performance.now()
  while (stopping.length < count) {
    const { rows } = await client.query<Aim>(
      `select d.address_id, i.value as phone
       from delivery d join identifier i using (workspace_id, bucket, address_id)
       where d.hand_over_until > clock_timestamp() and d.status = 'sending' and d.purpose = 'topic' and i.kind = 'phone'
       order by d.claimed_at desc limit 40`,
    )
    const aim = rows.find(({ address_id: id }) => !asked.has(id))
    if (aim !== undefined) {
      asked.add(aim.address_id)
      stopping.push(sayStop(agent, business, port, aim, stopping.length))
    }
    await sleep(Math.max(0, began + (stopping.length * 1_000) / stopsPerSecond - performance.now()))
  }
  const stopped = await Promise.all(stopping)
  agent.destroy()
  return stopped
}

function sayStop(agent: Agent, business: Business, port: number, aim: Aim, nth: number): Promise<Stop> {
  const from = aim.phone.replace('+', '')
  const timestamp = Math.floor(Date.now() / 1_000)
  const message = `{"from":"${from}","id":"wamid.stop.${process.pid}.${nth}","timestamp":"${timestamp}","type":"text","text":{"body":"STOP"}}`
  const value = `{"messaging_product":"whatsapp","metadata":{"display_phone_number":"49171000000","phone_number_id":"${business.phoneNumberId}"},"contacts":[{"profile":{"name":"Asha"},"wa_id":"${from}"}],"messages":[${message}]}`
  const body = `{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":${value}}]}]}`
  const signature = createHmac('sha256', business.appSecret).update(body).digest('hex')
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const call = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        path: `/inbound/whatsapp/${business.inboundPath}`,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` },
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => {
          if (answer.statusCode !== 200) reject(new Error(`a STOP was answered ${answer.statusCode}`))
          resolve({
            ...aim,
            tookMs: performance.now() - began,
            answeredMs: Number(process.hrtime.bigint()) / 1e6,
          })
        })
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}

/** From the arrival of each webhook until its record was durable, as the reports have it. */
async function closedAfter(client: pg.Client, stopped: readonly Stop[]): Promise<number[]> {
  const { rows } = await client.query<{ ms: number }>(
    `select (extract(epoch from max(closed_at) - max(received_at)) * 1000)::float8 as ms
     from stop_report where address_id = any ($1::uuid[]) group by address_id`,
    [stopped.map((one) => one.address_id)],
  )
  return rows.map(({ ms }) => ms)
}
