// How each provider tells the business of a call: which fields, signed how, and where the answer is read as what.

import { createHmac, randomUUID } from 'node:crypto'
import type { ChannelCredentials } from '../account/channel-credentials.ts'
import type { Call, Line } from './call.ts'

export interface Told {
  method: 'GET' | 'POST'
  url: string
  body: string
  headers: Record<string, string>
}

/** What happened since the business was asked last. */
export interface News {
  status: string
  keys?: string
  speech?: string
  recording?: string
  seconds?: number
  /** Of a status alone: nothing is asked. */
  event?: string
}

type Wire = (
  call: Call,
  news: News,
  url: string,
  credentials: ChannelCredentials,
  now: number,
  line: Line | undefined,
) => Told

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()

export const wires: Record<Call['provider'], Wire> = {
  twilio(call, news, url, { twilio }) {
    const [from, to] = ends(call, (digits) => `+${digits}`, 'anonymous')
    const fields: Record<string, string> = {
      CallSid: call.id,
      AccountSid: twilio.accountSid,
      From: from,
      To: to,
      Caller: from,
      Called: to,
      CallStatus: news.status,
      Direction: call.direction === 'inbound' ? 'inbound' : 'outbound-api',
      ApiVersion: '2010-04-01',
      ...(news.keys !== undefined && { Digits: news.keys }),
      ...(news.speech !== undefined && { SpeechResult: news.speech, Confidence: '0.94' }),
      ...(news.recording !== undefined && { RecordingUrl: news.recording, RecordingDuration: '3' }),
      ...(news.seconds !== undefined && { CallDuration: String(news.seconds) }),
      ...(news.event !== undefined && { CallbackSource: 'call-progress-events', SequenceNumber: String(call.turns) }),
      ...(call.detectsMachine && call.answeredAt !== null && { AnsweredBy: call.machine ? 'machine_start' : 'human' }),
    }
    const text = Object.keys(fields)
      .sort()
      .map((name) => name + String(fields[name]))
      .join('')
    const signature = createHmac('sha1', twilio.authToken)
      .update(url + text)
      .digest('base64')
    return posted(url, form(fields), { 'x-twilio-signature': signature, 'user-agent': 'TwilioProxy/1.1' })
  },

  plivo(call, news, url, { plivo }) {
    const [from, to] = ends(call, (digits) => digits, 'anonymous')
    const fields: Record<string, string> = {
      CallUUID: call.id,
      From: from,
      To: to,
      CallStatus: news.status,
      Direction: call.direction,
      Event: news.event ?? (call.turns === 0 ? 'StartApp' : 'GetInput'),
      ...(call.direction === 'outbound' && { RequestUUID: call.id }),
      ...(news.keys !== undefined && { Digits: news.keys, InputType: 'dtmf' }),
      ...(news.speech !== undefined && { Speech: news.speech, SpeechConfidenceScore: '0.94', InputType: 'speech' }),
      ...(news.recording !== undefined && { RecordUrl: news.recording }),
      ...(news.seconds !== undefined && { Duration: String(news.seconds) }),
      ...(call.detectsMachine && call.machine && { Machine: 'true' }),
    }
    const nonce = randomUUID()
    const [base = '', query = ''] = url.split('?')
    const asked = [...new URLSearchParams(query)]
      .sort(byName)
      .map(([name, value]) => `${name}=${value}`)
      .join('&')
    const text = Object.entries(fields)
      .sort(byName)
      .map((pair) => pair.join(''))
      .join('')
    const whole = `${base}?${asked}${asked === '' ? '' : '.'}${text}.${nonce}`
    const signature = createHmac('sha256', plivo.authToken).update(whole).digest('base64')
    return posted(url, form(fields), {
      'x-plivo-signature-v3': signature,
      'x-plivo-signature-v3-nonce': nonce,
      'user-agent': 'plivo',
    })
  },

  // Exotel signs nothing; its Passthru is a plain GET, and an Indian number is written with a nought.
  exotel(call, _news, url) {
    const national = (digits: string) => (/^91\d{10}$/.test(digits) ? `0${digits.slice(2)}` : digits)
    const [from, to] = ends(call, national, 'anonymous')
    const whole = new URL(url)
    const fields = { CallSid: call.id, CallFrom: from, CallTo: to, Direction: 'incoming', CallType: 'call-attempt' }
    for (const [name, value] of Object.entries(fields)) whole.searchParams.set(name, value)
    return { method: 'GET', url: whole.href, body: '', headers: {} }
  },

  signed_webhook(call, _news, url, _credentials, now, line) {
    const body = JSON.stringify({
      type: 'call.missed',
      timestamp: new Date(now).toISOString(),
      data: { call_id: call.id, from: call.withheld ? null : `+${call.phone}`, to: `+${call.line}` },
    })
    const id = `msg_${call.id}`
    const seconds = String(Math.floor(now / 1_000))
    const digest = createHmac('sha256', line?.secret ?? '')
      .update(`${id}.${seconds}.${body}`)
      .digest('base64')
    return {
      method: 'POST',
      url,
      body,
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': seconds,
        'webhook-signature': `v1,${digest}`,
      },
    }
  },
}

function ends(call: Call, written: (digits: string) => string, hidden: string): [from: string, to: string] {
  const person = call.withheld ? hidden : written(call.phone)
  return call.direction === 'inbound' ? [person, written(call.line)] : [written(call.line), person]
}

function posted(url: string, body: string, headers: Record<string, string>): Told {
  return { method: 'POST', url, body, headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers } }
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0
}
