/** A shop whose number is the emulated WhatsApp's, a worker that sends for it, and people with phones on which Flows open. */
import { afterAll } from 'vitest'
import type { Deps } from '../../src/actions/deps.ts'
import type { Clock } from '../../src/base/clock.ts'
import type { Sender } from '../../src/domain/sender.ts'
import { DatabaseNotices } from '../../src/postgres/notices.ts'
import { runWorker } from '../../src/worker/run-worker.ts'
import { type AskingShop, openShop } from './asking-shop.ts'
import { type EmulatedWhatsapp, emulatedWhatsapp, eventually } from './emulated-whatsapp.ts'

// What the control API answers is JSON of many shapes; each test says what it expects of it.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Shown = any

export interface PhoneShop extends EmulatedWhatsapp {
  readonly shop: AskingShop
  readonly sender: Sender
  phone(number: string): Phone
}

export interface PhoneShopOptions {
  /** What the worker has done by others: other ways than those of the server. */
  readonly worker?: (deps: Deps) => Partial<Deps>
  readonly clock?: Clock
}

export async function openPhoneShop(options: PhoneShopOptions = {}): Promise<PhoneShop> {
  const emulated = await emulatedWhatsapp({}, options.clock)
  const { world, emulator, control, credentials } = emulated
  const shop = await openShop(world, 'demo', { withoutSender: true })
  const secrets = { accessToken: emulator.accessToken, appSecrets: [emulator.appSecret], verifyToken: 'v' }
  const sender: Sender = {
    ...shop.sender,
    phoneNumberId: emulator.phoneNumberId,
    wabaId: emulator.wabaId,
    appId: emulator.appId,
    displayNumber: emulator.displayNumber,
    graphUrl: emulator.url,
    graphVersion: 'v26.0',
    sealedSecrets: world.deps.secrets.seal(JSON.stringify(secrets)),
  }
  await world.deps.read.senders.add(sender, { perSecond: 1_000, dailyLimit: null })
  const webhookBase = world.deps.whatsapp.endpoint(true)?.webhookBase ?? ''
  await control('POST', 'webhook', {
    url: `${webhookBase}/inbound/whatsapp/${sender.inboundPath}`,
    fields: ['messages', 'user_preferences'],
  })
  const notices = await DatabaseNotices.open(world.database.url, world.deps.log)
  const worker = runWorker({ ...world.deps, ...options.worker?.(world.deps) }, { notices })
  afterAll(async () => {
    await worker.stop()
    await notices[Symbol.asyncDispose]()
  })
  return {
    ...emulated,
    credentials,
    shop,
    sender,
    phone: (number) => new Phone(emulated, number),
  }
}

export class Phone {
  readonly #emulated: EmulatedWhatsapp
  readonly number: string

  constructor(emulated: EmulatedWhatsapp, number: string) {
    this.#emulated = emulated
    this.number = number
  }

  get #who(): string {
    return `people/${encodeURIComponent(this.number)}`
  }

  async says(text: string, more: object = {}): Promise<void> {
    await this.#emulated.control('POST', `${this.#who}/say?wait=1`, { text, ...more })
  }

  async does(act: string, body: object = {}): Promise<Shown> {
    return this.#emulated.control('POST', `${this.#who}/${act}?wait=1`, body)
  }

  async messages(): Promise<Shown[]> {
    const { emulator, control } = this.#emulated
    return (await control('GET', `${this.#who}/chats/${emulator.phoneNumberId}/messages`)).messages as Shown[]
  }

  /** The newest message of the business that has this kind, once it has arrived. */
  async message(kind: string, nth = 1): Promise<Shown> {
    const found = (all: Shown[]) => all.filter((one) => one.from === 'business' && one.kind === kind && one.visible)
    const all = await eventually(
      () => this.messages(),
      (now) => found(now).length >= nth,
    )
    return found(all)[nth - 1]
  }

  async opensFlow(message: Shown): Promise<Shown> {
    return this.#emulated.control('POST', `${this.#who}/flows`, { messageId: message.id })
  }

  /** Taps the component of this type (and label) on the screen, with what is filled in. */
  async tapsOn(screen: Shown, type: string, values: object = {}): Promise<Shown> {
    const component = placeOf(screen.children, type)
    return this.#emulated.control('POST', `${this.#who}/flows/${screen.session}`, { component, values, wait: true })
  }

  async goesBack(screen: Shown): Promise<Shown> {
    return this.#emulated.control('POST', `${this.#who}/flows/${screen.session}/back`)
  }

  /** The webhooks that carried what they sent, once more, byte for byte; the last first. */
  async sendsAgain(): Promise<void> {
    const { control } = this.#emulated
    const person = (await control('GET', this.#who)) as Shown
    const { wire } = (await control('GET', `wire?direction=out&limit=500&who=${person.id}`)) as Shown
    const posts = wire.filter((one: Shown) => one.path.includes('/inbound/whatsapp/'))
    for (const post of posts.toReversed()) await control('POST', 'webhook/replay', { wire: post.id })
  }
}

function placeOf(children: Shown[], type: string, before = ''): string {
  for (const [index, child] of children.entries()) {
    if (child.type === type) return `${before}${index}`
    const inner = Array.isArray(child.children) ? placeOf(child.children, type, `${before}${index}.`) : ''
    if (inner !== '') return inner
  }
  return ''
}
