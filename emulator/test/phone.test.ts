// The simulated phone in a real browser: somebody holds it, reads, taps, writes and leaves, and the business's webhook hears of it.

import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../../test/support/browser.ts'
import { objectOf } from '../src/base/json.ts'
import { startEmulator } from '../src/index.ts'
import { Business, day, hour, mia, second } from './support/business.ts'

const yusuf = '+49 171 392 0001'
const { newPage } = await testBrowser()
const business = await Business.start()
afterAll(() => business.stop())

beforeEach(async () => {
  await business.control('POST', '/reset')
  await business.person()
  await business.person(yusuf, { name: 'Yusuf Demir' })
  business.receiver.forget()
})

const open: Page[] = []
afterEach(async () => {
  for (const page of open.splice(0)) await page.context().close()
})

/** The phone in somebody's hand, with whatever the page complains about. */
async function phone(query = '?as=p1', options: Parameters<typeof newPage>[0] = {}, url = business.emulator.url) {
  const page = await newPage({ timezoneId: 'UTC', ...options })
  open.push(page)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${url}/phone/${query}`)
  await page.getByText('Connecting to the emulator.').waitFor({ state: 'hidden' })
  return { page, complaints }
}

/** What becomes true before long, on a machine that may be busy. */
const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 10_000 })

const log = (page: Page) => page.getByRole('log')
const text = (page: Page) => page.getByRole('textbox', { name: 'Message' })
const holder = (page: Page, name: RegExp) => page.getByRole('link', { name })

const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

async function say(page: Page, words: string) {
  await text(page).fill(words)
  await text(page).press('Enter')
  await log(page).getByText(words).waitFor()
  await business.settle()
}

async function choose(page: Page, act: RegExp) {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: act }).click()
}

async function openChat(page: Page) {
  await page.getByRole('link', { name: /Harbour Books/ }).click()
  await log(page).waitFor()
}

/** What the webhook heard, by the text of each message. */
const heard = () =>
  business.receiver.messages.map((message) => objectOf(message.text).body ?? objectOf(message.button).text)

async function lampsTemplate() {
  const created = await business.createTemplate({
    name: 'autumn_lamps',
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Autumn lamps' },
      { type: 'BODY', text: 'Hello {{1}}, members *save 20 %*.', example: { body_text: [['Ana']] } },
      { type: 'FOOTER', text: 'Type STOP to stop these messages.' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text: 'See the lamps', url: 'https://shop.example/lamps' },
          { type: 'QUICK_REPLY', text: 'Stop offers' },
        ],
      },
    ],
  })
  await business.control('POST', `/templates/${String(created.body.id)}/approve`, { category: 'MARKETING' })
  await business.settle()
  business.receiver.forget()
}

describe('somebody who holds the phone', () => {
  test('writes, and sees in words what has become of it', async () => {
    const { page } = await phone()
    await openChat(page)
    await say(page, 'Where is my order?')
    expect(heard()).toEqual(['Where is my order?'])
    await log(page).getByText(', delivered').waitFor()
    const [message] = business.receiver.messages
    await business.send({ status: 'read', message_id: String(message?.id), typing_indicator: { type: 'text' } })
    await log(page).getByText(', read').waitFor()
    await log(page).getByText('Harbour Books is typing').waitFor()
    await business.sendText(mia, 'On its way.')
    await business.pass(second)
    await log(page).getByText('On its way.').waitFor()
    expect(await log(page).getByText('Harbour Books is typing').count()).toBe(0)
  })

  test('gets a template whole, without loading the page again, and has read it by looking', async () => {
    await lampsTemplate()
    const { page } = await phone()
    await openChat(page)
    const sent = await business.sendTemplate(mia, 'autumn_lamps')
    await business.pass(second)
    await log(page).getByText('Autumn lamps', { exact: true }).waitFor()
    expect(await log(page).getByText('Hello Mia, members save 20 %.').innerHTML()).toContain('<b>save 20 %</b>')
    await log(page).getByText('Type STOP to stop these messages.').waitFor()
    expect(await page.getByRole('status').last().textContent()).toContain('Hello Mia')
    await eventually(() =>
      business.receiver.statusesOf(String(objectOf((sent.body.messages as never[])[0]).id)),
    ).toEqual(['sent', 'delivered', 'read'])
  })

  test('taps a button, and it is said that they did', async () => {
    await lampsTemplate()
    await business.sendTemplate(mia, 'autumn_lamps')
    await business.pass(second)
    const { page } = await phone()
    const stop = log(page).getByRole('button', { name: 'Stop offers' })
    await stop.click()
    await log(page).getByRole('button', { name: 'Stop offers Tapped' }).waitFor()
    await business.settle()
    expect(heard()).toEqual(['Stop offers'])
    const link = log(page).getByRole('link', { name: 'See the lamps' })
    expect(await link.getAttribute('href')).toBe('https://shop.example/lamps')
    expect(await link.getAttribute('target')).toBe('_blank')
  })

  test('opens a list and chooses a line of it', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const sections = [
      { title: 'Topics', rows: [{ id: 'offers', title: 'Offers', description: 'Up to 4 a month' }] },
      { title: 'All', rows: [{ id: 'stop', title: 'Stop everything' }] },
    ]
    await business.send({
      to: mia,
      type: 'interactive',
      interactive: { type: 'list', body: { text: 'Which messages?' }, action: { button: 'Choose', sections } },
    })
    await business.pass(second)
    const { page } = await phone()
    await log(page).getByRole('button', { name: 'Choose' }).click()
    const sheet = page.getByRole('dialog', { name: 'Choose' })
    await sheet.getByRole('button', { name: 'Send' }).click()
    await sheet.getByText('Choose a line first.').waitFor()
    await expectAccessible(page)
    await sheet.getByRole('radio', { name: 'Stop everything' }).check()
    await sheet.getByRole('button', { name: 'Send' }).click()
    await sheet.waitFor({ state: 'detached' })
    await log(page).getByText('Stop everything').waitFor()
    await business.settle()
    expect(business.receiver.messages.at(-1)).toMatchObject({
      interactive: { list_reply: { id: 'stop', title: 'Stop everything' } },
    })
  })

  test('taps the reply, the link and the request for their card in messages without a template', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const ask = (interactive: object) => business.send({ to: mia, type: 'interactive', interactive } as never)
    await ask({
      type: 'button',
      body: { text: 'Shall we write to you?' },
      action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes, write to me' } }] },
    })
    await ask({
      type: 'cta_url',
      body: { text: 'Your choices' },
      action: { name: 'cta_url', parameters: { display_text: 'Preferences', url: 'https://shop.example/p/1' } },
    })
    await ask({
      type: 'request_contact_info',
      body: { text: 'Which is your number?' },
      action: { name: 'request_contact_info' },
    })
    await business.pass(second)
    const { page } = await phone()
    await log(page).getByRole('button', { name: 'Yes, write to me' }).click()
    await log(page).getByRole('button', { name: 'Share contact info' }).click()
    await log(page).getByText('+61491570156').waitFor()
    await business.settle()
    expect(business.receiver.messages.slice(-2)).toMatchObject([
      { interactive: { button_reply: { id: 'yes' } } },
      { type: 'contacts', contacts: [{ phones: [{ wa_id: '61491570156' }] }] },
    ])
    expect(await log(page).getByRole('link', { name: 'Preferences' }).getAttribute('href')).toBe(
      'https://shop.example/p/1',
    )
  })

  test('reads Arabic from right to left', async () => {
    const { page } = await phone()
    await openChat(page)
    await say(page, 'أوقفوا الرسائل')
    const direction = await log(page)
      .getByText('أوقفوا الرسائل')
      .evaluate((element) => getComputedStyle(element).direction)
    expect(direction).toBe('rtl')
  })
})

describe('several people', () => {
  test('share the page: one holds the phone, the others have unread messages until they hold it', async () => {
    await lampsTemplate()
    const { page, complaints } = await phone()
    await openChat(page)
    await business.sendTemplate(yusuf, 'autumn_lamps', ['Yusuf'])
    await business.pass(second)
    await holder(page, /Yusuf Demir.*1 unread message/).click()
    await log(page).getByText('Hello Yusuf').waitFor()
    await holder(page, /^(?!.*unread).*Yusuf Demir/).waitFor()
    expect(new URL(page.url()).searchParams.get('as')).toBe('p2')
    await page.goBack()
    await log(page).getByText('Hello Yusuf').waitFor({ state: 'detached' })
    expect(await holder(page, /Mia Chen/).getAttribute('aria-current')).toBe('true')
    expect(complaints).toEqual([])
  })

  test('are added by number and name, and a number that is taken is whose it is', async () => {
    const { page } = await phone()
    await page.getByRole('button', { name: 'Add' }).click()
    const number = page.getByRole('textbox', { name: 'Number' })
    await number.fill('12')
    await number.press('Enter')
    await page.getByText('phone is a telephone number with its country code.').waitFor()
    await number.fill('+46 70 174 06 01')
    await page.getByRole('textbox', { name: 'Name' }).fill('Astrid Lund')
    await page.getByRole('textbox', { name: 'Name' }).press('Enter')
    await holder(page, /Astrid Lund/).waitFor()
    await eventually(() => holder(page, /Astrid Lund/).getAttribute('aria-current')).toBe('true')
    await page.getByRole('button', { name: 'Add' }).click()
    await number.fill(mia)
    await number.press('Enter')
    await eventually(() => holder(page, /Mia Chen/).getAttribute('aria-current')).toBe('true')
  })

  test('appear while the page is open: any number that the business writes to', async () => {
    await business.set({ people: { createOnSend: true } })
    await lampsTemplate()
    const { page } = await phone()
    await business.sendTemplate('+46 70 174 06 02', 'autumn_lamps', ['Elin'])
    await business.pass(second)
    await holder(page, /\+46 701 740 602.*1 unread message/).click()
    await log(page).getByText('Hello Elin').waitFor()
    await business.set({ people: { createOnSend: false } })
  })

  test('of a crowd are not listed, but their phone is live when it is opened', async () => {
    await business.control('POST', '/crowds', { name: 'toronto', pattern: '+1 416 555 01xx', readProbability: 0 })
    await lampsTemplate()
    const { page } = await phone('?number=%2B14165550123')
    await openChat(page)
    await business.sendTemplate('+1 416 555 0123', 'autumn_lamps', ['Ada'])
    await business.pass(second)
    await log(page).getByText('Hello Ada').waitFor()
  })
})

describe('a wa.me link', () => {
  const link = () => `https://wa.me/${business.emulator.displayNumber.replace('+', '')}?text=JOIN%20ABC-123`

  test('fills in a message that can be changed, and nothing is sent until Send is pressed', async () => {
    const { page } = await phone()
    await page.getByRole('textbox', { name: 'Open a wa.me link' }).fill(link())
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByText('From a link. Nothing is sent until you press Send.').waitFor()
    expect(await text(page).inputValue()).toBe('JOIN ABC-123')
    await business.settle()
    expect(heard()).toEqual([])
    await text(page).fill('JOIN ABC-123 please')
    await page.getByRole('button', { name: 'Send' }).click()
    await log(page).getByText('JOIN ABC-123 please').waitFor()
    await business.settle()
    expect(heard()).toEqual(['JOIN ABC-123 please'])
    expect(await text(page).inputValue()).toBe('')
  })

  test('in the address of the page is opened for whom it says, also for a number that is nobody yet', async () => {
    const { page, complaints } = await phone(
      `?open=${encodeURIComponent(link())}&number=${encodeURIComponent('+61 491 570 158')}`,
    )
    await page.getByText('From a link.').waitFor()
    expect(await text(page).inputValue()).toBe('JOIN ABC-123')
    expect(await holder(page, /\+61 491 570 158/).getAttribute('aria-current')).toBe('true')
    expect(page.url()).not.toContain('open=')
    await page.getByRole('button', { name: 'Send' }).click()
    await log(page).getByText('JOIN ABC-123').waitFor()
    await business.settle()
    expect(business.receiver.messages[0]).toMatchObject({ from: '61491570158' })
    expect(complaints).toEqual([])
  })

  test('of another business opens nothing and says why', async () => {
    const { page } = await phone()
    await page.getByRole('textbox', { name: 'Open a wa.me link' }).fill('https://wa.me/4917112345678?text=Hi')
    await page.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByText('which is not a number of this business').waitFor()
  })

  test('in a message opens on the phone itself', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    await business.sendText(mia, `To begin again: ${link()}`)
    await business.pass(second)
    const { page } = await phone()
    await log(page)
      .getByRole('link', { name: /wa\.me/ })
      .click()
    await page.getByText('From a link.').waitFor()
    expect(await text(page).inputValue()).toBe('JOIN ABC-123')
  })

  test('what is typed and not sent stays with its chat', async () => {
    const { page } = await phone()
    await openChat(page)
    await text(page).fill('I was about to')
    await holder(page, /Yusuf Demir/).click()
    await openChat(page)
    expect(await text(page).inputValue()).toBe('')
    await holder(page, /Mia Chen/).click()
    await eventually(() => text(page).inputValue()).toBe('I was about to')
  })
})

