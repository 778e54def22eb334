import { createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { answer, GraphServer, permitFor } from '../../../test/support/graph-server.ts'
import type { HandOver, OutboundMessage } from '../../domain/messenger.ts'
import { Whatsapp, type WhatsappSettings } from './client.ts'

const credentials = { phoneNumberId: '106540352242922', accountId: '102290129340398', token: 'EAAJtoken' }
const hello: OutboundMessage = { to: { phone: '+16505551234' }, content: { kind: 'text', body: 'Hi' } }
const taken = {
  messaging_product: 'whatsapp',
  contacts: [{ input: '+16505551234', wa_id: '16505551234' }],
  messages: [{ id: 'wamid.HBgL' }],
}
const sendTimeoutMs = 300
/** Enough for the whole timeout, and two seconds to get a connection. */
const grantMs = sendTimeoutMs + 2_000

let graph: GraphServer
let whatsapp: Whatsapp | undefined

beforeEach(async () => {
  graph = await GraphServer.start()
})

afterEach(async () => {
  await whatsapp?.close()
  await graph[Symbol.asyncDispose]()
})

function connect(settings: Partial<WhatsappSettings> = {}, extra: object = {}) {
  whatsapp = new Whatsapp({ graphUrl: graph.url, graphVersion: 'v26.0', sendTimeoutMs, ...settings })
  return whatsapp.messenger({ ...credentials, ...extra })
}

describe('a message that WhatsApp takes', () => {
  test('goes out once, as the sender, naming its delivery', async () => {
    graph.answers(200, taken)
    expect(await connect().send(permitFor(grantMs), hello)).toEqual({
      kind: 'accepted',
      wamid: 'wamid.HBgL',
      waId: '16505551234',
    })
    expect(graph.heard).toHaveLength(1)
    const [{ method, url, headers, body } = { headers: {} as Record<string, string>, body: '' }] = graph.heard
    expect({ method, url }).toEqual({ method: 'POST', url: '/v26.0/106540352242922/messages' })
    expect(headers).toMatchObject({ authorization: 'Bearer EAAJtoken', 'content-type': 'application/json' })
    expect(JSON.parse(body)).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+16505551234',
      type: 'text',
      text: { body: 'Hi', preview_url: false },
      biz_opaque_callback_data: '1.7.019a9f3e-7c1b-7d20-8f00-1a2b3c4d5e6f.019a9f3e-7c1b-7d21-9f00-1a2b3c4d5e6f',
    })
  })

  test('to somebody without a number, or held back, says so', async () => {
    const contacts = [{ input: 'US.1349', user_id: 'US.1349' }]
    const messages = [{ id: 'wamid.X', message_status: 'held_for_quality_assessment' }]
    graph.answers(200, { contacts, messages })
    const message = { ...hello, to: { bsuid: 'US.1349' } }
    expect(await connect().send(permitFor(grantMs), message)).toEqual({
      kind: 'accepted',
      wamid: 'wamid.X',
      userId: 'US.1349',
      messageStatus: 'held_for_quality_assessment',
    })
  })

  test('proves the app where the app’s secret is known, also below a path of its own', async () => {
    graph.answers(200, taken)
    await connect({ graphUrl: `${graph.url}/graph/` }, { appSecret: 'appsecret' }).send(permitFor(grantMs), hello)
    expect(graph.heard[0]?.url).toMatch(/^\/graph\/v26\.0\/106540352242922\/messages\?appsecret_proof=[0-9a-f]{64}$/)
  })

  test('goes with its neighbours over few connections, which are kept', async () => {
    graph.answers(200, taken)
    const messenger = connect({ connections: 4 })
    const results = await Promise.all(Array.from({ length: 200 }, () => messenger.send(permitFor(10_000), hello)))
    expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['accepted']))
    expect(graph.heard).toHaveLength(200)
    expect(graph.connections).toBeLessThanOrEqual(4)
  })
})

