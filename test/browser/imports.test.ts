/** Imports in the console: the kind first, then the file, its columns, what would become of it, and the taking. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workImports } from '../../src/actions/work-imports.ts'
import { openShop } from '../support/asking-shop.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts'
import { consoleWorld } from '../support/console-world.ts'

const { url, world, newPage, signIn } = await consoleWorld()
const shop = await openShop(world)
await shop.page('former-shop', { channel: 'import', topics: ['offers'] })
const owner = await world.machine(shop.workspace, 'owner')
const { email } = await world.person(shop.workspace, 'owner', 'Noor')

// The worker that a server has.
const stopping = new AbortController()
const working = (async () => {
  while (!stopping.signal.aborted) if (!(await workImports(world.deps, 'test', stopping.signal))) await sleep(20)
})()
afterAll(async () => {
  stopping.abort()
  await working
})

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
  await page.getByRole('heading', { name }).waitFor()
}

const stateOf = async (number: string): Promise<string> => {
  const { body } = await owner.get(`/v1/consents?number=${encodeURIComponent(number)}&topic=offers`)
  return body.states[0].state
}

describe('an owner who moves here from another system', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPage({ viewport: { width: 1280, height: 900 } })
    await signIn(page, '/imports', email)
    await page.getByRole('heading', { name: 'Imports', level: 1 }).waitFor()
  })

  test('is offered noes first', async () => {
    await page.getByRole('link', { name: 'Import', exact: true }).last().click()
    expect(await page.getByRole('radio').first().isChecked()).toBe(true)
    await page.getByRole('radio', { name: /^Noes/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Choose the file' }).click()
  })

  test('drops a file as their spreadsheet saved it, and sees its columns guessed', async () => {
    await choose(page, 'abmeldungen.csv', 'Handy;Datum\n0171 3920031;31.03.2025\n0171;1.4.2025\n')
    await page.getByRole('combobox', { name: 'What Handy holds' }).filter({ hasText: 'Telephone number' }).waitFor()
    await page.getByRole('combobox', { name: 'What Datum holds' }).filter({ hasText: 'When it was said' }).waitFor()
    await page.getByRole('cell', { name: '0171 3920031' }).waitFor()
    await expectAccessible(page)
  })

  test('looks through it, and nothing is taken', async () => {
    await page.getByLabel('Country of numbers').fill('DE')
    await page.getByRole('combobox', { name: 'Dates are written' }).click()
    await page.getByRole('option', { name: /^31\.03\.2025/ }).click()
    await page.getByRole('button', { name: 'Look through' }).click()
    await page.getByText('1 taken, 1 not taken').waitFor()
    await page.getByText(/Row 2 \(0171\)/).waitFor()
    await expectAccessible(page)
    expect(await stateOf('+491713920031')).toBe('unknown')
  })

  test('takes it with a reason, and has the noes', async () => {
    await page.getByRole('button', { name: 'Take 1 row' }).click()
    await page.getByLabel('Why').fill('From our former system')
    await page.getByRole('button', { name: 'Take them' }).click()
    await page.getByRole('heading', { name: 'What became of the rows' }).waitFor()
    expect(await stateOf('+491713920031')).toBe('withdrawn')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Row by row' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^import-.*\.csv$/)
  })

  test('is told at its field what a yes lacks, and brings it', async () => {
    await page.goto(`${url}/imports/new`)
    await page.getByRole('radio', { name: /^Yeses that you attest/ }).check()
    await page.getByRole('button', { name: 'Choose the file' }).click()
    await choose(page, 'yeses.csv', 'phone,opted in at\n+61491570701,2026-01-05\n')
    await page.getByRole('button', { name: 'Look through' }).click()
    await page.getByText('Say where these yeses come from').waitFor()
    expect(await page.locator('[aria-invalid="true"]').count()).toBeGreaterThan(1)
    await page.getByRole('combobox', { name: 'The wording that they saw' }).click()
    await page.getByRole('option', { name: 'former-shop' }).click()
    await page.getByRole('checkbox', { name: 'Offers', exact: true }).check()
    await page.getByLabel('Where these yeses come from').fill('Checkout of our former shop')
    await page.getByLabel('What you vouch for').fill('They ticked the unticked box beside this wording.')
    await page.getByRole('button', { name: 'Look through' }).click()
    await page.getByRole('button', { name: 'Take 1 row' }).click()
    await page.getByLabel('Why').fill('Moved here')
    await page.getByRole('button', { name: 'Take them' }).click()
    await page.getByRole('heading', { name: 'What became of the rows' }).waitFor()
    expect(await stateOf('+61491570701')).toBe('given')
  })

  test('finds all of it in the hand as well', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await expectNoSidewaysScroll(page)
    await page.goto(`${url}/imports`)
    await page.getByRole('link', { name: 'abmeldungen.csv' }).waitFor()
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
  })
})