describe('the menu of a chat', () => {
  test('stops promotions as WhatsApp does, and resumes them', async () => {
    await lampsTemplate()
    const { page } = await phone()
    await openChat(page)
    await choose(page, /^Stop promotions/)
    await page.getByText('You stopped promotions.', { exact: true }).waitFor()
    await business.settle()
    expect(business.receiver.items('user_preferences', 'user_preferences')).toMatchObject([{ value: 'stop' }])
    await business.sendTemplate(mia, 'autumn_lamps')
    await business.pass(second)
    expect(business.receiver.statuses.at(-1)).toMatchObject({ status: 'failed', errors: [{ code: 131050 }] })
    expect(await log(page).getByText('Hello Mia').count()).toBe(0)
    await choose(page, /^Resume promotions/)
    await page.getByText('You stopped promotions.', { exact: true }).waitFor({ state: 'hidden' })
    await business.settle()
    expect(business.receiver.items('user_preferences', 'user_preferences')).toMatchObject([
      { value: 'stop' },
      { value: 'resume' },
    ])
  })

  test('blocks: nobody can write until it is undone', async () => {
    const { page } = await phone()
    await openChat(page)
    await choose(page, /^Block/)
    await page.getByText('You blocked this business.').first().waitFor()
    expect(await text(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Unblock' }).click()
    await text(page).waitFor()
  })

  test('changes the number, and the business is told', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const { page } = await phone()
    await choose(page, /^Change number/)
    const form = page.getByRole('dialog', { name: 'Change number' })
    await form.getByRole('textbox', { name: 'New number' }).fill(yusuf)
    await form.getByRole('button', { name: 'Change number' }).click()
    await form.getByText('Somebody else has this number.').waitFor()
    await form.getByRole('textbox', { name: 'New number' }).fill('+61 491 570 159')
    await form.getByRole('button', { name: 'Change number' }).click()
    await holder(page, /Mia Chen.*\+61 491 570 159/).waitFor()
    await business.settle()
    expect(business.receiver.messages.at(-1)).toMatchObject({
      type: 'system',
      system: { type: 'user_changed_number', wa_id: '61491570159' },
    })
  })

  test('hides the number behind a username, and shows it again', async () => {
    const { page } = await phone()
    await openChat(page)
    await choose(page, /^Hide number/)
    const form = page.getByRole('dialog', { name: 'Hide number' })
    expect(await form.getByRole('textbox', { name: 'Username' }).inputValue()).toBe('mia.chen')
    await form.getByRole('button', { name: 'Hide number' }).click()
    await holder(page, /@mia\.chen, number hidden/).waitFor()
    await say(page, 'Hello')
    expect(business.receiver.messages.at(-1)).not.toHaveProperty('from')
    await choose(page, /^Show number/)
    await holder(page, /\+61 491 570 156/).waitFor()
  })

  test('takes the phone offline: what waits arrives when it is back', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const { page } = await phone()
    await choose(page, /^Go offline/)
    await page.getByText('This phone is offline.').waitFor()
    await business.sendText(mia, 'Are you there?')
    await business.pass(hour)
    expect(await log(page).getByText('Are you there?').count()).toBe(0)
    await choose(page, /^Go online/)
    await page.getByText('This phone is offline.').waitFor({ state: 'hidden' })
    await business.pass(second)
    await log(page).getByText('Are you there?').waitFor()
  })

  test('hands the chat to another app, and the business hears it as standby', async () => {
    const { page } = await phone()
    await openChat(page)
    await choose(page, /^Hand to another app/)
    await page.getByText('Another app answers here.').waitFor()
    await say(page, 'Hello')
    expect(business.receiver.items('messages', 'standby')).toMatchObject([{ text: { body: 'Hello' } }])
  })

  test('without read receipts the business is not told that its message was read', async () => {
    await business.does(mia, 'say', { text: 'Hi' })
    const { page } = await phone()
    await choose(page, /^Switch read receipts off/)
    await page.getByText('Read receipts are off.').first().waitFor()
    await business.sendText(mia, 'A word')
    await business.pass(second)
    await log(page).getByText('A word').waitFor()
    await eventually(async () => (await business.control('GET', '/people/p1')).unread).toBe(0)
    await business.settle()
    expect(business.receiver.statuses.map(({ status }) => status)).toEqual(['sent', 'delivered'])
  })
})