describe('a message that WhatsApp refuses', () => {
  const refusal = (code: number, extra: object = {}) => ({
    error: { message: `(#${code}) No`, type: 'OAuthException', code, error_data: { details: 'Because' }, ...extra },
  })

  test.each<[number, number, string]>([
    [400, 130429, 'retry'],
    [400, 131056, 'retry_pair'],
    [400, 131050, 'revoke_marketing'],
    [404, 132001, 'template_stop'],
    [401, 190, 'stop_sender'],
    [403, 130497, 'country_blocked'],
    [500, 131000, 'retry'],
    [503, 2, 'retry'],
    [400, 999_999, 'fail'],
    [200, 131026, 'unreachable'],
  ])('with HTTP %i and code %i is rejected: %s', async (status, code, action) => {
    graph.answers(status, refusal(code))
    const result = await connect().send(permitFor(grantMs), hello)
    expect(result).toEqual({ kind: 'rejected', code, details: 'Because', action })
    expect(graph.heard).toHaveLength(1)
  })

  test('because the number is gone stops the sender', async () => {
    graph.answers(400, refusal(100, { error_subcode: 33 }))
    expect(await connect().send(permitFor(grantMs), hello)).toMatchObject({ code: 100, action: 'stop_sender' })
  })

  test('for its size does not leave at all', async () => {
    const content = { kind: 'text', body: 'x'.repeat(4_097) } as const
    expect(await connect().send(permitFor(grantMs), { ...hello, content })).toEqual({
      kind: 'rejected',
      code: 131009,
      action: 'fail',
      details: 'not sent: /content/body has 4097 characters: at most 4096',
    })
    expect(graph.heard).toEqual([])
  })
})

describe('a message that certainly never reached WhatsApp', () => {
  test('because its permit leaves no time for the whole timeout', async () => {
    for (const grant of [-1_000, 0, sendTimeoutMs - 50]) {
      expect(await connect().send(permitFor(grant), hello)).toEqual({ kind: 'not_handed_over', reason: 'too_late' })
      await whatsapp?.close()
    }
    expect(graph.heard).toEqual([])
  })

  test('because nobody listens there', async () => {
    const messenger = connect()
    await graph[Symbol.asyncDispose]()
    expect(await messenger.send(permitFor(grantMs), hello)).toEqual({
      kind: 'not_handed_over',
      reason: 'no_connection',
    })
  })

  test('because there is no such name', async () => {
    const messenger = connect({ graphUrl: 'http://graph.invalid' })
    expect(await messenger.send(permitFor(grantMs), hello)).toEqual({
      kind: 'not_handed_over',
      reason: 'no_connection',
    })
  })

  test('because there is no TLS on the other side', async () => {
    const messenger = connect({ graphUrl: graph.url.replace('http:', 'https:') })
    expect(await messenger.send(permitFor(grantMs), hello)).toEqual({
      kind: 'not_handed_over',
      reason: 'no_connection',
    })
    expect(graph.heard).toEqual([])
  })

  test('because all connections stayed busy until it was too late', async () => {
    graph.behaviour = () => {}
    const messenger = connect({ connections: 1, sendTimeoutMs: 400 })
    const first = messenger.send(permitFor(2_400), hello)
    const second = messenger.send(permitFor(500), hello)
    expect(await second).toEqual({ kind: 'not_handed_over', reason: 'no_connection' })
    expect(await first).toEqual({ kind: 'in_doubt', reason: 'timeout' })
    await whatsapp?.close()
    expect(graph.heard).toHaveLength(1)
  })

  test('because the process was too busy to write it in time', async () => {
    graph.answers(200, taken)
    const sending = connect().send(permitFor(sendTimeoutMs + 50), hello)
    const until = performance.now() + 100
    while (performance.now() < until);
    expect(await sending).toMatchObject({ kind: 'not_handed_over' })
    await whatsapp?.close()
    expect(graph.heard).toEqual([])
  })

  test('because the process is stopping', async () => {
    const messenger = connect()
    await whatsapp?.close()
    expect(await messenger.send(permitFor(grantMs), hello)).toEqual({ kind: 'not_handed_over', reason: 'closed' })
    expect(graph.heard).toEqual([])
  })
})

