/** The public pages in a real browser: in both themes, in the hand, from right to left, by keyboard, and with no script at all. */
import type { AddressInfo } from 'node:net'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { isConfirmationCode } from '../../src/domain/confirmation.ts'
import { findCodes } from '../../src/protocol/whatsapp/wa-me.ts'
import { openShop } from '../support/asking-shop.ts'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../support/browser.ts'
import { httpWorld } from '../support/http.ts'
import { openPostOffice, stopIn } from '../support/letters.ts'
import { MailServer } from '../support/mail-server.ts'

const world = await httpWorld({ publicUrl: 'http://127.0.0.1' })
const { newPage } = await testBrowser()
const shop = await openShop(world, 'demo', { ageMin: 16 })
await shop.page('welcome')
const mail = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
const post = await openPostOffice(world, shop, mail)
afterAll(() => mail[Symbol.asyncDispose]())
await world.server.listen({ host: '127.0.0.1', port: 0 })
const { port } = world.server.server.address() as AddressInfo
const at = (path: string) => `http://127.0.0.1:${port}${path}`

let numbers = 0
function aNumber(): string {
  numbers += 1
  return `+1 416 555 ${String(100 + numbers).padStart(4, '0')}`
}

/** Ticks one topic and says yes; the page with the code is open afterwards. */
async function optsIn(page: Page, number: string): Promise<string> {
  await page.goto(at('/o/welcome?lang=en'))
  await page.getByLabel('Number 1', { exact: true }).fill(number)
  await page.getByRole('checkbox', { name: /Offers/ }).check()
  await page.getByRole('checkbox', { name: /16 or older/ }).check()
  await page.getByRole('button', { name: 'Yes, message me' }).click()
  await page.waitForURL(/\/confirm/)
  const text = await page.locator('main').innerText()
  return findCodes(text).find((code) => isConfirmationCode(world.deps.secrets, code)) ?? ''
}

/** Somebody who confirmed, and the link to their own page. */
async function someone(page: Page): Promise<string> {
  const number = aNumber()
  const phone = number.replaceAll(' ', '')
  await shop.hears(phone, `Yes. Code: ${await optsIn(page, number)}`)
  await shop.hears(phone, 'Hello Lampwick. Please send me the link to my choices.')
  return at((await shop.linkSentTo(phone)) ?? '')
}

