import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type JsonObject, listOf, objectOf } from '../src/base/json.ts'
import { Business, mia } from './support/business.ts'
import { FlowEndpoint } from './support/flow-endpoint.ts'
import { choices, uploadFlow, wellAnswered } from './support/sample-flow.ts'

let business: Business
let endpoint: FlowEndpoint

beforeAll(async () => {
  business = await Business.start()
  endpoint = await FlowEndpoint.start(business.emulator.appSecret)
})
afterAll(async () => {
  await endpoint.stop()
  await business.stop()
})

async function create(name: string, json: JsonObject = choices): Promise<string> {
  const { body } = await business.graph('POST', 'waba/flows', {
    name,
    categories: ['SIGN_UP'],
    endpoint_uri: endpoint.url,
  })
  await uploadFlow(business, String(body.id), json)
  return String(body.id)
}

let published = ''
let count = 0

beforeEach(async () => {
  await business.control('POST', '/reset', {})
  endpoint.reply = wellAnswered
  endpoint.asked.length = 0
  await business.graph('POST', 'number/whatsapp_business_encryption', { business_public_key: endpoint.publicPem })
  published = await create(`choices_${++count}`)
  await business.graph('POST', `${published}/publish`)
  endpoint.asked.length = 0
})

/** Mia has got the Flow: the id of its message. */
async function sent(more: JsonObject = {}): Promise<string> {
  await business.person()
  await business.does(mia, 'say', { text: 'Hi' })
  const { body } = await business.send({
    to: mia,
    type: 'interactive',
    interactive: {
      type: 'flow',
      body: { text: 'Choose what you want to hear of.' },
      action: {
        name: 'flow',
        parameters: {
          flow_message_version: '3',
          flow_id: published,
          flow_cta: 'Choose',
          flow_token: 'token-1',
          mode: 'published',
          flow_action: 'data_exchange',
          ...more,
        },
      },
    },
  })
  await business.pass(5_000)
  return String(objectOf(listOf(body.messages)[0]).id)
}

const open = (messageId: string) => business.control('POST', `/people/${encodeURIComponent(mia)}/flows`, { messageId })
const act = (session: unknown, component: string, values: JsonObject = {}) =>
  business.control('POST', `/people/${encodeURIComponent(mia)}/flows/${String(session)}`, { component, values })

describe('a business that makes a Flow', () => {
  test('is told what is wrong with its file, and cannot publish it', async () => {
    const id = await create('broken', { version: '7.3', screens: [{ id: 'SUCCESS', title: '' }] })
    const { body } = await business.graph('GET', `${id}?fields=validation_errors,status`)
    expect(listOf(body.validation_errors).map((each) => objectOf(each).error)).toEqual(
      expect.arrayContaining(['MISSING_TERMINAL_SCREEN', 'INVALID_PROPERTY_VALUE', 'REQUIRED_PROPERTY_MISSING']),
    )
    const refused = await business.graph('POST', `${id}/publish`)
    expect(objectOf(refused.body.error).code).toBe(139002)
  })

  test('publishes only with a signed key and an endpoint that is well', async () => {
    const id = await create('sick')
    endpoint.reply = () => ({ status: 500 })
    const refused = await business.graph('POST', `${id}/publish`)
    expect(objectOf(refused.body.error).code).toBe(139002)
    endpoint.reply = wellAnswered
    expect((await business.graph('POST', `${id}/publish`)).body).toEqual({ success: true })
    expect(endpoint.asked.at(-1)).toEqual({ version: '3.0', action: 'ping' })
  })

  test('registers its number anew and has to upload its key again', async () => {
    await business.graph('POST', 'number/register', { messaging_product: 'whatsapp', pin: '123456' })
    const key = await business.graph('GET', 'number/whatsapp_business_encryption')
    expect(objectOf(listOf(key.body.data)[0]).business_public_key_signature_status).toBe('MISMATCH')
    const refused = await business.graph('POST', `${await create('unsigned')}/publish`)
    expect(objectOf(refused.body.error).code).toBe(139002)
  })

  test('cannot change what it has published, nor delete it; it can end it', async () => {
    expect(objectOf((await uploadFlow(business, published, choices)).error).code).toBe(139001)
    expect(objectOf((await business.graph('DELETE', published)).body.error).code).toBe(139004)
    expect((await business.graph('POST', `${published}/deprecate`)).body).toEqual({ success: true })
    const { body } = await business.graph('GET', 'waba/flows?fields=name,status')
    expect(listOf(body.data).map((each) => objectOf(each).status)).toEqual(['DEPRECATED'])
  })

  test('cannot send one that is not published', async () => {
    const draft = await create('draft')
    await business.person()
    const answer = await business.send({
      to: mia,
      type: 'interactive',
      interactive: {
        type: 'flow',
        body: { text: 'x' },
        action: { name: 'flow', parameters: { flow_message_version: '3', flow_id: draft, flow_cta: 'Go' } },
      },
    })
    expect(objectOf(answer.body.error).code).toBe(131009)
  })
})

