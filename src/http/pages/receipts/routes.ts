/**
 * The receipt of one statement, for whoever holds its address: in words, as the signed text, and the bytes of the wording
 * that it names by their hash. And the public keys, with which anybody checks it without us.
 */
import type { FastifyRequest } from 'fastify'
import { type ReadReceipt, readReceipt } from '../../../actions/read-receipt.ts'
import { Fault } from '../../../base/fault.ts'
import { languageTags } from '../../../copy/languages.ts'
import { receiptPayload, signReceipt } from '../../../ledger/receipt.ts'
import { anyone, type Routes } from '../../routes.ts'
import { sendPage } from '../answer.ts'
import { languageOf } from '../language.ts'
import { receiptView } from './view.ts'

export const receiptPageRoutes: Routes = (server, deps) => {
  const { publicUrl } = deps.settings
  const { receiptKey } = deps
  const hidden = { ...anyone, schema: { hide: true } }

  /** Throws `not_found`; whoever tries many is told to wait. */
  async function open(request: FastifyRequest): Promise<{ id: string; receipt: ReadReceipt }> {
    await server.failures.check(request)
    const { id } = request.params as { id: string }
    const receipt = await readReceipt(deps, id)
    if (receipt !== undefined) return { id, receipt }
    await server.failures.count(request)
    throw new Fault('not_found', 'There is no such receipt.')
  }

  server.get('/r/:id', hidden, async (request, reply) => {
    const { id, receipt } = await open(request)
    const payload = receiptPayload(deps.secrets, publicUrl, receipt.record)
    const jws = await signReceipt(payload, receiptKey)
    const language = languageOf(request, languageTags)
    return sendPage(reply, receiptView({ receipt, language, id, payload, jws, kid: receiptKey.kid }))
  })

  server.get('/r/:id/receipt.jws', hidden, async (request, reply) => {
    const { receipt } = await open(request)
    const jws = await signReceipt(receiptPayload(deps.secrets, publicUrl, receipt.record), receiptKey)
    return reply
      .header('content-disposition', `attachment; filename="receipt-${receipt.record.recordId}.jws"`)
      .type('application/jose')
      .send(jws)
  })

  server.get('/r/:id/wording', hidden, async (request, reply) => {
    const { receipt } = await open(request)
    if (receipt.wording === undefined) throw new Fault('not_found', 'Nothing was shown.')
    return reply.type('application/json; charset=utf-8').send(receipt.wording.bytes)
  })

  server.get('/.well-known/jwks.json', hidden, (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=3600')
      // Anybody may check a receipt, from any page.
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .type('application/json; charset=utf-8')
      .send({ keys: [{ ...receiptKey.publicJwk, alg: 'EdDSA', use: 'sig' }] }),
  )
}
