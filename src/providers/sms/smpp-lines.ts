/**
 * The connections to operators that this process keeps, one a sender. They are open before anything is sent, for people answer
 * and operators report over them; with several processes each has its own, and the operator chooses over which it speaks.
 */
import type { Carrier } from '../../domain/carrier.ts'
import type { ChannelSender } from '../../domain/channel-sender.ts'
import { readDeliveryReceipt } from '../../protocol/sms/delivery-receipt.ts'
import { smppCarrier } from './smpp-carrier.ts'
import type { Pdu } from './smpp-library.ts'
import { SmppLine } from './smpp-line.ts'

export interface SmsListener {
  /** Resolves once it is durable. */
  message(sender: ChannelSender, sms: { readonly from: string; readonly text: string }): Promise<void>
  receipt(
    sender: ChannelSender,
    receipt: { readonly id: string; readonly state: 'delivered' | 'failed'; readonly error: string | null },
  ): Promise<void>
}

interface Kept {
  readonly of: string
  readonly line: SmppLine
}

const usualWindow = 10
const isReceipt = 0x04
const kindOfMessage = 0x3c

export class SmppLines {
  readonly #kept = new Map<string, Kept>()
  #listener: SmsListener | undefined

  /** What comes in before somebody listens is answered as a failure for now. */
  listen(listener: SmsListener): void {
    this.#listener = listener
  }

  carrier(sender: ChannelSender, secrets: Readonly<Record<string, string>>): Carrier {
    return smppCarrier(sender, this.#line(sender, secrets))
  }

  /** Opens what is wanted and is not open, and ends what is wanted no more. */
  keep(
    wanted: readonly { readonly sender: ChannelSender; readonly secrets: Readonly<Record<string, string>> }[],
  ): void {
    for (const { sender, secrets } of wanted) this.#line(sender, secrets).open()
    const ids = new Set(wanted.map(({ sender }) => sender.senderId))
    for (const [senderId, { line }] of this.#kept) {
      if (ids.has(senderId)) continue
      this.#kept.delete(senderId)
      void line.close()
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#kept.values()].map(({ line }) => line.close()))
    this.#kept.clear()
  }

  #line(sender: ChannelSender, secrets: Readonly<Record<string, string>>): SmppLine {
    const of = JSON.stringify([sender.settings, secrets])
    const known = this.#kept.get(sender.senderId)
    if (known?.of === of) return known.line
    void known?.line.close()
    const { host, port, tls, systemType, window, ca } = sender.settings
    const line = new SmppLine({
      host: String(host),
      port: Number(port),
      tls: tls === true,
      ca: typeof ca === 'string' ? ca : undefined,
      systemId: secrets.systemId ?? '',
      password: secrets.password ?? '',
      systemType: typeof systemType === 'string' ? systemType : '',
      window: typeof window === 'number' && window >= 1 ? Math.floor(window) : usualWindow,
      hear: (pdu) => this.#hear(sender, pdu),
    })
    this.#kept.set(sender.senderId, { of, line })
    return line
  }

  async #hear(sender: ChannelSender, pdu: Pdu): Promise<void> {
    const listener = this.#listener
    if (listener === undefined) throw new Error('nobody listens yet')
    const text = textOf(pdu)
    if (((pdu.esm_class ?? 0) & kindOfMessage) === isReceipt) {
      const { receipted_message_id: receiptedMessageId, message_state: messageState } = pdu
      const receipt = readDeliveryReceipt(text, { receiptedMessageId, messageState })
      if (receipt === undefined || receipt.state === 'on_its_way') return
      await listener.receipt(sender, { id: receipt.id, state: receipt.state, error: receipt.error })
      return
    }
    await listener.message(sender, { from: pdu.source_addr ?? '', text })
  }
}

/** The text as the package has decoded it; octets in no alphabet that it knows say nothing. */
function textOf({ short_message: short, message_payload: payload }: Pdu): string {
  for (const message of [payload?.message, short?.message]) {
    if (typeof message === 'string' && message !== '') return message
  }
  return ''
}
