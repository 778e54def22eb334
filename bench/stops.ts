/**
 * How long a STOP takes: until the gate is closed, and until WhatsApp is answered, which waits for the person's own message
 * in the air. While nothing else happens, while a campaign runs at a thousand messages a second, and while one runs as fast
 * as it can; in a campaign each is aimed at somebody whose message is just being sent.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Bench } from './bench.ts'
import { Child } from './harness/child.ts'
import { summary } from './harness/latency.ts'
import type { Goal } from './harness/report.ts'
import type { LastAccepted, PlatformCounts } from './servers/platform.ts'
import { type Business, startProduct, startWorker, withDeps } from './world/business.ts'
import { openSending, type Sending, untilQuiet } from './world/campaigns.ts'
import { type Aiming, atRest, closedAfter, inTheAir, type Stop, stopPeople } from './world/stopping.ts'

const stopsPerSecond = 25
const warmMs = 2_000
const steady = { perSecond: 1_000, latencyMs: 150 } as const
const fullSpeed = { perSecond: 1_000_000, latencyMs: 0 } as const

interface Campaigning {
  readonly platform: Child
  readonly worker: Child
  readonly sending: Sending
  readonly business: Business
  /** Of the product, which takes what becomes of the messages. */
  readonly port: number
}

export const stops: Bench = async ({ database, business, pace, profile }) =>
  withDeps(database, async (deps) => {
    const platform = await Child.start<number>(new URL('./servers/platform.ts', import.meta.url), {})
    const product = await startProduct(database, profile)
    const worker = await startWorker(database, { guarded: true })
    const client = new pg.Client({ connectionString: database.superuserUrl })
    await client.connect()
    try {
      const seconds = (2 * pace.rounds * pace.windowMs) / 1_000
      const stop = (aiming: Aiming, share: number) =>
        stopPeople(business, product.port, aiming, {
          count: Math.round(seconds * share * stopsPerSecond),
          perSecond: stopsPerSecond,
        })
      const campaigning = async ({ perSecond, latencyMs }: typeof steady | typeof fullSpeed, share: number) => {
        const graphUrl = `http://127.0.0.1:${platform.ready}`
        const sending = await openSending(deps, business, { graphUrl, perSecond })
        const parts = { platform: platform.child, worker, sending, business, port: product.port }
        return whileSending(parts, latencyMs, () => stop(inTheAir(client), share))
      }
      // Whoever is the first to stop after a start pays for what is still to be read and compiled.
      await stop(atRest(client), 0.2)
      const idle = await stop(atRest(client), 0.5)
      const slow = await campaigning(steady, 1)
      const fast = await campaigning(fullSpeed, 0.5)

      const late = [...slow.late, ...fast.late]
      const aimed = slow.stopped.length + fast.stopped.length
      const rows = async (when: string, stopped: readonly Stop[], aim?: number) => {
        const closed = summary(await closedAfter(client, stopped), 1)
        const answered = summary(
          stopped.map(({ tookMs }) => tookMs),
          1,
        )
        return [
          ms(`${when}: STOP to gate closed, median`, closed.p50),
          ms(`${when}: STOP to gate closed, p99`, closed.p99),
          ms(`${when}: STOP to its answer, median`, answered.p50),
          ms(`${when}: STOP to its answer, p99`, answered.p99, aim),
        ]
      }
      return {
        title: 'stops',
        about: `${stopsPerSecond} STOPs a second: ${idle.length} while nothing else happened; ${slow.stopped.length} while a campaign sent ${Math.round(slow.perSecond)} a second to a platform that takes ${steady.latencyMs} ms to answer; ${fast.stopped.length} while one sent ${Math.round(fast.perSecond)} a second, as fast as it could. Milliseconds.`,
        goals: [
          ...(await rows('idle', idle)),
          ...(await rows('1,000 a second', slow.stopped, steady.latencyMs + 100)),
          ...(await rows('full speed', fast.stopped, 1_000)),
        ],
        facts: [
          {
            name: 'no message was accepted after the answer',
            holds: late.length === 0,
            found: `${late.length} late of ${aimed}`,
          },
        ],
      }
    } finally {
      await client.end()
      await worker.stop()
      await product.child.stop()
      await platform.child.stop()
    }
  })

function ms(name: string, measured: number, aim?: number): Goal {
  return { name, measured, atMost: true, ...(aim === undefined ? {} : { aim }) }
}

/** Who was stopped meanwhile, who of them was sent a message after the answer, and how fast the campaign was. */
async function whileSending(
  { platform, worker, sending, business, port }: Campaigning,
  latencyMs: number,
  stop: () => Promise<Stop[]>,
) {
  const count = () => platform.ask<PlatformCounts>({ count: true })
  await platform.ask({ set: { latencyMs, statuses: { ...business, port, perPost: 20 } } })
  await worker.ask('start')
  const campaignId = await sending.launch()
  await sleep(warmMs)
  const from = await count()
  const began = performance.now()
  const stopped = await stop()
  const perSecond = ((await count()).accepted - from.accepted) / ((performance.now() - began) / 1_000)
  await sending.pause(campaignId)
  await worker.ask('stop')
  await untilQuiet(platform)
  const last = await platform.ask<LastAccepted>({ lastAccepted: stopped.map((one) => one.address_id) })
  return { stopped, perSecond, late: stopped.filter(({ answeredMs }, at) => (last[at] ?? 0) > answeredMs) }
}
