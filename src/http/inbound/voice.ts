/**
 * Where providers of telephone calls ask what to do. Twilio and Plivo sign what they send, and so does any other system
 * that tells of missed calls; Exotel does not, so that its address alone, and a password where one is set, is its proof.
 */
import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { openChannelSecrets } from '../../actions/channel-secrets.ts'
import { type CallNews, hearCall } from '../../actions/hear-call.ts'
import { Fault } from '../../base/fault.ts'
import { sha256 } from '../../base/secret.ts'
import type { ChannelProvider, ChannelSender } from '../../domain/channel-sender.ts'
import { isTwilioSigned } from '../../protocol/twilio/signature.ts'
import type { CallWebhook, Fields } from '../../protocol/voice/call-webhook.ts'
import type { Instruction } from '../../protocol/voice/instruction.ts'
import { isPlivoSigned } from '../../protocol/voice/plivo-signature.ts'
import { plivoXml } from '../../protocol/voice/plivo-xml.ts'
import { readExotelCall } from '../../protocol/voice/read-exotel-call.ts'
import { readPlivoCall } from '../../protocol/voice/read-plivo-call.ts'
import { readSignedCall } from '../../protocol/voice/read-signed-call.ts'
import { readTwilioCall } from '../../protocol/voice/read-twilio-call.ts'
import { isWebhookSigned } from '../../protocol/voice/signed-webhook.ts'
import { twiml } from '../../protocol/voice/twiml.ts'
import type { HttpDeps } from '../deps.ts'
import type { Routes } from '../routes.ts'

interface Webhook {
  readonly Params: { readonly path: string }
  readonly Body: Buffer | undefined
}

/** What is read out of a request that has proved where it comes from. */
interface Provider {
  readonly name: ChannelProvider
  readonly methods: readonly ('GET' | 'POST')[]
  /** It tells of missed calls, and takes no instructions. */
  readonly onlyTells: boolean
  isGenuine(request: Asked, secrets: Readonly<Record<string, string>>, now: Date): boolean
  read(request: Asked): CallWebhook | undefined
  write?(instructions: readonly Instruction[]): string
}

interface Asked {
  readonly method: 'GET' | 'POST'
  /** As the provider was told it, whole. */
  readonly url: string
  readonly fields: Fields
  readonly raw: Buffer
  header(name: string): string | undefined
}

const providers: readonly Provider[] = [
  {
    name: 'twilio',
    methods: ['POST'],
    onlyTells: false,
    isGenuine: ({ url, fields, header }, { authToken = '' }) =>
      isTwilioSigned({ url, fields, signature: header('x-twilio-signature') }, [authToken]),
    read: ({ fields }) => readTwilioCall(fields),
    write: twiml,
  },
  {
    name: 'plivo',
    methods: ['POST'],
    onlyTells: false,
    isGenuine: ({ url, fields, header }, { authToken = '' }) =>
      isPlivoSigned(
        { method: 'POST', url, fields, nonce: header('x-plivo-signature-v3-nonce') ?? '' },
        header('x-plivo-signature-v3'),
        [authToken],
      ),
    read: ({ fields }) => readPlivoCall(fields),
    write: plivoXml,
  },
  {
    name: 'exotel',
    methods: ['GET', 'POST'],
    onlyTells: true,
    isGenuine: ({ header }, { webhookPassword }) =>
      webhookPassword === undefined || isPassword(header('authorization'), webhookPassword),
    read: ({ fields }) => readExotelCall(fields),
  },
  {
    name: 'signed_webhook',
    methods: ['POST'],
    onlyTells: true,
    isGenuine: ({ raw, header }, { secret = '' }, now) =>
      isWebhookSigned(
        { id: header('webhook-id') ?? '', timestamp: header('webhook-timestamp') ?? '', body: raw },
        header('webhook-signature'),
        [secret],
        now,
      ),
    read: ({ raw }) => readSignedCall(parsed(raw)),
  },
]

export const voiceRoutes: Routes = (server, deps) => {
  for (const provider of providers) {
    server.route<Webhook>({
      method: [...provider.methods],
      url: `/inbound/voice/${provider.name}/:path`,
      schema: { hide: true },
      async handler(request, reply) {
        const sender = await senderAt(deps, provider, request.params.path)
        const asked = askedIn(deps, request)
        if (!provider.isGenuine(asked, openChannelSecrets(deps.secrets, sender), deps.clock.now())) {
          throw new Fault('forbidden', `The signature is not one of ${provider.name} with the secret of this number.`, {
            reason: 'bad_signature',
          })
        }
        const webhook = provider.read(asked)
        if (webhook === undefined) throw new Fault('invalid', 'This speaks of no call.', { reason: 'no_call' })
        const instructions = await hearCall(deps, sender, newsOf(provider, asked, webhook))
        if (provider.write === undefined) return reply.send({ result: 'heard' })
        return reply.type('text/xml; charset=utf-8').send(provider.write(instructions))
      },
    })
  }
}

async function senderAt({ read }: Pick<HttpDeps, 'read'>, { name }: Provider, path: string): Promise<ChannelSender> {
  const sender = await read.channelSenders.findByInboundPath(path)
  if (sender?.kind === 'voice' && sender.provider === name && sender.stoppedAt === null) return sender
  throw new Fault('not_found', 'No telephone number is connected at this address.')
}

function askedIn({ publicUrl }: Pick<HttpDeps, 'publicUrl'>, request: FastifyRequest): Asked {
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const method = request.method === 'GET' ? 'GET' : 'POST'
  const query = request.url.includes('?') ? request.url.slice(request.url.indexOf('?') + 1) : ''
  const isForm = String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded')
  return {
    method,
    url: `${publicUrl}${request.url}`,
    fields: fieldsOf(method === 'GET' ? query : isForm ? raw.toString() : ''),
    raw,
    header: (name) => {
      const value = request.headers[name]
      return typeof value === 'string' ? value : undefined
    },
  }
}

function fieldsOf(text: string): Fields {
  const fields = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(text)) {
    const known = fields.get(name)
    if (known === undefined) fields.set(name, [value])
    else known.push(value)
  }
  return Object.fromEntries(
    [...fields].map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]),
  )
}

function newsOf({ onlyTells }: Provider, { url }: Asked, webhook: CallWebhook): CallNews {
  const query = new URL(url).searchParams
  const turn = query.get('turn')
  const invitationId = query.get('invitation')
  return {
    webhook,
    turn: turn !== null && /^[0-9]{1,4}$/.test(turn) ? Number(turn) : null,
    invitationId: invitationId !== null && uuid.test(invitationId) ? invitationId : null,
    onlyTells,
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString())
  } catch {
    return undefined
  }
}

/** `https://anything:password@…` as Exotel calls an address that holds one. */
function isPassword(authorization: string | undefined, password: string): boolean {
  const given = Buffer.from(/^Basic\s+(.+)$/i.exec(authorization ?? '')?.[1] ?? '', 'base64').toString()
  return timingSafeEqual(sha256(given.slice(given.indexOf(':') + 1)), sha256(password))
}
