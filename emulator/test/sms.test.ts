// SMS on the emulated side of the wire: SMPP as an operator speaks it, byte by byte, and Twilio's API.

import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import { startEmulator } from '../src/index.ts'
import { cString, cutPdus, Fields, type Pdu, readMessage, writeMessage, writePdu } from '../src/sms/pdu.ts'

const emulator = await startEmulator({ seed: 'sms' })
afterAll(() => emulator.stop())
const mia = '+61491570156'
const business = '+61491570110'

interface Answered {
  readonly smpp: { readonly systemId: string; readonly password: string }
  readonly twilio: { readonly accountSid: string; readonly authToken: string }
  readonly ports: { readonly smpp: number }
  readonly taken: boolean
  readonly threads: readonly object[]
  readonly messages: readonly object[]
}

async function control(method: string, path: string, body?: object) {
  const answer = await fetch(`${emulator.controlUrl}/${path}`, { method, ...(body && { body: JSON.stringify(body) }) })
  return answer.json() as Promise<Answered>
}

await control('POST', 'people', { phone: mia, name: 'Mia Chen' })
await control('PATCH', 'settings', { timing: { deliverAfterMs: 1 } })
const channels = await control('GET', 'channels')

/** A business's end of the line: writes commands, and reads whatever comes. */
class Line {
  readonly heard: Pdu[] = []
  readonly #socket: Socket
  #rest: Buffer = Buffer.alloc(0)
  #sequence = 0

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => {
      const { pdus, rest } = cutPdus(Buffer.concat([this.#rest, chunk]))
      this.#rest = rest
      this.heard.push(...pdus)
    })
  }

  static async open(password = channels.smpp.password): Promise<Line> {
    const socket = connect(channels.ports.smpp, '127.0.0.1')
    await once(socket, 'connect')
    const line = new Line(socket)
    const body = Buffer.concat([
      cString(channels.smpp.systemId),
      cString(password),
      cString(''),
      Buffer.from([0x34, 0, 0]),
      cString(''),
    ])
    line.bound = await line.asks(0x09, body)
    return line
  }

  bound: Pdu | undefined

  async asks(command: number, body: Buffer): Promise<Pdu> {
    const sequence = ++this.#sequence
    this.#socket.write(writePdu({ command, status: 0, sequence, body }))
    const found = () => this.heard.find((pdu) => pdu.command >= 0x80000000 && pdu.sequence === sequence)
    await expect.poll(found, { timeout: 10_000 }).toBeDefined()
    return found() as Pdu
  }

  /** Takes the next message or receipt that has come. */
  async takes(status = 0): Promise<ReturnType<typeof readMessage>> {
    const found = () => this.heard.find(({ command }) => command === 0x05)
    await expect.poll(found, { timeout: 10_000 }).toBeDefined()
    const pdu = found() as Pdu
    this.heard.splice(this.heard.indexOf(pdu), 1)
    this.#socket.write(writePdu({ command: 0x80000005, status, sequence: pdu.sequence, body: cString('') }))
    return readMessage(pdu.body)
  }

  close() {
    this.#socket.destroy()
  }
}

const submission = (octets: Buffer, more: { esmClass?: number; dataCoding?: number } = {}) => {
  const body = writeMessage({
    source: business.slice(1),
    destination: mia.slice(1),
    esmClass: more.esmClass ?? 0,
    dataCoding: more.dataCoding ?? 0,
    octets,
  })
  // A receipt is asked for: its flag stands before replace, coding, canned message and length.
  body[body.length - octets.length - 5] = 1
  return body
}

describe('a business that binds', () => {
  test('with the wrong password is refused, and may send nothing unbound', async () => {
    const line = await Line.open('wrong')
    expect(line.bound?.status).toBe(0x0e)
  })

  test('sends an SMS, hears that it was delivered, and what the person answers', async () => {
    const line = await Line.open()
    expect(line.bound?.status).toBe(0)
    const taken = await line.asks(0x04, submission(Buffer.from('Hello Mia')))
    const id = new Fields(taken.body).text()
    const receipt = await line.takes()
    expect(receipt.esmClass).toBe(0x04)
    expect(receipt.octets.toString()).toMatch(
      new RegExp(`^id:${id} sub:001 dlvrd:001 .* stat:DELIVRD err:000 text:Hello Mia$`),
    )
    const answered = control('POST', `people/${encodeURIComponent(mia)}/sms/${encodeURIComponent(business)}?wait=1`, {
      text: 'Merci à vous',
    })
    const message = await line.takes()
    expect([message.source, message.destination]).toEqual([mia.slice(1), business.slice(1)])
    expect((await answered).taken).toBe(true)
    const { threads } = await control('GET', `people/${encodeURIComponent(mia)}/sms`)
    expect(threads).toMatchObject([{ business, lastText: 'Merci à vous', unread: 1 }])
    line.close()
  })

  test('sends a text in segments, out of order, which is one on the telephone', async () => {
    const line = await Line.open()
    const part = (number: number, text: string) =>
      submission(Buffer.concat([Buffer.from([5, 0, 3, 7, 2, number]), Buffer.from(text, 'utf16le').swap16()]), {
        esmClass: 0x40,
        dataCoding: 8,
      })
    await line.asks(0x04, part(2, ' بك'))
    await line.asks(0x04, part(1, 'مرحبا'))
    await line.takes()
    const { messages } = await control('GET', `sms?who=${encodeURIComponent(mia)}`)
    expect(messages.at(-1)).toMatchObject({ text: 'مرحبا بك', segments: 2, state: 'delivered' })
    line.close()
  })

  test('hears of what failed, is told when it is too fast, and of signs of life', async () => {
    const line = await Line.open()
    await control('PUT', 'sms/outcomes', { '0156': 'failed' })
    await line.asks(0x04, submission(Buffer.from('Lost')))
    expect((await line.takes()).octets.toString()).toContain('stat:UNDELIV err:011')
    await control('PUT', 'sms/outcomes', {})
    await control('PATCH', 'sms/smpp', { throttle: 1 })
    expect((await line.asks(0x04, submission(Buffer.from('Fast')))).status).toBe(0x58)
    expect((await line.asks(0x15, Buffer.alloc(0))).command).toBe(0x80000015)
    expect((await line.asks(0x77, Buffer.alloc(0))).status).toBe(0x03)
    line.close()
  })

  test('whose length makes no sense is cut off', async () => {
    const socket = connect(channels.ports.smpp, '127.0.0.1')
    await once(socket, 'connect')
    socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff, ...Buffer.alloc(12)]))
    await once(socket, 'close')
  })
})

describe("Twilio's messages", () => {
  const { accountSid, authToken } = channels.twilio
  const send = (fields: Record<string, string>, token = authToken) =>
    fetch(`${emulator.url}/twilio/2010-04-01/Accounts/${accountSid}/Messages.json`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}` },
      body: new URLSearchParams(fields),
    })

  test('are taken from whoever knows the token, with the provider’s own errors', async () => {
    const taken = await send({ From: business, To: mia, Body: 'Hello' })
    expect(taken.status).toBe(201)
    expect(await taken.json()).toMatchObject({ sid: expect.stringMatching(/^SM[0-9a-f]{32}$/i), status: 'queued' })
    expect((await send({ From: business, To: mia, Body: 'Hello' }, 'wrong')).status).toBe(401)
    expect(await (await send({ From: business, To: 'nobody', Body: 'Hello' })).json()).toMatchObject({ code: 21211 })
    expect(await (await send({ From: business, To: mia, Body: '' })).json()).toMatchObject({ code: 21602 })
  })
})
