/** The sign-up form and the look of a business in a real browser: whatever its colour, everybody can use its pages. */
import type { AddressInfo } from 'node:net'
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { openShop } from '../support/asking-shop.ts'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../support/browser.ts'
import { httpWorld } from '../support/http.ts'

const world = await httpWorld({ publicUrl: 'http://127.0.0.1' })
const { newPage } = await testBrowser()
const shop = await openShop(world, 'demo', { ageMin: 16 })
const admin = await world.machine(shop.workspace, 'admin')
await shop.page('club', {
  channel: 'registration_form',
  settings: {
    registrationForm: {
      fields: [
        { attribute: 'name', kind: 'text', required: true },
        { attribute: 'email', kind: 'email' },
        { attribute: 'birthday', kind: 'date' },
        {
          attribute: 'room',
          kind: 'choice',
          labels: { en: 'For which room?' },
          choices: [{ value: 'hall', labels: { en: 'Hall' } }],
        },
      ],
    },
  },
})
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="30"><path fill="#222222" d="M0 0h120v30H0z"/></svg>'
await admin.patch('/v1/brand/look', { accent: '#ffd500', logo: Buffer.from(logo).toString('base64') })
await world.server.listen({ host: '127.0.0.1', port: 0 })
const { port } = world.server.server.address() as AddressInfo
const at = (path: string) => `http://127.0.0.1:${port}${path}`

const views: readonly (readonly [string, BrowserContextOptions, string])[] = [
  ['on a large screen', { viewport: { width: 1280, height: 900 } }, 'en'],
  ['in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }, 'fr'],
  ['on the smallest phone', { viewport: { width: 320, height: 640 } }, 'de'],
  ['from right to left', { viewport: { width: 390, height: 800 } }, 'ar'],
]

describe.each(views)('%s', (_name, options, lang) => {
  test('everybody can sign up on a page in the colour of a business that nobody could read as it is', async () => {
    const page = await newPage(options)
    await page.goto(at(`/o/club?lang=${lang}`))
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.locator('#answer button').click()
    await page.locator('#to-mend').waitFor()
    await expectAccessible(page)
    await page.locator('[name=field-name]').fill('Asha')
    await page.locator('[name=field-email]').fill(`asha-${lang}@people.example`)
    await page.locator('#answer button').click()
    await page.waitForURL(/\/registered/)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })
})

test('the logo stands in place of the name, and rows of numbers keep what was entered', async () => {
  const page = await newPage()
  await page.goto(at('/o/club?lang=en'))
  const shown = page.getByRole('img', { name: 'Lampwick' })
  expect(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth > 0)).toBe(true)
  await page.locator('[name=field-name]').fill('Asha')
  await page.getByLabel('For which room?').selectOption('hall')
  await page.getByRole('button', { name: 'Add another number' }).click()
  await page.getByLabel('Number 2', { exact: true }).waitFor()
  expect(await page.locator('[name=field-name]').inputValue()).toBe('Asha')
  expect(await page.getByLabel('For which room?').inputValue()).toBe('hall')
})
