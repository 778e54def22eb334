// The simulated phone in a real browser, for tests: an emulator with two people, and what somebody does with the page.

import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeEach, expect } from 'vitest'
import { testBrowser } from '../../../test/support/browser.ts'
import { objectOf } from '../../src/base/json.ts'
import { Business } from './business.ts'

export const yusuf = '+49 171 392 0001'

const { newPage } = await testBrowser()
export const business = await Business.start()
afterAll(() => business.stop())

beforeEach(async () => {
  await business.control('POST', '/reset')
  await business.person()
  await business.person(yusuf, { name: 'Yusuf Demir' })
  business.receiver.forget()
})

const opened: Page[] = []
afterEach(async () => {
  for (const page of opened.splice(0)) await page.context().close()
})

/** The phone in somebody's hand, with whatever the page complains about. */
export async function phone(
  query = '?as=p1',
  options: Parameters<typeof newPage>[0] = {},
  url = business.emulator.url,
) {
  const page = await newPage({ timezoneId: 'UTC', ...options })
  opened.push(page)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(`${url}/phone/${query}`)
  await page.getByText('Connecting to the emulator.').waitFor({ state: 'hidden' })
  return { page, complaints }
}

/** What becomes true before long, on a machine that may be busy. */
export const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 10_000 })

export const log = (page: Page) => page.getByRole('log')
export const text = (page: Page) => page.getByRole('textbox', { name: 'Message' })
export const holder = (page: Page, name: RegExp) => page.getByRole('link', { name })

export const isFocused = (locator: Locator) => locator.evaluate((element) => element === document.activeElement)

export async function say(page: Page, words: string) {
  await text(page).fill(words)
  await text(page).press('Enter')
  await log(page).getByText(words).waitFor()
  await business.settle()
}

export async function choose(page: Page, act: RegExp) {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: act }).click()
}

export async function openChat(page: Page) {
  await page.getByRole('link', { name: /Harbour Books/ }).click()
  await log(page).waitFor()
}

/** What the webhook heard, by the text of each message. */
export const heard = () =>
  business.receiver.messages.map((message) => objectOf(message.text).body ?? objectOf(message.button).text)

export async function lampsTemplate() {
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