describe('beside the phone', () => {
  test('the wire shows each call and webhook with its status, and opens to its bytes', async () => {
    const { page } = await phone()
    await openChat(page)
    await say(page, 'STOP')
    const wire = page.getByRole('region', { name: 'Wire' })
    await wire.getByText('“\u2068STOP\u2069” arrives').click()
    const bytes = await wire.getByRole('region', { name: 'Webhook, to the business' }).textContent()
    expect(bytes).toContain('"body": "STOP"')
    expect(bytes).toContain('x-hub-signature-256: sha256=')
    await business.does(yusuf, 'say', { text: 'From Yusuf' })
    await wire.getByText('“\u2068From Yusuf\u2069” arrives').waitFor()
    await wire.getByRole('button', { name: 'This phone' }).click()
    await wire.getByText('“\u2068From Yusuf\u2069” arrives').waitFor({ state: 'detached' })
    expect(await wire.getByText('“\u2068STOP\u2069” arrives').count()).toBe(1)
  })

  test('the clock jumps, and what falls due on the way happens', async () => {
    const { page } = await phone()
    const before = await business.now()
    await page.getByRole('button', { name: /\+ 3 d/ }).click()
    await eventually(() => business.now()).toBe(before + 3 * day)
    await page.getByRole('button', { name: /\+ 1 h/ }).click()
    await eventually(() => business.now()).toBe(before + 3 * day + hour)
  })

  test('the page says that it has lost the emulator, and goes on by itself when that is back', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'phone-'))
    const state = join(folder, 'state.json')
    const first = await startEmulator({ seed: 'test', state })
    const act = (act: string, body: object) =>
      fetch(`${first.controlUrl}/people/${encodeURIComponent(mia)}/${act}`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
    await act('say', { text: 'Before' })
    const { page } = await phone('?as=p1', {}, first.url)
    await log(page).getByText('Before').waitFor()
    await first.stop()
    await page.getByText('The emulator does not answer. Is it still running? Trying again.').waitFor()
    const second = await startEmulator({ seed: 'test', state, port: first.port })
    await act('say', { text: 'After' })
    await log(page).getByText('After').waitFor()
    expect(await log(page).getByText('Before').count()).toBe(1)
    await page.getByText('Trying again.').waitFor({ state: 'hidden' })
    await second.stop()
    await rm(folder, { recursive: true })
  })
})

