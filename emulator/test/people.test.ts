// People: what they do, what the business sees of them, and what it does not.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listOf, objectOf } from '../src/base/json.ts'
import { Business, day, failureOf, mia, minute, second, wamidOf } from './support/business.ts'

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

const bsuidOf = async (who: string) => (await business.control('GET', `/people/${encodeURIComponent(who)}`)).bsuid

describe('a person', () => {
  test('has one BSUID per portfolio, in their country, and the same in every run with this seed', async () => {
    const id = await bsuidOf(mia)
    expect(id).toMatch(/^AU\.\d{20}$/)
    const again = await Business.start()
    await again.person()
    expect((await again.control('GET', '/people/p1')).bsuid).toBe(id)
    const other = await Business.start({ seed: 'another' })
    await other.person()
    expect((await other.control('GET', '/people/p1')).bsuid).not.toBe(id)
    await again.stop()
    await other.stop()
  })

  test('can be written to by BSUID, which the answer repeats without a number', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const recipient = String(await bsuidOf(mia))
    const answer = await business.send({ recipient, type: 'text', text: { body: 'Hello' } })
    expect(answer.body).toMatchObject({ contacts: [{ input: recipient, user_id: recipient }] })
    expect(objectOf(listOf(answer.body.contacts)[0])).not.toHaveProperty('wa_id')
    await business.pass(second)
    expect(business.receiver.statusesOf(wamidOf(answer))).toEqual(['sent', 'delivered'])
    expect(business.receiver.contacts.at(-1)).toMatchObject({ wa_id: '61491570156', user_id: recipient })
  })

  test('is written to by number when both are given', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const answer = await business.send({ to: mia, recipient: 'AU.1', type: 'text', text: { body: 'Hello' } })
    expect(answer.body).toMatchObject({ contacts: [{ input: mia, wa_id: '61491570156' }] })
  })

  test('of Brazil, Mexico or Argentina has an id that is not the number dialled, and every writing finds them', async () => {
    const lines = [
      ['+55 51 98765 4321', '555187654321', ['5551987654321', '+555187654321']],
      ['+52 55 1234 5678', '5215512345678', ['525512345678', '+52 1 55 1234 5678']],
      ['+54 11 2345 6789', '5491123456789', ['541123456789', '+54 9 11 2345 6789']],
    ] as const
    for (const [phone, waId, writings] of lines) {
      const person = await business.control('POST', '/people', { phone })
      expect(person.waId).toBe(waId)
      await business.does(person.id, 'say', { text: 'Oi' })
      expect(business.receiver.messages.at(-1)?.from).toBe(waId)
      for (const to of writings) {
        expect((await business.sendText(to)).body).toMatchObject({ contacts: [{ input: to, wa_id: waId }] })
      }
    }
  })

  test('who is nobody yet is made by their first act, or by being written to where that is asked for', async () => {
    await business.does('+46 70 174 06 01', 'say', { text: 'Hej' })
    expect(business.receiver.messages[0]).toMatchObject({ from: '46701740601' })
    await business.set({ people: { createOnSend: true } })
    await business.template()
    const id = wamidOf(await business.sendTemplate('+49 171 392 0001'))
    await business.pass(second)
    expect(business.receiver.statusesOf(id)).toEqual(['sent', 'delivered'])
    await business.set({ people: { createOnSend: false, createOnAct: false } })
    expect(
      (await business.tryControl('POST', `/people/${encodeURIComponent('+49 171 392 0002')}/say`, { text: 'Hallo' }))
        .status,
    ).toBe(404)
    await business.set({ people: { createOnAct: true } })
  })
})

