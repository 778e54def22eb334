/** A clerk with a pile of forms and a keyboard, and a second clerk who reads one of them again. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { toBuffer } from 'qrcode'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConsents } from '../../src/actions/read-consents.ts'
import { formIdOf } from '../../src/domain/paper-form.ts'
import { openShop } from '../support/asking-shop.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts'
import { consoleWorld } from '../support/console-world.ts'

const { world, newPage, signIn } = await consoleWorld()
const shop = await openShop(world)
const place = await shop.page('fair', { channel: 'paper_form', topics: ['offers', 'order_status'] })
await world.person(shop.workspace, 'owner', 'Noor')
const clerk = await world.person(shop.workspace, 'clerk', 'Cleo')
const second = await world.person(shop.workspace, 'clerk', 'Sven')
const { body: run } = await clerk.post('/v1/paper-runs', {
  capture_point: place.capturePointId,
  language: 'en',
  copies: 20,
})

// A picture that a browser draws, in place of a photograph.
const folder = mkdtempSync(join(tmpdir(), 'assent-scan-'))
const picture = join(folder, 'form.png')
writeFileSync(picture, await toBuffer('a form'))
afterAll(() => rmSync(folder, { recursive: true }))

const open = (page: Page, email: string, screen: 'entry' | 'checks') =>
  signIn(page, `/capture-points/${place.capturePointId}/${screen}`, email)

async function stateOf(phone: string, key: string): Promise<string | undefined> {
  const question = { number: phone, topic: key, page: { limit: 1 } }
  const { states } = await readConsents(world.deps, shop.workspace.workspaceId, question, world.deps.clock.now())
  return states[0]?.state.state
}

describe('whoever enters forms', () => {
  let page: Page
  const keys = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
  }
  const form = (copy: number) => formIdOf(run.serial, copy).toLowerCase().replaceAll('-', '')
  const focused = () => page.evaluate('document.activeElement?.getAttribute("data-step")')

  beforeAll(async () => {
    page = await newPage()
    await open(page, clerk.email, 'entry')
    await page.getByRole('heading', { name: 'Enter forms' }).waitFor()
  })

  test('needs no mouse: the form, two numbers, a box by its figure, and the next one begins', async () => {
    await expect.poll(focused).toBe('form')
    await page.keyboard.type(form(1))
    await page.getByText('fair, English, wording 1').waitFor()
    await keys('Enter')
    await page.keyboard.type('+1 403 555 0101')
    await keys('Enter')
    await page.getByLabel('Number 2').waitFor()
    await expect.poll(focused).toBe('number')
    await page.keyboard.type('+1 403 555 0102')
    await keys('Enter')
    await page.getByLabel('Number 3').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement?.value')).toBe('')
    await keys('Enter')
    await expect.poll(focused).toBe('topics')
    const offers = await page.getByRole('checkbox', { name: /Offers/ }).evaluate((box) => {
      const all = [...box.ownerDocument.querySelectorAll('[data-step=topics] input')]
      return String(all.indexOf(box as never) + 1)
    })
    await keys(offers, 'Enter')
    await expect.poll(focused).toBe('name')
    await page.keyboard.type('Grace Hopper')
    await keys('Enter', 'Enter', 'Enter')
    await expect.poll(focused).toBe('scan')
    await page.setInputFiles('input[type=file]', picture)
    await keys('Enter')
    await expect.poll(focused).toBe('save')
    await keys('Enter')
    await page.getByText('1 form this hour').waitFor()
    await expect.poll(focused).toBe('form')
    expect(await page.getByLabel('Form', { exact: true }).inputValue()).toBe('')
    expect(await stateOf('+14035550101', 'offers')).toBe('pending')
    expect(await stateOf('+14035550102', 'offers')).toBe('pending')
    expect(await stateOf('+14035550101', 'order_status')).toBe('unknown')
  })

  test('sees at once what is no number, what is no form, and what was entered before', async () => {
    await page.getByLabel('Form', { exact: true }).fill(form(1))
    await page.getByText('Entered before, by Cleo').waitFor()
    await page.getByLabel('Form', { exact: true }).fill(form(2).replace(/.$/, (sign) => (sign === '0' ? '1' : '0')))
    await page.getByText('There is no such form').waitFor()
    await page.getByLabel('Number 1').fill('+1 403 555')
    await page.getByText('Is no whole telephone number.').waitFor()
  })

  test('takes a no with one key, and it holds at once', async () => {
    await page.reload()
    await expect.poll(focused).toBe('form')
    await page.keyboard.type(form(3))
    await page.getByText('fair, English').waitFor()
    await keys('Enter')
    await page.keyboard.type('+1 403 555 0103')
    await keys('Enter', 'Enter')
    await expect.poll(focused).toBe('topics')
    await keys('0', 'Enter', 'Enter', 'Enter', 'Enter', 'Enter')
    await expect.poll(focused).toBe('save')
    await keys('Enter')
    await page.getByText('1 form this hour').waitFor()
    expect(await stateOf('+14035550103', 'offers')).toBe('withdrawn')
  })

  test('everybody can use the screen, and it is no wider than the window', async () => {
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 800 })
    await expectNoSidewaysScroll(page)
  })
})

test('somebody else reads the scan, and the form is a signed yes', async () => {
  const page = await newPage()
  await open(page, second.email, 'checks')
  await page.getByText('entered by Cleo').waitFor()
  await expect
    .poll(() => page.locator('img.scan').evaluate((img) => (img as unknown as { naturalWidth: number }).naturalWidth))
    .toBeGreaterThan(0)
  await expectAccessible(page)
  await page.getByLabel('Numbers on the form').fill('+1 403 555 0101\n+1 403 555 0109')
  await page.getByRole('checkbox', { name: 'Offers' }).check()
  await page.getByRole('button', { name: 'This is what it says' }).click()
  await page.getByText('Are not the numbers that were entered').waitFor()
  await page.getByLabel('Numbers on the form').fill('+1 403 555 0101\n+1 403 555 0102')
  await page.getByRole('button', { name: 'This is what it says' }).click()
  await page.getByText('Nothing waits for your eyes').waitFor()
  expect(await stateOf('+14035550101', 'offers')).toBe('given')
  expect(await stateOf('+14035550102', 'offers')).toBe('given')
})