const views: readonly (readonly [string, BrowserContextOptions, string])[] = [
  ['on a large screen', { viewport: { width: 1440, height: 1000 } }, 'en'],
  ['in the dark', { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' }, 'fr'],
  ['in the hand', { viewport: { width: 390, height: 800 } }, 'es'],
  ['on the smallest phone', { viewport: { width: 320, height: 640 } }, 'de'],
  ['from right to left', { viewport: { width: 390, height: 800 } }, 'ar'],
]

describe.each(views)('the end of letters, %s', (_name, options, language) => {
  test('is one button, for everybody, in the person’s own language', async () => {
    const slug = `letters-${language}`
    await shop.page(slug, { channel: 'email_link' })
    const noor = await world.machine(shop.workspace, 'owner')
    const people = [{ email: `${language}@people.example`, language }]
    const ground = { kind: 'customer', note: 'Order 10423' }
    await noor.post('/v1/opt-in-invitations', { capture_point: slug, people, ground })
    await post.handOut()
    const page = await newPage(options)
    await page.goto(at(stopIn(await post.letterTo(`${language}@people.example`))))
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('button').click()
    await expect.poll(() => page.getByRole('button').count()).toBe(0)
    await expectAccessible(page)
  })
})

describe.each(views)('%s', (_name, options, language) => {
  test('everybody can use every page, and none is wider than the window', async () => {
    const helper = await newPage()
    const own = await someone(helper)
    await helper.goto(own)
    const receipt = await helper.getByRole('link', { name: 'Receipt' }).first().getAttribute('href')
    await optsIn(helper, aNumber())
    const confirm = helper.url()

    const page = await newPage(options)
    for (const url of [
      at('/o/welcome'),
      at('/o/welcome/refused'),
      confirm,
      own,
      at('/p'),
      at(receipt ?? ''),
      at('/o/none'),
    ]) {
      const address = new URL(url)
      address.searchParams.set('lang', language)
      await page.goto(address.toString())
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      await expectAccessible(page)
      await expectNoSidewaysScroll(page)
    }
    // What is to be put right, and the rows of several numbers.
    await page.goto(at(`/o/welcome?lang=${language}`))
    await page.locator('button[value=add]').click()
    await page.locator('#number-1').waitFor()
    await page.locator('button[value=each]').click()
    await page.locator('#topics-1').waitFor()
    await page.locator('button[value=yes]').click()
    await page.locator('#to-mend').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    // A choice just made, with the message that the rest takes.
    await page.goto(`${own}?lang=${language}`)
    await page.locator('#topic-updates').check()
    await page.locator('button[value=save]').click()
    await page.locator('.saved').waitFor()
    await page.locator('#topic-reminders').check()
    await page.locator('button[value=save]').click()
    await page.locator('#turn-on').waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})

test('text at twice its size stays on the page, and so does the page at twice its zoom', async () => {
  const page = await newPage({ viewport: { width: 640, height: 800 } })
  for (const path of ['/o/welcome', new URL(await someone(page)).pathname]) {
    await page.goto(at(path))
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
    })
    await expectNoSidewaysScroll(page)
    await page.evaluate(() => {
      document.documentElement.style.fontSize = ''
      document.documentElement.style.zoom = '2'
    })
    await expectNoSidewaysScroll(page)
  }
})

describe('by keyboard alone', () => {
  test('somebody reads, fills in, ticks and says yes; a mistake puts them where it is', async () => {
    const page = await newPage()
    await page.goto(at('/o/welcome?lang=en'))
    await page.keyboard.press('Tab')
    expect(await focusedText(page)).toBe('Skip to the content')
    await tabTo(page, '[name=number]')
    await page.keyboard.type('12')
    await tabTo(page, '[name=topic][value=updates]')
    await page.keyboard.press('Space')
    await tabTo(page, 'button[value=yes]')
    await page.keyboard.press('Enter')
    await page.locator('#to-mend').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('to-mend')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('number-0')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(aNumber())
    await tabTo(page, '#age')
    await page.keyboard.press('Space')
    await tabTo(page, 'button[value=yes]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/confirm/)
  })

  test('somebody stops everything with their first act on their own page', async () => {
    const page = await newPage()
    await page.goto(await someone(page))
    await tabTo(page, 'main button')
    expect(await focusedText(page)).toBe('Stop all')
    await page.keyboard.press('Enter')
    await page.getByText('All messages from Lampwick are stopped.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('saved')
  })

  test('the languages open, and each leads to the page in it', async () => {
    const page = await newPage()
    await page.goto(await someone(page))
    await tabTo(page, 'summary')
    await page.keyboard.press('Enter')
    await tabTo(page, '.lang__item[lang=hi]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/lang=hi/)
    expect(await page.locator('html').getAttribute('lang')).toBe('hi')
  })
})

describe('where no script runs', () => {
  const options: BrowserContextOptions = { javaScriptEnabled: false }

  test('numbers are added and taken away, topics chosen for each, and a yes leads to its message', async () => {
    const page = await newPage(options)
    await page.goto(at('/o/welcome?lang=en'))
    await page.getByLabel('Number 1', { exact: true }).fill(aNumber())
    await page.getByRole('button', { name: 'Add another number' }).click()
    await page.getByLabel('Number 2', { exact: true }).fill(aNumber())
    await page.getByRole('button', { name: 'Choose for each number' }).click()
    await page.locator('[name=topic-0][value=offers]').check()
    await page.locator('[name=topic-1][value=updates]').check()
    await page.locator('#age').check()
    await page.getByRole('button', { name: 'Yes, message me' }).click()
    await page.waitForURL(/\/confirm/)
    expect(await page.getByRole('img', { name: /QR code/ }).count()).toBe(2)
    // What only a script could do is not there.
    expect(await page.getByRole('button', { name: 'Copy the message' }).count()).toBe(0)
  })

  test('a choice is saved, and a receipt says how it is checked by hand', async () => {
    const helper = await newPage()
    const own = await someone(helper)
    const page = await newPage(options)
    await page.goto(own)
    await page.locator('#topic-offers').uncheck()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved: Offers off.').waitFor()
    await page.getByRole('link', { name: 'Receipt' }).first().click()
    await page.getByText('With JavaScript on, this page checks').waitFor()
    expect(await page.getByText('Genuine. Lampwick signed').isVisible()).toBe(false)
  })
})

describe('where scripts run', () => {
  test('rows come and go without a new page, and the sentence beside each box names the number while it is typed', async () => {
    const page = await newPage()
    await page.goto(at('/o/welcome?lang=en'))
    const label = page.locator('label', { hasText: 'Receive Offers' })
    await page.getByLabel('Number 1', { exact: true }).pressSequentially('+1 416 555 0188')
    expect(await label.innerText()).toContain('at +1 416 555 0188')
    await page.getByRole('checkbox', { name: /Offers/ }).check()
    const loads: string[] = []
    page.on('load', () => loads.push(page.url()))
    await page.getByRole('button', { name: 'Add another number' }).click()
    await page.getByLabel('Number 2', { exact: true }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('number-1')
    await page.keyboard.type('+1 604 555 0188')
    expect(await label.innerText()).toContain('at +1 416 555 0188 and +1 604 555 0188')
    expect(await page.getByRole('checkbox', { name: /Offers/ }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Remove number 1' }).click()
    await page.getByLabel('Number 2', { exact: true }).waitFor({ state: 'detached' })
    expect(await page.getByLabel('Number 1', { exact: true }).inputValue()).toBe('+1 604 555 0188')
    expect(loads).toEqual([])
  })

  test('whoever sends the message from another phone sees on the page that it has arrived', async () => {
    const page = await newPage()
    const number = aNumber()
    const code = await optsIn(page, number)
    await page.getByText('Waiting for your message').waitFor()
    await shop.hears(number.replaceAll(' ', ''), `Yes. Code: ${code}`)
    await page.getByText('Thank you. On WhatsApp you now get from Lampwick: Offers.').waitFor()
    expect(await page.title()).toBe('Confirmed')
  })

  test('a page asks no other host for anything, and nothing on it is refused by its own policy', async () => {
    const page = await newPage()
    const hosts = new Set<string>()
    const refused: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) hosts.add(new URL(request.url()).host)
    })
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text())
    })
    await page.goto(await someone(page))
    await page.getByRole('link', { name: 'Receipt' }).first().click()
    await page.getByText('Genuine. Lampwick signed').waitFor()
    expect([...hosts]).toEqual([`127.0.0.1:${port}`])
    expect(refused).toEqual([])
  })

  test('a receipt is found genuine; one whose text, state or wording was altered is not', async () => {
    const page = await newPage()
    await page.goto(await someone(page))
    const link = page.getByRole('listitem').filter({ hasText: 'Said yes' }).getByRole('link', { name: 'Receipt' })
    const receipt = at((await link.first().getAttribute('href')) ?? '')
    await page.goto(receipt)
    await page.getByText('Genuine. Lampwick signed exactly these words').waitFor()
    const altered: readonly (readonly [string, (body: string) => string])[] = [
      ['', (body) => body.replace(/(id="receipt-jws"[^>]*>[^.]+\.[^.]{40})./, (_, head: string) => `${head}${'_'}`)],
      ['', (body) => body.replace('data-state="given" data-keys', 'data-state="withdrawn" data-keys')],
      ['/wording', (body) => body.replace('Offers', 'Everything')],
    ]
    for (const [path, alter] of altered) {
      const other = await newPage()
      await other.route(`${receipt}${path}`, async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, body: alter(await answer.text()) })
      })
      await other.goto(receipt)
      await other.getByText('Not genuine.').waitFor()
      expect(await other.getByText('Genuine. Lampwick signed').isVisible()).toBe(false)
    }
  })
})

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '')
}

/** Presses Tab until the first element of this kind has the focus, as a person would, and sees that it shows. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const has = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
    if (has) {
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)
      expect(outline).not.toBe('none')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`the keyboard does not reach ${selector}`)
}
