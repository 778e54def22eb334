import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GraphServer } from '../../../test/support/graph-server.ts'
import { spring } from '../../../test/support/sample-template.ts'
import { Fault } from '../../base/fault.ts'
import type { TemplateContent } from '../../domain/template.ts'
import type { WhatsappAccount } from '../../domain/whatsapp-account.ts'
import { Whatsapp } from './client.ts'

const waba = '102290129340398'
const number = '106540352242922'
const app = { appId: '67084', appSecret: 'appsecret' }

let graph: GraphServer
let whatsapp: Whatsapp

beforeEach(async () => {
  graph = await GraphServer.start()
  whatsapp = new Whatsapp({ graphUrl: graph.url, graphVersion: 'v26.0' })
})

afterEach(async () => {
  await whatsapp.close()
  await graph[Symbol.asyncDispose]()
})

function account(extra: object = {}): WhatsappAccount {
  return whatsapp.account({ phoneNumberId: number, accountId: waba, token: 'EAAJtoken', ...extra })
}

/** The last request: its method, path, query and JSON. */
function asked() {
  const last = graph.heard.at(-1)
  const url = new URL(last?.url ?? '', graph.url)
  const body = last?.body.startsWith('{') ? JSON.parse(last.body) : undefined
  return {
    call: `${last?.method} ${url.pathname}`,
    query: Object.fromEntries(url.searchParams),
    body,
    headers: last?.headers,
  }
}

async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Fault) return error
  throw new Error('no Fault was thrown', { cause: error })
}

const components = [
  {
    type: 'HEADER',
    format: 'TEXT',
    text: 'News for {{first_name}}!',
    example: { header_text_named_params: [{ param_name: 'first_name', example: 'Ana' }] },
  },
  {
    type: 'BODY',
    text: spring.body.text,
    example: {
      body_text_named_params: [
        { param_name: 'first_name', example: 'Ana' },
        { param_name: 'season', example: 'spring' },
      ],
    },
  },
  { type: 'FOOTER', text: 'Type STOP to stop receiving WhatsApp messages.' },
  {
    type: 'BUTTONS',
    buttons: [
      { type: 'URL', text: 'See the list', url: 'https://x.test/l/{{1}}', example: ['https://x.test/l/a1'] },
      { type: 'QUICK_REPLY', text: 'Stop promotions' },
    ],
  },
]
const row = {
  id: '1689556908129832',
  name: 'spring_news_v1',
  language: 'en_US',
  status: 'APPROVED',
  category: 'MARKETING',
  parameter_format: 'NAMED',
  components,
  quality_score: { score: 'GREEN', date: 1 },
  rejected_reason: 'NONE',
}
/** What WhatsApp keeps of ours: everything but the payloads, which are given with each send. */
const synced: TemplateContent = {
  ...spring,
  buttons: spring.buttons.map((button) => (button.kind === 'quick_reply' ? { ...button, payload: null } : button)),
}

