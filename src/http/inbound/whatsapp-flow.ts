/**
 * Where WhatsApp asks the Flows of a number: letters that are sealed for our key and signed by the app. 421 has the client
 * fetch the key anew, 427 ends a Flow whose token is no longer good, 432 refuses what the app did not sign.
 */
import type { KeyObject } from 'node:crypto'
import { answerFlow } from '../../actions/answer-flow.ts'
import { second } from '../../base/clock.ts'
import { Fault } from '../../base/fault.ts'
import { Remembered } from '../../base/remembered.ts'
import { flowKey, openFlowRequest } from '../../protocol/whatsapp/flow-crypto.ts'
import { readFlowRequest } from '../../protocol/whatsapp/flow-exchange.ts'
import { isSigned } from '../../protocol/whatsapp/signature.ts'
import type { Routes } from '../routes.ts'
import { SenderDirectory } from './sender-directory.ts'

/** WhatsApp's own statuses, beyond those of HTTP. */
const statuses = { anotherKey: 421, tokenOver: 427, signatureWrong: 432 } as const

export const whatsappFlowRoutes: Routes = (server, deps) => {
  const directory = new SenderDirectory(deps)
  const keys = new Remembered<KeyObject | undefined>(2 * second, async (path) => {
    const { sender } = await directory.find(path)
    const key = await deps.read.whatsappFlows.key(sender.workspaceId, sender.senderId)
    return key === undefined ? undefined : flowKey(deps.secrets.open(key.sealedKey))
  })

  server.post<{ Params: { path: string }; Body: Buffer }>(
    '/inbound/flows/:path',
    { schema: { hide: true } },
    async (request, reply) => {
      const { path } = request.params
      const { sender, signingKeys } = await directory.find(path)
      const header = String(request.headers['x-hub-signature-256'] ?? '')
      if (!Buffer.isBuffer(request.body) || !isSigned(request.body, header, signingKeys)) {
        return reply.code(statuses.signatureWrong).send()
      }
      const key = await keys.get(path)
      const opened = key === undefined ? undefined : openFlowRequest(parsed(request.body), key)
      if (opened === undefined) return reply.code(statuses.anotherKey).send()
      const asked = readFlowRequest(opened.plain)
      if (asked === undefined) throw new Fault('invalid', 'This is no request of a Flow.')
      reply.type('text/plain')
      if (asked.kind === 'ping') return reply.send(opened.seal({ data: { status: 'active' } }))
      if (asked.kind === 'error') {
        deps.log.warn({ sender: sender.senderId, error: asked.error }, 'a Flow could not show what we answered')
        return reply.send(opened.seal({ data: { acknowledged: true } }))
      }
      const answer = await answerFlow(deps, sender, asked)
      return answer.kind === 'over'
        ? reply.code(statuses.tokenOver).send(opened.seal({ error_msg: answer.message }))
        : reply.send(opened.seal(answer.body))
    },
  )
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString())
  } catch {
    return undefined
  }
}
