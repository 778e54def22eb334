// What a business may send, and what becomes of it.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type JsonObject, objectOf } from '../src/base/json.ts'
import { Business, day, errorOf, failureOf, hour, mia, minute, second, wamidOf } from './support/business.ts'

let business: Business

beforeAll(async () => {
  business = await Business.start()
})
afterAll(() => business.stop())

beforeEach(async () => {
  await business.control('POST', '/reset')
  await business.person()
  business.receiver.forget()
})

describe('a message to somebody who wrote less than a day ago', () => {
  beforeEach(async () => {
    await business.does(mia, 'say', { text: 'Hello' })
    business.receiver.forget()
  })

  test('is accepted with a message id that holds their number, and with no word on whether it arrives', async () => {
    const answer = await business.sendText(mia)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{ input: mia, wa_id: '61491570156' }],
      messages: [{ id: expect.stringMatching(/^wamid\.[A-Za-z0-9+/]+=*$/) }],
    })
    expect(Buffer.from(wamidOf(answer).slice(6), 'base64').toString('latin1')).toContain('61491570156')
  })

  test('is sent, delivered, and read when they open the chat', async () => {
    const id = wamidOf(
      await business.send({ to: mia, type: 'text', text: { body: 'Hi' }, biz_opaque_callback_data: 'outbox:42' }),
    )
    await business.pass(second)
    expect(business.receiver.statusesOf(id)).toEqual(['sent', 'delivered'])
    await business.does(mia, 'read')
    expect(business.receiver.statusesOf(id)).toEqual(['sent', 'delivered', 'read'])
    const [sent, delivered, read] = business.receiver.statuses
    expect(sent).toMatchObject({
      recipient_id: '61491570156',
      biz_opaque_callback_data: 'outbox:42',
      timestamp: expect.stringMatching(/^\d{10}$/),
    })
    expect(sent?.recipient_user_id).toMatch(/^AU\.\d{20}$/)
    expect(sent?.pricing).toMatchObject({ pricing_model: 'PMP', category: 'service' })
    expect(delivered?.pricing).toBeDefined()
    expect(read).not.toHaveProperty('pricing')
  })

  test('brings a contact with each status: the way to learn a BSUID', async () => {
    await business.sendText(mia)
    await business.pass(second)
    expect(business.receiver.contacts).toContainEqual({
      profile: { name: 'Mia Chen' },
      wa_id: '61491570156',
      user_id: business.receiver.statuses[0]?.recipient_user_id,
    })
  })

  test('tells nothing of reading when they keep receipts to themselves', async () => {
    await business.control('PATCH', `/people/${encodeURIComponent(mia)}`, { readReceipts: false })
    const id = wamidOf(await business.sendText(mia))
    await business.pass(second)
    await business.does(mia, 'read')
    expect(business.receiver.statusesOf(id)).toEqual(['sent', 'delivered'])
    expect((await business.chat(mia)).at(-1)?.status).toBe('read')
  })

  test('waits on one tick while their telephone is off', async () => {
    await business.control('PATCH', `/people/${encodeURIComponent(mia)}`, { online: false })
    const id = wamidOf(await business.sendText(mia))
    await business.pass(hour)
    expect(business.receiver.statusesOf(id)).toEqual(['sent'])
    await business.control('PATCH', `/people/${encodeURIComponent(mia)}`, { online: true })
    await business.pass(second)
    expect(business.receiver.statusesOf(id)).toEqual(['sent', 'delivered'])
  })

  test('may be of any kind', async () => {
    const kinds: JsonObject[] = [
      { type: 'image', image: { link: 'https://x.test/a.png', caption: 'Look' } },
      { type: 'document', document: { link: 'https://x.test/a.pdf', filename: 'a.pdf' } },
      { type: 'location', location: { latitude: -33.86, longitude: 151.2, name: 'Quay' } },
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Help' }, phones: [{ phone: '+61 2 5550 1234' }] }] },
      interactive({ type: 'button', action: { buttons: [reply('yes', 'Yes'), reply('no', 'No')] } }),
      interactive({ type: 'list', action: { button: 'Choose', sections: [{ rows: [{ id: 'a', title: 'Apples' }] }] } }),
      interactive({
        type: 'cta_url',
        action: { name: 'cta_url', parameters: { display_text: 'Open', url: 'https://x.test' } },
      }),
      interactive({ type: 'location_request_message', action: { name: 'send_location' } }),
      interactive({ type: 'request_contact_info', action: { name: 'request_contact_info' } }),
    ]
    for (const kind of kinds) expect(errorOf(await business.send({ to: mia, ...kind }))).toEqual({})
    await business.pass(second)
    const chat = await business.chat(mia)
    expect(chat.map((message) => message.kind)).toEqual([
      'text', 'image', 'document', 'location', 'contacts', 'button', 'list', 'cta_url', 'location_request', 'contact_request',
    ]) // biome-ignore format: a list
  })

  test('can be a reaction, which is only ever sent', async () => {
    const target = wamidOf(await business.sendText(mia))
    await business.pass(second)
    const id = wamidOf(
      await business.send({ to: mia, type: 'reaction', reaction: { message_id: target, emoji: '👍' } }),
    )
    await business.pass(second)
    expect(business.receiver.statusesOf(id)).toEqual(['sent'])
    expect((await business.chat(mia)).at(-1)?.reactions).toEqual([{ from: 'business', emoji: '👍' }])
    const old = await business.send({ to: mia, type: 'reaction', reaction: { message_id: 'wamid.none', emoji: '👍' } })
    expect(errorOf(old).code).toBe(131009)
  })

  test('that breaks a limit is refused and says which', async () => {
    const wrong: [JsonObject, number, RegExp][] = [
      [{ type: 'text', text: { body: 'x'.repeat(4097) } }, 100, /4096/],
      [{ type: 'text', text: {} }, 131008, /body/],
      [{ type: 'image', image: {} }, 100, /id.*link/],
      [{ type: 'image', image: { id: '123' } }, 131009, /does not exist/],
      [{ type: 'carousel', carousel: {} }, 131051, /carousel/],
      [
        interactive({ type: 'button', action: { buttons: [1, 2, 3, 4].map((n) => reply(String(n), `B${n}`)) } }),
        131009,
        /buttons count/,
      ],
      [
        interactive({ type: 'button', action: { buttons: [reply('a', 'x'.repeat(21))] } }),
        131009,
        /Button title length/,
      ],
      [
        interactive({ type: 'button', action: { buttons: [reply('a', 'One'), reply('a', 'Two')] } }),
        131009,
        /different/,
      ],
      [
        interactive({
          type: 'list',
          action: {
            button: 'Go',
            sections: [{ rows: Array.from({ length: 11 }, (_, i) => ({ id: `${i}`, title: `R${i}` })) }],
          },
        }),
        131009,
        /row count/,
      ],
      [
        interactive({
          type: 'list',
          action: { button: 'Go', sections: [{ rows: [{ id: 'a', title: 'x'.repeat(25) }] }] },
        }),
        131009,
        /Row title/,
      ],
      [interactive({ type: 'button', action: {} }), 131009, /buttons/],
      [interactive({ type: 'flow', action: {} }), 131009, /flow/],
      [
        interactive({ type: 'button', body: { text: 'x'.repeat(1025) }, action: { buttons: [reply('a', 'A')] } }),
        131009,
        /Body text/,
      ],
    ]
    for (const [message, code, words] of wrong) {
      const answer = await business.send({ to: mia, ...message })
      expect(answer.status).toBe(400)
      expect(errorOf(answer).code).toBe(code)
      const details = objectOf(errorOf(answer).error_data).details
      expect(`${String(errorOf(answer).message)} ${String(details)}`).toMatch(words)
    }
  })
})