describe('somebody who hides their number behind a username', () => {
  beforeEach(() => business.does(mia, 'hide-number', { username: 'mia.chen' }))

  test('writes without wa_id and from; the username comes with the message', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const [message] = business.receiver.messages
    const [contact] = business.receiver.contacts
    expect(message).not.toHaveProperty('from')
    expect(message?.from_user_id).toBe(await bsuidOf(mia))
    expect(contact).toEqual({ profile: { name: 'Mia Chen', username: '@mia.chen' }, user_id: await bsuidOf(mia) })
    expect(Buffer.from(String(message?.id).slice(6), 'base64').toString('latin1')).not.toContain('61491570156')
  })

  test('is answered by BSUID, with statuses that have no recipient_id, and a username from delivery on', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    business.receiver.forget()
    const id = wamidOf(
      await business.send({ recipient: String(await bsuidOf(mia)), type: 'text', text: { body: 'Hello' } }),
    )
    await business.pass(second)
    expect(business.receiver.statusesOf(id)).toEqual(['sent', 'delivered'])
    for (const status of business.receiver.statuses) expect(status).not.toHaveProperty('recipient_id')
    const profiles = business.receiver.contacts.map((contact) => objectOf(contact.profile).username)
    expect(profiles).toEqual([undefined, '@mia.chen'])
  })

  test('is known by number to a business that has written to the number, until that is forgotten', async () => {
    await business.template()
    await business.sendTemplate(mia)
    await business.does(mia, 'say', { text: 'One' })
    expect(business.receiver.messages.at(-1)?.from).toBe('61491570156')
    await business.graph('DELETE', `number/contact_book?messaging_product=whatsapp&bsuid=${String(await bsuidOf(mia))}`)
    await business.does(mia, 'say', { text: 'Two' })
    expect(business.receiver.messages.at(-1)?.from).toBe('61491570156')
    await business.does(mia, 'forget-number')
    await business.does(mia, 'say', { text: 'Three' })
    expect(business.receiver.messages.at(-1)).not.toHaveProperty('from')
  })

  test('is known for thirty days where there is no contact book', async () => {
    await business.set({ identity: { contactBook: false } })
    await business.template()
    await business.sendTemplate(mia)
    await business.pass(29 * day)
    await business.does(mia, 'say', { text: 'One' })
    expect(business.receiver.messages.at(-1)?.from).toBe('61491570156')
    await business.pass(31 * day)
    await business.does(mia, 'say', { text: 'Two' })
    expect(business.receiver.messages.at(-1)).not.toHaveProperty('from')
    await business.set({ identity: { contactBook: true } })
  })

  test('may share it when asked', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const ask = {
      type: 'request_contact_info',
      body: { text: 'May we have your number?' },
      action: { name: 'request_contact_info' },
    }
    const id = wamidOf(
      await business.send({ recipient: String(await bsuidOf(mia)), type: 'interactive', interactive: ask }),
    )
    await business.pass(second)
    await business.does(mia, 'tap', { messageId: id, button: 0 })
    const answer = business.receiver.messages.at(-1)
    expect(answer).toMatchObject({
      type: 'contacts',
      origin: 'contact_request',
      context: { id },
      contacts: [{ phones: [{ phone: '+61491570156', wa_id: '61491570156' }] }],
    })
  })

  test('needs a username to do so', async () => {
    const answer = await business.tryControl('PATCH', `/people/${encodeURIComponent('+46 70 174 06 02')}`, {
      phoneHidden: true,
    })
    expect(answer.status).toBe(400)
  })
})

describe('the parent BSUID', () => {
  test('comes where the portfolio has enrolled', async () => {
    await business.set({ identity: { parentBsuid: true } })
    await business.does(mia, 'say', { text: 'Hi' })
    await business.sendText(mia)
    await business.pass(second)
    await business.set({ identity: { parentBsuid: false } })
    const parent = expect.stringMatching(/^AU\.ENT\.\d+$/)
    expect(business.receiver.contacts[0]).toMatchObject({ parent_user_id: parent })
    expect(business.receiver.messages[0]).toMatchObject({ from_parent_user_id: parent })
    expect(business.receiver.statuses[0]).toMatchObject({ recipient_parent_user_id: parent })
    const recipient = String(business.receiver.contacts[0]?.parent_user_id)
    const answer = await business.send({ recipient, type: 'text', text: { body: 'To the parent id' } })
    await business.pass(second)
    expect(business.receiver.statusesOf(wamidOf(answer))).toEqual(['sent', 'delivered'])
  })
})