describe('somebody who opens a Flow', () => {
  test('sees its screens, and what they chose comes into the chat', async () => {
    const first = await open(await sent())
    expect(first).toMatchObject({ kind: 'screen', id: 'CHOOSE', back: false, error: null })
    expect(endpoint.asked).toEqual([{ version: '4.0', action: 'INIT', flow_token: 'token-1' }])

    const second = await act(first.session, '1.2', { topics: ['offers'] })
    expect(second).toMatchObject({ kind: 'screen', id: 'CONFIRM', back: true })
    expect(objectOf(listOf(second.children)[0]).text).toBe('You chose: offers')

    const done = await act(second.session, '1.1', { agree: true })
    expect(done).toMatchObject({ kind: 'done' })
    await business.settle()
    const told = objectOf(business.receiver.messages.at(-1))
    const reply = objectOf(objectOf(told.interactive).nfm_reply)
    expect(reply).toMatchObject({ name: 'flow', body: 'Sent' })
    expect(JSON.parse(String(reply.response_json))).toEqual({ flow_token: 'token-1', topics: ['offers'], agree: true })
    expect(endpoint.unsigned).toBe(0)
  })

  test('cannot send a form in which something is missing', async () => {
    const { session } = await open(await sent())
    const missing = await business.tryControl('POST', `/people/${encodeURIComponent(mia)}/flows/${String(session)}`, {
      component: '1.2',
      values: { topics: [] },
    })
    expect(missing.status).toBe(422)
  })

  test('goes back, and the endpoint is asked where the screen wants that', async () => {
    const { session } = await open(await sent())
    await act(session, '1.2', { topics: ['news'] })
    const back = await business.control('POST', `/people/${encodeURIComponent(mia)}/flows/${String(session)}/back`)
    expect(back).toMatchObject({ kind: 'screen', id: 'CHOOSE', back: false })
    expect(endpoint.asked.at(-1)).toMatchObject({ action: 'BACK', screen: 'CONFIRM' })
  })

  test('is led to a page by a link, and nobody is asked', async () => {
    const { session } = await open(await sent())
    endpoint.asked.length = 0
    expect(await act(session, '1.1')).toMatchObject({ kind: 'opens', url: 'https://x.test/privacy' })
    expect(endpoint.asked).toEqual([])
  })

  test('is told by the business that its time is over', async () => {
    const message = await sent()
    endpoint.reply = () => ({ status: 427, body: { error_msg: 'This has been answered.' } })
    expect(await open(message)).toMatchObject({ kind: 'over', message: 'This has been answered.' })
  })

  test('does not notice that the business has a new key', async () => {
    const message = await sent()
    await open(message)
    endpoint.newKey()
    await business.graph('POST', 'number/whatsapp_business_encryption', { business_public_key: endpoint.publicPem })
    endpoint.unopened = 0
    expect(await open(message)).toMatchObject({ kind: 'screen', id: 'CHOOSE' })
    expect(endpoint.unopened).toBe(1)
  })

  test('sees that something went wrong where the answer leads nowhere, and the endpoint is told why', async () => {
    const message = await sent()
    endpoint.reply = (plain) =>
      plain.action === 'INIT' && objectOf(plain.data).error === undefined
        ? { body: { screen: 'NOWHERE', data: {} } }
        : { body: { data: { acknowledged: true } } }
    expect(await open(message)).toMatchObject({ kind: 'over' })
    expect(endpoint.asked.at(-1)).toMatchObject({ data: { error: 'invalid-screen-transition' } })
  })

  test('opens it from the button of a template', async () => {
    const template = await business.createTemplate({
      name: 'choose_topics',
      components: [
        { type: 'BODY', text: 'Choose what you want to hear of.' },
        {
          type: 'BUTTONS',
          buttons: [{ type: 'FLOW', text: 'Choose', flow_id: published, flow_action: 'data_exchange' }],
        },
      ],
    })
    await business.control('POST', `/templates/${String(template.body.id)}/approve`, { category: 'MARKETING' })
    await business.person()
    const button = { type: 'button', sub_type: 'flow', index: '0' }
    const { body } = await business.send({
      to: mia,
      type: 'template',
      template: {
        name: 'choose_topics',
        language: { code: 'en_US' },
        components: [{ ...button, parameters: [{ type: 'action', action: { flow_token: 'token-2' } }] }],
      },
    })
    await business.pass(5_000)
    const seen = await open(String(objectOf(listOf(body.messages)[0]).id))
    expect(seen).toMatchObject({ kind: 'screen', id: 'CHOOSE' })
    expect(endpoint.asked.at(-1)).toMatchObject({ action: 'INIT', flow_token: 'token-2' })
  })
})