describe('everybody can use it', () => {
  const small = { viewport: { width: 360, height: 740 }, hasTouch: true }
  test.each([
    ['on a desk, by day', { colorScheme: 'light' }],
    ['on a desk, by night', { colorScheme: 'dark' }],
    ['on 360 pixels, by day', { colorScheme: 'light', ...small }],
    ['on 360 pixels, by night', { colorScheme: 'dark', ...small }],
  ] as const)('%s', async (_, options) => {
    await lampsTemplate()
    await business.does(mia, 'say', { text: 'Hi' })
    await business.sendTemplate(mia, 'autumn_lamps')
    await business.pass(second)
    const { page, complaints } = await phone('?as=p1', options)
    await log(page).getByText('Hello Mia').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'All chats' }).click()
    await page.getByRole('list', { name: 'Chats' }).waitFor()
    await expectAccessible(page)
    expect(complaints).toEqual([])
  })

  test('on a small screen people and wire are a tap away, and the chat comes back with whoever was chosen', async () => {
    await business.does(yusuf, 'say', { text: 'I am Yusuf' })
    const { page } = await phone('?as=p1', { viewport: { width: 360, height: 740 } })
    expect(await holder(page, /Yusuf Demir/).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'People, links and clock' }).click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await holder(page, /Yusuf Demir/).click()
    await log(page).getByText('I am Yusuf').waitFor()
    expect(await holder(page, /Yusuf Demir/).isVisible()).toBe(false)
    await page.getByRole('button', { name: 'What went over the wire' }).click()
    await page.getByText('“\u2068I am Yusuf\u2069” arrives').click()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  test('with the keyboard alone: to the people, into the chat, and a menu that gives the focus back', async () => {
    const { page } = await phone()
    await holder(page, /Yusuf Demir/).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Yusuf Demir/ }).waitFor()
    await eventually(() => isFocused(page.getByRole('heading', { name: /Yusuf Demir/ }))).toBe(true)
    await page.getByRole('link', { name: /Harbour Books/ }).focus()
    await page.keyboard.press('Enter')
    await eventually(() => isFocused(text(page))).toBe(true)
    await page.keyboard.type('Typed')
    await page.keyboard.press('Enter')
    await log(page).getByText('Typed').waitFor()
    const more = page.getByRole('button', { name: 'More', exact: true })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Harbour Books' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await isFocused(more)).toBe(true)
  })
})

