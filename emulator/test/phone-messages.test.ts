// The home screen and its Messages app in a real browser: what is new, links that can be tapped, and an answer by SMS.

import { describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from '../../test/support/browser.ts'
import { mia, second } from './support/business.ts'
import { business, eventually, isFocused, log, openChat, phone, text } from './support/phone-page.ts'

const number = '+61491570110'
const accounts = `${business.emulator.url}/twilio/2010-04-01/Accounts`

/** Somebody sends Mia an SMS through Twilio's API. */
async function send(body: string, from = number) {
  const about = await (await fetch(`${business.emulator.controlUrl}/channels`)).json()
  const { accountSid, authToken } = about.twilio
  const answer = await fetch(`${accounts}/${accountSid}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
    body: new URLSearchParams({ From: from, To: mia, Body: body }),
  })
  expect(answer.status).toBe(201)
  await business.pass(second)
}

const home = '?as=p1&app=home'

describe('the home screen', () => {
  test('shows the apps with what is new, leads into one and back, and the address says where one is', async () => {
    const { page, complaints } = await phone(home)
    await page.getByRole('heading', { name: /The phone of/ }).waitFor()
    await send('Hello Mia')
    const messages = page.getByRole('list', { name: 'Home screen' }).getByRole('link', { name: /Messages/ })
    await messages.getByText('1').waitFor()
    await expectAccessible(page)
    await messages.click()
    await page.getByRole('list', { name: 'SMS' }).getByText('Hello Mia').waitFor()
    expect(page.url()).toContain('app=messages')
    await page
      .getByRole('navigation', { name: 'Apps' })
      .getByRole('link', { name: /WhatsApp/ })
      .click()
    await openChat(page)
    await page.goBack()
    await page.goBack()
    await page.getByRole('list', { name: 'SMS' }).waitFor()
    await page.getByRole('link', { name: 'Home', exact: true }).click()
    await page.getByRole('list', { name: 'Home screen' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('is there for the keyboard alone, and an app gives its first words the focus', async () => {
    const { page } = await phone(home)
    const whatsapp = page.getByRole('list', { name: 'Home screen' }).getByRole('link', { name: /WhatsApp/ })
    await whatsapp.focus()
    await page.keyboard.press('Enter')
    await eventually(() => isFocused(page.getByRole('heading', { name: /Mia Chen/ }))).toBe(true)
  })
})

describe('an SMS', () => {
  test('is read in its thread, its link opens in a tab, and an answer goes back', async () => {
    await send('Acme: choose here:\nhttps://shop.example/i/abc_-1\nReply STOP to stop')
    const { page } = await phone('?as=p1&app=messages')
    await page.getByRole('list', { name: 'SMS' }).getByRole('link').click()
    const link = log(page).getByRole('link', { name: 'https://shop.example/i/abc_-1', exact: true })
    expect(await link.getAttribute('target')).toBe('_blank')
    await text(page).fill('STOP')
    await text(page).press('Enter')
    await log(page).getByText('STOP', { exact: true }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'All messages' }).click()
    const thread = page.getByRole('list', { name: 'SMS' }).getByRole('link')
    await thread.getByText('STOP', { exact: true }).waitFor()
    expect(await thread.getByText('unread').count()).toBe(0)
  })

  test('comes while it is looked at, and a wa.me link in it opens the chat', async () => {
    await send('First')
    const { page } = await phone(`?as=p1&app=messages&at=${encodeURIComponent(number)}`)
    await log(page).getByText('First').waitFor()
    await send(`Write to us: https://wa.me/${business.emulator.displayNumber.replace(/\D/g, '')}?text=Hello`)
    await log(page)
      .getByRole('link', { name: /wa\.me/ })
      .click()
    await page.getByText('From a link. Nothing is sent until you press Send.').waitFor()
    expect(await text(page).inputValue()).toBe('Hello')
  })

  test('from a name cannot be answered, and Arabic runs from right to left', async () => {
    await send('مرحبا بك', 'HARBOUR')
    const { page } = await phone('?as=p1&app=messages&at=HARBOUR', {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      hasTouch: true,
    })
    const words = log(page).getByText('مرحبا بك')
    await words.waitFor()
    expect(await words.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await page.getByText('It cannot be answered.').waitFor()
    expect(await text(page).count()).toBe(0)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})
