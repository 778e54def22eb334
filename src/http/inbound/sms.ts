/**
 * Where Twilio tells of SMS: what people answered, and what became of ours. What it has not signed is refused before it is read;
 * 200 means that a no in it is durable and the air is quiet. What is sent back leaves by the API, through the gate.
 */
import type { FastifyRequest } from 'fastify'
import { openChannelSecrets } from '../../actions/channel-secrets.ts'
import { receiveSms } from '../../actions/receive-sms.ts'
import { receiveSmsReceiptSoon } from '../../actions/receive-sms-receipt.ts'
import { Fault } from '../../base/fault.ts'
import type { ChannelSender } from '../../domain/channel-sender.ts'
import { readTwilioSms, readTwilioStatus, type TwilioFields } from '../../protocol/twilio/read-sms.ts'
import { isTwilioSigned } from '../../protocol/twilio/signature.ts'
import type { HttpDeps } from '../deps.ts'
import type { Routes } from '../routes.ts'

interface Webhook {
  readonly Params: { readonly path: string }
  readonly Body: Buffer | undefined
}

/** No answer by SMS in the answer itself. */
const noAnswer = '<?xml version="1.0" encoding="UTF-8"?><Response/>'

export const smsRoutes: Routes = (server, deps) => {
  server.post<Webhook>('/inbound/sms/twilio/:path', { schema: { hide: true } }, async (request, reply) => {
    const { sender, fields } = await genuine(deps, request)
    const sms = readTwilioSms(fields)
    if (sms === undefined) throw new Fault('invalid', 'This is no SMS.', { reason: 'no_sms' })
    await receiveSms(deps, sender, sms)
    return reply.type('text/xml; charset=utf-8').send(noAnswer)
  })

  server.post<Webhook>('/inbound/sms/twilio/:path/status', { schema: { hide: true } }, async (request, reply) => {
    const { sender, fields } = await genuine(deps, request)
    const status = readTwilioStatus(fields)
    if (status !== undefined) await receiveSmsReceiptSoon(deps, sender, status)
    return reply.code(204).send()
  })
}

async function genuine(
  { read, secrets, publicUrl }: HttpDeps,
  request: FastifyRequest<Webhook>,
): Promise<{ sender: ChannelSender; fields: TwilioFields }> {
  const sender = await read.channelSenders.findByInboundPath(request.params.path)
  if (sender?.kind !== 'sms' || sender.provider !== 'twilio') {
    throw new Fault('not_found', 'No SMS sender is connected at this address.')
  }
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const fields = fieldsOf(raw.toString())
  const header = request.headers['x-twilio-signature']
  const signature = typeof header === 'string' ? header : undefined
  const { authToken = '' } = openChannelSecrets(secrets, sender)
  if (!isTwilioSigned({ url: `${publicUrl}${request.url}`, fields, signature }, [authToken])) {
    throw new Fault('forbidden', 'The signature is not one of Twilio with the auth token of this sender.', {
      reason: 'bad_signature',
    })
  }
  return { sender, fields }
}

function fieldsOf(text: string): TwilioFields {
  const form = new URLSearchParams(text)
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name)]))
}
