/**
 * What the API costs before it does anything: plain Fastify with the shapes of ours, a look at the key, and an answer that is
 * always the same. No database, no limits, no log.
 */
import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import Fastify from 'fastify'
import { ConsentsIn, ConsentsOut } from '../../src/contract/consent.ts'
import { DecisionsIn, DecisionsOut } from '../../src/contract/decision.ts'
import { validator } from '../../src/http/validator.ts'

export interface BareApiInput {
  readonly keys: readonly string[]
}

const { keys } = JSON.parse(process.argv[2] ?? '') as BareApiInput
const hashOf = (key: string) => createHash('sha256').update(key).digest('base64')
const known = new Set(keys.map(hashOf))

const server = Fastify()
server.setValidatorCompiler(validator as never)
server.addHook('onRequest', async (request, reply) => {
  const [, key = ''] = (request.headers.authorization ?? '').split(' ', 2)
  if (!known.has(hashOf(key))) return reply.code(401).send()
})

const id = '019368f0-8a30-7cc2-9d11-5e0a7f9b1c01'
const consents: ConsentsOut = {
  consents: [
    {
      number: '+491711000000',
      topic: 'offers',
      record: id,
      state: 'given',
      missing: [],
      receipt: `https://consent.example.com/r/${id}`,
    },
  ],
}
const decisions: DecisionsOut = { decisions: [{ allow: true, reason: 'given', record: id }] }
server.post('/v1/consents', { schema: { body: ConsentsIn, response: { 201: ConsentsOut } } }, async (_, reply) =>
  reply.code(201).send(consents),
)
server.post('/v1/decisions', { schema: { body: DecisionsIn, response: { 200: DecisionsOut } } }, async () => decisions)

await server.listen({ host: '127.0.0.1', port: 0 })
process.on('disconnect', () => process.exit())
process.send?.((server.server.address() as AddressInfo).port)
