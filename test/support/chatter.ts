/** Somebody in the chat with an asking shop: what they write and tap, as WhatsApp's webhooks carry it, and what waits to be sent to them. */
import { randomBytes } from 'node:crypto'
import { findAddresses } from '../../src/actions/identify.ts'
import { receiveWebhook } from '../../src/actions/receive-webhook.ts'
import { second, WoundClock } from '../../src/base/clock.ts'
import type { AddressKey, Identifier } from '../../src/domain/address.ts'
import type { ConsentRecord } from '../../src/domain/consent.ts'
import type { SendRequest } from '../../src/domain/delivery.ts'
import type { MessageContent } from '../../src/domain/messenger.ts'
import { readWebhook } from '../../src/protocol/whatsapp/read-webhook.ts'
import type { AskingShop } from './asking-shop.ts'
import type { HttpWorld } from './http.ts'

type World = Pick<HttpWorld, 'deps' | 'database'>

export class Chatter {
  readonly #world: World
  readonly #shop: AskingShop
  readonly phone: string
  /** WhatsApp tells the business no number of theirs, only an id. */
  readonly hidden: boolean
  readonly bsuid = `AU.${randomBytes(8).toString('hex')}`
  /** Every webhook that was sent, to be delivered again. */
  readonly sent: object[] = []

  constructor(world: World, shop: AskingShop, phone: string, options: { readonly hidden?: boolean } = {}) {
    this.#world = world
    this.#shop = shop
    this.phone = phone
    this.hidden = options.hidden ?? false
  }

  says(text: string, more: object = {}): Promise<void> {
    return this.#sends({ type: 'text', text: { body: text }, ...more })
  }

  /** A reply button, by its label. */
  async taps(label: string): Promise<void> {
    const content = await this.lastContent()
    if (content.kind === 'template') throw new Error('a template is tapped with tapsTemplate')
    const button = content.kind === 'buttons' ? content.buttons.find(({ title }) => title === label) : undefined
    if (button === undefined) throw new Error(`there is no button ${label} in ${JSON.stringify(content)}`)
    await this.#sends({ type: 'interactive', interactive: { type: 'button_reply', button_reply: button } })
  }

  /** The quick reply at this place of a template. */
  async tapsTemplate(index: number): Promise<void> {
    const content = await this.lastContent()
    const button = content.kind === 'template' ? content.buttons?.find((one) => one.index === index) : undefined
    if (button?.kind !== 'quick_reply')
      throw new Error(`there is no quick reply ${index} in ${JSON.stringify(content)}`)
    await this.#sends({ type: 'button', button: { payload: button.payload, text: 'a label' } })
  }

  /** A row of a list, by its title. */
  async chooses(title: string): Promise<void> {
    const content = await this.lastContent()
    const rows = content.kind === 'list' ? content.sections.flatMap((section) => section.rows) : []
    const row = rows.find((one) => one.title === title)
    if (row === undefined) throw new Error(`there is no row ${title} in ${JSON.stringify(content)}`)
    await this.#sends({ type: 'interactive', interactive: { type: 'list_reply', list_reply: row } })
  }

  sendsForm(response: object): Promise<void> {
    const reply = { name: 'flow', body: 'Sent', response_json: JSON.stringify(response) }
    return this.#sends({ type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: reply } })
  }

  tapsPayload(payload: string): Promise<void> {
    const button = { id: payload, title: 'a button' }
    return this.#sends({ type: 'interactive', interactive: { type: 'button_reply', button_reply: button } })
  }

  /** Everything again, byte for byte; with `reversed` the last first. */
  async sendsAgain({ reversed = false } = {}): Promise<void> {
    for (const webhook of reversed ? this.sent.toReversed() : this.sent) await this.#receive(webhook)
  }

  async #sends(body: object): Promise<void> {
    const { deps } = this.#world
    const { sender } = this.#shop
    // Nobody reads and answers within one millisecond; what was sent before keeps its place.
    if (deps.clock instanceof WoundClock) deps.clock.wind(second)
    const names = this.hidden ? {} : { from: this.phone.slice(1) }
    const message = {
      ...names,
      from_user_id: this.bsuid,
      id: `wamid.${this.bsuid}.${this.sent.length}`,
      timestamp: String(Math.floor(deps.clock.now().getTime() / 1_000)),
      ...body,
    }
    const contact = {
      profile: { name: 'Grace' },
      user_id: this.bsuid,
      ...(this.hidden ? {} : { wa_id: this.phone.slice(1) }),
    }
    const metadata = { display_phone_number: '61491570000', phone_number_id: sender.phoneNumberId }
    const value = { messaging_product: 'whatsapp', metadata, contacts: [contact], messages: [message] }
    const webhook = {
      object: 'whatsapp_business_account',
      entry: [{ id: sender.wabaId, changes: [{ field: 'messages', value }] }],
    }
    this.sent.push(webhook)
    await this.#receive(webhook)
  }

  async #receive(webhook: object): Promise<void> {
    const { deps } = this.#world
    await receiveWebhook(deps, this.#shop.sender, readWebhook(webhook), deps.clock.now())
  }

  async key(): Promise<AddressKey> {
    const { read, secrets } = this.#world.deps
    const name: Identifier = this.hidden ? { kind: 'bsuid', value: this.bsuid } : { kind: 'phone', value: this.phone }
    const [key] = await findAddresses(read, secrets, this.#shop.workspace.workspaceId, [[name]])
    if (key === undefined) throw new Error(`nobody is known as ${name.value}`)
    return key
  }

  async records(): Promise<ConsentRecord[]> {
    return this.#world.deps.read.consent.recordsOf([await this.key()])
  }

  /** What waits to be sent to them, oldest first. */
  async queued(): Promise<SendRequest[]> {
    const { workspaceId, bucket, addressId } = await this.key()
    const { rows } = await this.#world.database.pool.query<{ payload: SendRequest }>(
      `select payload from delivery_queue where workspace_id = $1 and bucket = $2 and address_id = $3 order by delivery_id`,
      [workspaceId, bucket, addressId],
    )
    return rows.map(({ payload }) => payload)
  }

  async lastContent(): Promise<MessageContent> {
    const last = (await this.queued()).at(-1)
    if (last === undefined) throw new Error('nothing waits to be sent to them')
    return last.content as MessageContent
  }

  /** The words of what was sent to them last. */
  async lastWords(): Promise<string> {
    const content = await this.lastContent()
    return 'body' in content && typeof content.body === 'string' ? content.body : JSON.stringify(content)
  }
}