describe('a message outside the window', () => {
  test('is accepted and then fails with 131047, unless it is a template', async () => {
    await business.template()
    const text = wamidOf(await business.sendText(mia))
    const template = wamidOf(await business.sendTemplate(mia))
    await business.pass(second)
    expect(business.receiver.statusesOf(text)).toEqual(['failed'])
    expect(failureOf(business.receiver.statuses, text)).toBe(131047)
    expect(business.receiver.statusesOf(template)).toEqual(['sent', 'delivered'])
  })

  test('fails from 24 hours after the last word on, and any word opens the window again', async () => {
    await business.does(mia, 'say', { text: 'Hello' })
    await business.pass(24 * hour - minute)
    const inside = wamidOf(await business.sendText(mia))
    await business.pass(minute)
    const outside = wamidOf(await business.sendText(mia))
    await business.pass(second)
    expect(business.receiver.statusesOf(inside)).toEqual(['sent', 'delivered'])
    expect(failureOf(business.receiver.statuses, outside)).toBe(131047)
    await business.does(mia, 'react', { messageId: inside, emoji: '❤️' })
    const again = wamidOf(await business.sendText(mia))
    await business.pass(second)
    expect(business.receiver.statusesOf(again)).toEqual(['sent', 'delivered'])
  })

  test('is never seen by the person', async () => {
    await business.sendText(mia, 'Too late')
    await business.pass(second)
    expect(await business.chat(mia)).toEqual([])
    expect(await business.chat(mia, true)).toMatchObject([
      { body: 'Too late', visible: false, status: 'failed', statusWords: 'Not delivered: Re-engagement message' },
    ])
  })
})

