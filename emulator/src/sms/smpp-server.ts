// The operator's side of SMPP 3.4: businesses bind, submit messages in one segment or in many, and get receipts and what people
// write over the same connection. Several may be bound at once; each message goes to one of them.

import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import type { Person } from '../people/person.ts'
import type { World } from '../world.ts'
import { cutHeader, readText, writeText } from './alphabet.ts'
import {
  commands,
  cString,
  cutPdus,
  Fields,
  type Message,
  type Pdu,
  readMessage,
  responseBit,
  statuses,
  writeMessage,
  writePdu,
} from './pdu.ts'
import type { Sms } from './sms.ts'

const answeredWithinMs = 15_000
const receiptClass = 0x04
const headerClass = 0x40
const receiptedMessageId = 0x001e
const messageState = 0x0427
const states = { accepted: 6, delivered: 2, failed: 5 } as const
const stateWords = { accepted: 'ACCEPTD', delivered: 'DELIVRD', failed: 'UNDELIV' } as const

interface Session {
  socket: Socket
  received: Buffer
  bound: 'no' | 'receives' | 'transmits' | 'both'
  sequence: number
  /** Commands of ours that wait for their answer. */
  waiting: Map<number, (status: number | null) => void>
}

interface Parts {
  texts: (string | undefined)[]
}

export class SmppServer {
  readonly #world: World
  readonly #server: Server
  readonly #sessions = new Set<Session>()
  readonly #parts = new Map<string, Parts>()
  /** So many submissions are refused as too many. */
  throttle = 0
  /** Submissions are taken and not answered. */
  mute = false
  #turn = 0

  constructor(world: World) {
    this.#world = world
    this.#server = createServer((socket) => this.#open(socket))
    world.sms.bound = {
      say: (sms, person) => this.#deliver(sms, this.#said(sms, person)),
      receipt: (sms, person) => void this.#deliver(sms, this.#receipt(sms, person)),
    }
  }

