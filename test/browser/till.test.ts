/** A till in a real browser: a device at the counter, a clerk, customers, and a connection that comes and goes. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openShop } from '../support/asking-shop.ts'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../support/browser.ts'
import { httpWorld } from '../support/http.ts'

const front = createServer()
await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`
afterAll(() => front.close())

const world = await httpWorld({ publicUrl: url })
front.on('request', (request, response) => world.server.routing(request, response))

const shop = await openShop(world)
const point = await shop.page('counter', { channel: 'till', topics: ['offers', 'order_status'] })
const owner = await world.machine(shop.workspace, 'owner')
const { newPage } = await testBrowser()

const tablet = { viewport: { width: 820, height: 1180 } }

async function enrolled(options = {}): Promise<Page> {
  const { link } = (await owner.post(`/v1/capture-points/${point.capturePointId}/till-devices`, { name: 'Till 4' }))
    .body
  const page = await newPage({ ...tablet, ...options })
  await page.goto(link)
  await page.getByRole('button', { name: 'Use it as a till' }).click()
  return page
}

async function signIn(page: Page, pin: string): Promise<void> {
  await page.getByRole('heading', { name: /Who is at the till|PIN of/ }).waitFor()
  const choice = page.getByRole('button', { name: 'Priya', exact: true })
  if (await choice.isVisible()) await choice.click()
  await page.getByRole('heading', { name: 'PIN of Priya' }).waitFor()
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'The customer’s number' }).waitFor()
}

/** As the clerk types it, key by key. */
async function typeNumber(page: Page, number: string): Promise<void> {
  for (const key of number) await page.locator('.till__key').getByText(key, { exact: true }).click()
}

const records = async (number: string) =>
  (await owner.get(`/v1/consents?number=${encodeURIComponent(number)}`)).body.history

describe('a till at the counter', () => {
  let page: Page
  let pin = ''

  beforeAll(async () => {
    pin = (await owner.post(`/v1/capture-points/${point.capturePointId}/till-clerks`, { name: 'Priya' })).body.pin
    page = await enrolled()
  })

  test('is opened by a clerk with a PIN, and by nothing else', async () => {
    await page.getByRole('heading', { name: 'PIN of Priya' }).waitFor()
    await page.keyboard.type(pin === '000000' ? '111111' : '000000')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'That is not the PIN.' }).waitFor()
    await expectAccessible(page)
    await signIn(page, pin)
    await expectAccessible(page)
  })

  test('is handed over with empty boxes beside the mark and the name, in the customer’s language', async () => {
    await typeNumber(page, '+61491570156')
    await page.getByRole('button', { name: 'Hand over' }).click()
    const boxes = page.locator('.till__topics input[type=checkbox]')
    expect(await boxes.count()).toBe(2)
    for (const box of await boxes.all()) expect(await box.isChecked()).toBe(false)
    for (const label of await page.locator('.check--topic .check__label').all()) {
      expect(await label.textContent()).toMatch(/WhatsApp.*\+61491570156/)
      expect(await label.locator('.wa__mark').count()).toBe(1)
    }
    await page.getByLabel('Language').selectOption('ar')
    expect(await page.locator('.till__ask').getAttribute('dir')).toBe('rtl')
    await expectAccessible(page)
    await page.locator('.till__language').selectOption('en')
  })

  test('turns its screen for whoever stands opposite', async () => {
    await page.getByRole('button', { name: 'Turn the screen' }).click()
    expect(await page.locator('.till__body').evaluate((body) => getComputedStyle(body).transform)).toMatch(
      /^matrix\(-1, /,
    )
    await page.getByRole('button', { name: 'Turn the screen' }).click()
  })

  test('takes no yes without a tick, and a no as easily as a yes', async () => {
    const buttons = page.locator('.till__ask .leaf__acts button')
    const sizes = await buttons.evaluateAll((all) => all.map((one) => [one.clientHeight, one.clientWidth].join()))
    expect(new Set(sizes).size).toBe(1)
    await buttons.first().click()
    await page.getByRole('alert').filter({ hasText: 'Tick at least one' }).waitFor()
  })

  test('shows the customer the message that only they can send, and keeps nothing of them for the next', async () => {
    await page.locator('.check--topic').first().click()
    await page.locator('.till__ask .btn--primary').click()
    await page.getByRole('heading', { name: 'One step left' }).waitFor()
    await page.locator('.till__qr').waitFor()
    expect(await page.locator('.till__code').textContent()).toMatch(/^\w{4}-\w{4}-\w{4}-\w{4}$/)
    await expectAccessible(page)
    expect(await records('+61491570156')).toMatchObject([{ channel: 'till', state: 'requested', act: 'ticked_box' }])
    await page.getByRole('button', { name: 'Next customer' }).click()
    expect(await page.content()).not.toContain('491570156')
  })

  test('works without a connection: it opens, keeps what is said sealed, and sends it once when the connection is back', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.reload()
    await page.getByRole('heading', { name: 'The customer’s number' }).waitFor()
    await page.context().setOffline(true)
    await page.reload()
    await page.getByRole('heading', { name: 'The customer’s number' }).waitFor()
    await typeNumber(page, '+61491570157')
    await page.getByRole('button', { name: 'Hand over' }).click()
    await page.locator('.check--topic').first().click()
    await page.locator('.till__ask .btn--primary').click()
    await page.getByRole('heading', { name: /There is no connection/ }).waitFor()
    await page.getByRole('status').filter({ hasText: '1 answer waits to be sent' }).waitFor()
    await expectAccessible(page)
    expect(await records('+61491570157')).toEqual([])

    // What lies on the disk names nobody, and the key that opens it cannot be read out.
    const kept = await page.evaluate(
      () =>
        new Promise<{ text: string; extractable: boolean }>((resolve) => {
          const request = indexedDB.open('assent-till', 1)
          request.onsuccess = () => {
            const transaction = request.result.transaction(['acts', 'keys'])
            const acts = transaction.objectStore('acts').getAll()
            const key = transaction.objectStore('keys').get('queue')
            transaction.oncomplete = () => {
              const [{ sealed }] = acts.result
              resolve({ text: new TextDecoder().decode(sealed), extractable: key.result.extractable })
            }
          }
        }),
    )
    expect(kept.text).not.toContain('491570157')
    expect(kept.extractable).toBe(false)

    await page.context().setOffline(false)
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.getByRole('status').filter({ hasText: 'waits to be sent' }).waitFor({ state: 'detached' })
    expect(await records('+61491570157')).toHaveLength(1)
    await page.reload()
    await page.getByRole('heading', { name: 'The customer’s number' }).waitFor()
    expect(await records('+61491570157')).toHaveLength(1)
  })

  test('fits a telephone too', async () => {
    const small = await enrolled({ viewport: { width: 390, height: 844 } })
    await signIn(small, pin)
    await expectNoSidewaysScroll(small)
    await typeNumber(small, '+61491570158')
    await small.getByRole('button', { name: 'Hand over' }).click()
    await expectNoSidewaysScroll(small)
    await small.locator('.till__ask .btn--no').click()
    await small.getByRole('heading', { name: 'That is fine' }).waitFor()
    await expectNoSidewaysScroll(small)
    expect(await records('+61491570158')).toMatchObject([{ state: 'refused' }, { state: 'refused' }])
  })
})
