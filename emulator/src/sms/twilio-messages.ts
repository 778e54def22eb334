// Twilio's Messages API, as far as a business sends an SMS with it.

import type { IncomingMessage, ServerResponse } from 'node:http'
import { digitsOf } from '../base/phones.ts'
import { answerProvider, isBasic, type ProviderAnswer, refusedByTwilio } from '../provider-api.ts'
import type { World } from '../world.ts'

/** Whether this path is its own; then it has been answered. */
export function serveTwilioMessages(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  raw: Buffer,
): boolean {
  const account = /^\/twilio\/2010-04-01\/Accounts\/([^/]+)\/Messages\.json$/.exec(path)?.[1]
  if (account === undefined) return false
  answerProvider(world, request, response, { path, raw, about: 'an SMS' }, () =>
    answerOf(world, request, decodeURIComponent(account), raw),
  )
  return true
}

function answerOf(world: World, request: IncomingMessage, account: string, raw: Buffer): ProviderAnswer {
  const { accountSid, authToken } = world.channelCredentials.twilio
  if (!isBasic(request, accountSid, authToken) || account !== accountSid)
    return refusedByTwilio(401, 20003, 'Authenticate')
  if (request.method !== 'POST') return refusedByTwilio(405, 20004, 'Method not allowed')
  const form = new URLSearchParams(raw.toString())
  const text = form.get('Body') ?? ''
  const business = form.get('From') ?? form.get('MessagingServiceSid') ?? ''
  const to = form.get('To') ?? ''
  if (business === '') return refusedByTwilio(400, 21603, "A 'From' phone number is required.")
  if (text === '') return refusedByTwilio(400, 21602, 'Message body is required.')
  if (digitsOf(to) === null) return refusedByTwilio(400, 21211, `Invalid 'To' Phone Number: ${to}`)
  const segments = Math.max(1, Math.ceil(text.length / 153))
  const sms = world.sms.take({
    route: 'twilio',
    id: `SM${world.ids.nextHex('sms', 32)}`,
    business,
    to,
    text,
    segments,
    parameters: {},
    statusUrl: form.get('StatusCallback'),
    wantsReceipt: false,
  })
  if (sms === null) return refusedByTwilio(400, 21211, `Invalid 'To' Phone Number: ${to}`)
  const body = {
    sid: sms.id,
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: text,
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: business,
    num_segments: String(segments),
    status: 'queued',
    to,
  }
  return { status: 201, body, person: sms.person }
}