describe('the templates of an account', () => {
  test('are submitted as Meta’s pages show them', async () => {
    graph.answers(200, { id: '1689556908129832', status: 'PENDING', category: 'UTILITY' })
    expect(await account().createTemplate(spring)).toEqual({
      externalId: '1689556908129832',
      state: 'PENDING',
      category: 'UTILITY',
    })
    expect(asked()).toMatchObject({
      call: `POST /v26.0/${waba}/message_templates`,
      body: { name: 'spring_news_v1', language: 'en_US', category: 'MARKETING', parameter_format: 'NAMED', components },
    })
  })

  test('come back as they were submitted', async () => {
    graph.answers(200, { data: [row] })
    expect(await account().listTemplates()).toEqual([
      {
        externalId: '1689556908129832',
        content: synced,
        standing: {
          state: 'APPROVED',
          quality: 'GREEN',
          rejectedReason: null,
          correctCategory: null,
          previousCategory: null,
        },
      },
    ])
    expect(asked().query.fields).toContain('correct_category')
  })

  test.each<[string, Partial<TemplateContent>]>([
    [
      'with numbers for its variables',
      {
        parameterFormat: 'POSITIONAL',
        header: { kind: 'text', text: 'Order {{1}}', examples: { 1: '42' } },
        body: { text: 'Hello {{1}}, order {{2}} is ready.', examples: { 1: 'Ana', 2: '42' } },
      },
    ],
    ['without header, footer and buttons', { header: null, footer: null, buttons: [] }],
    ['with a picture', { header: { kind: 'image', example: '4::aW' } }],
    ['with a place', { header: { kind: 'location' } }],
    [
      'with every button',
      {
        buttons: [
          { kind: 'phone', label: 'Call', phone: '+14165550123' },
          { kind: 'copy_code', example: '25OFF' },
          { kind: 'voice_call', label: 'Call us' },
          { kind: 'contact_info' },
          { kind: 'url', label: 'Open', url: 'https://x.test', example: null },
          { kind: 'quick_reply', label: 'No', payload: null },
        ],
      },
    ],
  ])('survive the way out and back: one %s', async (_, change) => {
    const content = { ...synced, ...change }
    graph.answers(200, { id: '1', status: 'PENDING', category: 'MARKETING' })
    await account().createTemplate(content)
    const sent = asked().body
    graph.answers(200, { data: [{ ...row, ...sent }] })
    expect((await account().listTemplates())[0]?.content).toEqual(content)
  })

  test('are listed page by page', async () => {
    const page = (id: string, after?: string) => ({
      data: [{ ...row, id }],
      paging: { cursors: { after: after ?? 'end' }, ...(after && { next: 'https://graph.facebook.com/next' }) },
    })
    graph.answersInTurn(page('1', 'c1'), page('2', 'c2'), page('3'))
    expect((await account().listTemplates()).map(({ externalId }) => externalId)).toEqual(['1', '2', '3'])
    expect(graph.heard.map(({ url }) => new URL(url, graph.url).searchParams.get('after'))).toEqual([null, 'c1', 'c2'])
  })

  test('that are not like ours are listed and say what cannot be read of them', async () => {
    const odd = {
      ...row,
      category: 'AUTHENTICATION',
      language: 'en-US',
      status: 'REJECTED',
      rejected_reason: 'INVALID_FORMAT',
      quality_score: undefined,
      components: [
        { type: 'HEADER', format: 'GIF' },
        { type: 'BODY', text: 'Your code' },
        { type: 'CAROUSEL', cards: [] },
        {
          type: 'BUTTONS',
          buttons: [
            { type: 'OTP', text: 'Copy', otp_type: 'COPY_CODE' },
            { type: 'FLOW', text: 'Go' },
          ],
        },
      ],
    }
    graph.answers(200, { data: [odd, { id: '7' }, { ...row, id: '8', status: 'UNHEARD_OF' }, 'x'] })
    const templates = await account().listTemplates()
    expect(templates).toHaveLength(1)
    expect(templates[0]).toMatchObject({
      content: {
        language: 'en_US',
        unreadable: ['CAROUSEL', 'HEADER GIF'],
        buttons: [
          { kind: 'other', type: 'OTP', label: 'Copy' },
          { kind: 'other', type: 'FLOW', label: 'Go' },
        ],
      },
      standing: { state: 'REJECTED', quality: 'UNKNOWN', rejectedReason: 'INVALID_FORMAT' },
    })
  })

  test('are found one by one, or not', async () => {
    graph.answers(200, row)
    expect((await account().findTemplate('1689556908129832'))?.content.name).toBe('spring_news_v1')
    expect(asked().call).toBe('GET /v26.0/1689556908129832')
    const gone = { message: 'Unsupported get request', type: 'GraphMethodException', code: 100, error_subcode: 33 }
    graph.answers(400, { error: gone })
    expect(await account().findTemplate('1')).toBeUndefined()
  })

  test('are changed, unpaused and deleted', async () => {
    graph.answers(200, { success: true })
    await account().editTemplate('1', spring)
    expect(asked()).toMatchObject({ call: 'POST /v26.0/1', body: { components } })
    expect(asked().body).not.toHaveProperty('category')
    await account().editTemplate('1', spring, { category: true })
    expect(asked().body).toMatchObject({ category: 'MARKETING' })
    await account().unpauseTemplate('1')
    expect(asked().call).toBe('POST /v26.0/1/unpause')
    await account().deleteTemplate('spring_news_v1', '1')
    expect(asked()).toMatchObject({
      call: `DELETE /v26.0/${waba}/message_templates`,
      query: { name: 'spring_news_v1', hsm_id: '1' },
    })
    await account().deleteTemplate('spring_news_v1')
    expect(asked().query).toEqual({ name: 'spring_news_v1' })
  })
})

