import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../base/fault.ts'
import { checkMessage } from './check-message.ts'
import type { Content, Message } from './message.ts'
import { messagePayload, readPayload } from './message-payload.ts'

const to = { phone: '+16505551234' }
const envelope = { messaging_product: 'whatsapp', recipient_type: 'individual', to: '+16505551234' }
const framed = { header: 'News', body: 'Receive weekly news from Acme?', footer: 'Acme Ltd' }
const frame = { header: { type: 'text', text: 'News' }, body: { text: framed.body }, footer: { text: 'Acme Ltd' } }

describe('a message on the wire', () => {
  test.each<[string, Content, object]>([
    ['text', { kind: 'text', body: 'Hi' }, { type: 'text', text: { body: 'Hi', preview_url: false } }],
    [
      'text with a preview of its link',
      { kind: 'text', body: 'https://x.test', previewUrl: true },
      { type: 'text', text: { body: 'https://x.test', preview_url: true } },
    ],
    [
      'buttons',
      { kind: 'buttons', ...framed, buttons: [{ id: 'optin:news:yes', title: 'Yes, sign me up' }] },
      {
        type: 'interactive',
        interactive: {
          type: 'button',
          ...frame,
          action: { buttons: [{ type: 'reply', reply: { id: 'optin:news:yes', title: 'Yes, sign me up' } }] },
        },
      },
    ],
    [
      'a list',
      {
        kind: 'list',
        body: 'Which?',
        label: 'Choose',
        sections: [{ rows: [{ id: 'a', title: 'A', description: 'b' }] }],
      },
      {
        type: 'interactive',
        interactive: {
          type: 'list',
          body: { text: 'Which?' },
          action: { button: 'Choose', sections: [{ rows: [{ id: 'a', title: 'A', description: 'b' }] }] },
        },
      },
    ],
    [
      'a link',
      { kind: 'cta_url', ...framed, label: 'Your choices', url: 'https://x.test/p/1' },
      {
        type: 'interactive',
        interactive: {
          type: 'cta_url',
          ...frame,
          action: { name: 'cta_url', parameters: { display_text: 'Your choices', url: 'https://x.test/p/1' } },
        },
      },
    ],
    [
      'a Flow',
      { kind: 'flow', ...framed, label: 'Choose', flowId: '1234567890', token: 'AB7K2Q9X4M3N8P6R' },
      {
        type: 'interactive',
        interactive: {
          type: 'flow',
          ...frame,
          action: {
            name: 'flow',
            parameters: {
              flow_message_version: '3',
              flow_id: '1234567890',
              flow_cta: 'Choose',
              flow_token: 'AB7K2Q9X4M3N8P6R',
              mode: 'published',
              flow_action: 'data_exchange',
            },
          },
        },
      },
    ],
    [
      'a request for the number',
      { kind: 'contact_request', body: 'May we have your number?' },
      {
        type: 'interactive',
        interactive: {
          type: 'request_contact_info',
          body: { text: 'May we have your number?' },
          action: { name: 'request_contact_info' },
        },
      },
    ],
    [
      'a template without variables',
      { kind: 'template', name: 'hello', language: 'en_US' },
      { type: 'template', template: { name: 'hello', language: { code: 'en_US' } } },
    ],
    [
      'a template with everything',
      {
        kind: 'template',
        name: 'spring',
        language: 'pt_BR',
        header: { kind: 'image', source: { link: 'https://x.test/a.png' } },
        body: [{ name: 'first_name', text: 'Ana' }],
        buttons: [
          { kind: 'quick_reply', index: 0, payload: 'optout:marketing' },
          { kind: 'url', index: 1, suffix: 'abc123' },
          { kind: 'copy_code', index: 2, code: '25OFF' },
        ],
      },
      {
        type: 'template',
        template: {
          name: 'spring',
          language: { code: 'pt_BR' },
          components: [
            { type: 'header', parameters: [{ type: 'image', image: { link: 'https://x.test/a.png' } }] },
            { type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Ana' }] },
            {
              type: 'button',
              sub_type: 'quick_reply',
              index: '0',
              parameters: [{ type: 'payload', payload: 'optout:marketing' }],
            },
            { type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'abc123' }] },
            {
              type: 'button',
              sub_type: 'copy_code',
              index: '2',
              parameters: [{ type: 'coupon_code', coupon_code: '25OFF' }],
            },
          ],
        },
      },
    ],
    [
      'a template with a document above it',
      {
        kind: 'template',
        name: 'bill',
        language: 'de',
        header: { kind: 'document', source: { id: '1479' }, filename: 'bill.pdf' },
        body: [{ text: '12 €' }],
      },
      {
        type: 'template',
        template: {
          name: 'bill',
          language: { code: 'de' },
          components: [
            { type: 'header', parameters: [{ type: 'document', document: { id: '1479', filename: 'bill.pdf' } }] },
            { type: 'body', parameters: [{ type: 'text', text: '12 €' }] },
          ],
        },
      },
    ],
    [
      'a template with a place above it',
      {
        kind: 'template',
        name: 'shop',
        language: 'en',
        header: { kind: 'location', latitude: 1.5, longitude: 2.5, name: 'Shop', address: 'High Street 1' },
      },
      {
        type: 'template',
        template: {
          name: 'shop',
          language: { code: 'en' },
          components: [
            {
              type: 'header',
              parameters: [
                {
                  type: 'location',
                  location: { latitude: 1.5, longitude: 2.5, name: 'Shop', address: 'High Street 1' },
                },
              ],
            },
          ],
        },
      },
    ],
    [
      'a template with a name in its header',
      { kind: 'template', name: 'hi', language: 'en', header: { kind: 'text', variable: { text: 'Ana' } } },
      {
        type: 'template',
        template: {
          name: 'hi',
          language: { code: 'en' },
          components: [{ type: 'header', parameters: [{ type: 'text', text: 'Ana' }] }],
        },
      },
    ],
  ])('is what Meta’s pages show: %s', (_, content, expected) => {
    expect(messagePayload({ to, content })).toEqual({ ...envelope, ...expected })
  })

  test('goes to a number, always with its plus, or to a user id', () => {
    const content = { kind: 'text', body: 'Hi' } as const
    expect(messagePayload({ to: { phone: '5511987654321' }, content })).toMatchObject({ to: '+5511987654321' })
    const payload = messagePayload({ to: { bsuid: 'US.13491208655302741918' }, content })
    expect(payload).toMatchObject({ recipient: 'US.13491208655302741918' })
    expect(payload).not.toHaveProperty('to')
  })

  test('quotes what it answers and carries its delivery’s name', () => {
    expect(messagePayload({ to, content: { kind: 'text', body: 'Hi' }, replyTo: 'wamid.X' }, '1.7.a.d')).toMatchObject({
      context: { message_id: 'wamid.X' },
      biz_opaque_callback_data: '1.7.a.d',
    })
  })

  test('may be a mark that something was read, or that we are typing', () => {
    const read = { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.X' }
    expect(readPayload('wamid.X', false)).toEqual(read)
    expect(readPayload('wamid.X', true)).toEqual({ ...read, typing_indicator: { type: 'text' } })
  })
})