describe('what people write', () => {
  test('comes as the kind that it is', async () => {
    await business.does(mia, 'say', { text: 'STOP' })
    await business.does(mia, 'send-media', {
      kind: 'image',
      data: Buffer.from('picture').toString('base64'),
      caption: 'Look',
    })
    await business.does(mia, 'send-location', { latitude: 1, longitude: 2, name: 'Home' })
    await business.does(mia, 'share-contact')
    await business.does(mia, 'unsupported', { type: 'edit' })
    expect(business.receiver.messages).toMatchObject([
      { type: 'text', text: { body: 'STOP' } },
      {
        type: 'image',
        image: {
          mime_type: 'image/jpeg',
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          caption: 'Look',
          url: expect.stringContaining('/_media/'),
        },
      },
      { type: 'location', location: { latitude: 1, longitude: 2, name: 'Home' } },
      { type: 'contacts', origin: 'other' },
      { type: 'unsupported', errors: [{ code: 131051 }], unsupported: { type: 'edit' } },
    ])
  })

  test('can answer a message, and come from an advertisement', async () => {
    await business.does(mia, 'say', {
      text: 'I saw your ad',
      referral: { source_type: 'ad', source_id: '12', ctwa_clid: 'x' },
    })
    const id = wamidOf(await business.sendText(mia, 'Welcome'))
    await business.pass(second)
    await business.does(mia, 'say', { text: 'Thanks', replyTo: id })
    expect(business.receiver.messages[0]).toMatchObject({ referral: { source_type: 'ad', ctwa_clid: 'x' } })
    expect(business.receiver.messages[1]).toMatchObject({ context: { from: '15550783881', id } })
    expect(business.receiver.statuses[0]).toMatchObject({
      conversation: { origin: { type: 'referral_conversion' }, expiration_timestamp: expect.any(String) },
      pricing: { billable: false, type: 'free_entry_point' },
    })
  })

  test('can be a tap on a button and a row of a list', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const buttons = {
      type: 'button',
      body: { text: 'Weekly news?' },
      action: { buttons: [{ type: 'reply', reply: { id: 'optin:news:yes', title: 'Yes, sign me up' } }] },
    }
    const list = {
      type: 'list',
      body: { text: 'Which?' },
      action: {
        button: 'Choose',
        sections: [{ title: 'Topics', rows: [{ id: 'news', title: 'News', description: 'Once a week' }] }],
      },
    }
    const one = wamidOf(await business.send({ to: mia, type: 'interactive', interactive: buttons }))
    const two = wamidOf(await business.send({ to: mia, type: 'interactive', interactive: list }))
    await business.pass(second)
    await business.does(mia, 'tap', { messageId: one, button: 'Yes, sign me up' })
    await business.does(mia, 'choose', { messageId: two, row: 'news' })
    expect(business.receiver.messages.slice(1)).toMatchObject([
      {
        type: 'interactive',
        context: { id: one },
        interactive: { type: 'button_reply', button_reply: { id: 'optin:news:yes', title: 'Yes, sign me up' } },
      },
      {
        type: 'interactive',
        context: { id: two },
        interactive: { type: 'list_reply', list_reply: { id: 'news', title: 'News', description: 'Once a week' } },
      },
    ])
    expect((await business.chat(mia))[1]).toMatchObject({ kind: 'button', buttons: [{ tapped: true }] })
    expect((await business.chat(mia)).at(-1)).toMatchObject({
      from: 'person',
      body: 'News\nOnce a week',
      quotes: { id: two, text: 'Which?' },
    })
  })

  test('can be a reaction, and its taking back', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const id = wamidOf(await business.sendText(mia))
    await business.pass(second)
    await business.does(mia, 'react', { messageId: id, emoji: '👍' })
    await business.does(mia, 'react', { messageId: id, emoji: '' })
    expect(business.receiver.messages.slice(1).map((message) => message.reaction)).toEqual([
      { message_id: id, emoji: '👍' },
      { message_id: id },
    ])
  })

  test('begins as the draft that a link fills in, and is sent only when they send it', async () => {
    const done = await business.does(mia, 'open-link', {
      url: 'https://wa.me/15550783881?text=I%20agree%20%23K7Q2%20%E2%9C%93',
    })
    expect(done.draft).toEqual({ number: business.emulator.phoneNumberId, text: 'I agree #K7Q2 ✓' })
    expect(business.receiver.posts).toHaveLength(0)
    const draft = async () =>
      (await business.control('GET', `/people/p1/chats/${business.emulator.phoneNumberId}`)).draft
    expect(await draft()).toBe('I agree #K7Q2 ✓')
    await business.does(mia, 'say', { text: 'I agree #K7Q2 ✓' })
    expect(await draft()).toBe('')
    const long = await business.does(mia, 'open-link', {
      url: 'https://api.whatsapp.com/send?phone=15550783881&text=Hi',
    })
    expect(long.draft).toMatchObject({ text: 'Hi' })
    expect(
      (await business.tryControl('POST', '/people/p1/open-link', { url: 'https://wa.me/4420?text=x' })).status,
    ).toBe(404)
    expect((await business.tryControl('POST', '/people/p1/open-link', { url: 'https://example.com' })).status).toBe(400)
  })
})