describe('a message that may have reached WhatsApp', () => {
  const page = '<html><h1>502 Bad Gateway</h1></html>'

  test.each<[string, string, GraphServer['behaviour']]>([
    ['no answer comes', 'timeout', () => {}],
    [
      'the answer stops half-way',
      'timeout',
      (response) => response.writeHead(200, { 'content-length': 99 }).write('{"mes'),
    ],
    ['the connection is closed without an answer', 'connection_lost', (response) => response.socket?.end()],
    ['the connection is reset', 'connection_lost', (response) => response.socket?.resetAndDestroy()],
    [
      'the connection is cut within the answer',
      'connection_lost',
      (response) => {
        response.writeHead(200, { 'content-length': 99 })
        response.write('{"messages":[{"id":"wamid.X"}]', () => response.socket?.destroy())
      },
    ],
    ['a proxy answers with its own page', 'unreadable_answer', (response) => response.writeHead(502).end(page)],
    ['a page comes with 200', 'unreadable_answer', (response) => response.writeHead(200).end(page)],
    ['an empty answer comes', 'unreadable_answer', (response) => response.writeHead(200).end()],
    ['an answer without a message comes', 'unreadable_answer', (response) => answer(response, 200, { success: true })],
    ['a redirect comes', 'unreadable_answer', (response) => response.writeHead(302, { location: '/x' }).end()],
    ['an accepted message comes with 500', 'unreadable_answer', (response) => answer(response, 500, taken)],
    ['an endless answer comes', 'unreadable_answer', (response) => response.writeHead(200).end('x'.repeat(100_000))],
  ])('is in doubt when %s: %s', async (_, reason, behaviour) => {
    graph.behaviour = behaviour
    const result: HandOver = await connect().send(permitFor(grantMs), hello)
    expect(result).toEqual({ kind: 'in_doubt', reason })
    // Closing waits for all that the client might still do: had it tried again, a second one would be there.
    graph.answers(200, taken)
    await whatsapp?.close()
    expect(graph.heard).toHaveLength(1)
  })

  test('is in doubt when what answers is not HTTP', async () => {
    let bytes = 0
    const server: Server = createServer((socket) => {
      socket.on('error', () => {})
      socket.on('data', (chunk) => {
        bytes += chunk.length
        socket.end('SSH-2.0-OpenSSH_9.9\r\n')
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const result = await connect({ graphUrl: `http://127.0.0.1:${port}` }).send(permitFor(grantMs), hello)
    expect(result).toEqual({ kind: 'in_doubt', reason: 'connection_lost' })
    expect(bytes).toBeGreaterThan(0)
    await new Promise((resolve) => server.close(resolve))
  })

  test('does not spoil its neighbours', async () => {
    let count = 0
    graph.behaviour = (response) => {
      count += 1
      if (count % 3 === 0) response.socket?.destroy()
      else answer(response, 200, taken)
    }
    const messenger = connect({ connections: 3 })
    const results = await Promise.all(Array.from({ length: 90 }, () => messenger.send(permitFor(10_000), hello)))
    const kinds = Object.groupBy(results, ({ kind }) => kind)
    expect(kinds.accepted).toHaveLength(60)
    expect(kinds.in_doubt).toHaveLength(30)
    expect(graph.heard).toHaveLength(90)
  })
})

describe('an inbound message', () => {
  test('is marked as read, with the typing mark where an answer is being written', async () => {
    graph.answers(200, { success: true })
    const messenger = connect()
    await messenger.markRead('wamid.IN')
    await messenger.markRead('wamid.IN', { typing: true })
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.IN' }
    expect(graph.heard.map(({ body }) => JSON.parse(body))).toEqual([
      read,
      { ...read, typing_indicator: { type: 'text' } },
    ])
  })
})
