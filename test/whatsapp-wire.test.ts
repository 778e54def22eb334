/**
 * The whole wire, both sides real: our client and reader against the emulated Cloud API, over HTTP, signed. The emulator
 * shares no code with the product; where the two understand each other, each vouches for the other.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../emulator/src/index.ts'
import type { HandOver, Messenger, Recipient, Sendable } from '../src/domain/messenger.ts'
import type { Permit } from '../src/domain/permit.ts'
import { lintTemplate, maySubmit } from '../src/domain/template/lint.ts'
import { hearNews } from '../src/domain/template/standing.ts'
import { newFromSync } from '../src/domain/template/sync.ts'
import { fillTemplate } from '../src/domain/template/variables.ts'
import type { TemplateContent } from '../src/domain/template.ts'
import type { WhatsappAccount } from '../src/domain/whatsapp-account.ts'
import { readCallbackData } from '../src/protocol/whatsapp/callback-data.ts'
import { classifyError } from '../src/protocol/whatsapp/errors.ts'
import { readWebhook } from '../src/protocol/whatsapp/read-webhook.ts'
import { isSigned, signingKey } from '../src/protocol/whatsapp/signature.ts'
import { findCode, showCode, waMeLink } from '../src/protocol/whatsapp/wa-me.ts'
import type {
  MessageUpdate,
  StatusUpdate,
  TemplateUpdate,
  WebhookUpdate,
} from '../src/protocol/whatsapp/webhook-update.ts'
import { Whatsapp } from '../src/providers/whatsapp/client.ts'

const stopWords = { footers: ['Type STOP to stop receiving WhatsApp messages.'], labels: ['Stop promotions'] }
const spring: TemplateContent = {
  name: 'spring_news',
  language: 'en_US',
  category: 'MARKETING',
  parameterFormat: 'NAMED',
  header: { kind: 'text', text: 'News for {{first_name}}!', examples: { first_name: 'Ana' } },
  body: { text: 'Our {{season}} list is out: twelve new books and a map.', examples: { season: 'spring' } },
  footer: 'Type STOP to stop receiving WhatsApp messages.',
  buttons: [
    { kind: 'url', label: 'See the list', url: 'https://x.test/l/{{1}}', example: 'https://x.test/l/a1' },
    { kind: 'quick_reply', label: 'Stop promotions', payload: 'optout:marketing' },
  ],
  unreadable: [],
}
const mia = '+61491570156'
const sendTimeoutMs = 500

let emulator: Emulator
let receiver: Server
let receiverUrl: string
let updates: WebhookUpdate[] = []
let refusedSignatures = 0
let whatsapp: Whatsapp
let account: WhatsappAccount
let messenger: Messenger
let deliveries = 0

beforeAll(async () => {
  emulator = await startEmulator({ reviewMs: 0, appSecret: 'appsecret' })
  const key = signingKey('appsecret')
  receiver = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://x')
    if (request.method === 'GET') {
      const known = url.searchParams.get('hub.verify_token') === 'our token'
      response.writeHead(known ? 200 : 403).end(url.searchParams.get('hub.challenge'))
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks)
      if (isSigned(raw, request.headers['x-hub-signature-256'] as string | undefined, [key])) {
        updates.push(...readWebhook(JSON.parse(raw.toString())))
        response.writeHead(200).end()
      } else {
        refusedSignatures += 1
        response.writeHead(401).end()
      }
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  receiverUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/inbound/whatsapp`
  whatsapp = new Whatsapp({ graphUrl: emulator.url, graphVersion: 'v26.0', sendTimeoutMs })
  const credentials = {
    phoneNumberId: emulator.phoneNumberId,
    accountId: emulator.wabaId,
    token: emulator.accessToken,
    appId: emulator.appId,
    appSecret: emulator.appSecret,
  }
  account = whatsapp.account(credentials)
  messenger = whatsapp.messenger(credentials)
  await account.setAppWebhook({ callbackUrl: receiverUrl, verifyToken: 'our token' }, heardFields)
  await account.subscribeApp()
  await control('POST', 'people', { phone: mia, name: 'Mia Chen' })
})

afterAll(async () => {
  await whatsapp?.close()
  await emulator?.stop()
  await new Promise((resolve) => receiver.close(resolve))
})

beforeEach(() => {
  updates = []
})

const heardFields = [
  'messages',
  'user_preferences',
  'standby',
  'message_template_status_update',
  'message_template_quality_update',
  'template_category_update',
  'account_update',
]

async function control(method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${emulator.controlUrl}/${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
  return answer
}

/** A person does something, and its webhook has been answered. */
function act(name: string, body: object = {}, who = mia): Promise<Record<string, unknown>> {
  return control('POST', `people/${encodeURIComponent(who)}/${name}?wait=1`, body)
}