describe('behind another server', () => {
  test('the phone is the same, and winds the clock of that server where it names one', async () => {
    const wound: unknown[] = []
    const front = await forwarding(business.emulator.url, (jump) => {
      wound.push(jump)
      return business.control('POST', '/clock', { jumpMs: objectOf(jump as never).jump_ms ?? 0 })
    })
    const { page } = await phone('?as=p1', {}, front.url)
    await openChat(page)
    await say(page, 'Through both')
    const before = await business.now()
    await page.getByRole('button', { name: /\+ 24 h/ }).click()
    await eventually(() => business.now()).toBe(before + day)
    expect(wound).toEqual([{ jump_ms: day }])
    await log(page).getByText('Yesterday').waitFor()
    await front.stop()
  })
})

/** A server that forwards /phone, and has a clock of its own. */
async function forwarding(target: string, wind: (jump: unknown) => Promise<unknown>) {
  const server = createServer((incoming, answer) => {
    if (incoming.url === '/clock') {
      readAll(incoming).then(async (body) => {
        await wind(JSON.parse(body))
        answer.end('{}')
      })
      return
    }
    const { origin: _, host: __, ...headers } = incoming.headers
    const onward = request(`${target}${incoming.url}`, { method: incoming.method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, { ...response.headers, 'x-phone-clock': '/clock' })
      response.pipe(answer)
    })
    incoming.pipe(onward)
    answer.on('close', () => onward.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

describe('how it is served', () => {
  test('with a policy that lets nothing run or load but its own files', async () => {
    const response = await fetch(`${business.emulator.url}/phone/`)
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(await response.text()).not.toMatch(/<script>|style="|onclick=/)
  })

  test('with the control API below it, so that whoever forwards /phone forwards both', async () => {
    const about = await (await fetch(`${business.emulator.url}/phone/_control`)).json()
    expect(about).toMatchObject({ name: '@assent/emulator' })
    const moved = await fetch(`${business.emulator.url}/phone?as=p1`, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([308, 'phone/?as=p1'])
  })

  test('nothing from beside its files', async () => {
    for (const path of ['../package.json', '%2e%2e/package.json', 'tsconfig.json', 'none.js'])
      expect((await fetch(`${business.emulator.url}/phone/${path}`)).status, path).not.toBe(200)
    expect((await fetch(`${business.emulator.url}/phone/`, { method: 'POST' })).status).toBe(405)
  })
})
