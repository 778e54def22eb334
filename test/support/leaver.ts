/** Somebody with a phone who may leave: what they write, what is accepted for them since, and whether the gate is closed. */
import { expect } from 'vitest'
import { decideMessages } from '../../src/actions/decide-messages.ts'
import type { AddressKey } from '../../src/domain/address.ts'
import { eventually } from './emulated-whatsapp.ts'
import type { PhoneShop } from './flow-phone.ts'

export interface Accepted {
  /** Its place among all that the platform accepted. */
  readonly seq: number
  readonly deliveryId: string
  readonly purpose: string
}

interface Said {
  readonly deliveryId: string
  readonly purpose: string
  readonly wamid: Buffer | null
}

let numbers = 0

export class Leaver {
  readonly #place: PhoneShop
  readonly phone: string

  constructor(place: PhoneShop) {
    numbers += 1
    this.#place = place
    this.phone = `+6149157${String(numbers).padStart(4, '0')}`
  }

  /** Answers how many messages the platform had accepted, of all, when it read the answer to this one. */
  async says(text: string): Promise<number> {
    const said = await this.#place.control('POST', `people/${encodeURIComponent(this.phone)}/say?wait=1`, { text })
    const { status, acceptedSeq } = said.webhook as { status: number; acceptedSeq: number }
    expect(status).toBe(200)
    return acceptedSeq
  }

  /** Taps what the newest message that shows it calls so. */
  async taps(title: string): Promise<number> {
    const who = `people/${encodeURIComponent(this.phone)}`
    const { emulator, control } = this.#place
    const messages = await eventually(
      async () =>
        (await control('GET', `${who}/chats/${emulator.phoneNumberId}/messages`)).messages as {
          id: string
          visible: boolean
          buttons: { title: string }[]
        }[],
      (all) => all.some(({ visible, buttons }) => visible && buttons.some((button) => button.title === title)),
    )
    const shown = messages.findLast(({ buttons }) => buttons.some((button) => button.title === title))
    const said = await control('POST', `${who}/tap?wait=1`, { messageId: shown?.id, button: title })
    const { status, acceptedSeq } = said.webhook as { status: number; acceptedSeq: number }
    expect(status).toBe(200)
    return acceptedSeq
  }

  key(): Promise<AddressKey> {
    return this.#place.shop.keyOf(this.phone)
  }

  /** What was accepted from anybody so far. */
  async accepted(): Promise<number> {
    return (await this.#place.control('GET', 'counters')).seq as number
  }

  /** What was accepted for them after so many. */
  async acceptedSince(seq: number): Promise<Accepted[]> {
    const { world, control } = this.#place
    const { messages } = await control('GET', `accepted?who=${encodeURIComponent(this.phone)}&afterSeq=${seq}`)
    const said = await this.#said()
    return (messages as { seq: number; id: string }[]).map((one) => {
      const hash = world.deps.secrets.keyedHash('wamid', one.id)
      const { deliveryId = '', purpose = 'unknown' } = said.find(({ wamid }) => wamid?.equals(hash)) ?? {}
      return { seq: one.seq, deliveryId, purpose }
    })
  }

  /** Whatever was ever meant for them, sent or not. */
  async deliveries(): Promise<ReadonlySet<string>> {
    return new Set((await this.#said()).map(({ deliveryId }) => deliveryId))
  }

  async #said(): Promise<Said[]> {
    const { rows } = await this.#place.world.database.pool.query<Said>(
      `select delivery_id as "deliveryId", purpose, wamid_hash as wamid from delivery
       where workspace_id = $1 and bucket = $2 and address_id = $3`,
      await this.#keys(),
    )
    return rows
  }

  /** Resolves when nothing waits for them any more that is soon to leave, and nothing is on its way. */
  async quiet(): Promise<void> {
    const keys = await this.#keys().catch(() => undefined)
    // Nobody has heard of them yet.
    if (keys === undefined) return
    await eventually(
      async () =>
        (
          await this.#place.world.database.pool.query<{ open: boolean }>(
            `select exists (select from delivery_queue where workspace_id = $1 and bucket = $2 and address_id = $3
                                   and not_before < now() + interval '1 minute')
                 or exists (select from delivery where workspace_id = $1 and bucket = $2 and address_id = $3 and status = 'sending')
               as open`,
            keys,
          )
        ).rows[0]?.open,
      (open) => open === false,
    )
  }

  /** What the gate answers for each topic of the shop. */
  async gate(): Promise<string[]> {
    const { world, shop, sender } = this.#place
    const key = await this.key()
    const asked = [...shop.topics.values()].map(({ topicId, category }) => ({
      key,
      purpose: 'topic' as const,
      topicId,
      templateId: null,
      senderId: sender.senderId,
      form: 'unsaid' as const,
      marketing: category === 'marketing',
    }))
    return (await decideMessages(world.deps.read, asked, world.deps.clock.now())).map(({ reason }) => reason)
  }

  async #keys(): Promise<[string, number, string]> {
    const { workspaceId, bucket, addressId } = await this.key()
    return [workspaceId, bucket, addressId]
  }
}