/** Stands in for the gate. */
function permit(): Permit {
  deliveries += 1
  const id = `019a9f3e-7c1b-7d21-9f00-${String(deliveries).padStart(12, '0')}`
  const grantMs = sendTimeoutMs + 2_000
  const deadlineMs = performance.now() + grantMs
  const handOverUntil = new Date(Date.now() + grantMs)
  return {
    deliveryId: id,
    bucket: 7,
    addressId: '019a9f3e-7c1b-7d20-8f00-1a2b3c4d5e6f',
    handOverUntil,
    deadlineMs,
  } as Permit
}

function send(content: Sendable, to: Recipient = { phone: mia }): Promise<HandOver> {
  return messenger.send(permit(), { to, content })
}

async function accepted(content: Sendable, to?: Recipient): Promise<string> {
  const result = await send(content, to)
  if (result.kind !== 'accepted') throw new Error(JSON.stringify(result))
  return result.wamid
}

/** Waits until something is there. */
async function until<T>(look: () => T | undefined): Promise<T> {
  for (let patience = 0; patience < 400; patience++) {
    const found = look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`not heard; heard were ${JSON.stringify(updates)}`)
}

function heardStatus(wamid: string, status: string): Promise<StatusUpdate> {
  return until(() =>
    updates.find(
      (update): update is StatusUpdate =>
        update.type === 'status' && update.wamid === wamid && update.status === status,
    ),
  )
}

function heardNews(kind: TemplateUpdate['change']['kind']): Promise<TemplateUpdate> {
  return until(() =>
    updates.find((update): update is TemplateUpdate => update.type === 'template' && update.change.kind === kind),
  )
}

function onlyMessage(): MessageUpdate {
  const messages = updates.filter((update) => update.type === 'message')
  expect(messages).toHaveLength(1)
  return messages[0] as MessageUpdate
}

describe('a business that connects its number', () => {
  test('sees its token, its number, and which fields it hears', async () => {
    expect(await account.readToken()).toMatchObject({
      valid: true,
      appId: emulator.appId,
      scopes: expect.arrayContaining(['whatsapp_business_messaging', 'whatsapp_business_management']),
    })
    const number = await account.findNumber()
    expect(number).toMatchObject({ phoneNumberId: emulator.phoneNumberId, status: 'CONNECTED', quality: 'GREEN' })
    expect(number.displayNumber.replace(/\D/g, '')).toBe(emulator.displayNumber.slice(1))
    expect(await account.listNumbers()).toEqual([expect.objectContaining({ phoneNumberId: emulator.phoneNumberId })])
    expect(await account.readAppWebhook()).toEqual({ callbackUrl: receiverUrl, active: true, fields: heardFields })
    expect(await account.listSubscribedApps()).toMatchObject([{ appId: emulator.appId, overrideUrl: null }])
  })

  test('is told what is wrong: a token that is none, an account that is not there', async () => {
    const wrong = { phoneNumberId: emulator.phoneNumberId, accountId: emulator.wabaId, token: 'none' }
    await expect(whatsapp.account(wrong).findNumber()).rejects.toMatchObject({ reason: 'whatsapp_190' })
    expect(
      await whatsapp.messenger(wrong).send(permit(), { to: { phone: mia }, content: { kind: 'text', body: 'x' } }),
    ).toMatchObject({
      kind: 'rejected',
      action: 'stop_sender',
    })
    const elsewhere = whatsapp.account({ ...wrong, token: emulator.accessToken, accountId: '999999999999999' })
    await expect(elsewhere.listTemplates()).rejects.toMatchObject({ code: 'not_found' })
  })

  test('cannot point its webhooks at somebody who does not know the token', async () => {
    const target = { callbackUrl: receiverUrl, verifyToken: 'their token' }
    await expect(account.setAppWebhook(target, heardFields)).rejects.toThrow(/WhatsApp did not/)
  })

  test('keeps its profile and its QR codes there', async () => {
    await account.changeProfile({ about: 'Books and maps', websites: ['https://x.test/privacy'] })
    expect(await account.readProfile()).toMatchObject({ about: 'Books and maps', websites: ['https://x.test/privacy'] })
    const code = await account.createQrCode('Yes, send me offers')
    expect(code.deepLink).toBe(`https://wa.me/message/${code.code}`)
    expect(await account.listQrCodes()).toMatchObject([{ code: code.code, prefilledMessage: 'Yes, send me offers' }])
    await account.deleteQrCode(code.code)
    expect(await account.listQrCodes()).toEqual([])
  })

  test('uploads its files', async () => {
    const file = { bytes: Buffer.from('%PDF-1.4'), mimeType: 'application/pdf', filename: 'a.pdf' }
    expect(await account.uploadMedia(file)).toMatch(/^\d+$/)
    expect(await account.uploadExample(file)).not.toBe('')
  })
})

