/** The widget in a real browser, on a page of another origin under the strictest policy that lets it be there at all. */
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { buildWidget } from '../../src/main/browser-builds.ts'
import { openShop } from '../support/asking-shop.ts'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../support/browser.ts'
import { httpWorld } from '../support/http.ts'
import { freePort, openSite } from '../support/site.ts'

const port = await freePort()
const assent = `http://127.0.0.1:${port}`
const world = await httpWorld({ publicUrl: assent, widget: buildWidget(() => undefined) })
const { newPage } = await testBrowser()
const shop = await openShop(world, 'demo', { ageMin: 16 })
const site = await openSite()
const other = await openSite()
await shop.addOfficialMark()
await shop.page('corner', { channel: 'widget', settings: { widget: { origins: [site.origin] }, mark: 'official' } })
await world.server.listen({ host: '127.0.0.1', port })

const policy = `default-src 'none'; script-src ${assent}; connect-src ${assent}; img-src ${assent}`
let numbers = 0

function aNumber(): string {
  numbers += 1
  return `+1 416 555 ${String(100 + numbers).padStart(4, '0')}`
}

function snippet(attributes = ''): string {
  const link = `<a href="${assent}/o/corner">Get messages on WhatsApp</a>`
  return `<script src="${assent}/widget.js" async></script><assent-optin point="corner" ${attributes}>${link}</assent-optin>`
}

/** The shop’s page with the widget, and what the policy stopped on it. */
async function visits(page: Page, attributes = '', lang = 'en'): Promise<{ widget: Locator; stopped: string[] }> {
  const stopped: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) stopped.push(message.text())
  })
  site.show({ html: snippet(attributes), policy, lang })
  await page.goto(site.origin)
  const widget = page.locator('assent-optin')
  await widget.getByRole('button').first().waitFor()
  return { widget, stopped }
}

async function asks(widget: Locator, number: string): Promise<void> {
  await widget.getByLabel('Number 1', { exact: true }).fill(number)
  await widget.getByRole('checkbox', { name: /Offers/ }).check()
  await widget.getByRole('checkbox', { name: /16 or older/ }).check()
  await widget.getByRole('button', { name: 'Yes, message me' }).click()
  await widget.getByRole('heading', { name: 'One step left: send us this message' }).waitFor()
}

const views = [
  ['on a large screen', { viewport: { width: 1280, height: 900 } }, 'en'],
  ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, 'fr'],
  ['on the smallest phone', { viewport: { width: 320, height: 640 } }, 'de'],
  ['from right to left', { viewport: { width: 390, height: 800 } }, 'ar'],
] as const

describe.each(views)('%s', (_name, options, lang) => {
  test('everybody can use it, before and after the button, and the policy has nothing to stop', async () => {
    const page = await newPage(options)
    const { widget, stopped } = await visits(page, '', lang)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await widget.locator('button.yes').click()
    await widget.getByRole('alert').waitFor()
    await expectAccessible(page)
    await widget.locator('input[type=tel]').fill(aNumber())
    await widget.locator('.check input').first().check()
    await widget.locator('#age').check()
    await widget.locator('button.yes').click()
    await widget.locator('.scan svg').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(stopped).toEqual([])
    expect(await page.context().cookies()).toEqual([])
  })

  test.each(['dialog', 'floating'])('as %s, too', async (mode) => {
    const page = await newPage(options)
    const { widget, stopped } = await visits(page, `mode="${mode}"`, lang)
    await expectAccessible(page)
    await widget.locator('.opener').click()
    await widget.getByRole('dialog').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.keyboard.press('Escape')
    await widget.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(stopped).toEqual([])
  })
})

test('the official mark stands beside the name, as the business added it', async () => {
  const page = await newPage()
  const { widget } = await visits(page)
  const mark = widget.locator('.check .mark').first()
  await mark.waitFor()
  expect(await mark.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true)
})

