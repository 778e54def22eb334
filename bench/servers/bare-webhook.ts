/** What a webhook costs before it does anything: plain Fastify, the signature over the raw bytes, one JSON.parse, 200. */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'

export interface BareWebhookInput {
  readonly appSecret: string
}

const { appSecret } = JSON.parse(process.argv[2] ?? '') as BareWebhookInput
const key = createSecretKey(appSecret, 'utf8')

const server = Fastify({ bodyLimit: 4 * 2 ** 20 })
server.removeAllContentTypeParsers()
server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
server.post<{ Body: Buffer }>('/inbound/whatsapp/:app', async (request, reply) => {
  const claimed = Buffer.from(String(request.headers['x-hub-signature-256']).slice(7), 'hex')
  if (!timingSafeEqual(createHmac('sha256', key).update(request.body).digest(), claimed)) {
    return reply.code(403).send()
  }
  const body = JSON.parse(request.body.toString()) as { object?: string }
  return reply.code(body.object === 'whatsapp_business_account' ? 200 : 400).send()
})

await server.listen({ host: '127.0.0.1', port: 0 })
process.on('disconnect', () => process.exit())
process.send?.((server.server.address() as AddressInfo).port)