describe('a person who writes', () => {
  test('is heard with their words, and the chat is marked as read', async () => {
    await act('say', { text: 'Hé! 😀 a/b' })
    const message = onlyMessage()
    expect(message).toMatchObject({
      kind: 'text',
      text: 'Hé! 😀 a/b',
      channel: 'messages',
      phoneNumberId: emulator.phoneNumberId,
      wabaId: emulator.wabaId,
      person: { waId: '61491570156', bsuid: expect.stringMatching(/^AU\./), profileName: 'Mia Chen' },
    })
    await messenger.markRead(message.wamid, { typing: true })
    expect(refusedSignatures).toBe(0)
  })

  test('through a link brings its code, however it is edited', async () => {
    const link = waMeLink(emulator.displayNumber, `Yes, sign me up: ${showCode('AB7K2Q9X4M3N8P60')}`)
    const { draft } = await act('open-link', { url: link })
    const { text } = draft as { text: string }
    await act('say', { text: `${text.toLowerCase().replaceAll('-', ' ')} please` })
    const message = onlyMessage()
    expect(findCode(message.text ?? '')).toBe('AB7K2Q9X4M3N8P60')
  })

  test('is heard whatever they send', async () => {
    const picture = {
      kind: 'image',
      data: Buffer.from('PNG').toString('base64'),
      mimeType: 'image/png',
      caption: 'stop',
    }
    await act('send-media', picture)
    expect(onlyMessage()).toMatchObject({
      kind: 'media',
      text: 'stop',
      media: { type: 'image', mimeType: 'image/png' },
    })
    updates = []
    await act('send-location', { latitude: 1.5, longitude: 2.5, name: 'Shop' })
    expect(onlyMessage()).toMatchObject({ kind: 'location', latitude: 1.5, name: 'Shop' })
    updates = []
    await act('unsupported', { type: 'edit' })
    expect(onlyMessage()).toMatchObject({ kind: 'unsupported', unsupportedType: 'edit', errors: [{ code: 131051 }] })
  })
})

describe('a message inside the window', () => {
  beforeEach(async () => {
    await act('say', { text: 'hello' })
    updates = []
  })

  test('arrives, and each of its statuses names its delivery', async () => {
    const wamid = await accepted({ kind: 'text', body: 'Hello Mia' })
    const delivered = await heardStatus(wamid, 'delivered')
    expect(readCallbackData(delivered.callbackData)).toEqual({
      bucket: 7,
      addressId: '019a9f3e-7c1b-7d20-8f00-1a2b3c4d5e6f',
      deliveryId: `019a9f3e-7c1b-7d21-9f00-${String(deliveries).padStart(12, '0')}`,
    })
    expect(delivered.person).toMatchObject({ waId: '61491570156', bsuid: expect.stringMatching(/^AU\./) })
    await act('read')
    await heardStatus(wamid, 'read')
  })

  test('asks with buttons, and the tap comes back as its payload', async () => {
    const buttons = [
      { id: 'optin:news:yes', title: 'Yes, sign me up' },
      { id: 'optin:news:no', title: 'No thanks' },
    ]
    const wamid = await accepted({ kind: 'buttons', body: 'Weekly news?', footer: 'Harbour Books', buttons })
    await heardStatus(wamid, 'delivered')
    await act('tap', { messageId: wamid, button: 0 })
    expect(onlyMessage()).toMatchObject({ kind: 'button_reply', payload: 'optin:news:yes', context: { wamid } })
  })

  test('offers a list, and the row comes back', async () => {
    const rows = [{ id: 'topic:offers', title: 'Offers', description: 'Once a week' }]
    const wamid = await accepted({ kind: 'list', body: 'Which?', label: 'Choose', sections: [{ rows }] })
    await heardStatus(wamid, 'delivered')
    await act('choose', { messageId: wamid, row: 'topic:offers' })
    expect(onlyMessage()).toMatchObject({ kind: 'list_reply', payload: 'topic:offers', title: 'Offers' })
  })

  test('links to a page, and asks for the number', async () => {
    await accepted({ kind: 'cta_url', body: 'Your choices', label: 'Open', url: 'https://x.test/p/1' })
    const wamid = await accepted({ kind: 'contact_request', body: 'May we have your number?' })
    await heardStatus(wamid, 'delivered')
    await act('share-contact', { messageId: wamid })
    expect(onlyMessage()).toMatchObject({
      kind: 'contacts',
      asked: true,
      contacts: [{ phones: [{ waId: '61491570156' }] }],
    })
  })
})

