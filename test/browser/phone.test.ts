/** The simulated phone as a demo reaches it: below /phone, through the product, in the session of whoever is signed in. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { hour } from '../../src/base/clock.ts'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { FirstStart } from '../support/first-start.ts'

const place = await FirstStart.prepare()
const { newPage } = await testBrowser()
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  await place.start()
  await place.claim('Noor Haddad')
  page = await newPage()
  const [name = '', value = ''] = place.cookie.split('; ')[0]?.split(/=(.*)/) ?? []
  await page.context().addCookies([{ name, value, url: place.url }])
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
})

test('whoever is signed in holds the phone of one of the people, and nobody else does', async () => {
  expect((await fetch(`${place.url}/phone/_control/people`)).status).toBe(401)
  await page.goto(`${place.url}/phone`)
  await page.getByRole('heading', { name: 'Who holds it' }).waitFor()
  await expect.poll(() => page.locator('.holders li').count()).toBeGreaterThan(1)
  await expectAccessible(page)
})

test('what they write reaches the product, and its answer comes without the page being loaded again', async () => {
  await page.getByRole('link', { name: /Acme Store/ }).click()
  await page.getByRole('textbox', { name: 'Message' }).fill('STOP')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('log').getByText('STOP', { exact: true }).waitFor()
  const wire = page.getByRole('region', { name: 'Wire' })
  await wire.getByText('“\u2068STOP\u2069” arrives').waitFor()
  await page.locator('.turn:not(:has(.msg--mine))').last().waitFor()
})

test('time passes for the product and for the people together', async () => {
  const before = (await place.get('/v1/demo/clock')).body.skew_ms
  await page.getByRole('button', { name: /\+ 1 h/ }).click()
  await expect.poll(async () => (await place.get('/v1/demo/clock')).body.skew_ms).toBe(before + hour)
  const { now } = (await place.control('GET', 'clock')).body
  expect(Math.abs(now - Date.now() - before - hour)).toBeLessThan(hour / 2)
})

test('and the browser has nothing to complain about', () => {
  expect(complaints).toEqual([])
})