describe('stopping promotions', () => {
  test('is told on user_preferences, with a number for a timestamp', async () => {
    await business.does(mia, 'stop-promotions')
    await business.does(mia, 'resume-promotions')
    const [value] = business.receiver.values('user_preferences')
    expect(value).toMatchObject({
      messaging_product: 'whatsapp',
      metadata: { phone_number_id: business.emulator.phoneNumberId },
      contacts: [{ wa_id: '61491570156' }],
    })
    expect(business.receiver.items('user_preferences', 'user_preferences')).toMatchObject([
      {
        wa_id: '61491570156',
        user_id: await bsuidOf(mia),
        detail: 'User requested to stop marketing messages',
        category: 'marketing_messages',
        value: 'stop',
        timestamp: expect.any(Number),
      },
      { value: 'resume' },
    ])
    expect((await business.chat(mia)).map((message) => message.body)).toEqual([
      'You stopped promotions from this business.',
      'You allowed promotions from this business again.',
    ])
  })

  test('leaves the number out for somebody who hides it', async () => {
    await business.does(mia, 'hide-number', { username: 'mia' })
    await business.does(mia, 'stop-promotions')
    const [preference] = business.receiver.items('user_preferences', 'user_preferences')
    expect(preference).not.toHaveProperty('wa_id')
    expect(preference?.user_id).toBe(await bsuidOf(mia))
  })
})

describe('blocking', () => {
  test('is told to nobody, and must be undone before they can write', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    business.receiver.forget()
    await business.does(mia, 'block')
    expect(business.receiver.posts).toHaveLength(0)
    expect((await business.tryControl('POST', '/people/p1/say', { text: 'Hello?' })).status).toBe(409)
    await business.does(mia, 'unblock')
    await business.does(mia, 'say', { text: 'Hello again' })
    expect(business.receiver.messages).toHaveLength(1)
  })

  test('by the business keeps their messages away, and fails its own with 130403', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    business.receiver.forget()
    const users = { messaging_product: 'whatsapp', block_users: [{ user: mia }] }
    const blocked = await business.graph('POST', 'number/block_users', users)
    expect(blocked.body).toMatchObject({ block_users: { added_users: [{ input: mia, wa_id: '61491570156' }] } })
    await business.does(mia, 'say', { text: 'Can you hear me?' })
    expect(business.receiver.posts).toHaveLength(0)
    const id = wamidOf(await business.sendText(mia))
    await business.pass(second)
    expect(failureOf(business.receiver.statuses, id)).toBe(130403)
    expect((await business.graph('GET', 'number/block_users')).body).toMatchObject({ data: [{ wa_id: '61491570156' }] })
    const unblocked = await business.graph('DELETE', 'number/block_users', users)
    expect(unblocked.body).toMatchObject({ block_users: { removed_users: [{ input: mia }] } })
  })

  test('by the business takes only who wrote today; some failing makes it a 400 with both lists', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    await business.control('POST', '/people', { phone: '+61 491 570 157' })
    const answer = await business.graph('POST', 'number/block_users', {
      messaging_product: 'whatsapp',
      block_users: [{ user: mia }, { user: '+61491570157' }],
    })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      error: { code: 139100 },
      block_users: {
        added_users: [{ input: mia }],
        failed_users: [{ input: '+61491570157', errors: [{ code: 131047 }] }],
      },
    })
  })
})