describe('a message that cannot arrive', () => {
  test('fails with 131026 when nobody has the number, has left, or has blocked the business', async () => {
    await business.template()
    const nobody = wamidOf(await business.sendTemplate('+61 491 570 157'))
    await business.pass(second)
    await business.does(mia, 'block')
    const blocked = wamidOf(await business.sendTemplate(mia))
    await business.pass(second)
    await business.does(mia, 'leave')
    const left = wamidOf(await business.sendTemplate(mia))
    await business.pass(second)
    for (const id of [nobody, blocked, left]) expect(failureOf(business.receiver.statuses, id)).toBe(131026)
    const failed = business.receiver.statuses.find((status) => status.id === nobody)
    expect(failed).toMatchObject({
      recipient_id: '61491570157',
      errors: [{ code: 131026, title: 'Message undeliverable', href: expect.stringContaining('https://') }],
    })
    expect(failed).not.toHaveProperty('recipient_user_id')
  })

  test('to oneself is refused at once', async () => {
    expect(errorOf(await business.sendText(business.emulator.displayNumber)).code).toBe(131021)
  })

  test('to something that is no number is refused at once', async () => {
    expect(errorOf(await business.sendText('mia@example.com')).code).toBe(100)
    expect(errorOf(await business.send({ type: 'text', text: { body: 'hi' } })).message).toBe(
      '(#100) The parameter to is required.',
    )
  })
})

describe('marketing', () => {
  test('to somebody who stopped promotions is accepted and fails with 131050; other templates arrive', async () => {
    await business.template()
    await business.template('order_news', 'UTILITY', 'Your order {{1}} is on its way to you.')
    await business.does(mia, 'stop-promotions')
    const marketing = wamidOf(await business.sendTemplate(mia))
    const utility = wamidOf(await business.sendTemplate(mia, 'order_news', ['17']))
    await business.pass(second)
    expect(failureOf(business.receiver.statuses, marketing)).toBe(131050)
    expect(business.receiver.statusesOf(utility)).toEqual(['sent', 'delivered'])
    await business.does(mia, 'resume-promotions')
    const after = wamidOf(await business.sendTemplate(mia))
    await business.pass(second)
    expect(business.receiver.statusesOf(after)).toEqual(['sent', 'delivered'])
  })

  test('that was accepted before they stopped, and had not left yet, fails too', async () => {
    await business.template()
    const id = wamidOf(await business.sendTemplate(mia))
    await business.control('POST', `/people/${encodeURIComponent(mia)}/stop-promotions`)
    await business.pass(second)
    expect(failureOf(business.receiver.statuses, id)).toBe(131050)
  })

  test('is never delivered to American numbers; Canadian ones get it', async () => {
    await business.template()
    await business.control('POST', '/people', { phone: '+1 650 555 1234' })
    await business.control('POST', '/people', { phone: '+1 416 555 0123' })
    const american = wamidOf(await business.sendTemplate('+1 650 555 1234'))
    const canadian = wamidOf(await business.sendTemplate('+1 416 555 0123'))
    await business.pass(second)
    expect(failureOf(business.receiver.statuses, american)).toBe(131049)
    expect(business.receiver.statusesOf(canadian)).toEqual(['sent', 'delivered'])
  })

  test('is withheld now and then, where that is asked for', async () => {
    await business.template()
    await business.set({ chance: { healthyEcosystem: 1 } })
    const withheld = wamidOf(await business.sendTemplate(mia))
    await business.pass(second)
    await business.set({ chance: { healthyEcosystem: 0, experiment: 1 } })
    const experiment = wamidOf(await business.sendTemplate(mia))
    await business.pass(second)
    await business.set({ chance: { experiment: 0 } })
    expect(failureOf(business.receiver.statuses, withheld)).toBe(131049)
    expect(failureOf(business.receiver.statuses, experiment)).toBe(130472)
  })

  test('through the Marketing Messages API is priced as marketing_lite, and nothing else goes that way', async () => {
    await business.template()
    const body = {
      messaging_product: 'whatsapp',
      to: mia,
      type: 'template',
      template: {
        name: 'spring_news',
        language: { code: 'en_US' },
        components: [{ type: 'body', parameters: [{ type: 'text', text: 'Mia' }] }],
      },
    }
    const answer = await business.graph('POST', 'number/marketing_messages', body)
    await business.pass(second)
    expect(business.receiver.statuses[0]).toMatchObject({
      id: wamidOf(answer),
      pricing: { category: 'marketing_lite', billable: true },
    })
    const text = await business.graph('POST', 'number/marketing_messages', {
      messaging_product: 'whatsapp',
      to: mia,
      type: 'text',
      text: { body: 'x' },
    })
    expect(errorOf(text).code).toBe(134100)
  })
})

