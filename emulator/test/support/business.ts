// An emulator, a business that uses it over HTTP, and a receiver for its webhooks. The clock stands still: `pass` lets time go
// by, and comes back when everything that fell due has been posted and answered.

import { type JsonObject, listOf, objectOf } from '../../src/base/json.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/index.ts'
import { Receiver } from './receiver.ts'

export interface Answered {
  status: number
  body: JsonObject
  headers: Headers
}

export const mia = '+61 491 570 156'
export const second = 1_000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

export class Business {
  readonly emulator: Emulator
  readonly receiver: Receiver

  private constructor(emulator: Emulator, receiver: Receiver) {
    this.emulator = emulator
    this.receiver = receiver
  }

  static async start(options: EmulatorOptions = {}): Promise<Business> {
    const receiver = await Receiver.start()
    const emulator = await startEmulator({ webhookUrl: receiver.url, seed: 'test', ...options })
    const business = new Business(emulator, receiver)
    await business.control('POST', '/clock', { frozen: true })
    return business
  }

  async stop(): Promise<void> {
    await this.emulator.stop()
    await this.receiver.stop()
  }

  /** A call of the Graph API; `path` may start with `number` or `waba` for their ids. */
  async graph(method: string, path: string, body?: unknown, token = this.emulator.accessToken): Promise<Answered> {
    const real = path
      .replace(/^number/, this.emulator.phoneNumberId)
      .replace(/^waba/, this.emulator.wabaId)
      .replace(/^app/, this.emulator.appId)
    const response = await fetch(`${this.emulator.url}/v25.0/${real}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as JsonObject, headers: response.headers }
  }

  async control(method: string, path: string, body?: unknown): Promise<JsonObject> {
    const { status, body: answer } = await this.tryControl(method, path, body)
    if (status >= 400) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }

  async tryControl(method: string, path: string, body?: unknown): Promise<Answered> {
    const response = await fetch(`${this.emulator.controlUrl}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: (await response.json()) as JsonObject, headers: response.headers }
  }

  /** Time goes by, and whatever it brings is told. */
  async pass(ms: number): Promise<void> {
    await this.control('POST', '/clock', { jumpMs: ms })
    await this.settle()
  }

  async settle(): Promise<void> {
    const { settled } = await this.control('POST', '/settle', { timeoutMs: 20_000 })
    if (settled !== true) throw new Error('Webhooks are still under way.')
  }

  async now(): Promise<number> {
    return Number((await this.control('GET', '/clock')).now)
  }

  async set(settings: JsonObject): Promise<void> {
    await this.control('PATCH', '/settings', settings)
  }

  async person(phone = mia, more: JsonObject = {}): Promise<JsonObject> {
    return this.control('POST', '/people', { phone, name: 'Mia Chen', ...more })
  }

  async does(who: unknown, act: string, body: JsonObject = {}): Promise<JsonObject> {
    const done = await this.control('POST', `/people/${encodeURIComponent(String(who))}/${act}`, body)
    await this.settle()
    return done
  }

  async send(message: JsonObject): Promise<Answered> {
    return this.graph('POST', 'number/messages', { messaging_product: 'whatsapp', ...message })
  }

  async sendText(to: string, body = 'Hello'): Promise<Answered> {
    return this.send({ to, type: 'text', text: { body } })
  }

  async sendTemplate(
    to: string,
    name = 'spring_news',
    values: string[] = ['Mia'],
    more: JsonObject = {},
  ): Promise<Answered> {
    const parameters = values.map((text) => ({ type: 'text', text }))
    const template = { name, language: { code: 'en_US' }, components: [{ type: 'body', parameters }] }
    return this.send({ to, type: 'template', template, ...more })
  }

  /** A template that has been approved; its id. */
  async template(
    name = 'spring_news',
    category = 'MARKETING',
    text = `Hello {{1}}, this is what ${name} has to say.`,
  ): Promise<string> {
    const created = await this.createTemplate({
      name,
      category,
      components: [{ type: 'BODY', text, example: { body_text: [['Ana']] } }],
    })
    if (created.status !== 200) throw new Error(JSON.stringify(created.body))
    await this.control('POST', `/templates/${String(created.body.id)}/approve`, { category })
    await this.settle()
    this.receiver.forget()
    return String(created.body.id)
  }

  async createTemplate(template: JsonObject): Promise<Answered> {
    return this.graph('POST', 'waba/message_templates', {
      name: 'spring_news',
      language: 'en_US',
      category: 'MARKETING',
      ...template,
    })
  }

  async chat(who: string, unseen = false): Promise<JsonObject[]> {
    const path = `/people/${encodeURIComponent(who)}/chats/${this.emulator.phoneNumberId}/messages?unseen=${unseen ? 1 : 0}`
    return listOf((await this.control('GET', path)).messages).map(objectOf)
  }
}

/** The id of the message in an answer to a send. */
export function wamidOf({ body }: Answered): string {
  const [message] = listOf(body.messages).map(objectOf)
  if (typeof message?.id !== 'string') throw new Error(`Not accepted: ${JSON.stringify(body)}`)
  return message.id
}

export function errorOf({ body }: Answered): JsonObject {
  return objectOf(body.error)
}

/** The code in a `failed` status. */
export function failureOf(statuses: readonly JsonObject[], id: string): unknown {
  const failed = statuses.find((status) => status.id === id && status.status === 'failed')
  const [error] = listOf(failed?.errors).map(objectOf)
  return error?.code
}
