/** What a durable write costs at least: single rows, each its own transaction, from several connections at once. */
import pg from 'pg'
import { summary } from '../harness/latency.ts'
import type { Work } from '../harness/side.ts'

export interface BareInsertInput {
  readonly url: string
  readonly connections: number
}

const { url, connections } = JSON.parse(process.argv[2] ?? '') as BareInsertInput
const clients = await Promise.all(
  Array.from({ length: connections }, async () => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    return client
  }),
)
await clients[0]?.query(
  'create table if not exists bench_row (id bigint generated always as identity primary key, body text not null, at timestamptz not null)',
)

const body = 'x'.repeat(200)

async function work(ms: number): Promise<Work> {
  const latencies: number[] = []
  const from = performance.now()
  const until = from + ms
  await Promise.all(
    clients.map(async (client) => {
      for (let sentAt = performance.now(); sentAt < until; sentAt = performance.now()) {
        const values = [body, new Date()]
        await client.query({ name: 'bare', text: 'insert into bench_row (body, at) values ($1, $2)', values })
        latencies.push(performance.now() - sentAt)
      }
    }),
  )
  return summary(latencies, (performance.now() - from) / 1_000)
}

process.on('message', async (ms: number) => process.send?.(await work(ms)))
process.on('disconnect', async () => {
  await Promise.all(clients.map((client) => client.end()))
  process.exit()
})
process.send?.('ready')
