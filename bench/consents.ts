/** How many statements of consent a second the opt-in API records, against what their parts cost bare. */

import type { Bench } from './bench.ts'
import { Child } from './harness/child.ts'
import { interleave, type Measured } from './harness/interleave.ts'
import { goal } from './harness/report.ts'
import type { Work } from './harness/side.ts'
import { httpSide, type Side } from './harness/side.ts'
import type { BareApiInput } from './servers/bare-api.ts'
import type { BareInsertInput } from './servers/bare-insert.ts'
import { connections, startProduct } from './world/business.ts'
import type { ReportSettings } from './world/requests.ts'

const insertConnections = 16

export const consents: Bench = async ({ database, business, pace, profile }) => {
  const { people, nextStranger } = business
  const product = await startProduct(database, profile)
  const bareInput: BareApiInput = { keys: business.keys }
  const bare = await Child.start<number>(new URL('./servers/bare-api.ts', import.meta.url), bareInput)
  const postgres = { pid: database.pid, family: true }

  const reporting = (name: string, settings: Pick<ReportSettings, 'point' | 'numbers'>, port = product.port) =>
    httpSide({
      name,
      processes:
        port === product.port ? { server: { pid: product.child.pid }, postgres } : { server: { pid: bare.child.pid } },
      load: {
        port,
        connections,
        requests: {
          module: new URL('./world/requests.ts', import.meta.url).href,
          maker: 'reports',
          settings: { ...business, ...settings },
        },
      },
    })
  const known = { from: 0, count: people, perCall: 1, random: true } as const
  const stranger = (part: number) => ({ from: nextStranger + part * 200_000, count: 200_000, perCall: 1 })
  const sides = [
    await reporting('Fastify, the same shapes, no database', { point: 'counter', numbers: known }, bare.ready),
    await bareInsert(database.url, postgres),
    await reporting('a known person, given', { point: 'counter', numbers: known }),
    await reporting('a new person, given', { point: 'counter', numbers: stranger(0) }),
    await reporting('a new person, to be confirmed', { point: 'checkout', numbers: stranger(1) }),
  ]
  try {
    const measured = await interleave(sides, pace)
    const [api, insert, again, fresh, asked] = measured.sides as [Measured, Measured, Measured, Measured, Measured]
    return {
      title: 'consents',
      about: `POST /v1/consents with evidence, notice and idempotency key on ${connections} connections; the insert on ${insertConnections}.`,
      measured,
      goals: [
        goal('a known person ÷ Fastify without a database', again, api, { floor: 0.22, aim: 0.3 }),
        goal('a known person ÷ bare insert of one row', again, insert, { floor: 0.65, aim: 0.9 }),
        goal('a new person ÷ Fastify without a database', fresh, api, {}),
        goal('to be confirmed ÷ Fastify without a database', asked, api, {}),
      ],
      facts: [],
    }
  } finally {
    for (const side of sides) await side.stop()
    await product.child.stop()
    await bare.child.stop()
  }
}

async function bareInsert(url: string, postgres: { pid: number; family: boolean }): Promise<Side> {
  const input: BareInsertInput = { url, connections: insertConnections }
  const { child } = await Child.start(new URL('./servers/bare-insert.ts', import.meta.url), input)
  return {
    name: 'bare insert of one row',
    processes: { postgres, client: { pid: child.pid } },
    work: (ms) => child.ask<Work>(ms),
    stop: () => child.stop(),
  }
}
