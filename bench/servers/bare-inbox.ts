/**
 * What a webhook costs that keeps what it is told and thinks about nothing: plain Fastify, the signature, one JSON.parse,
 * one row, 200.
 */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import pg from 'pg'

export interface BareInboxInput {
  readonly appSecret: string
  readonly url: string
  readonly connections: number
}

const { appSecret, url, connections } = JSON.parse(process.argv[2] ?? '') as BareInboxInput
const key = createSecretKey(appSecret, 'utf8')
const pool = new pg.Pool({ connectionString: url, max: connections })
await pool.query(
  'create table if not exists bench_inbox (id bigint generated always as identity primary key, body text not null, at timestamptz not null)',
)

const server = Fastify({ bodyLimit: 4 * 2 ** 20 })
server.removeAllContentTypeParsers()
server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
server.post<{ Body: Buffer }>('/inbound/whatsapp/:app', async (request, reply) => {
  const claimed = Buffer.from(String(request.headers['x-hub-signature-256']).slice(7), 'hex')
  if (!timingSafeEqual(createHmac('sha256', key).update(request.body).digest(), claimed)) {
    return reply.code(403).send()
  }
  const text = request.body.toString()
  if ((JSON.parse(text) as { object?: string }).object !== 'whatsapp_business_account') return reply.code(400).send()
  const values = [text, new Date()]
  await pool.query({ name: 'bare', text: 'insert into bench_inbox (body, at) values ($1, $2)', values })
  return reply.code(200).send()
})

await server.listen({ host: '127.0.0.1', port: 0 })
process.on('disconnect', async () => {
  await server.close()
  await pool.end()
  process.exit()
})
process.send?.((server.server.address() as AddressInfo).port)
