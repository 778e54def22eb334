/** How often a second the gate is asked over HTTP: one question a request, and a thousand. */
import type { Bench } from './bench.ts'
import { Child } from './harness/child.ts'
import { interleave, type Measured } from './harness/interleave.ts'
import { goal } from './harness/report.ts'
import { httpSide } from './harness/side.ts'
import type { BareApiInput } from './servers/bare-api.ts'
import { connections, startProduct } from './world/business.ts'
import type { QuestionSettings } from './world/requests.ts'

const atOnce = 1_000
const batchConnections = 8

export const decisions: Bench = async ({ database, business, pace, profile }) => {
  const product = await startProduct(database, profile)
  const bareInput: BareApiInput = { keys: business.keys }
  const bare = await Child.start<number>(new URL('./servers/bare-api.ts', import.meta.url), bareInput)
  const ours = { server: { pid: product.child.pid }, postgres: { pid: database.pid, family: true } }

  const asking = (perCall: number) => {
    const settings: QuestionSettings = { keys: business.keys, people: business.people, perCall }
    return { module: new URL('./world/requests.ts', import.meta.url).href, maker: 'questions', settings }
  }
  const sides = [
    await httpSide({
      name: 'Fastify, the same shapes, no database',
      processes: { server: { pid: bare.child.pid } },
      load: { port: bare.ready, connections, requests: asking(1) },
    }),
    await httpSide({
      name: 'one question a request',
      processes: ours,
      load: { port: product.port, connections, requests: asking(1) },
    }),
    await httpSide({
      name: 'a thousand questions a request',
      processes: ours,
      load: { port: product.port, connections: batchConnections, requests: asking(atOnce) },
      perRequest: atOnce,
    }),
  ]
  try {
    const measured = await interleave(sides, pace)
    const [api, single, batch] = measured.sides as [Measured, Measured, Measured]
    return {
      title: 'decisions',
      about: `POST /v1/decisions about people who are known, on ${connections} connections; the thousands on ${batchConnections}. Counted in decisions.`,
      measured,
      goals: [
        goal('single decisions ÷ Fastify without a database', single, api, { floor: 0.5, aim: 0.65 }),
        goal('decisions by the thousand ÷ single decisions', batch, single, { floor: 5 }),
      ],
      facts: [],
    }
  } finally {
    for (const side of sides) await side.stop()
    await product.child.stop()
    await bare.child.stop()
  }
}
