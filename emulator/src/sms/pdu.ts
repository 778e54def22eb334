// SMPP 3.4 as bytes, as far as an operator speaks it with a business: binding, messages there and back, and signs of life.

export const commands = {
  genericNack: 0x80000000,
  bindReceiver: 0x01,
  bindTransmitter: 0x02,
  submitSm: 0x04,
  deliverSm: 0x05,
  unbind: 0x06,
  bindTransceiver: 0x09,
  enquireLink: 0x15,
} as const

/** Set in the answer to a command. */
export const responseBit = 0x80000000

export const statuses = {
  ok: 0,
  invalidCommand: 0x03,
  notBound: 0x04,
  invalidDestination: 0x0b,
  bindFailed: 0x0d,
  wrongPassword: 0x0e,
  throttled: 0x58,
} as const

export interface Pdu {
  command: number
  status: number
  sequence: number
  body: Buffer
}

const headerOctets = 16
const longestPdu = 64 * 1024

/** Cuts what has come so far into whole PDUs; `rest` waits for more. Throws when the lengths make no sense. */
export function cutPdus(received: Buffer): { pdus: Pdu[]; rest: Buffer } {
  const pdus: Pdu[] = []
  let at = 0
  while (received.length - at >= headerOctets) {
    const length = received.readUInt32BE(at)
    if (length < headerOctets || length > longestPdu) throw new Error(`a PDU of ${length} octets`)
    if (received.length - at < length) break
    pdus.push({
      command: received.readUInt32BE(at + 4),
      status: received.readUInt32BE(at + 8),
      sequence: received.readUInt32BE(at + 12),
      body: received.subarray(at + headerOctets, at + length),
    })
    at += length
  }
  return { pdus, rest: received.subarray(at) }
}

export function writePdu({ command, status, sequence, body }: Pdu): Buffer {
  const header = Buffer.alloc(headerOctets)
  header.writeUInt32BE(headerOctets + body.length, 0)
  header.writeUInt32BE(command, 4)
  header.writeUInt32BE(status, 8)
  header.writeUInt32BE(sequence, 12)
  return Buffer.concat([header, body])
}

export function cString(text: string): Buffer {
  return Buffer.from(`${text}\0`, 'latin1')
}

/** Reads the fields of a body one after the other; what is missing reads as empty. */
export class Fields {
  readonly #body: Buffer
  #at = 0

  constructor(body: Buffer) {
    this.#body = body
  }

  text(): string {
    const end = this.#body.indexOf(0, this.#at)
    const to = end < 0 ? this.#body.length : end
    const text = this.#body.toString('latin1', this.#at, to)
    this.#at = to + 1
    return text
  }

  octet(): number {
    return this.#body[this.#at++] ?? 0
  }

  octets(count: number): Buffer {
    const octets = this.#body.subarray(this.#at, this.#at + count)
    this.#at += count
    return octets
  }

  /** What is left: optional parameters, by their tag. */
  parameters(): Map<number, Buffer> {
    const found = new Map<number, Buffer>()
    while (this.#at + 4 <= this.#body.length) {
      const tag = this.#body.readUInt16BE(this.#at)
      const length = this.#body.readUInt16BE(this.#at + 2)
      this.#at += 4
      found.set(tag, this.octets(length))
    }
    return found
  }
}

export interface Message {
  source: string
  destination: string
  esmClass: number
  registeredDelivery: number
  dataCoding: number
  octets: Buffer
  parameters: Map<number, Buffer>
}

const messagePayload = 0x0424

/** The body of submit_sm, which deliver_sm shares. */
export function readMessage(body: Buffer): Message {
  const fields = new Fields(body)
  fields.text() // service type
  fields.octets(2)
  const source = fields.text()
  fields.octets(2)
  const destination = fields.text()
  const esmClass = fields.octet()
  fields.octets(2) // protocol, priority
  fields.text() // schedule
  fields.text() // validity
  const registeredDelivery = fields.octet()
  fields.octet() // replace
  const dataCoding = fields.octet()
  fields.octet() // canned message
  const short = fields.octets(fields.octet())
  const parameters = fields.parameters()
  const octets = parameters.get(messagePayload) ?? short
  parameters.delete(messagePayload)
  return { source, destination, esmClass, registeredDelivery, dataCoding, octets, parameters }
}

/** `parameters`: optional ones, by their tag. */
export function writeMessage(
  message: Pick<Message, 'source' | 'destination' | 'esmClass' | 'dataCoding' | 'octets'>,
  parameters: readonly (readonly [tag: number, value: Buffer])[] = [],
): Buffer {
  const international = (address: string) => (/^\d+$/.test(address) ? Buffer.from([1, 1]) : Buffer.from([5, 0]))
  return Buffer.concat([
    cString(''),
    international(message.source),
    cString(message.source),
    international(message.destination),
    cString(message.destination),
    Buffer.from([message.esmClass, 0, 0]),
    cString(''),
    cString(''),
    Buffer.from([0, 0, message.dataCoding, 0, message.octets.length]),
    message.octets,
    ...parameters.map(([tag, value]) => {
      const head = Buffer.alloc(4)
      head.writeUInt16BE(tag, 0)
      head.writeUInt16BE(value.length, 2)
      return Buffer.concat([head, value])
    }),
  ])
}
