import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { createServer } from 'node:tls'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { startEmulator } from '../../../emulator/src/index.ts'
import { selfSigned } from '../../../test/support/certificate.ts'
import { permitFor } from '../../../test/support/graph-server.ts'
import type { ChannelMessage } from '../../domain/carrier.ts'
import type { ChannelSender, ChannelSettings } from '../../domain/channel-sender.ts'
import { SmppLines } from './smpp-lines.ts'

const emulator = await startEmulator({ seed: 'smpp carrier' })
afterAll(() => emulator.stop())

async function control<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${emulator.controlUrl}/${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return (await answer.json()) as T
}

interface Kept {
  readonly text: string
  readonly segments: number
  readonly parameters: Readonly<Record<string, string>>
}

await control('PATCH', 'settings', { people: { createOnSend: true } })
const { smpp, ports } = await control<{
  smpp: { systemId: string; password: string }
  ports: { smpp: number }
}>('GET', 'channels')
const newest = async () => (await control<{ messages: Kept[] }>('GET', 'sms')).messages.at(-1)

const open: SmppLines[] = []
afterEach(async () => {
  for (const lines of open.splice(0)) await lines[Symbol.asyncDispose]()
  await control('PATCH', 'sms/smpp', { throttle: 0, mute: false })
})

function operator(settings: ChannelSettings = {}, secrets: Record<string, string> = smpp) {
  const lines = new SmppLines()
  open.push(lines)
  const sender: ChannelSender = {
    workspaceId: 'w',
    senderId: 's',
    kind: 'sms',
    provider: 'smpp',
    name: 'Operator',
    identity: '+61491570110',
    settings: { host: '127.0.0.1', port: ports.smpp, ...settings },
    sealedSecrets: Buffer.alloc(0),
    inboundPath: 'p',
    emulated: true,
    perSecond: 10,
    stoppedAt: null,
    stoppedReason: null,
    createdAt: new Date(),
  }
  return lines.carrier(sender, secrets)
}

const sms = (text: string, to = '+61491570156'): ChannelMessage => ({
  to: { phone: to },
  content: { kind: 'sms', text },
  deliveryId: 'd',
})
/** Time for a connection, and the operator's answer. */
const grantMs = 8_000

describe('an SMS that the operator takes', () => {
  test('is accepted under the operator’s own id', async () => {
    expect(await operator().send(permitFor(grantMs), sms('Hello {Mia} €5'))).toEqual({
      kind: 'accepted',
      wamid: expect.stringMatching(/^[0-9a-f]{16}$/i),
    })
    expect(await newest()).toMatchObject({ text: 'Hello {Mia} €5', segments: 1, parameters: {} })
  })

  test('in several segments is whole on the telephone, whatever its alphabet', async () => {
    const carrier = operator()
    for (const text of ['€ and letters. '.repeat(30), 'مرحبا بك 😀 '.repeat(30)]) {
      expect(await carrier.send(permitFor(grantMs), sms(text))).toMatchObject({ kind: 'accepted' })
      expect(await newest()).toMatchObject({ text, segments: expect.any(Number) })
      expect((await newest())?.segments).toBeGreaterThan(1)
    }
  })

  test('goes whole where the operator joins nothing, and with what India asks for', async () => {
    const carrier = operator({ longMessages: 'payload', dltEntityId: '1101', dltTemplateId: '1107' })
    const text = 'A text that is longer than a segment. '.repeat(10)
    expect(await carrier.send(permitFor(grantMs), sms(text))).toMatchObject({ kind: 'accepted' })
    expect(await newest()).toMatchObject({ text, segments: 1, parameters: { 1400: '1101', 1401: '1107' } })
  })

  test('many at once share one window, and each arrives once', async () => {
    const carrier = operator({ window: 2 })
    const texts = Array.from({ length: 20 }, (_, at) => `Number ${at}`)
    const answers = await Promise.all(texts.map((text) => carrier.send(permitFor(grantMs), sms(text))))
    expect(new Set(answers.map((answer) => answer.kind))).toEqual(new Set(['accepted']))
    const { messages } = await control<{ messages: Kept[] }>('GET', 'sms?limit=1000')
    for (const text of texts) expect(messages.filter((one) => one.text === text)).toHaveLength(1)
  })

  test('travels encrypted where the operator asks for it, and only to whom the certificate names', async () => {
    const { key, cert } = selfSigned()
    const front = createServer({ key, cert }, (socket) => {
      const inner = connect(ports.smpp, '127.0.0.1')
      socket.pipe(inner).pipe(socket)
      for (const end of [socket, inner]) end.on('error', () => end.destroy())
    })
    front.listen(0, '127.0.0.1')
    await once(front, 'listening')
    const { port } = front.address() as AddressInfo
    const trusted = operator({ host: 'localhost', port, tls: true, ca: cert })
    expect(await trusted.send(permitFor(grantMs), sms('Sealed'))).toMatchObject({ kind: 'accepted' })
    const stranger = operator({ host: 'localhost', port, tls: true })
    expect(await stranger.send(permitFor(5_500), sms('Open'))).toEqual({
      kind: 'not_handed_over',
      reason: 'no_connection',
    })
    for (const lines of open.splice(0)) await lines[Symbol.asyncDispose]()
    front.close()
  })
})

describe('an SMS that the operator does not take', () => {
  test('for it is too busy, is certain not to have been sent', async () => {
    await control('PATCH', 'sms/smpp', { throttle: 1 })
    expect(await operator().send(permitFor(grantMs), sms('Busy'))).toMatchObject({
      kind: 'rejected',
      code: 0x58,
      action: 'retry',
    })
  })

  test('for the number is none, fails alone', async () => {
    expect(await operator().send(permitFor(grantMs), sms('Nobody', '+12'))).toMatchObject({
      kind: 'rejected',
      code: 0x0b,
      action: 'fail',
    })
  })

  test('for our password is another, stops the sender', async () => {
    const carrier = operator({}, { ...smpp, password: 'other' })
    expect(await carrier.send(permitFor(grantMs), sms('Locked'))).toMatchObject({
      kind: 'rejected',
      code: 0x0e,
      action: 'stop_sender',
    })
  })

  test('for nobody is there, was not handed over', async () => {
    expect(await operator({ port: 9 }).send(permitFor(5_300), sms('Gone'))).toEqual({
      kind: 'not_handed_over',
      reason: 'no_connection',
    })
  })

  test('for the permit is over, was not handed over', async () => {
    expect(await operator().send(permitFor(1_000), sms('Late'))).toEqual({
      kind: 'not_handed_over',
      reason: 'too_late',
    })
  })
})

describe('an SMS of which nobody can say whether it was taken', () => {
  test('is in doubt: the line was cut before the answer', async () => {
    await control('PATCH', 'sms/smpp', { mute: true })
    const before = (await control<{ messages: Kept[] }>('GET', 'sms?limit=1000')).messages.length
    const answer = operator().send(permitFor(grantMs), sms('Perhaps'))
    await expect
      .poll(async () => (await control<{ messages: Kept[] }>('GET', 'sms?limit=1000')).messages.length)
      .toBe(before + 1)
    await control('POST', 'sms/smpp/cut')
    expect(await answer).toEqual({ kind: 'in_doubt', reason: 'connection_lost' })
  })

  test('is in doubt: no answer came in time', async () => {
    await control('PATCH', 'sms/smpp', { mute: true })
    expect(await operator().send(permitFor(5_500), sms('Perhaps'))).toEqual({ kind: 'in_doubt', reason: 'timeout' })
  })
})