describe('limits', () => {
  test('a pair may exchange 45 messages at once, then one in six seconds: 131056', async () => {
    await business.does(mia, 'say', { text: 'Hello' })
    for (let i = 0; i < 45; i++) expect((await business.sendText(mia)).status).toBe(200)
    expect(errorOf(await business.sendText(mia))).toMatchObject({ code: 131056 })
    await business.pass(6 * second)
    expect((await business.sendText(mia)).status).toBe(200)
    expect(errorOf(await business.sendText(mia)).code).toBe(131056)
    await business.person('+61 491 570 157')
    expect((await business.sendText('+61 491 570 157')).status).toBe(200)
  })

  test('a number sends so many messages a second, what it receives counted in: 130429', async () => {
    await business.set({ limits: { messagesPerSecond: 3 } })
    await business.does(mia, 'say', { text: 'Hello' })
    expect((await business.sendText(mia)).status).toBe(200)
    expect((await business.sendText(mia)).status).toBe(200)
    const over = await business.sendText(mia)
    expect(over.status).toBe(400)
    expect(errorOf(over)).toMatchObject({
      code: 130429,
      message: '(#130429) Rate limit hit',
      error_data: { messaging_product: 'whatsapp' },
    })
    await business.pass(second)
    expect((await business.sendText(mia)).status).toBe(200)
    await business.set({ limits: { messagesPerSecond: 1_000 } })
  })

  test('a portfolio reaches so many people a day outside windows, and those it has reached as often as it likes', async () => {
    await business.template()
    await business.set({ limits: { dailyUniqueUsers: 2 } })
    await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 01xx' })
    expect((await business.sendTemplate('+14165550101')).status).toBe(200)
    expect((await business.sendTemplate('+14165550102')).status).toBe(200)
    expect(errorOf(await business.sendTemplate('+14165550103')).code).toBe(131048)
    await business.pass(second)
    expect((await business.sendTemplate('+14165550101')).status).toBe(200)
    await business.does('+14165550104', 'say', { text: 'Hi' })
    expect((await business.sendText('+14165550104')).status).toBe(200)
    await business.pass(day + second)
    expect((await business.sendTemplate('+14165550103')).status).toBe(200)
    await business.set({ limits: { dailyUniqueUsers: null } })
  })

  test('a message that fails does not use up a person', async () => {
    await business.template()
    await business.set({ limits: { dailyUniqueUsers: 1 } })
    await business.sendTemplate('+61 491 570 157')
    await business.pass(second)
    expect((await business.sendTemplate(mia)).status).toBe(200)
    await business.set({ limits: { dailyUniqueUsers: null } })
  })
})

describe('reading what a person wrote', () => {
  test('turns their ticks blue, earlier ones too, and can show that somebody types', async () => {
    await business.does(mia, 'say', { text: 'One' })
    await business.does(mia, 'say', { text: 'Two' })
    const [, two] = business.receiver.messages
    const answer = await business.send({
      status: 'read',
      message_id: two?.id ?? '',
      typing_indicator: { type: 'text' },
    })
    expect(answer.body).toEqual({ success: true })
    expect((await business.chat(mia)).map((message) => message.status)).toEqual(['read', 'read'])
    const typing = async () =>
      (await business.control('GET', `/people/${encodeURIComponent(mia)}/chats/${business.emulator.phoneNumberId}`))
        .typingUntil
    expect(await typing()).toBe((await business.now()) + 25 * second)
    await business.sendText(mia)
    expect(await typing()).toBeNull()
    expect(errorOf(await business.send({ status: 'read', message_id: 'wamid.none' })).code).toBe(131009)
  })
})

function interactive(part: JsonObject): JsonObject {
  return { type: 'interactive', interactive: { body: { text: 'Well?' }, ...part } }
}

function reply(id: string, title: string): JsonObject {
  return { type: 'reply', reply: { id, title } }
}