describe('another number', () => {
  test('is told by a system message without contacts, and changes the BSUID', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const before = await bsuidOf(mia)
    business.receiver.forget()
    await business.does(mia, 'change-number', { phone: '+61 491 570 158' })
    const after = await bsuidOf('p1')
    expect(after).not.toBe(before)
    const [value] = business.receiver.values('messages')
    expect(value).not.toHaveProperty('contacts')
    expect(business.receiver.messages).toEqual([
      {
        from: '61491570156',
        from_user_id: before,
        id: expect.any(String),
        timestamp: expect.any(String),
        type: 'system',
        system: {
          body: 'User Mia Chen changed from 61491570156 to 61491570158',
          wa_id: '61491570158',
          type: 'user_changed_number',
          user_id: after,
          previous_user_id: before,
        },
      },
    ])
    await business.template()
    const old = wamidOf(await business.sendTemplate(mia))
    const fresh = wamidOf(await business.sendTemplate('+61 491 570 158'))
    await business.pass(second)
    expect(failureOf(business.receiver.statuses, old)).toBe(131026)
    expect(business.receiver.statusesOf(fresh)).toEqual(['sent', 'delivered'])
  })

  test('of somebody whose number is hidden shows a changed id and no number', async () => {
    await business.does(mia, 'hide-number', { username: 'mia' })
    await business.does(mia, 'say', { text: 'Hi' })
    await business.does(mia, 'change-number', { phone: '+61 491 570 158' })
    const told = business.receiver.messages.at(-1)
    expect(told).toMatchObject({
      type: 'system',
      system: { type: 'user_changed_user_id', user_id: await bsuidOf('p1') },
    })
    expect(JSON.stringify(told)).not.toContain('6149157015')
  })

  test('may be taken in silence', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    business.receiver.forget()
    await business.does(mia, 'change-number', { phone: '+61 491 570 158', announce: false })
    expect(business.receiver.posts).toHaveLength(0)
    expect((await business.tryControl('POST', '/people/p1/change-number', { phone: 'x' })).status).toBe(400)
  })

  test('that has passed to somebody else brings a new BSUID under the old number, and nothing else', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const before = business.receiver.contacts.at(-1)
    const { newPerson } = await business.does(mia, 'new-owner', { name: 'Noor' })
    await business.does(newPerson, 'say', { text: 'Who is this?' })
    const after = business.receiver.contacts.at(-1)
    expect(after?.wa_id).toBe(before?.wa_id)
    expect(after?.user_id).not.toBe(before?.user_id)
    expect(business.receiver.messages).toHaveLength(2)
    expect((await business.tryControl('POST', '/people/p1/say', { text: 'Still here?' })).status).toBe(409)
  })
})

describe('the identity check', () => {
  test('brings a key hash when it is on, which a reinstallation changes, and holds a message to it: 137000', async () => {
    await business.graph('POST', 'number/settings', { user_identity_change: { enable_identity_key_check: true } })
    await business.does(mia, 'say', { text: 'Hi' })
    const hash = String(business.receiver.contacts[0]?.identity_key_hash)
    expect(hash).toMatch(/^[A-Za-z0-9+/]+=$/)
    const good = wamidOf(
      await business.send({ to: mia, type: 'text', text: { body: 'x' }, recipient_identity_key_hash: hash }),
    )
    await business.pass(second)
    expect(business.receiver.statuses.at(-1)).toMatchObject({
      id: good,
      status: 'delivered',
      recipient_identity_key_hash: hash,
    })
    await business.does(mia, 'reinstall')
    const bad = wamidOf(
      await business.send({ to: mia, type: 'text', text: { body: 'x' }, recipient_identity_key_hash: hash }),
    )
    await business.pass(second)
    expect(failureOf(business.receiver.statuses, bad)).toBe(137000)
    await business.graph('POST', 'number/settings', { user_identity_change: { enabled: false } })
    business.receiver.forget()
    await business.does(mia, 'say', { text: 'Hi' })
    expect(business.receiver.contacts[0]).not.toHaveProperty('identity_key_hash')
  })
})

