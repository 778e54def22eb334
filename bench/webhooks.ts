/** How many statuses a second are taken in from webhooks, each durable before its webhook is answered. */
import type { Bench } from './bench.ts'
import { Child } from './harness/child.ts'
import { countStatements, run } from './harness/database.ts'
import { interleave, type Measured } from './harness/interleave.ts'
import { type Goal, goal } from './harness/report.ts'
import { httpSide, type Side } from './harness/side.ts'
import type { BareWebhookInput } from './servers/bare-webhook.ts'
import { startProduct } from './world/business.ts'
import { acceptedDeliveries } from './world/deliveries.ts'
import type { StatusSettings } from './world/requests.ts'

const connections = 256
const many = 50
/** Sent, delivered, read. */
const statusesPerMessage = 3

export const webhooks: Bench = async ({ database, business, pace, profile }) => {
  const deliveries = await acceptedDeliveries(database, business)
  const product = await startProduct(database, profile)
  const bareInput: BareWebhookInput = { appSecret: business.appSecret }
  const bare = await Child.start<number>(new URL('./servers/bare-webhook.ts', import.meta.url), bareInput)

  const posting = (name: string, perCall: number, server: { readonly port: number; readonly pid: number }) => {
    const settings: StatusSettings = { ...business, deliveries, connections, perCall }
    const ours = server.port === product.port
    return httpSide({
      name,
      processes: {
        server: { pid: server.pid },
        ...(ours ? { postgres: { pid: database.pid, family: true } } : {}),
      },
      load: {
        port: server.port,
        connections,
        requests: { module: new URL('./world/requests.ts', import.meta.url).href, maker: 'statuses', settings },
      },
      perRequest: perCall,
    })
  }
  const assent = { port: product.port, pid: product.child.pid }
  const fastify = { port: bare.ready, pid: bare.child.pid }
  const sides = [
    await posting('Fastify, signature and parse, 1 status', 1, fastify),
    await posting('1 status a POST', 1, assent),
    await posting(`Fastify, signature and parse, ${many} statuses`, many, fastify),
    await posting(`${many} statuses a POST`, many, assent),
  ]
  try {
    const measured = await interleave(sides, pace)
    const [bareOne, one, bareMany, plenty] = measured.sides as [Measured, Measured, Measured, Measured]
    const [, sideOne, , sideMany] = sides as [Side, Side, Side, Side]
    return {
      title: 'webhooks',
      about: `POST /inbound/whatsapp with statuses of messages that were sent, on ${connections} connections. Counted in statuses.`,
      measured,
      goals: [
        goal('1 status a POST ÷ Fastify with signature and parse', one, bareOne, { floor: 0.6, aim: 0.75 }),
        goal(`${many} statuses a POST ÷ the same with Fastify`, plenty, bareMany, {}),
        await statements('statements for 1,000 messages, 1 status a POST', database.superuserUrl, sideOne),
        await statements(`statements for 1,000 messages, ${many} statuses a POST`, database.superuserUrl, sideMany),
        await hotShare(database.superuserUrl, sideMany),
      ],
      facts: [],
    }
  } finally {
    for (const side of sides) await side.stop()
    await product.child.stop()
    await bare.child.stop()
  }
}

const countMs = 1_500

async function statements(name: string, url: string, side: Side): Promise<Goal> {
  let pieces = 0
  const counted = await countStatements(url, async () => {
    pieces = (await side.work(countMs)).pieces
  })
  const calls = counted.reduce((total, one) => total + one.calls, 0)
  return { name, measured: (calls * 1_000 * statusesPerMessage) / pieces, floor: 60, atMost: true }
}

/** How many updates of deliveries stay on their page, and touch no index. */
async function hotShare(url: string, side: Side): Promise<Goal> {
  const read = async () => {
    // A session tells its counts when it is idle, once a second at most.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const [row] = await run<{ updated: number; hot: number }>(
      url,
      `select n_tup_upd::float8 as updated, n_tup_hot_upd::float8 as hot from pg_stat_user_tables where relname = 'delivery'`,
    )
    return row ?? { updated: 0, hot: 0 }
  }
  const before = await read()
  await side.work(countMs)
  const after = await read()
  const measured = (after.hot - before.hot) / (after.updated - before.updated)
  return { name: 'updates of deliveries that stay on their page', measured, floor: 0.9 }
}