test('by keyboard alone somebody says yes, and sees that their message came', async () => {
  const page = await newPage()
  await page.addInitScript(() => {
    const told: string[] = []
    Object.assign(window, { told })
    for (const name of ['ready', 'requested', 'confirmed', 'refused', 'error']) {
      document.addEventListener(`assent-${name}`, (event) => {
        told.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`)
      })
    }
  })
  const { widget } = await visits(page)
  const number = aNumber()
  await widget.getByLabel('Number 1', { exact: true }).focus()
  await page.keyboard.type(number)
  const offers = widget.getByRole('checkbox', { name: /Offers/ })
  for (let tabs = 0; !(await offers.evaluate((box) => box.matches(':focus'))); tabs += 1) {
    expect(tabs).toBeLessThan(20)
    await page.keyboard.press('Tab')
  }
  expect(await offers.isChecked()).toBe(false)
  await page.keyboard.press('Space')
  expect(await widget.getByText(`Receive Offers on WhatsApp at ${number}`).isVisible()).toBe(true)
  await widget.getByRole('checkbox', { name: /16 or older/ }).press('Space')
  await widget.getByLabel('Number 1', { exact: true }).press('Enter')
  const heading = widget.getByRole('heading', { name: 'One step left: send us this message' })
  await heading.waitFor()
  expect(await heading.evaluate((one) => one.matches(':focus'))).toBe(true)

  await shop.hears(number.replaceAll(' ', ''), await widget.locator('.message').innerText())
  await widget.getByRole('heading', { name: 'Confirmed' }).waitFor()
  const told = await page.evaluate(() => (window as unknown as { told: string[] }).told)
  expect(told).toEqual(['ready {"language":"en"}', 'requested {"numbers":1}', 'confirmed {"numbers":1}'])
})

test('numbers come and go, each with topics of its own, and what was filled in stays', async () => {
  const page = await newPage()
  const { widget } = await visits(page)
  const [first, second] = [aNumber(), aNumber()]
  await widget.getByLabel('Number 1', { exact: true }).fill(first)
  await widget.getByRole('checkbox', { name: /Offers/ }).check()
  await widget.getByRole('button', { name: 'Add another number' }).click()
  await page.keyboard.type(second)
  await widget.getByRole('button', { name: 'Choose for each number' }).click()
  await widget
    .locator('#topics-1')
    .getByRole('checkbox', { name: /Offers/ })
    .uncheck()
  await widget
    .locator('#topics-1')
    .getByRole('checkbox', { name: /Order status/ })
    .check()
  await widget.getByRole('checkbox', { name: /16 or older/ }).check()
  await widget.getByRole('button', { name: 'Yes, message me' }).click()
  await widget.getByRole('heading', { name: 'One step left: send us this message' }).waitFor()
  const told = async (number: string) => {
    const records = await world.deps.read.consent.recordsOf([await shop.keyOf(number.replaceAll(' ', ''))])
    return records.map(({ scope }) => scope)
  }
  expect(await told(first)).toEqual([{ kind: 'topic', topicId: shop.topics.get('offers')?.topicId }])
  expect(await told(second)).toEqual([{ kind: 'topic', topicId: shop.topics.get('order_status')?.topicId }])
})

test('a no takes one press, as a yes does, and the way back is there', async () => {
  const page = await newPage()
  const { widget } = await visits(page)
  const [yes, no] = await Promise.all(['.acts .yes', '.acts .no'].map((one) => widget.locator(one).boundingBox()))
  expect([no?.width, no?.height]).toEqual([yes?.width, yes?.height])
  await widget.getByRole('button', { name: 'No, thank you' }).click()
  await widget.getByRole('heading', { name: 'That is fine' }).waitFor()
  await widget.getByRole('button', { name: 'Go back to the page' }).click()
  await widget.getByRole('button', { name: 'Yes, message me' }).waitFor()
})

test('another language is a choice away, and what was filled in stays', async () => {
  const page = await newPage()
  const { widget } = await visits(page)
  const number = aNumber()
  await widget.getByLabel('Number 1', { exact: true }).fill(number)
  await widget.getByRole('combobox', { name: 'Language' }).selectOption('ar')
  await widget.locator('[dir=rtl]').first().waitFor()
  expect(await widget.locator('input[type=tel]').inputValue()).toBe(number)
})

test('a site that it is not for shows its own link instead, and its console says why', async () => {
  const page = await newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  other.show({ html: snippet(), policy })
  await page.goto(other.origin)
  await expect.poll(() => said.join('\n')).toContain(`${other.origin} may not show this widget.`)
  expect(await page.getByRole('link', { name: 'Get messages on WhatsApp' }).isVisible()).toBe(true)
})

test('after it was taken the form can be sent for another number', async () => {
  const page = await newPage()
  const { widget } = await visits(page)
  await asks(widget, aNumber())
  await widget.getByRole('button', { name: 'Wrong number? Change it' }).click()
  const second = aNumber()
  await widget.getByLabel('Number 1', { exact: true }).fill(second)
  await widget.getByRole('button', { name: 'Yes, message me' }).click()
  await widget.getByRole('heading', { name: 'One step left: send us this message' }).waitFor()
  const key = await shop.keyOf(second.replaceAll(' ', ''))
  expect(await world.deps.read.consent.recordsOf([key])).toHaveLength(1)
})
