import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GraphServer } from '../../../test/support/graph-server.ts'
import { Fault } from '../../base/fault.ts'
import type { WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { Whatsapp } from './client.ts'

const waba = '102290129340398'
const number = '106540352242922'

let graph: GraphServer
let whatsapp: Whatsapp
let account: WhatsappAccount

beforeEach(async () => {
  graph = await GraphServer.start()
  whatsapp = new Whatsapp({ graphUrl: graph.url, graphVersion: 'v26.0' })
  account = whatsapp.account({ phoneNumberId: number, accountId: waba, token: 'EAAJtoken' })
})

afterEach(async () => {
  await whatsapp.close()
  await graph[Symbol.asyncDispose]()
})

/** The last request. */
function asked() {
  const last = graph.heard.at(-1)
  return { call: `${last?.method} ${new URL(last?.url ?? '', graph.url).pathname}`, body: last?.body ?? '' }
}

describe('a Flow', () => {
  test('is made as a draft with the address of its endpoint', async () => {
    graph.answers(200, { id: '1478102236591830' })
    expect(await account.createFlow('welcome en', 'https://x.test/inbound/flows/a')).toBe('1478102236591830')
    expect(asked().call).toBe(`POST /v26.0/${waba}/flows`)
    expect(JSON.parse(asked().body)).toEqual({
      name: 'welcome en',
      categories: ['SIGN_UP'],
      endpoint_uri: 'https://x.test/inbound/flows/a',
    })
  })

  test('takes its file, and tells what is wrong with it and where', async () => {
    const error = { error: 'INVALID_PROPERTY', message: 'Too long', pointers: [{ path: 'screens[0].title' }] }
    graph.answers(200, { success: true, validation_errors: [error, { error: 'ODD' }] })
    expect(await account.uploadFlow('147', Buffer.from('{"version":"7.3"}'))).toEqual([
      { message: 'Too long', path: 'screens[0].title' },
      { message: 'ODD', path: '' },
    ])
    const { call, body } = asked()
    expect(call).toBe('POST /v26.0/147/assets')
    for (const part of ['name="asset_type"', 'FLOW_JSON', 'filename="flow.json"', '{"version":"7.3"}'])
      expect(body).toContain(part)
  })

  test('is published, ended, or deleted while it is a draft', async () => {
    graph.answers(200, { success: true })
    await account.publishFlow('147')
    expect(asked().call).toBe('POST /v26.0/147/publish')
    await account.deprecateFlow('147')
    expect(asked().call).toBe('POST /v26.0/147/deprecate')
    await account.deleteFlow('147')
    expect(asked().call).toBe('DELETE /v26.0/147')
  })

  test('that may not be published is a fault with WhatsApp’s code and its reason', async () => {
    const details = 'The endpoint is not healthy.'
    graph.answers(400, { error: { code: 139002, message: 'Publishing failed', error_data: { details } } })
    const fault = await account.publishFlow('147').catch((error: unknown) => error)
    expect(fault).toBeInstanceOf(Fault)
    expect((fault as Fault).detail).toMatchObject({ code: 139002 })
    expect((fault as Fault).message).toContain(details)
  })
})

describe('the key of an endpoint', () => {
  const path = `/v26.0/${number}/whatsapp_business_encryption`

  test('is uploaded, and read with whether the signature on it holds', async () => {
    graph.answers(200, { success: true })
    await account.uploadFlowKey('-----BEGIN PUBLIC KEY-----')
    expect(asked().call).toBe(`POST ${path}`)
    expect(asked().body).toContain('-----BEGIN PUBLIC KEY-----')
    for (const [status, signed] of [
      ['VALID', true],
      ['MISMATCH', false],
    ]) {
      graph.answers(200, { data: [{ business_public_key: 'pem', business_public_key_signature_status: status }] })
      expect(await account.readFlowKey()).toEqual({ publicPem: 'pem', signed })
    }
  })

  test('is none before one was uploaded', async () => {
    graph.answers(200, { data: [] })
    expect(await account.readFlowKey()).toBeUndefined()
  })
})

describe('conversation starters', () => {
  const commands = [{ command_name: 'stop', command_description: 'Ends all messages' }]

  test('are read from the number and set on it, in our words', async () => {
    graph.answers(200, { id: number, conversational_automation: { prompts: ['Offers?'], commands } })
    const starters = { prompts: ['Offers?'], commands: [{ name: 'stop', description: 'Ends all messages' }] }
    expect(await account.readStarters()).toEqual(starters)
    graph.answers(200, { success: true })
    await account.changeStarters(starters)
    expect(asked().call).toBe(`POST /v26.0/${number}/conversational_automation`)
    expect(JSON.parse(asked().body)).toEqual({ prompts: ['Offers?'], commands })
  })

  test('are none where the number has none', async () => {
    graph.answers(200, { id: number })
    expect(await account.readStarters()).toEqual({ prompts: [], commands: [] })
  })
})
