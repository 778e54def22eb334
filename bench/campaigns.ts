/** How many messages of a campaign a second leave through the gate, with every status durable, against bare sends. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import { Child } from './harness/child.ts'
import { interleave, type Measured } from './harness/interleave.ts'
import { goal } from './harness/report.ts'
import { httpSide, type Side, type Work } from './harness/side.ts'
import type { BareSenderInput } from './servers/bare-sender.ts'
import type { BareWebhookInput } from './servers/bare-webhook.ts'
import type { PlatformCounts, PlatformSettings } from './servers/platform.ts'
import { startProduct, startWorker, withDeps } from './world/business.ts'
import { openSending, type Sending, untilQuiet } from './world/campaigns.ts'
import { acceptedDeliveries } from './world/deliveries.ts'
import type { StatusSettings } from './world/requests.ts'

const lanes = 128
const webhookConnections = 256

type Six<T> = [T, T, T, T, T, T]

/** Until what comes back for the first messages comes as fast as they leave. */
const warmMs = 1_500

export const campaigns: Bench = async ({ database, business, pace, profile }) =>
  withDeps(database, async (deps) => {
    const platform = await Child.start<number>(new URL('./servers/platform.ts', import.meta.url), {})
    const product = await startProduct(database)
    const guarded = await startWorker(database, { guarded: true, execArgv: profile })
    const unguarded = await startWorker(database, { guarded: false })
    const bareInput: BareSenderInput = { port: platform.ready, inFlight: lanes }
    const bare = await Child.start(new URL('./servers/bare-sender.ts', import.meta.url), bareInput)
    const graphUrl = `http://127.0.0.1:${platform.ready}`
    const sending = await openSending(deps, business, { graphUrl, perSecond: 1_000_000 })

    const statuses = (perPost: number): PlatformSettings => ({
      latencyMs: 0,
      statuses: { ...business, port: product.port, perPost },
    })
    const silent: PlatformSettings = { latencyMs: 0, statuses: null }
    const side = (name: string, worker: Child, settings: PlatformSettings): Side => ({
      name,
      processes: {
        worker: { pid: worker.pid },
        ...(settings.statuses === null ? {} : { server: { pid: product.child.pid } }),
        postgres: { pid: database.pid, family: true },
        platform: { pid: platform.child.pid },
      },
      work: (ms) => campaign({ platform: platform.child, worker, settings, sending }, ms),
      stop: async () => {},
    })
    const webhookInput: BareWebhookInput = { appSecret: business.appSecret }
    const webhook = await Child.start<number>(new URL('./servers/bare-webhook.ts', import.meta.url), webhookInput)
    const settings: StatusSettings = {
      ...business,
      deliveries: await acceptedDeliveries(database, business),
      connections: webhookConnections,
      perCall: 1,
    }
    const sides: Side[] = [
      {
        name: 'undici alone',
        processes: { worker: { pid: bare.child.pid }, platform: { pid: platform.child.pid } },
        async work(ms) {
          await platform.child.ask({ set: silent })
          return bare.child.ask<Work>(ms)
        },
        stop: () => bare.child.stop(),
      },
      side('statuses, 50 a POST', guarded, statuses(50)),
      side('the same without the promise', unguarded, statuses(50)),
      side('no statuses', guarded, silent),
      await httpSide({
        name: 'Fastify, signature and parse, 1 status',
        processes: { server: { pid: webhook.child.pid } },
        load: {
          port: webhook.ready,
          connections: webhookConnections,
          requests: { module: new URL('./world/requests.ts', import.meta.url).href, maker: 'statuses', settings },
        },
      }),
      side('statuses, 1 a POST', guarded, statuses(1)),
    ]
    try {
      const measured = await interleave(sides, pace)
      const [alone, many, unheld, quiet, posts, one] = measured.sides as Six<Measured>
      return {
        title: 'campaigns',
        about: `A campaign to ${business.people.toLocaleString('en')} people from one worker on ${lanes} lanes, each claimed through the gate; statuses durable before their webhook is answered.`,
        measured,
        goals: [
          goal('statuses 50 a POST ÷ undici alone', many, alone, { floor: 0.2, aim: 0.28 }),
          goal('with the promise ÷ without it', many, unheld, { floor: 0.8, aim: 0.9 }),
          goal('no statuses ÷ undici alone', quiet, alone, {}),
          goal('messages, statuses 1 a POST ÷ POSTs to Fastify', one, posts, { floor: 0.11, aim: 0.15 }),
        ],
        facts: [],
      }
    } finally {
      for (const one of sides) await one.stop()
      await guarded.stop()
      await unguarded.stop()
      await product.child.stop()
      await platform.child.stop()
      await webhook.child.stop()
    }
  })

interface Parts {
  readonly platform: Child
  readonly worker: Child
  readonly settings: PlatformSettings
  readonly sending: Sending
}

/** Counts what the platform accepts for so long, once messages and their statuses are both under way. */
async function campaign({ platform, worker, settings, sending }: Parts, ms: number): Promise<Work> {
  const count = () => platform.ask<PlatformCounts>({ count: true })
  await platform.ask({ set: settings })
  const before = await count()
  await worker.ask('start')
  const campaignId = await sending.launch()
  await sleep(warmMs)
  const from = await count()
  const began = performance.now()
  await sleep(ms)
  const to = await count()
  const perMs = (to.accepted - from.accepted) / (performance.now() - began)
  await sending.pause(campaignId)
  await worker.ask('stop')
  // Nothing of this window may come to the next.
  const after = await untilQuiet(platform)
  // The rate is the window's; what it cost is spread over all that was sent for it.
  const pieces = after.accepted - before.accepted
  return { pieces, seconds: pieces / perMs / 1_000, p50: 0, p99: 0, max: 0 }
}
