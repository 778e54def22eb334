/**
 * How many messages a second go the whole way: from the webhook in which a person asks something, through reading, flow and
 * gate, to the answer that the platform accepts. Against as many webhooks that are only kept, and as many bare sends.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from './bench.ts'
import { Child } from './harness/child.ts'
import { interleave, type Measured, median } from './harness/interleave.ts'
import { type Goal, goal } from './harness/report.ts'
import { httpSide, type Side, type Work } from './harness/side.ts'
import type { BareInboxInput } from './servers/bare-inbox.ts'
import type { BareSenderInput } from './servers/bare-sender.ts'
import type { PlatformCounts } from './servers/platform.ts'
import { openAnswering, question } from './world/answering.ts'
import { connections, startProduct, startWorker, withDeps } from './world/business.ts'
import type { MessageSettings } from './world/requests.ts'

const lanes = 128
const insertConnections = 16
/** Whoever asked and has no answer by then is not answered any more. */
const answeredWithinMs = 30_000

export const inbound: Bench = async ({ database, business, pace, profile }) =>
  withDeps(database, async (deps) => {
    const platform = await Child.start<number>(new URL('./servers/platform.ts', import.meta.url), {})
    const product = await startProduct(database, profile)
    const worker = await startWorker(database, { guarded: true, execArgv: profile })
    const inboxInput: BareInboxInput = { ...business, url: database.url, connections: insertConnections }
    const inbox = await Child.start<number>(new URL('./servers/bare-inbox.ts', import.meta.url), inboxInput)
    const senderInput: BareSenderInput = { port: platform.ready, inFlight: lanes }
    const { child: sender } = await Child.start(new URL('./servers/bare-sender.ts', import.meta.url), senderInput)
    await openAnswering(deps, business, { graphUrl: `http://127.0.0.1:${platform.ready}`, perSecond: 1_000_000 })
    await platform.child.ask({ set: { latencyMs: 0, statuses: null } })
    await worker.ask('start')

    const postgres = { pid: database.pid, family: true }
    const asking = (port: number) => {
      const settings: MessageSettings = { ...business, text: question }
      const module = new URL('./world/requests.ts', import.meta.url).href
      return { port, connections, requests: { module, maker: 'messages', settings } }
    }
    const kept = await httpSide({
      name: 'webhooks that are kept',
      processes: { server: { pid: inbox.child.pid }, postgres },
      load: asking(inbox.ready),
    })
    const asked = await httpSide({
      name: 'messages that are answered',
      processes: {
        server: { pid: product.child.pid },
        worker: { pid: worker.pid },
        postgres,
        platform: { pid: platform.child.pid },
      },
      load: asking(product.port),
    })
    const sides: Side[] = [
      kept,
      {
        name: 'undici alone',
        processes: { worker: { pid: sender.pid }, platform: { pid: platform.child.pid } },
        work: (ms) => sender.ask<Work>(ms),
        stop: () => sender.stop(),
      },
      { ...asked, work: (ms) => untilAnswered(platform.child, asked, ms) },
    ]
    try {
      const measured = await interleave(sides, pace)
      const [inserts, sends, whole] = measured.sides as [Measured, Measured, Measured]
      return {
        title: 'inbound',
        about: `Known people ask for the opening hours on ${connections} connections, each in a webhook of their own; a flow answers by the same worker that sends campaigns. Counted when the platform has accepted the answer.`,
        measured,
        goals: [
          goal('answered messages ÷ webhooks that are kept', whole, inserts, {}),
          goal('answered messages ÷ undici alone', whole, sends, {}),
          afterEachOther('answered messages ÷ both, one after the other', whole, inserts, sends),
        ],
        facts: [],
      }
    } finally {
      for (const side of sides) await side.stop()
      await worker.ask('stop')
      await worker.stop()
      await product.child.stop()
      await inbox.child.stop()
      await platform.child.stop()
    }
  })

/** Asks for so long, and counts until the last of those who asked has an answer. */
async function untilAnswered(platform: Child, asked: Side, ms: number): Promise<Work> {
  const accepted = async () => (await platform.ask<PlatformCounts>({ count: true })).accepted
  const before = await accepted()
  const from = performance.now()
  const work = await asked.work(ms)
  const until = performance.now() + answeredWithinMs
  for (let answered = 0; answered < work.pieces; ) {
    answered = (await accepted()) - before
    if (performance.now() > until) throw new Error(`${answered} of ${work.pieces} messages were answered`)
    if (answered < work.pieces) await sleep(5)
  }
  return { ...work, seconds: (performance.now() - from) / 1_000 }
}

/** Against a machine that does all of the one and then all of the other. */
function afterEachOther(name: string, side: Measured, one: Measured, other: Measured): Goal {
  const rounds = side.windows.map(({ perSecond }, at) => {
    const first = one.windows[at]?.perSecond ?? Number.NaN
    const second = other.windows[at]?.perSecond ?? Number.NaN
    return perSecond * (1 / first + 1 / second)
  })
  return { name, measured: median(rounds), rounds }
}
