/** A poster of the demo before the camera of the simulated phone: from the wall to the contact's timeline, through the product. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { expectAccessible, testBrowser } from '../support/browser.ts'
import { FirstStart } from '../support/first-start.ts'

const place = await FirstStart.prepare()
const { newPage } = await testBrowser()
let page: Page

beforeAll(async () => {
  await place.start()
  await place.claim('Noor Haddad')
  page = await newPage()
  const [name = '', value = ''] = place.cookie.split('; ')[0]?.split(/=(.*)/) ?? []
  await page.context().addCookies([{ name, value, url: place.url }])
})

test('a code that hangs nearby opens the chat, the message is sent, and the yes says which wording hung there', async () => {
  await expect.poll(async () => (await place.control('GET', 'people')).body.people?.length ?? 0).toBeGreaterThan(1)
  const { people } = (await place.control('GET', 'people')).body
  const asha = people.find((one: { name: string }) => one.name === 'Asha Nair')
  await page.goto(`${place.url}/phone/?as=${asha.id}&app=camera`)
  const window = page.getByRole('button', { name: /Window.*en/ })
  await window.waitFor({ timeout: 20_000 })
  await expectAccessible(page)
  await window.click()
  const message = page.getByRole('textbox', { name: 'Message' })
  await expect.poll(() => message.inputValue()).toMatch(/^Hello Acme Store\. Yes, please send me .* Code: /)
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('log').getByText('Thank you. On this number').waitFor({ timeout: 20_000 })
  const { body } = await place.get('/v1/consents?number=%2B61491570156')
  expect(new Set(body.states.map(({ state }: { state: string }) => state))).toEqual(new Set(['given']))
  expect(body.history[0]).toMatchObject({ act: 'sent_code', channel: 'qr_code', strength: 'vouched', language: 'en' })
})
