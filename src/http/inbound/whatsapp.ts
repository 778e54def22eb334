/**
 * Where WhatsApp calls. A request that is not signed by one of the sender's apps is refused before it is parsed; 200 means
 * that everything in it has been understood and is durable, and that after a no the air is quiet.
 */
import { timingSafeEqual } from 'node:crypto'
import { noteHandshake } from '../../actions/note-handshake.ts'
import { receiveWebhook } from '../../actions/receive-webhook.ts'
import { Fault } from '../../base/fault.ts'
import { sha256 } from '../../base/secret.ts'
import type { Sender } from '../../domain/sender.ts'
import { readWebhook } from '../../protocol/whatsapp/read-webhook.ts'
import { isSigned } from '../../protocol/whatsapp/signature.ts'
import type { HttpDeps } from '../deps.ts'
import type { Routes } from '../routes.ts'
import { SenderDirectory } from './sender-directory.ts'

interface Path {
  readonly Params: { readonly app?: string }
}

interface Handshake extends Path {
  readonly Querystring: Readonly<Record<string, string | string[] | undefined>>
}

export const whatsappRoutes: Routes = (server, deps) => {
  const directory = new SenderDirectory(deps)
  for (const url of ['/inbound/whatsapp', '/inbound/whatsapp/:app']) {
    server.get<Handshake>(url, { schema: { hide: true } }, async (request, reply) => {
      const { sender, secrets } = await directory.find(request.params.app)
      const { query } = request
      const token = query['hub.verify_token']
      const challenge = query['hub.challenge']
      if (query['hub.mode'] !== 'subscribe' || !isToken(token, secrets.verifyToken) || typeof challenge !== 'string') {
        throw new Fault('forbidden', 'The verify token is not the one that Assent shows under Settings, WhatsApp.')
      }
      await noteHandshake(deps, sender)
      return reply.type('text/plain').send(challenge)
    })

    server.post<Path & { Body: Buffer }>(url, { schema: { hide: true } }, async (request, reply) => {
      const receivedAt = deps.clock.now()
      const { sender, signingKeys } = await directory.find(request.params.app)
      const header = request.headers['x-hub-signature-256']
      if (!Buffer.isBuffer(request.body) || !isSigned(request.body, String(header ?? ''), signingKeys)) {
        throw new Fault(
          'forbidden',
          'The signature does not match: the app secret under Settings, WhatsApp is another.',
        )
      }
      await receive(deps, sender, request.body, receivedAt)
      return reply.code(200).send()
    })
  }
}

async function receive(deps: HttpDeps, sender: Sender, raw: Buffer, receivedAt: Date): Promise<void> {
  let body: unknown
  try {
    body = JSON.parse(raw.toString())
  } catch {
    throw new Fault('invalid', 'The body is not JSON.')
  }
  await receiveWebhook(deps, sender, readWebhook(body), receivedAt)
}

function isToken(claimed: unknown, own: string): boolean {
  return typeof claimed === 'string' && timingSafeEqual(sha256(claimed), sha256(own))
}
