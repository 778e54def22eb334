/** Telephone numbers of a shop at each provider, and people who call them: webhooks signed and posted as the real ones. */
import { createHmac, randomUUID } from 'node:crypto'
import { addChannelSender } from '../../src/actions/connect-channel-sender.ts'
import { newId } from '../../src/base/ids.ts'
import { type ShippedTemplateKey, shippedTemplate } from '../../src/copy/shipped-templates.ts'
import { systemActor } from '../../src/domain/actor.ts'
import type { ChannelProvider, ChannelSender } from '../../src/domain/channel-sender.ts'
import type { AskingShop } from './asking-shop.ts'
import type { HttpWorld } from './http.ts'

const identities: Readonly<Record<string, string>> = {
  twilio: '+61491570006',
  plivo: '+61491570156',
  exotel: '+918047100001',
  signed_webhook: '+61491570110',
}
const token = 'a secret of the provider'
let lines = 0

export interface Heard {
  readonly status: number
  /** The document that the call is told to follow. */
  readonly xml: string
}

export class Line {
  readonly #world: HttpWorld
  readonly sender: ChannelSender

  constructor(world: HttpWorld, sender: ChannelSender) {
    this.#world = world
    this.sender = sender
  }

  get path(): string {
    return `/inbound/voice/${this.sender.provider}/${this.sender.inboundPath}`
  }

  /** As Twilio posts: `fields` on top of those that every webhook of a call has. */
  async twilio(callSid: string, fields: Record<string, string>, query = '', forged = false): Promise<Heard> {
    const all = { CallSid: callSid, To: this.sender.identity, CallStatus: 'ringing', Direction: 'inbound', ...fields }
    const url = `${this.path}${query}`
    const text = Object.entries(all)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map((pair) => pair.join(''))
      .join('')
    const key = forged ? 'somebody else’s' : token
    const signature = createHmac('sha1', key).update(`${this.#world.deps.publicUrl}${url}${text}`).digest('base64')
    return this.#post(url, new URLSearchParams(all).toString(), { 'x-twilio-signature': signature })
  }

  async plivo(callId: string, fields: Record<string, string>, query = ''): Promise<Heard> {
    const to = this.sender.identity.slice(1)
    const all = { CallUUID: callId, To: to, CallStatus: 'ringing', Direction: 'inbound', ...fields }
    const nonce = randomUUID()
    const text = Object.entries(all)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map((pair) => pair.join(''))
      .join('')
    const asked = query.replace('?', '').split('&').sort().join('&')
    const whole = `${this.#world.deps.publicUrl}${this.path}?${asked}${asked === '' ? '' : '.'}${text}.${nonce}`
    return this.#post(`${this.path}${query}`, new URLSearchParams(all).toString(), {
      'x-plivo-signature-v3': createHmac('sha256', token).update(whole).digest('base64'),
      'x-plivo-signature-v3-nonce': nonce,
    })
  }

  async exotel(callSid: string, from: string, password?: string): Promise<Heard> {
    const query = new URLSearchParams({ CallSid: callSid, CallFrom: from, CallTo: '08047100001' })
    const { statusCode, body } = await this.#world.server.inject({
      method: 'GET',
      url: `${this.path}?${query}`,
      headers:
        password === undefined ? {} : { authorization: `Basic ${Buffer.from(`x:${password}`).toString('base64')}` },
    })
    return { status: statusCode, xml: body }
  }

  async signed(callId: string, from: string | null, id = `msg_${callId}`, at = new Date()): Promise<Heard> {
    const data = { call_id: callId, from, to: this.sender.identity }
    const body = JSON.stringify({ type: 'call.missed', timestamp: at.toISOString(), data })
    const timestamp = String(Math.floor(this.#world.deps.clock.now().getTime() / 1_000))
    const digest = createHmac('sha256', token).update(`${id}.${timestamp}.${body}`).digest('base64')
    return this.#post(this.path, body, {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${digest}`,
    })
  }

  async #post(url: string, payload: string, headers: Record<string, string>): Promise<Heard> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const { statusCode, body } = await this.#world.server.inject({
      method: 'POST',
      url,
      payload,
      headers: { ...type, ...headers },
    })
    return { status: statusCode, xml: body }
  }
}

/** A number of the shop at a provider. */
export async function openLine(
  world: HttpWorld,
  { workspace }: AskingShop,
  provider: ChannelProvider,
  settings: Record<string, string | number> = {},
  more: Record<string, string> = {},
  identity = identities[provider] ?? '',
): Promise<Line> {
  const { deps } = world
  lines += 1
  const by = { actor: systemActor(workspace.workspaceId, 'test'), now: deps.clock.now() }
  const account = provider === 'plivo' ? { authId: 'MA123' } : { accountSid: 'AC123' }
  const secrets = { exotel: { apiKey: token, apiToken: token }, signed_webhook: { secret: token } }[
    provider as 'exotel'
  ] ?? { authToken: token }
  const sender = await deps.transaction((stores) =>
    addChannelSender(stores, deps, by, workspace, {
      kind: 'voice',
      provider,
      name: `Line ${lines}`,
      identity,
      settings: provider === 'signed_webhook' ? {} : { ...account, ...settings },
      secrets: { ...secrets, ...more },
      perSecond: 100,
    }),
  )
  return new Line(world, sender)
}

/** One of the templates that ship, approved by WhatsApp. */
export async function approve(world: HttpWorld, shop: AskingShop, key: ShippedTemplateKey): Promise<void> {
  const now = world.deps.clock.now()
  await world.deps.read.templates.add({
    workspaceId: shop.workspace.workspaceId,
    templateId: newId(),
    senderId: shop.sender.senderId,
    externalId: newId(),
    content: shippedTemplate(key, 'en', 'Lampwick'),
    state: 'APPROVED',
    quality: null,
    rejectedReason: null,
    correctCategory: null,
    previousCategory: null,
    pausedUntil: null,
    acceptedAt: null,
    acceptedBy: null,
    version: 1,
    createdAt: now,
    updatedAt: now,
  })
}

let calls = 0
export function anyCall(): string {
  calls += 1
  return `CA${String(calls).padStart(32, '0')}`
}