  get sessions(): number {
    return [...this.#sessions].filter(({ bound }) => bound !== 'no').length
  }

  /** Answers the port. Rejects with one clear sentence when it is taken. */
  async listen(port: number, host: string): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', (error: NodeJS.ErrnoException) => {
        reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} on ${host} is taken by another program.`) : error)
      })
      this.#server.listen(port, host, resolve)
    })
    return (this.#server.address() as AddressInfo).port
  }

  /** Every connection is gone, as when a line is cut. */
  cut(): number {
    const count = this.#sessions.size
    for (const { socket } of this.#sessions) socket.destroy()
    return count
  }

  async stop(): Promise<void> {
    this.cut()
    if (!this.#server.listening) return
    await new Promise<void>((resolve) => this.#server.close(() => resolve()))
  }

  #open(socket: Socket): void {
    const session: Session = { socket, received: Buffer.alloc(0), bound: 'no', sequence: 0, waiting: new Map() }
    this.#sessions.add(session)
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => {
      try {
        const { pdus, rest } = cutPdus(Buffer.concat([session.received, chunk]))
        session.received = rest
        for (const pdu of pdus) this.#take(session, pdu)
      } catch {
        socket.destroy()
      }
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      this.#sessions.delete(session)
      for (const answered of session.waiting.values()) answered(null)
    })
  }

  #take(session: Session, pdu: Pdu): void {
    if ((pdu.command & responseBit) !== 0) {
      session.waiting.get(pdu.sequence)?.(pdu.status)
      session.waiting.delete(pdu.sequence)
      return
    }
    switch (pdu.command) {
      case commands.bindTransceiver:
        this.#bind(session, pdu, 'both')
        break
      case commands.bindReceiver:
        this.#bind(session, pdu, 'receives')
        break
      case commands.bindTransmitter:
        this.#bind(session, pdu, 'transmits')
        break
      case commands.enquireLink:
        answer(session, pdu, statuses.ok)
        break
      case commands.submitSm:
        this.#submit(session, pdu)
        break
      case commands.unbind:
        answer(session, pdu, statuses.ok)
        session.socket.end()
        break
      default:
        send(session, commands.genericNack, statuses.invalidCommand, pdu.sequence)
    }
  }

  #bind(session: Session, pdu: Pdu, as: Session['bound']): void {
    const fields = new Fields(pdu.body)
    const { systemId, password } = this.#world.channelCredentials.smpp
    if (fields.text() !== systemId || fields.text() !== password) {
      answer(session, pdu, statuses.wrongPassword)
      session.socket.end()
      return
    }
    session.bound = as
    answer(session, pdu, statuses.ok, cString('emulator'))
  }

  #submit(session: Session, pdu: Pdu): void {
    const began = performance.now()
    const bound = session.bound === 'both' || session.bound === 'transmits'
    if (!bound || this.throttle > 0) {
      if (bound) this.throttle--
      answer(session, pdu, bound ? statuses.throttled : statuses.notBound)
      return
    }
    const id = this.#world.ids.nextHex('smpp message', 16)
    const message = readMessage(pdu.body)
    const { taken, person } = this.#join(message, id)
    const status = taken ? statuses.ok : statuses.invalidDestination
    if (!this.mute) answer(session, pdu, status, taken ? cString(id) : Buffer.alloc(0))
    this.#world.wire.incoming({
      method: 'SMPP',
      path: 'submit_sm',
      status: taken ? 200 : 400,
      ms: performance.now() - began,
      who: person === null ? [] : [person],
      about: 'an SMS',
      request: JSON.stringify({ from: message.source, to: message.destination, data_coding: message.dataCoding }),
      response: JSON.stringify({ message_id: id, command_status: status }),
      bearer: undefined,
    })
  }

  /** A part waits for the others; the whole goes to the telephone under the last one's id. */
  #join(message: Message, id: string): { taken: boolean; person: string | null } {
    const { part, rest } =
      (message.esmClass & headerClass) === 0 ? { part: null, rest: message.octets } : cutHeader(message.octets)
    const text = readText(rest, message.dataCoding)
    if (part === null) return this.#whole(message, id, text, 1)
    const key = `${message.source}/${message.destination}/${part.reference}/${part.total}`
    const parts = this.#parts.get(key) ?? { texts: Array.from({ length: part.total }) }
    parts.texts[part.number - 1] = text
    this.#parts.set(key, parts)
    if (parts.texts.some((each) => each === undefined)) return { taken: true, person: null }
    this.#parts.delete(key)
    return this.#whole(message, id, parts.texts.join(''), part.total)
  }

  #whole(message: Message, id: string, text: string, segments: number): { taken: boolean; person: string | null } {
    const sms = this.#world.sms.take({
      route: 'smpp',
      id,
      business: /^\d{7,}$/.test(message.source) ? `+${message.source}` : message.source,
      to: message.destination,
      text,
      segments,
      parameters: Object.fromEntries(
        [...message.parameters].map(([tag, value]) => [tag.toString(16), value.toString('latin1').replace(/\0+$/, '')]),
      ),
      statusUrl: null,
      wantsReceipt: (message.registeredDelivery & 0x03) !== 0,
    })
    return { taken: sms !== null, person: sms?.person || null }
  }

  #said(sms: Sms, person: Person): Buffer {
    const { octets, dataCoding } = writeText(sms.text)
    const addresses = { source: person.phone, destination: sms.business.replace(/^\+/, '') }
    // A long one goes whole, in the parameter made for it.
    if (octets.length <= 254) return writeMessage({ ...addresses, esmClass: 0, dataCoding, octets })
    return writeMessage({ ...addresses, esmClass: 0, dataCoding, octets: Buffer.alloc(0) }, [[0x0424, octets]])
  }

  #receipt(sms: Sms, person: Person): Buffer {
    const when = stamp(this.#world.clock.now())
    const delivered = sms.state === 'delivered' ? '001' : '000'
    const text = `id:${sms.id} sub:001 dlvrd:${delivered} submit date:${stamp(sms.at)} done date:${when} stat:${stateWords[sms.state]} err:${sms.state === 'failed' ? '011' : '000'} text:${sms.text.replace(/[^\x20-\x7e]/g, '.').slice(0, 20)}`
    const message = {
      source: person.phone,
      destination: sms.business.replace(/^\+/, ''),
      esmClass: receiptClass,
      dataCoding: 0,
      octets: writeText(text).octets,
    }
    return writeMessage(message, [
      [receiptedMessageId, cString(sms.id)],
      [messageState, Buffer.from([states[sms.state]])],
    ])
  }

  /** To one of the bound, in turn. False where nobody is, or where it was not taken. */
  async #deliver(sms: Sms, body: Buffer): Promise<boolean> {
    const able = [...this.#sessions].filter(({ bound }) => bound === 'both' || bound === 'receives')
    const session = able[this.#turn++ % Math.max(1, able.length)]
    if (session === undefined) return false
    const sequence = ++session.sequence
    const answered = new Promise<number | null>((resolve) => {
      session.waiting.set(sequence, resolve)
      setTimeout(() => resolve(null), answeredWithinMs).unref()
    })
    const [at, began] = [this.#world.clock.now(), performance.now()]
    send(session, commands.deliverSm, statuses.ok, sequence, body)
    const status = await answered
    const { source, destination, octets, dataCoding } = readMessage(body)
    this.#world.wire.outgoing(
      {
        url: 'SMPP deliver_sm',
        body: JSON.stringify({ from: source, to: destination, short_message: readText(octets, dataCoding) }),
        signature: null,
        people: [sms.person],
        about: sms.from === 'person' ? 'an SMS' : 'a receipt',
        attempts: 1,
      },
      {
        status: status === null ? null : status === statuses.ok ? 200 : 500,
        text: `command_status ${status}`,
        error: null,
      },
      at,
      performance.now() - began,
    )
    return status === statuses.ok
  }
}

function answer(session: Session, pdu: Pdu, status: number, body: Buffer = Buffer.alloc(0)): void {
  send(session, (pdu.command | responseBit) >>> 0, status, pdu.sequence, body)
}

function send(
  session: Session,
  command: number,
  status: number,
  sequence: number,
  body: Buffer = Buffer.alloc(0),
): void {
  session.socket.write(writePdu({ command, status, sequence, body }))
}

/** `2611241005`. */
function stamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\D/g, '').slice(2, 12)
}