const long = (length: number) => 'x'.repeat(length)
const button = (n: number) => ({ id: `b${n}`, title: `B${n}` })
const row = (n: number) => ({ id: `r${n}`, title: `R${n}` })
const rows = (count: number) => Array.from({ length: count }, (_, n) => row(n))
const template = { kind: 'template', name: 'hello', language: 'en_US' } as const

describe('a message that breaks the platform’s limits', () => {
  // Each at its limit is taken, and one past it is refused with the field that has to change.
  test.each<[path: string, fits: Content, breaks: Content]>([
    ['/content/body', { kind: 'text', body: long(4096) }, { kind: 'text', body: long(4097) }],
    ['/content/body', { kind: 'text', body: '.' }, { kind: 'text', body: ' \n' }],
    ['/content/body', { kind: 'contact_request', body: long(1024) }, { kind: 'contact_request', body: long(1025) }],
    ...(
      [
        ['/content/buttons', { buttons: [1, 2, 3].map(button) }, { buttons: [1, 2, 3, 4].map(button) }],
        ['/content/buttons', { buttons: [button(1)] }, { buttons: [] }],
        ['/content/buttons', { buttons: [button(1), button(2)] }, { buttons: [button(1), { ...button(2), id: 'b1' }] }],
        ['/content/buttons', {}, { buttons: [button(1), { ...button(2), title: 'B1' }] }],
        [
          '/content/buttons/0/id',
          { buttons: [{ id: long(256), title: 'a' }] },
          { buttons: [{ id: long(257), title: 'a' }] },
        ],
        [
          '/content/buttons/0/title',
          { buttons: [{ id: 'a', title: long(20) }] },
          { buttons: [{ id: 'a', title: long(21) }] },
        ],
        ['/content/body', { body: long(1024) }, { body: long(1025) }],
        ['/content/header', { header: long(60) }, { header: long(61) }],
        ['/content/footer', { footer: long(60) }, { footer: long(61) }],
      ] as const
    ).map(([path, fits, breaks]) => {
      const base = { kind: 'buttons', body: 'Yes?', buttons: [button(1)] } as const
      return [path, { ...base, ...fits }, { ...base, ...breaks }] as [string, Content, Content]
    }),
    ...(
      [
        ['/content/label', { label: long(20) }, { label: long(21) }],
        ['/content/body', { body: long(4096) }, { body: long(4097) }],
        ['/content/sections', { sections: [{ rows: rows(10) }] }, { sections: [{ rows: rows(11) }] }],
        ['/content/sections', {}, { sections: [] }],
        ['/content/sections', {}, { sections: [{ rows: [row(1), row(1)] }] }],
        [
          '/content/sections/1/title',
          {
            sections: [
              { title: 'A', rows: [row(1)] },
              { title: long(24), rows: [row(2)] },
            ],
          },
          { sections: [{ title: 'A', rows: [row(1)] }, { rows: [row(2)] }] },
        ],
        ['/content/sections/0/title', {}, { sections: [{ title: long(25), rows: [row(1)] }] }],
        ['/content/sections/0/rows', {}, { sections: [{ rows: [] }] }],
        [
          '/content/sections/0/rows/0/id',
          { sections: [{ rows: [{ id: long(200), title: 'a' }] }] },
          { sections: [{ rows: [{ id: long(201), title: 'a' }] }] },
        ],
        [
          '/content/sections/0/rows/0/title',
          { sections: [{ rows: [{ id: 'a', title: long(24) }] }] },
          { sections: [{ rows: [{ id: 'a', title: long(25) }] }] },
        ],
        [
          '/content/sections/0/rows/0/description',
          { sections: [{ rows: [{ ...row(1), description: long(72) }] }] },
          { sections: [{ rows: [{ ...row(1), description: long(73) }] }] },
        ],
      ] as const
    ).map(([path, fits, breaks]) => {
      const base = { kind: 'list', body: 'Which?', label: 'Choose', sections: [{ rows: rows(1) }] } as const
      return [path, { ...base, ...fits }, { ...base, ...breaks }] as [string, Content, Content]
    }),
    ...(
      [
        ['/content/label', { label: long(20) }, { label: long(21) }],
        ['/content/url', { url: 'http://x.test' }, { url: 'x.test' }],
        ['/content/url', {}, { url: 'javascript:alert(1)' }],
        ['/content/body', {}, { body: '' }],
      ] as const
    ).map(([path, fits, breaks]) => {
      const base = { kind: 'cta_url', body: 'See', label: 'Open', url: 'https://x.test' } as const
      return [path, { ...base, ...fits }, { ...base, ...breaks }] as [string, Content, Content]
    }),
    ...(
      [
        ['/content/name', { name: long(512) }, { name: long(513) }],
        ['/content/name', { name: 'spring_2' }, { name: 'Spring 2' }],
        ['/content/language', { language: 'fil' }, { language: 'en-US' }],
        ['/content/body/0/text', { body: [{ text: 'a    b' }] }, { body: [{ text: 'a     b' }] }],
        ['/content/body/0/text', {}, { body: [{ text: 'a\nb' }] }],
        ['/content/body/1/text', {}, { body: [{ text: 'a' }, { text: '' }] }],
        ['/content/body', { body: [{ name: 'a', text: 'b' }] }, { body: [{ name: 'a', text: 'b' }, { text: 'c' }] }],
        ['/content/header/variable/text', {}, { header: { kind: 'text', variable: { text: '\t' } } }],
        ['/content/header/source/link', {}, { header: { kind: 'image', source: { link: 'a.png' } } }],
        [
          '/content/buttons/0/payload',
          { buttons: [{ kind: 'quick_reply', index: 9, payload: long(128) }] },
          { buttons: [{ kind: 'quick_reply', index: 9, payload: long(129) }] },
        ],
        ['/content/buttons/0/index', {}, { buttons: [{ kind: 'quick_reply', index: 10, payload: 'a' }] }],
        ['/content/buttons/0/suffix', {}, { buttons: [{ kind: 'url', index: 0, suffix: '' }] }],
        ['/content/buttons/0/token', {}, { buttons: [{ kind: 'flow', index: 0, token: '' }] }],
        [
          '/content/buttons/0/code',
          { buttons: [{ kind: 'copy_code', index: 0, code: long(20) }] },
          { buttons: [{ kind: 'copy_code', index: 0, code: long(21) }] },
        ],
      ] as const
    ).map(
      ([path, fits, breaks]) =>
        [path, { ...template, ...fits }, { ...template, ...breaks }] as [string, Content, Content],
    ),
  ])('is refused at %s', (path, fits, breaks) => {
    expect(checkMessage({ to, content: fits })).toEqual([])
    expect(checkMessage({ to, content: breaks }).map((problem) => problem.path)).toContain(path)
  })

  test.each([
    { phone: '' },
    { phone: '0491570156' },
    { phone: 'Sheena' },
    { phone: '1234567890123456' },
    { bsuid: '13491208655302741918' },
    { bsuid: 'US.' },
  ])('is refused to nobody: %j', (nobody) => {
    const [problem] = checkMessage({ to: nobody as Message['to'], content: { kind: 'text', body: 'Hi' } })
    expect(problem?.path).toMatch(/^\/to\/(phone|bsuid)$/)
  })

  test('is told everything at once', () => {
    const content = { kind: 'buttons', body: '', header: long(61), buttons: [{ id: '', title: long(21) }] } as const
    const refusal = (): unknown => messagePayload({ to: { phone: 'x' }, content })
    expect(refusal).toThrow(Fault)
    expect(checkMessage({ to: { phone: 'x' }, content }).map(({ path }) => path)).toEqual([
      '/to/phone',
      '/content/header',
      '/content/body',
      '/content/buttons/0/id',
      '/content/buttons/0/title',
    ])
  })

  test('is refused whatever is wrong with it, never by an accident', () => {
    const piece = fc.record({ id: fc.string(), title: fc.string() })
    const content = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), body: fc.string() }),
      fc.record({ kind: fc.constant('buttons' as const), body: fc.string(), buttons: fc.array(piece) }),
      fc.record({
        kind: fc.constant('list' as const),
        body: fc.string(),
        label: fc.string(),
        sections: fc.array(fc.record({ rows: fc.array(piece) })),
      }),
    )
    fc.assert(
      fc.property(content, (each) => {
        const message = { to, content: each }
        if (checkMessage(message).length === 0) expect(messagePayload(message)).toMatchObject(envelope)
        else expect(() => messagePayload(message)).toThrow(Fault)
      }),
    )
  })
})