describe('a template', () => {
  test('that says how to stop is submitted, approved, listed and sent; its stop button is heard', async () => {
    expect(maySubmit(lintTemplate(spring, stopWords))).toBe(true)
    const { externalId } = await account.createTemplate(spring)
    const news = await heardNews('status')
    expect(news).toMatchObject({
      templateId: externalId,
      name: 'spring_news',
      language: 'en_US',
      change: { event: 'APPROVED' },
    })
    const listed = (await account.listTemplates()).find((each) => each.externalId === externalId)
    if (listed === undefined) throw new Error('not listed')
    const key = { workspaceId: 'w', templateId: 't', senderId: 's' }
    const template = newFromSync(key, listed, stopWords, new Date())
    expect(template).toMatchObject({ state: 'APPROVED', content: spring })
    expect(await account.findTemplate(externalId)).toEqual(listed)

    const text = { first_name: 'Mia', season: 'autumn', 'button.0': 'b7' }
    const wamid = await accepted(fillTemplate(template.content, { text }))
    await heardStatus(wamid, 'delivered')
    await act('tap', { messageId: wamid, button: 'Stop promotions' })
    expect(onlyMessage()).toMatchObject({ kind: 'button', payload: 'optout:marketing', context: { wamid } })

    updates = []
    await control('POST', 'templates/spring_news/recategorise?language=en_US', { category: 'UTILITY', afterMs: 0 })
    const moved = await heardNews('category')
    expect(hearNews(template, moved.change, new Date()).content.category).toBe('UTILITY')
    await control('POST', 'templates/spring_news/pause?language=en_US')
    expect(await send(fillTemplate(template.content, { text }))).toMatchObject({
      kind: 'rejected',
      code: 132015,
      action: 'template_stop',
    })
    await account.deleteTemplate('spring_news')
    expect((await account.listTemplates()).filter(({ content }) => content.name === 'spring_news')).toEqual([])
  })

  test('that breaks a rule is refused in words, though nobody linted it', async () => {
    const wrong = { ...spring, name: 'wrong_news', body: { text: '{{season}} news', examples: { season: 'spring' } } }
    await expect(account.createTemplate(wrong)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('may not begin or end with a variable'),
    })
  })
})

describe('a person who stops', () => {
  test('promotions in WhatsApp itself is heard, and marketing then fails with 131050', async () => {
    const content = {
      ...spring,
      name: 'stopped_news',
      body: { ...spring.body, text: `Our {{season}} sale: ${'x'.repeat(9)} is on.` },
    }
    await account.createTemplate(content)
    await heardNews('status')
    await act('stop-promotions')
    expect(updates.filter(({ type }) => type === 'preference')).toMatchObject([
      { value: 'stop', category: 'marketing_messages', person: { waId: '61491570156' } },
    ])
    const text = { first_name: 'Mia', season: 'autumn', 'button.0': 'b7' }
    const failed = await heardStatus(await accepted(fillTemplate(content, { text })), 'failed')
    const [error] = failed.errors
    expect(classifyError(error?.code ?? 0, 'status').action).toBe('revoke_marketing')
    await act('resume-promotions')
    expect(updates.filter(({ type }) => type === 'preference').at(-1)).toMatchObject({ value: 'resume' })
  })
})