describe('a business number', () => {
  const full = {
    id: number,
    display_phone_number: '+1 555-078-3881',
    verified_name: 'Harbour Books',
    name_status: 'APPROVED',
    quality_rating: 'GREEN',
    status: 'CONNECTED',
    code_verification_status: 'VERIFIED',
    throughput: { level: 'STANDARD' },
    whatsapp_business_manager_messaging_limit: 'TIER_2K',
    health_status: {
      can_send_message: 'LIMITED',
      entities: [
        {
          entity_type: 'WABA',
          can_send_message: 'LIMITED',
          errors: [{ error_code: 141006, error_description: 'No payment method' }],
        },
      ],
    },
    webhook_configuration: { application: 'https://a.test', phone_number: 'https://b.test' },
  }

  test('tells what a person who connects it must know', async () => {
    graph.answers(200, full)
    expect(await account().findNumber()).toEqual({
      phoneNumberId: number,
      displayNumber: '+1 555-078-3881',
      verifiedName: 'Harbour Books',
      nameStatus: 'APPROVED',
      quality: 'GREEN',
      status: 'CONNECTED',
      verified: true,
      throughput: 'STANDARD',
      peopleADay: 2_000,
      canSend: 'LIMITED',
      hindrances: ['No payment method'],
      overrideUrl: 'https://b.test',
    })
    expect(asked()).toMatchObject({ call: `GET /v26.0/${number}`, headers: { authorization: 'Bearer EAAJtoken' } })
  })

  test('is listed with the others, though little is known of it', async () => {
    graph.answers(200, { data: [{ id: number }] })
    expect(await account().listNumbers()).toMatchObject([{ phoneNumberId: number, quality: 'NA', peopleADay: null }])
    expect(asked().call).toBe(`GET /v26.0/${waba}/phone_numbers`)
  })

  test('is registered, described, and its codes are made', async () => {
    graph.answers(200, { success: true })
    await account().registerNumber('123456')
    expect(asked()).toMatchObject({ call: `POST /v26.0/${number}/register`, body: { pin: '123456' } })
    await account().changeProfile({ about: 'Books', websites: ['https://x.test/privacy'] })
    expect(asked().body).toEqual({
      messaging_product: 'whatsapp',
      about: 'Books',
      websites: ['https://x.test/privacy'],
    })

    graph.answers(200, { data: [{ about: 'Books', websites: ['https://x.test'] }] })
    expect(await account().readProfile()).toMatchObject({ about: 'Books', email: null, websites: ['https://x.test'] })

    const code = { code: 'QX', prefilled_message: 'Yes', deep_link_url: 'https://wa.me/message/QX' }
    graph.answers(200, { ...code, qr_image_url: 'https://x.test/q.svg' })
    const made = { code: 'QX', prefilledMessage: 'Yes', deepLink: 'https://wa.me/message/QX' }
    expect(await account().createQrCode('Yes')).toEqual({ ...made, imageUrl: 'https://x.test/q.svg' })
    graph.answers(200, { data: [code] })
    expect(await account().listQrCodes()).toEqual([{ ...made, imageUrl: null }])
    graph.answers(200, { success: true })
    await account().deleteQrCode('QX')
    expect(asked().call).toBe(`DELETE /v26.0/${number}/message_qrdls/QX`)
  })

  test('blocks people and lets them back', async () => {
    graph.answers(200, { block_users: { added_users: [] } })
    await account().blockPeople([{ phone: '+16505551234' }, { bsuid: 'US.1' }])
    const body = { messaging_product: 'whatsapp', block_users: [{ user: '+16505551234' }, { user_id: 'US.1' }] }
    expect(asked()).toMatchObject({ call: `POST /v26.0/${number}/block_users`, body })
    await account().unblockPeople([{ phone: '+16505551234' }, { bsuid: 'US.1' }])
    expect(asked()).toMatchObject({ call: `DELETE /v26.0/${number}/block_users`, body })
  })

  test('takes a person who is erased out of the contact book', async () => {
    graph.answers(200, { success: true })
    await account().forgetPerson('US.13491208655302741918')
    const query = { messaging_product: 'whatsapp', bsuid: 'US.13491208655302741918' }
    expect(asked()).toMatchObject({ call: `DELETE /v26.0/${number}/contact_book`, query })
  })
})

