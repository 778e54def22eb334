// The providers' own APIs, as far as a business calls people with them: Twilio's Calls and Plivo's Call.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { digitsOf } from '../base/phones.ts'
import { answerProvider, isBasic, type ProviderAnswer, refusedByTwilio } from '../provider-api.ts'
import { Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import type { Call } from './call.ts'

/** Whether this path is one of theirs; then it has been answered. */
export function serveVoice(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  raw: Buffer,
): boolean {
  const twilio = /^\/twilio\/2010-04-01\/Accounts\/([^/]+)\/Calls\.json$/.exec(path)
  const plivo = /^\/plivo\/v1\/Account\/([^/]+)\/Call\/$/.exec(path)
  if (twilio === null && plivo === null) return false
  const account = decodeURIComponent((twilio ?? plivo)?.[1] ?? '')
  answerProvider(world, request, response, { path, raw, about: 'Call somebody' }, () =>
    twilio ? ofTwilio(world, request, account, raw) : ofPlivo(world, request, account, raw),
  )
  return true
}

function ofTwilio(world: World, request: IncomingMessage, account: string, raw: Buffer): ProviderAnswer {
  const { accountSid, authToken } = world.channelCredentials.twilio
  if (!isBasic(request, accountSid, authToken) || account !== accountSid)
    return refusedByTwilio(401, 20003, 'Authenticate')
  if (request.method !== 'POST') return refusedByTwilio(405, 20004, 'Method not allowed')
  const form = new URLSearchParams(raw.toString())
  const [from, to] = [digitsOf(form.get('From') ?? ''), digitsOf(form.get('To') ?? '')]
  const url = form.get('Url') ?? ''
  if (to === null) return refusedByTwilio(400, 21211, "The 'To' number is not a valid phone number.")
  if (from === null || world.network.line(from)?.provider !== 'twilio')
    return refusedByTwilio(400, 21210, 'The source phone number provided is not yet verified for your account.')
  if (!URL.canParse(url)) return refusedByTwilio(400, 21205, 'Url is not a valid URL')
  const call = attempted(() =>
    world.network.callPerson({
      provider: 'twilio',
      from,
      to,
      answerUrl: url,
      statusUrl: form.get('StatusCallback'),
      statusEvents: form.getAll('StatusCallbackEvent').map((event) => (event === 'answered' ? 'in-progress' : event)),
      detectsMachine: /^(Enable|DetectMessageEnd)$/.test(form.get('MachineDetection') ?? ''),
      ringMs: Number(form.get('Timeout') ?? 60) * 1_000,
    }),
  )
  if (call instanceof Refusal) return refusedByTwilio(400, 21000, call.message)
  const body = {
    sid: call.id,
    account_sid: accountSid,
    status: 'queued',
    direction: 'outbound-api',
    to: `+${to}`,
    from: `+${from}`,
  }
  return { status: 201, body, person: call.person }
}

function ofPlivo(world: World, request: IncomingMessage, account: string, raw: Buffer): ProviderAnswer {
  const { authId, authToken } = world.channelCredentials.plivo
  const refused = (status: number, error: string): ProviderAnswer => ({ status, body: { api_id: 'emulated', error } })
  if (!isBasic(request, authId, authToken) || account !== authId)
    return refused(401, 'Could not verify your access level.')
  if (request.method !== 'POST') return refused(405, 'Method not allowed')
  const order = jsonOf(raw)
  const [from, to] = [digitsOf(String(order.from ?? '')), digitsOf(String(order.to ?? ''))]
  const answerUrl = String(order.answer_url ?? '')
  if (to === null) return refused(400, 'to parameter is not valid')
  if (from === null || world.network.line(from)?.provider !== 'plivo')
    return refused(400, 'from parameter is not a rented number')
  if (!URL.canParse(answerUrl)) return refused(400, 'answer_url parameter is not valid')
  const call = attempted(() =>
    world.network.callPerson({
      provider: 'plivo',
      from,
      to,
      answerUrl,
      statusUrl: typeof order.hangup_url === 'string' ? order.hangup_url : null,
      statusEvents: [],
      detectsMachine: order.machine_detection === 'true' || order.machine_detection === 'hangup',
      ringMs: Number(order.ring_timeout ?? 120) * 1_000,
    }),
  )
  if (call instanceof Refusal) return refused(400, call.message)
  return { status: 201, body: { message: 'call fired', request_uuid: call.id, api_id: call.id }, person: call.person }
}

function attempted(work: () => Call): Call | Refusal {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function jsonOf(raw: Buffer): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(raw.toString())
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