describe('a thread that another app holds', () => {
  test('comes on standby until the business writes', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    await business.does(mia, 'hand-over', { to: 'standby' })
    await business.does(mia, 'say', { text: 'STOP' })
    expect(business.receiver.items('messages', 'standby')).toMatchObject([{ type: 'text', text: { body: 'STOP' } }])
    expect(business.receiver.messages).toHaveLength(1)
    await business.sendText(mia)
    await business.does(mia, 'say', { text: 'Thanks' })
    expect(business.receiver.messages).toHaveLength(2)
  })
})

describe('a crowd', () => {
  test('exists by its pattern, reads as often as asked, and has habits', async () => {
    await business.control('POST', '/crowds', {
      name: 'toronto',
      pattern: '+1 416 555 01xx',
      deliverAfterMs: 100,
      readProbability: 0.5,
      readAfterMs: 500,
      acts: [{ probability: 0.2, afterMs: 1000, act: 'say', text: 'STOP' }],
    })
    await business.template()
    const numbers = Array.from({ length: 100 }, (_, i) => `+141655501${String(i).padStart(2, '0')}`)
    const ids = (await Promise.all(numbers.map((to) => business.sendTemplate(to)))).map(wamidOf)
    await business.pass(minute)
    const states = ids.map((id) => business.receiver.statusesOf(id).at(-1))
    const read = states.filter((state) => state === 'read').length
    expect(states.every((state) => state === 'read' || state === 'delivered')).toBe(true)
    expect(read).toBeGreaterThan(30)
    expect(read).toBeLessThan(70)
    const stops = business.receiver.messages.filter((message) => objectOf(message.text).body === 'STOP').length
    expect(stops).toBeGreaterThan(5)
    expect(stops).toBeLessThan(40)
    expect((await business.control('GET', '/people')).people).toHaveLength(1)
    expect(listOf((await business.control('GET', '/people?crowd=1')).people)).toHaveLength(101)
    const outside = wamidOf(await business.sendTemplate('+1 416 555 0200'))
    await business.pass(second)
    expect(failureOf(business.receiver.statuses, outside)).toBe(131026)
  })

  test('keeps few messages per person, and forgets passive members beyond a number but not what was accepted', async () => {
    await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 01xx', readProbability: 0 })
    await business.template()
    await business.set({ people: { keepMessagesInCrowd: 3, keepPassive: 10 } })
    for (let i = 0; i < 6; i++) {
      await business.sendTemplate('+14165550101')
      await business.pass(minute)
    }
    expect(await business.chat('+14165550101')).toHaveLength(3)
    const bsuid = await bsuidOf('+14165550101')
    for (let i = 10; i < 50; i++) {
      await business.sendTemplate(`+141655501${i}`)
      await business.pass(second)
    }
    const { people, messagesKept } = await business.control('GET', '/counters')
    expect(people).toBeLessThanOrEqual(12)
    expect(messagesKept).toBeLessThanOrEqual(40)
    expect(await business.control('GET', '/accepted?who=%2B14165550101')).toMatchObject({ total: 6 })
    expect(await bsuidOf('+14165550101')).toBe(bsuid)
    await business.set({ people: { keepMessagesInCrowd: 20, keepPassive: 100_000 } })
  })
})

describe('asking for the wrong thing', () => {
  test('says which field and what would be right', async () => {
    const wrong: [string, object, string][] = [
      ['/people', { phone: 'mia' }, 'phone'],
      ['/people', { phone: '+61491570199', readProbability: 2 }, 'readProbability'],
      ['/people', { phone: '+61491570199', acts: [{ act: 'dance' }] }, 'acts[0].act'],
      ['/crowds', { pattern: 'xx' }, 'pattern'],
      ['/people/p1/say', {}, 'text'],
      ['/people/p1/hand-over', { to: 'x' }, 'to'],
    ]
    for (const [path, body, field] of wrong) {
      const answer = await business.tryControl('POST', path, body)
      expect(answer.status).toBe(400)
      expect(objectOf(answer.body.error)).toMatchObject({ field, message: expect.any(String) })
    }
    const taken = await business.tryControl('POST', '/people', { phone: mia })
    expect(taken.status).toBe(409)
    expect(taken.body).toMatchObject({ error: { id: 'p1', field: 'phone' } })
  })
})
