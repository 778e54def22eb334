/**
 * A business with a bot: flows are published over the API, people write on the emulated WhatsApp, and what their phones show
 * is read from them. Real server, real worker, real webhooks.
 */
import { skewedClock } from '../../src/base/clock.ts'
import type { FlowDefinition } from '../../src/domain/flow/definition.ts'
import { eventually } from './emulated-whatsapp.ts'
import { openPhoneShop, type Phone, type PhoneShop, type PhoneShopOptions } from './flow-phone.ts'
import type { Caller } from './http.ts'

// What the API and the phone answer is JSON of many shapes; each test says what it expects of it.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Shown = any

export interface Bot extends PhoneShop {
  /** As somebody who administers the business. */
  readonly owner: Caller
  /** Made and published; answers its id. A definition that cannot be published fails the test with what is wrong. */
  publish(key: string, definition: FlowDefinition): Promise<string>
  /** Somebody new, with a phone. */
  somebody(): Person
  /** So many ms pass, for the business and for the people. */
  winds(ms: number): Promise<void>
  /** The newest run of this flow, step by step, once it satisfies. */
  run(flowId: string, satisfied?: (run: Shown) => boolean): Promise<Shown>
}

let numbers = 0

export async function openBot(options: PhoneShopOptions = {}): Promise<Bot> {
  let skewMs = 0
  const place = await openPhoneShop({ clock: skewedClock(() => skewMs), ...options })
  const owner = await place.world.machine(place.shop.workspace, 'owner')
  return {
    ...place,
    owner,
    somebody() {
      numbers += 1
      return new Person(place, owner, place.phone(`+6149157${String(numbers).padStart(4, '0')}`))
    },
    async publish(key, definition) {
      const made = await owner.post('/v1/flows', { key, name: key, definition })
      if (made.status !== 201) throw new Error(JSON.stringify(made.body))
      const published = await owner.post(`/v1/flows/${made.body.id}/publications`)
      if (published.status !== 201) throw new Error(JSON.stringify(published.body))
      return made.body.id
    },
    async winds(ms) {
      skewMs += ms
      await place.control('POST', 'clock', { jumpMs: ms })
    },
    run: (flowId, satisfied = ({ ended }) => ended !== null) =>
      eventually(
        async () => {
          const [newest] = (await owner.get(`/v1/runs?flow=${flowId}`)).body.data
          return newest === undefined ? undefined : (await owner.get(`/v1/runs/${newest.id}`)).body
        },
        (run) => run !== undefined && satisfied(run),
      ),
  }
}

export class Person {
  readonly #place: PhoneShop
  readonly #owner: Caller
  readonly phone: Phone

  constructor(place: PhoneShop, owner: Caller, phone: Phone) {
    this.#place = place
    this.#owner = owner
    this.phone = phone
  }

  get number(): string {
    return this.phone.number
  }

  says(text: string): Promise<void> {
    return this.phone.says(text)
  }

  /** Taps what the newest message that shows it calls so. */
  async taps(title: string): Promise<void> {
    const message = await this.#showing((one) => one.buttons.some((button: Shown) => button.title === title))
    await this.phone.does('tap', { messageId: message.id, button: title })
  }

  /** Chooses this row of the newest list. */
  async chooses(title: string): Promise<void> {
    const message = await this.#showing((one) => rowsOf(one).some((row) => row.title === title))
    const row = rowsOf(message).find((one) => one.title === title)
    await this.phone.does('choose', { messageId: message.id, row: row?.id })
  }

  /** What the business has sent, the oldest first, once `count` have arrived. Buttons and rows stand in brackets. */
  async reads(count: number): Promise<string[]> {
    return (await this.messages(count)).map(inWords)
  }

  async messages(count: number): Promise<Shown[]> {
    const ofBusiness = async () => (await this.phone.messages()).filter((one) => one.from === 'business' && one.visible)
    return eventually(ofBusiness, (all) => all.length >= count)
  }

  /** As the API knows them: attributes, tags, `opt_in`. */
  async contact(): Promise<Shown> {
    const { contactId } = await this.#address()
    return (await this.#owner.get(`/v1/contacts/${contactId}`)).body
  }

  /** What stands for each topic, by its key. */
  async consents(): Promise<Record<string, string>> {
    const { body } = await this.#owner.get(`/v1/consents?number=${encodeURIComponent(this.number)}`)
    return Object.fromEntries(body.states.map((one: Shown) => [one.topic.key, one.state]))
  }

  /** Their acts, the newest first, with the evidence of each by its name. */
  async timeline(): Promise<Shown[]> {
    const { contactId } = await this.#address()
    const { data } = (await this.#owner.get(`/v1/contacts/${contactId}/timeline`)).body
    const byName = (items: Shown[] | null) => Object.fromEntries((items ?? []).map(({ name, value }) => [name, value]))
    return data.map((entry: Shown) => ({ ...entry, evidence: byName(entry.evidence) }))
  }

  async records() {
    return this.#place.world.deps.read.consent.recordsOf([await this.#place.shop.keyOf(this.number)])
  }

  async #address() {
    const { shop, world } = this.#place
    const [address] = await world.deps.read.contactPages.addresses([await shop.keyOf(this.number)])
    if (address === undefined) throw new Error(`nobody is known as ${this.number}`)
    return address
  }

  async #showing(wanted: (message: Shown) => boolean): Promise<Shown> {
    const all = await eventually(
      async () => (await this.messages(0)).filter(wanted),
      (found) => found.length > 0,
    )
    return all.at(-1)
  }
}

function rowsOf(message: Shown): { readonly id: string; readonly title: string }[] {
  return (message.list?.sections ?? []).flatMap((section: Shown) => section.rows)
}

function inWords(message: Shown): string {
  const buttons = message.buttons.map(({ title }: Shown) => `[${title}]`)
  const rows = rowsOf(message).map(({ title }) => `[${title}]`)
  const media = message.media === null ? [] : [`(${message.kind})`]
  const words = [message.header?.text, message.body, message.footer].filter((part) => part)
  return [...media, ...words, ...buttons, ...rows].join(' ')
}