describe('a person who is not only a number', () => {
  const leo = '+61491570157'

  test('may hide it, and is written to by user id', async () => {
    await control('POST', 'people', { phone: leo, name: 'Leo', username: 'leo.m', phoneHidden: true })
    await act('say', { text: 'hi' }, leo)
    const { person } = onlyMessage()
    expect(person).toMatchObject({ bsuid: expect.stringMatching(/^AU\./), username: 'leo.m' })
    expect(person).not.toHaveProperty('waId')
    const wamid = await accepted({ kind: 'text', body: 'Hello Leo' }, { bsuid: person.bsuid ?? '' })
    const { person: recipient } = await heardStatus(wamid, 'delivered')
    expect(recipient.bsuid).toBe(person.bsuid)
  })

  test('may change it', async () => {
    const ana = '+61491570158'
    await control('POST', 'people', { phone: ana, name: 'Ana' })
    await act('say', { text: 'hi' }, ana)
    updates = []
    await act('change-number', { phone: '+61491570159' }, ana)
    expect(updates).toMatchObject([
      {
        type: 'system',
        change: 'number',
        before: { waId: '61491570158', bsuid: expect.any(String) },
        after: { waId: '61491570159', bsuid: expect.any(String) },
      },
    ])
  })

  test('may be talking to another app, and is heard all the same', async () => {
    await act('hand-over', { to: 'standby' })
    await act('say', { text: 'STOP' })
    expect(onlyMessage()).toMatchObject({ channel: 'standby', text: 'STOP' })
    await act('hand-over', { to: 'messages' })
  })

  test('may be blocked by the business, and let back', async () => {
    await act('say', { text: 'hello' })
    await account.blockPeople([{ phone: mia }])
    await account.unblockPeople([{ phone: mia }])
    const nobody = account.blockPeople([{ phone: '+61491570160' }])
    await expect(nobody).rejects.toMatchObject({ reason: 'whatsapp_139100' })
  })
})

describe('a network that misbehaves', () => {
  test.each<[object, HandOver]>([
    [{ error: 130429 }, { kind: 'rejected', code: 130429, details: expect.any(String), action: 'retry' }],
    [{ error: 131056 }, { kind: 'rejected', code: 131056, details: expect.any(String), action: 'retry_pair' }],
    [{ hang: true }, { kind: 'in_doubt', reason: 'timeout' }],
    [{ drop: 'before' }, { kind: 'in_doubt', reason: 'connection_lost' }],
    [{ drop: 'after' }, { kind: 'in_doubt', reason: 'connection_lost' }],
    [{ garbage: true }, { kind: 'in_doubt', reason: 'unreadable_answer' }],
  ])('is told for what it is: %j', async (fault, expected) => {
    await act('say', { text: 'hello' })
    await control('POST', 'faults', { on: 'send', times: 1, do: fault })
    expect(await send({ kind: 'text', body: 'Hello' })).toEqual(expected)
    await control('DELETE', 'faults')
  })

  test('leaves a doubt that the statuses end', async () => {
    await act('say', { text: 'hello' })
    await control('POST', 'faults', { on: 'send', times: 1, do: { drop: 'after' } })
    expect(await send({ kind: 'text', body: 'Hello' })).toMatchObject({ kind: 'in_doubt' })
    const name = `019a9f3e-7c1b-7d21-9f00-${String(deliveries).padStart(12, '0')}`
    const namesIt = (update: WebhookUpdate) =>
      update.type === 'status' && readCallbackData(update.callbackData)?.deliveryId === name
    expect(await until(() => updates.find(namesIt))).toMatchObject({ type: 'status' })
  })
})

describe('a crowd', () => {
  test('of 300 statuses comes in few posts, doubled and out of order, and is read to the last', async () => {
    await control('POST', 'crowds', { name: 'toronto', pattern: '+1 416 555 01xx', deliverAfterMs: 5 })
    await control('PATCH', 'settings', { webhooks: { duplicates: 0.3, disorder: 0.3, batchMs: 20 } })
    const people = Array.from({ length: 100 }, (_, n) => `+141655501${String(n).padStart(2, '0')}`)
    const acts = people.map((who) => ({ who, act: 'say', text: 'hi' }))
    await control('POST', 'acts', { acts, wait: true })
    const wamids = await Promise.all(people.map((phone) => accepted({ kind: 'text', body: 'Hi' }, { phone })))
    for (const wamid of wamids) await heardStatus(wamid, 'delivered')
    expect(updates.filter(({ type }) => type === 'malformed' || type === 'unknown')).toEqual([])
    const spoken = new Set(updates.filter(({ type }) => type === 'message').map(({ dedupe }) => dedupe))
    expect(spoken.size).toBe(100)
  })
})

describe('somebody else who posts to us', () => {
  test('is not believed: not a word of it is read', async () => {
    // Nothing of what was sent before is still to come: every post from here on is a forgery.
    await control('POST', 'reset', {})
    await control('PATCH', 'settings', { webhooks: { duplicates: 0, disorder: 0 } })
    await control('POST', 'settle', {})
    updates = []
    await control('POST', 'faults', { on: 'webhook', times: 100, do: { signature: 'wrong' } })
    await control('POST', `people/${encodeURIComponent(mia)}/say`, { text: 'STOP' })
    await until(() => (refusedSignatures > 0 ? true : undefined))
    expect(updates.filter((update) => update.type === 'message' && update.text === 'STOP')).toEqual([])
  })
})