describe('who hears the account', () => {
  const facts = { app_id: '67084', is_valid: true, scopes: ['whatsapp_business_messaging'], expires_at: 0 }

  test('a token is looked at, by itself or by its app', async () => {
    graph.answers(200, { data: facts })
    expect(await account().readToken()).toEqual({
      valid: true,
      appId: '67084',
      scopes: ['whatsapp_business_messaging'],
      expiresAt: null,
    })
    expect(asked()).toMatchObject({
      call: 'GET /v26.0/debug_token',
      query: { input_token: 'EAAJtoken' },
      headers: { authorization: 'Bearer EAAJtoken' },
    })
    graph.answers(200, { data: { ...facts, is_valid: false, expires_at: 1_739_321_024 } })
    expect(await account(app).readToken()).toMatchObject({ valid: false, expiresAt: new Date(1_739_321_024_000) })
    expect(asked().headers).toMatchObject({ authorization: 'Bearer 67084|appsecret' })
  })

  test('our app is subscribed, with a target of its own or without', async () => {
    graph.answers(200, { success: true })
    await account().subscribeApp()
    expect(asked()).toMatchObject({ call: `POST /v26.0/${waba}/subscribed_apps`, body: {} })
    await account().subscribeApp({ callbackUrl: 'https://a.test/inbound/whatsapp', verifyToken: 'v' })
    expect(asked().body).toEqual({ override_callback_uri: 'https://a.test/inbound/whatsapp', verify_token: 'v' })
    await account().unsubscribeApp()
    expect(asked().call).toBe(`DELETE /v26.0/${waba}/subscribed_apps`)
    const ours = { whatsapp_business_api_data: { id: '67084', name: 'Assent', link: 'x' } }
    graph.answers(200, { data: [{ ...ours, override_callback_uri: 'https://a.test' }] })
    expect(await account().listSubscribedApps()).toEqual([
      { appId: '67084', name: 'Assent', overrideUrl: 'https://a.test' },
    ])
  })

  test('our app says which fields it hears', async () => {
    const fields = [
      { name: 'messages', version: 'v26.0' },
      { name: 'user_preferences', version: 'v26.0' },
    ]
    const page = { object: 'page', callback_url: 'x', active: true, fields: [] }
    const whatsappWebhook = {
      object: 'whatsapp_business_account',
      callback_url: 'https://a.test',
      active: true,
      fields,
    }
    graph.answers(200, { data: [page, whatsappWebhook] })
    expect(await account(app).readAppWebhook()).toEqual({
      callbackUrl: 'https://a.test',
      active: true,
      fields: ['messages', 'user_preferences'],
    })
    expect(asked()).toMatchObject({
      call: 'GET /v26.0/67084/subscriptions',
      headers: { authorization: 'Bearer 67084|appsecret' },
      query: { appsecret_proof: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    graph.answers(200, { data: [page] })
    expect(await account(app).readAppWebhook()).toBeUndefined()
    graph.answers(200, { success: true })
    await account(app).setAppWebhook({ callbackUrl: 'https://a.test', verifyToken: 'v' }, ['messages', 'standby'])
    expect(asked().body).toMatchObject({
      callback_url: 'https://a.test',
      verify_token: 'v',
      fields: 'messages,standby',
    })
  })

  test('an app that is not known cannot be asked', async () => {
    for (const known of [{}, { appId: '67084' }]) {
      expect(await faultOf(account(known).readAppWebhook())).toMatchObject({ reason: 'app_credentials_missing' })
    }
    expect(graph.heard).toEqual([])
  })
})

describe('a file', () => {
  const file = { bytes: Buffer.from('%PDF'), mimeType: 'application/pdf', filename: 'a.pdf' }

  test('to send is uploaded as a form', async () => {
    graph.answers(200, { id: '1479' })
    expect(await account().uploadMedia(file)).toBe('1479')
    const { url, headers, body } = graph.heard[0] ?? { headers: {} as Record<string, string> }
    expect(url).toBe(`/v26.0/${number}/media`)
    expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(body).toContain('name="messaging_product"\r\n\r\nwhatsapp')
    expect(body).toContain('filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF')
  })

  test('for the reviewer is uploaded in a session', async () => {
    graph.answersInTurn({ id: 'upload:MTph?sig=AR1' }, { h: '4::aW' })
    expect(await account(app).uploadExample(file)).toBe('4::aW')
    const [first, second] = graph.heard
    expect(new URL(first?.url ?? '', graph.url).searchParams.get('file_length')).toBe('4')
    expect(second?.url).toMatch(/^\/v26\.0\/upload:MTph\?sig=AR1&appsecret_proof=/)
    expect(second).toMatchObject({ body: '%PDF', headers: { authorization: 'OAuth EAAJtoken', file_offset: '0' } })
  })
})

describe('a call that fails', () => {
  const refuse = (status: number, error: object) => {
    graph.answers(status, { error: { message: 'No', fbtrace_id: 'Az8', ...error } })
    return faultOf(account().createTemplate(spring))
  }

  test('says what WhatsApp means and what to do', async () => {
    const fault = await refuse(401, { code: 190, error_data: { details: 'Session has expired' } })
    expect(fault).toMatchObject({ code: 'invalid', reason: 'whatsapp_190', detail: { code: 190, trace: 'Az8' } })
    expect(fault.message).toMatch(
      /take the template spring_news_v1.*token has expired.*new system-user token.*Session has/s,
    )
  })

  test('names the rule that a template broke', async () => {
    const fault = await refuse(400, { code: 100, error_subcode: 2388299, error_user_msg: 'Leading params' })
    expect(fault).toMatchObject({ code: 'invalid', reason: 'whatsapp_100' })
    expect(fault.message).toMatch(/may not begin or end with a variable.*Leading params/s)
  })

  test('may be tried again where that helps', async () => {
    expect(await refuse(400, { code: 80007 })).toMatchObject({ code: 'unavailable', retryAfterS: 60 })
    expect(await refuse(503, { code: 2 })).toMatchObject({ code: 'unavailable', retryAfterS: 1 })
  })

  test('because of the network, or of an answer that is none, is unavailable', async () => {
    graph.behaviour = (response) => response.writeHead(502).end('<html>')
    expect(await faultOf(account().findNumber())).toMatchObject({ code: 'unavailable', reason: 'whatsapp_unreadable' })
    graph.answers(200, { success: false })
    expect(await faultOf(account().registerNumber('1'))).toMatchObject({ reason: 'whatsapp_unreadable' })
    graph.behaviour = (response) => response.socket?.destroy()
    expect(await faultOf(account().findNumber())).toMatchObject({ code: 'unavailable', reason: 'whatsapp_unreachable' })
  })

  test('never tells a secret', async () => {
    graph.behaviour = (response) => response.socket?.destroy()
    for (const call of [account(app).readToken(), account(app).findNumber(), account(app).readAppWebhook()]) {
      const fault = await faultOf(call)
      expect(JSON.stringify([fault.message, fault.detail, fault.stack, fault])).not.toMatch(/EAAJtoken|appsecret/)
    }
    expect(
      JSON.stringify([
        whatsapp,
        account(app),
        whatsapp.messenger({ phoneNumberId: number, accountId: waba, token: 'EAAJtoken' }),
      ]),
    ).not.toMatch(/EAAJtoken|appsecret/)
  })
})
