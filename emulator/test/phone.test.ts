// The simulated phone in a real browser: somebody holds it, reads, taps, writes and leaves, and the business's webhook hears of it.

import { describe, expect, test } from 'vitest'
import { expectAccessible } from '../../test/support/browser.ts'
import { objectOf } from '../src/base/json.ts'
import { hour, mia, second } from './support/business.ts'
import {
  business,
  choose,
  eventually,
  heard,
  holder,
  lampsTemplate,
  log,
  openChat,
  phone,
  say,
  text,
  yusuf,
} from './support/phone-page.ts'

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
    await page.getByText('Write the number with its country code').waitFor()
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
