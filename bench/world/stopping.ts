/** People who say STOP, one at a time and at a steady pace, each over a connection that is open already. */
import { createHmac } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Business } from './business.ts'
import { textWebhook } from './requests.ts'

export interface Aim {
  readonly address_id: string
  readonly phone: string
}

export interface Stop extends Aim {
  /** Until the answer, ms. */
  readonly tookMs: number
  /** `process.hrtime()` in ms when it was read. */
  readonly answeredMs: number
}

/** The next people to stop, the likeliest first. */
export type Aiming = () => Promise<readonly Aim[]>

/** Whose message is being sent just now. */
export function inTheAir(client: pg.Client): Aiming {
  return async () => {
    const { rows } = await client.query<Aim>(
      `select d.address_id, i.value as phone
       from delivery d join identifier i using (workspace_id, bucket, address_id)
       where d.hand_over_until > clock_timestamp() and d.status = 'sending' and d.purpose = 'topic' and i.kind = 'phone'
       order by d.claimed_at desc limit 40`,
    )
    return rows
  }
}

/** Anybody who has not said no. */
export function atRest(client: pg.Client): Aiming {
  let people: Promise<readonly Aim[]> | undefined
  return () => {
    people ??= client
      .query<Aim>(
        `select a.address_id, i.value as phone
         from address a join identifier i using (workspace_id, bucket, address_id)
         where a.no_all_at = '-infinity' and i.kind = 'phone' order by a.created_at desc limit 2000`,
      )
      .then(({ rows }) => rows)
    return people
  }
}

/** Stops `count` people, nobody twice. Throws where a webhook is not answered 200. */
export async function stopPeople(
  business: Business,
  port: number,
  aiming: Aiming,
  { count, perSecond }: { readonly count: number; readonly perSecond: number },
): Promise<Stop[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const asked = new Set<string>()
  const stopping: Promise<Stop>[] = []
  const began = performance.now()
  while (stopping.length < count) {
    const aim = (await aiming()).find(({ address_id: id }) => !asked.has(id))
    if (aim !== undefined) {
      asked.add(aim.address_id)
      stopping.push(sayStop(agent, business, port, aim))
    }
    await sleep(Math.max(0, began + (stopping.length * 1_000) / perSecond - performance.now()))
  }
  const stopped = await Promise.all(stopping)
  agent.destroy()
  return stopped
}

function sayStop(agent: Agent, business: Business, port: number, aim: Aim): Promise<Stop> {
  const body = textWebhook(business, aim.phone, 'STOP')
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
          resolve({ ...aim, tookMs: performance.now() - began, answeredMs: Number(process.hrtime.bigint()) / 1e6 })
        })
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}

/** From the arrival of each webhook until its record was durable, ms, as the reports have it. */
export async function closedAfter(client: pg.Client, stopped: readonly Stop[]): Promise<number[]> {
  const { rows } = await client.query<{ ms: number }>(
    `select (extract(epoch from max(closed_at) - max(received_at)) * 1000)::float8 as ms
     from stop_report where address_id = any ($1::uuid[]) group by address_id`,
    [stopped.map((one) => one.address_id)],
  )
  return rows.map(({ ms }) => ms)
}
