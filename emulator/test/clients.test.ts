// Other people's clients, written for the real API, work here unchanged: what they send is taken, what they receive verifies.

import { WhatsAppClient } from '@kapso/whatsapp-cloud-api'
import { normalizeWebhook, verifySignature } from '@kapso/whatsapp-cloud-api/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WhatsAppAPI } from 'whatsapp-api-js'
import {
  ActionButtons,
  ActionCTA,
  ActionList,
  Body,
  BodyComponent,
  BodyParameter,
  Button,
  Footer,
  Header,
  Interactive,
  Language,
  ListSection,
  PayloadComponent,
  Row,
  Template,
  Text,
} from 'whatsapp-api-js/messages'
import type { PostData } from 'whatsapp-api-js/types'
import { type JsonObject, objectOf } from '../src/base/json.ts'
import { Business, mia, second } from './support/business.ts'

let business: Business
const to = '61491570156'

beforeAll(async () => {
  business = await Business.start()
})
afterAll(() => business.stop())

beforeEach(async () => {
  await business.control('POST', '/reset')
  await business.person(mia)
  await business.does(mia, 'say', { text: 'Hi' })
  const created = await business.createTemplate({
    components: [
      { type: 'BODY', text: 'Hello {{1}}, our spring list is out now.', example: { body_text: [['Ana']] } },
      { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Stop promotions' }] },
    ],
  })
  await business.control('POST', `/templates/${String(created.body.id)}/approve`)
  await business.settle()
  business.receiver.forget()
})

const seen = async () => {
  await business.pass(second)
  return (await business.chat(mia)).filter((message) => message.from === 'business')
}

describe('whatsapp-api-js', () => {
  const client = () =>
    new WhatsAppAPI({
      token: business.emulator.accessToken,
      appSecret: business.emulator.appSecret,
      webhookVerifyToken: 'verify me',
      v: 'v25.0',
      ponyfill: {
        // It knows one host only.
        fetch: (input, init) => fetch(String(input).replace('https://graph.facebook.com', business.emulator.url), init),
      },
    })

  test('sends text, buttons, a list, a link and a template', async () => {
    const { phoneNumberId } = business.emulator
    const messages = [
      new Text('Hello *Mia*'),
      new Interactive(
        new ActionButtons(new Button('yes', 'Yes, sign me up'), new Button('no', 'No thanks')),
        new Body('Weekly news?'),
        new Header('Topics'),
        new Footer('Stop any time'),
      ),
      new Interactive(
        new ActionList(
          'Choose',
          new ListSection('Topics', new Row('news', 'News', 'Once a week'), new Row('offers', 'Offers')),
        ),
        new Body('Which?'),
      ),
      new Interactive(new ActionCTA('Open', 'https://x.test/p'), new Body('Your choices')),
      new Template(
        'spring_news',
        new Language('en_US'),
        new BodyComponent(new BodyParameter('Mia')),
        new PayloadComponent('optout:news'),
      ),
    ]
    for (const message of messages) {
      const answer = await client().sendMessage(phoneNumberId, to, message, undefined, 'outbox:1')
      expect(answer).toMatchObject({
        messaging_product: 'whatsapp',
        contacts: [{ input: to, wa_id: to }],
        messages: [{ id: expect.stringMatching(/^wamid\./) }],
      })
    }
    expect(await seen()).toMatchObject([
      { kind: 'text', body: 'Hello *Mia*' },
      {
        kind: 'button',
        header: { text: 'Topics' },
        body: 'Weekly news?',
        footer: 'Stop any time',
        buttons: [{ title: 'Yes, sign me up' }, { title: 'No thanks' }],
      },
      { kind: 'list', list: { title: 'Choose', sections: [{ rows: [{ id: 'news' }, { id: 'offers' }] }] } },
      { kind: 'cta_url', buttons: [{ kind: 'url', url: 'https://x.test/p' }] },
      { kind: 'template', body: 'Hello Mia, our spring list is out now.', buttons: [{ id: 'optout:news' }] },
    ])
    expect(business.receiver.statuses[0]).toMatchObject({ biz_opaque_callback_data: 'outbox:1' })
  })

  test('verifies what it receives, and understands it', async () => {
    const api = client()
    const heard: unknown[] = []
    api.on.message = ({ from, message, name }) => void heard.push([from, name, message.type])
    api.on.status = ({ id, status }) => void heard.push([id, status])
    await business.does(mia, 'say', { text: 'STOP ✋' })
    const { messages } = (await api.sendMessage(
      business.emulator.phoneNumberId,
      to,
      new Text('Stopped'),
    )) as unknown as { messages: { id: string }[] }
    // This client reads the first update of a POST only, so they come one by one.
    await business.pass(100)
    await business.pass(second)
    for (const { payload, raw, signature } of business.receiver.posts)
      await api.post(payload as unknown as PostData, raw, signature ?? '')
    expect(heard).toEqual([
      [to, 'Mia Chen', 'text'],
      [messages[0]?.id, 'sent'],
      [messages[0]?.id, 'delivered'],
    ])
    const [post] = business.receiver.posts
    await expect(
      api.post(post?.payload as unknown as PostData, `${post?.raw} `, post?.signature ?? ''),
    ).rejects.toThrow()
    expect(api.get({ 'hub.mode': 'subscribe', 'hub.verify_token': 'verify me', 'hub.challenge': '17' })).toBe('17')
  })

  test('marks read, makes QR codes and blocks', async () => {
    const api = client()
    const { phoneNumberId } = business.emulator
    await business.does(mia, 'say', { text: 'Are you there?' })
    const id = String(business.receiver.messages.at(-1)?.id)
    expect(await api.markAsRead(phoneNumberId, id, 'text')).toEqual({ success: true })
    expect(await api.createQR(phoneNumberId, 'Join #K7Q2')).toMatchObject({
      deep_link_url: expect.stringMatching(/^https:\/\/wa\.me\/message\//),
    })
    expect(await api.blockUser(phoneNumberId, to)).toMatchObject({
      block_users: { added_users: [{ input: to, wa_id: to }] },
    })
  })
})

describe('@kapso/whatsapp-cloud-api', () => {
  const client = () =>
    new WhatsAppClient({
      accessToken: business.emulator.accessToken,
      baseUrl: business.emulator.url,
      graphVersion: 'v25.0',
    })

  test('sends text, buttons, a list and a template, to a number and to a BSUID', async () => {
    const { messages } = client()
    const { phoneNumberId } = business.emulator
    await messages.sendText({ phoneNumberId, to, body: 'Hello' })
    await messages.sendInteractiveButtons({
      phoneNumberId,
      to,
      bodyText: 'Weekly news?',
      buttons: [{ id: 'yes', title: 'Yes' }],
    })
    await messages.sendInteractiveList({
      phoneNumberId,
      to,
      bodyText: 'Which?',
      buttonText: 'Choose',
      sections: [{ title: 'Topics', rows: [{ id: 'news', title: 'News' }] }],
    })
    const components = [{ type: 'body' as const, parameters: [{ type: 'text' as const, text: 'Mia' }] }]
    await messages.sendTemplate({
      phoneNumberId,
      to,
      template: { name: 'spring_news', language: { code: 'en_US' }, components },
    })
    const bsuid = String((await business.control('GET', '/people/p1')).bsuid)
    await messages.sendText({ phoneNumberId, recipient: bsuid, body: 'By BSUID' })
    expect((await seen()).map((message) => [message.kind, message.body])).toEqual([
      ['text', 'Hello'],
      ['button', 'Weekly news?'],
      ['list', 'Which?'],
      ['template', 'Hello Mia, our spring list is out now.'],
      ['text', 'By BSUID'],
    ])
  })

  test('creates, lists and deletes templates', async () => {
    const { templates } = client()
    const businessAccountId = business.emulator.wabaId
    const created = await templates.create({
      businessAccountId,
      name: 'order_update',
      language: 'en_US',
      category: 'UTILITY',
      components: [{ type: 'BODY', text: 'Your order is on its way to you.' }],
    })
    expect(created).toMatchObject({ status: 'PENDING', category: 'UTILITY' })
    await business.pass(5 * second)
    const list = await templates.list({ businessAccountId })
    expect(list.data.map((template) => [template.name, template.status])).toEqual([
      ['order_update', 'APPROVED'],
      ['spring_news', 'APPROVED'],
    ])
    expect(await templates.delete({ businessAccountId, name: 'order_update' })).toMatchObject({ success: true })
  })

  test('reads a refusal as the error that it is', async () => {
    const sending = client().messages.sendTemplate({
      phoneNumberId: business.emulator.phoneNumberId,
      to,
      template: { name: 'nothing', language: { code: 'en_US' } },
    })
    await expect(sending).rejects.toMatchObject({ httpStatus: 404, code: 132001 })
  })

  test('uploads a file', async () => {
    const { media } = client()
    const { phoneNumberId } = business.emulator
    const { id } = await media.upload({
      phoneNumberId,
      type: 'image/png',
      file: new Blob(['png'], { type: 'image/png' }),
      fileName: 'a.png',
    })
    expect(await media.get({ mediaId: id })).toMatchObject({ mimeType: 'image/png' })
    await client().messages.sendImage({ phoneNumberId, to, image: { id, caption: 'Look' } })
    expect(await seen()).toMatchObject([{ kind: 'image', body: 'Look' }])
  })

  test('verifies what it receives, and understands it', async () => {
    await business.does(mia, 'say', { text: 'STOP ✋' })
    await business.sendText(mia)
    await business.pass(second)
    const heard = business.receiver.posts.map(({ raw, signature, payload }) => {
      expect(
        verifySignature({
          appSecret: business.emulator.appSecret,
          rawBody: Buffer.from(raw, 'latin1'),
          signatureHeader: signature ?? '',
        }),
      ).toBe(true)
      return normalizeWebhook(payload)
    })
    const messages = heard.flatMap((webhook) => webhook.messages) as unknown as JsonObject[]
    expect(messages.map((message) => objectOf(message.text).body)).toEqual(['STOP ✋'])
    expect(heard.flatMap((webhook) => webhook.statuses.map(({ status }) => status))).toEqual(['sent', 'delivered'])
  })
})
