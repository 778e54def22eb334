/** The requests that the load processes send, made cheaply: text around the few words that differ. */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { NextRequest } from '../harness/http-load.ts'

const prefixes = ['160', '162', '163', '170', '171', '172']
const perPrefix = 9_000_000

/** A German mobile number for each person. */
export function numberOf(person: number): string {
  return `+49${prefixes[Math.floor(person / perPrefix)]}${1_000_000 + (person % perPrefix)}`
}

function post(path: string, headers: string, body: string | Buffer): string {
  return `POST ${path} HTTP/1.1\r\nHost: consent.example.com\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

export interface ReportSettings {
  readonly keys: readonly string[]
  readonly notice: { readonly id: string; readonly version: number; readonly language: string }
  /** The capture point's slug. */
  readonly point: string
  /** `at random`: any of them, again and again; else each once, in order. */
  readonly numbers: { readonly from: number; readonly count: number; readonly perCall: number; readonly random?: true }
}

/** No idempotency key is ever made twice. */
const run = randomBytes(12).toString('hex')
/** How many numbers this process has named so far: its connections share one list of them. */
let named = 0

/** POST /v1/consents, each under an idempotency key of its own. */
export function reports({ keys, notice, point, numbers }: ReportSettings, connection: number): NextRequest {
  const { from, count, perCall, random = false } = numbers
  const headers = `Authorization: Bearer ${keys[connection]}\r\nContent-Type: application/json\r\nIdempotency-Key: `
  const rest = JSON.stringify({
    topics: ['offers'],
    act: 'ticked_box',
    capture_point: point,
    notice,
    evidence: { ip: '203.0.113.7', form_url: 'https://lampwick.example/checkout', operator: 'till 3' },
    contact: { name: 'Asha', language: 'en' },
  }).slice(1)
  return () => {
    const first = from + (random ? Math.floor(Math.random() * count) : named % count)
    named += perCall
    const list = Array.from({ length: perCall }, (_, at) => `"${numberOf(first + at)}"`).join()
    return post('/v1/consents', `${headers}${run}.${named}\r\n`, `{"numbers":[${list}],${rest}`)
  }
}

export interface QuestionSettings {
  readonly keys: readonly string[]
  readonly people: number
  readonly perCall: number
}

/** POST /v1/decisions about people who are known. */
export function questions({ keys, people, perCall }: QuestionSettings, connection: number): NextRequest {
  const headers = `Authorization: Bearer ${keys[connection]}\r\nContent-Type: application/json\r\n`
  return () => {
    const messages = Array.from(
      { length: perCall },
      () => `{"to":"${numberOf(Math.floor(Math.random() * people))}","topic":"offers"}`,
    )
    return post('/v1/decisions', headers, `{"messages":[${messages.join()}]}`)
  }
}

export interface StatusSettings {
  readonly inboundPath: string
  readonly appSecret: string
  readonly phoneNumberId: string
  /** The file of `acceptedDeliveries`. */
  readonly deliveries: string
  readonly connections: number
  readonly perCall: number
}

/** POST /inbound/whatsapp/…: what became of messages; all of them sent, then all of them delivered, then all of them read. */
export function statuses(settings: StatusSettings, connection: number): NextRequest {
  const next = statusWebhook(settings, connection)
  const key = createSecretKey(settings.appSecret, 'utf8')
  return () => {
    const body = next()
    const signature = createHmac('sha256', key).update(body).digest('hex')
    const headers = `Content-Type: application/json\r\nX-Hub-Signature-256: sha256=${signature}\r\n`
    return post(`/inbound/whatsapp/${settings.inboundPath}`, headers, body)
  }
}

export interface MessageSettings {
  readonly inboundPath: string
  readonly appSecret: string
  readonly phoneNumberId: string
  readonly people: number
  readonly text: string
}

/** POST /inbound/whatsapp/…: one person after the other writes this. */
export function messages(settings: MessageSettings): NextRequest {
  const key = createSecretKey(settings.appSecret, 'utf8')
  return () => {
    const number = numberOf(named % settings.people)
    named += 1
    const body = textWebhook(settings, number, settings.text)
    const signature = createHmac('sha256', key).update(body).digest('hex')
    const headers = `Content-Type: application/json\r\nX-Hub-Signature-256: sha256=${signature}\r\n`
    return post(`/inbound/whatsapp/${settings.inboundPath}`, headers, body)
  }
}

const words = ['sent', 'delivered', 'read']

/** Bodies of such webhooks, one after the other. */
export function statusWebhook(settings: Omit<StatusSettings, 'appSecret' | 'inboundPath'>, connection: number) {
  const { phoneNumberId, connections, perCall } = settings
  const deliveries = readDeliveries(settings.deliveries)
  const at = Math.floor(Date.now() / 1_000)
  let next = connection * perCall
  const status = (): string => {
    const word = words[Math.floor(next / deliveries.length) % words.length] ?? 'read'
    const [data, number, account] = deliveries[next % deliveries.length] ?? []
    const id = `wamid.HBgNNDkxNzEx${next % deliveries.length}`
    next += 1
    return `{"id":"${id}","status":"${word}","timestamp":"${at}","recipient_id":"${number}","recipient_user_id":"${account}","biz_opaque_callback_data":"${data}","conversation":{"id":"b3d8f0a1","origin":{"type":"marketing"}},"pricing":{"billable":true,"pricing_model":"PMP","category":"marketing","type":"regular"}}`
  }
  return (): string => {
    const list = Array.from({ length: perCall }, status)
    next += (connections - 1) * perCall
    return webhook(phoneNumberId, `"statuses":[${list.join()}]`)
  }
}

/** The body of a webhook in which a person writes to us, now. */
export function textWebhook({ phoneNumberId }: { phoneNumberId: string }, number: string, text: string): string {
  const digits = number.slice(1)
  const account = `DE.${digits}00000`
  const contact = { profile: { name: 'Asha' }, wa_id: digits, user_id: account }
  const message = {
    from: digits,
    from_user_id: account,
    id: `wamid.${randomBytes(12).toString('base64url')}`,
    timestamp: String(Math.floor(Date.now() / 1_000)),
    type: 'text',
    text: { body: text },
  }
  return webhook(phoneNumberId, `"contacts":[${JSON.stringify(contact)}],"messages":[${JSON.stringify(message)}]`)
}

function webhook(phoneNumberId: string, value: string): string {
  return `{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"field":"messages","value":{"messaging_product":"whatsapp","metadata":{"display_phone_number":"49171000000","phone_number_id":"${phoneNumberId}"},${value}}}]}]}`
}

/** Read once, for all connections of this process. */
let read: readonly (readonly string[])[] | undefined

function readDeliveries(file: string): readonly (readonly string[])[] {
  read ??= readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' '))
  return read
}
