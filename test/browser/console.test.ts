/** The console in a real browser, on the real server: what somebody who works here does on a first day. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { optInPage } from '../../src/copy/opt-in-page.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts'
import { consoleWorld, submitSignIn } from '../support/console-world.ts'
import { type OpenShop, shopIn } from '../support/shop.ts'

const { url, world, newPage, signIn } = await consoleWorld()
const shop = await world.makeWorkspace('lamps')
const { email } = await world.person(shop, 'owner', 'Noor')

describe('an owner on the first day', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPage()
  })

  test('is asked to sign in, is told when it is wrong, and comes back to where the link led', async () => {
    await page.goto(`${url}/topics`)
    await submitSignIn(page, email, 'not the one')
    await page.getByRole('alert').waitFor()
    await submitSignIn(page, email)
    await page.getByRole('heading', { name: 'Topics', level: 1 }).waitFor()
  })

  test('writes a topic, whose key comes from its name', async () => {
    await page.getByRole('button', { name: 'Topic', exact: true }).click()
    await page.getByLabel('Name in English').fill('Special offers')
    await page.getByLabel('What comes').fill('Sales and members’ prices.')
    await page.getByLabel('How often').fill('up to 4 a month')
    expect(await page.getByLabel('Key').inputValue()).toBe('special_offers')
    await page.getByRole('button', { name: 'Make it' }).click()
    await page.getByRole('row', { name: /Special offers.*Marketing.*up to 4 a month/ }).waitFor()
  })

  test('sees each mistake at its field, and the keyboard is put there', async () => {
    await page.getByRole('button', { name: 'Topic', exact: true }).click()
    await page.getByLabel('Name in English').fill('Special offers')
    await page.getByRole('button', { name: 'Make it' }).click()
    await page.locator('[aria-invalid="true"]').first().waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true')
    await page.keyboard.press('Escape')
  })

  test('fills in what people are told about the business', async () => {
    await page.goto(`${url}/settings/workspace`)
    await page.getByLabel('Trading name').fill('Lamps and More')
    await page.getByLabel('Legal name').fill('Lamps Limited')
    await page.getByLabel('Where people get help').fill('help@lamps.example')
    await page.getByLabel('Privacy page').fill('https://lamps.example/privacy')
    await page.getByLabel('Countries').fill('au')
    await page.getByLabel('Languages').fill('en')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved').waitFor()
  })

  test('writes a notice; it is live only when it has been read and approved', async () => {
    await page.goto(`${url}/notices`)
    await page.getByRole('button', { name: 'Notice', exact: true }).click()
    await page.getByLabel('Name').fill('Spring wording')
    await page.getByRole('button', { name: 'Write it' }).click()
    await page.getByRole('heading', { name: 'Spring wording', level: 1 }).waitFor()
    await page.getByText('Not reviewed.', { exact: true }).waitFor()
    await page.getByLabel(/I have read version 1 in English/).check()
    await page.getByRole('button', { name: 'Approve it' }).click()
    await page.getByText(/Pages show it now/).waitFor()
  })

  test('changes its words, and sees what changed', async () => {
    await page.getByLabel('First lines').fill('Choose what you would like. You can change your mind at any time.')
    await page.getByRole('button', { name: 'Keep as version 2' }).click()
    await page.getByText(/Pages still show version 1/).waitFor()
    await page.getByRole('button', { name: 'What changed' }).click()
    expect(await page.locator('del').innerText()).toContain('and on which numbers')
  })

  test('makes a capture point, reads its guideline check, and publishes it', async () => {
    await page.goto(`${url}/capture-points/new`)
    await page.getByLabel('Name', { exact: true }).fill('Spring poster, Leeds')
    await page
      .getByText(/of \d+$/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Keep as a draft' }).click()
    await page.getByRole('heading', { name: /Spring poster, Leeds/, level: 1 }).waitFor()
    await page.getByRole('button', { name: 'Publish' }).click()
    await page.getByRole('link', { name: 'Open the page' }).waitFor()
    expect(await page.getByAltText(/^QR code of/).getAttribute('src')).toContain('svg')
  })

  test('sees in the preview what the page will say, in its own words', async () => {
    const shown = await page.locator('.preview').innerText()
    const { numbers, topics, facts } = optInPage.en
    for (const words of [numbers.add, topics.legend, facts.personSends, facts.free]) expect(shown).toContain(words)
  })

  test('records a no for a number that was never seen, and finds the person in the search', async () => {
    await page.goto(`${url}/contacts`)
    await page.getByRole('button', { name: 'Record a no' }).click()
    await page.getByRole('textbox', { name: 'Number', exact: true }).fill('+61 491 570 156')
    await page.getByLabel('The words, as near as you can').fill('Please take me off all of it.')
    await page.getByRole('button', { name: 'Record withdrawal' }).click()
    await page.getByText(/The no is kept/).waitFor()
    await page.getByRole('link', { name: 'No name' }).first().click()
    await page.getByRole('heading', { name: 'Consent now' }).waitFor()
    await page.getByRole('heading', { name: /Refused everything|Withdrew everything/ }).waitFor()
    await page.getByText('Would be refused.').waitFor()
  })

  test('merges a person who is there twice, having seen what follows, and takes them apart again', async () => {
    const machine = await world.machine(shop, 'admin')
    const { body } = await machine.post('/v1/contacts', { name: 'Asha Nair', numbers: ['+61491570157'] })
    await page.goto(`${url}/contacts/${body.id}`)
    await page.getByRole('button', { name: 'Merge another contact' }).click()
    await page.getByLabel('Who else is this person?').fill('+61 491 570 156')
    await page.getByRole('radio').check()
    await page.getByText(/1\sno to everything or to all marketing is written/).waitFor()
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('button', { name: 'Merge', exact: true }).click()
    await page.getByText(/are one contact/).waitFor()
    await page.getByRole('heading', { name: /Ended everything/ }).waitFor()
    await page.getByRole('button', { name: 'Take this contact out again' }).click()
    await page.getByRole('button', { name: 'Take apart', exact: true }).last().click()
    await page.getByText(/are two contacts again/).waitFor()
    await page.getByRole('button', { name: 'Take this contact out again' }).waitFor({ state: 'detached' })
  })

  test('goes where the keys say, and back to the beginning of the page', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('m')
    await page.getByRole('heading', { name: 'Campaigns', level: 1 }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    await page.keyboard.press('Escape')
  })

  const screens = [
    '/',
    '/contacts',
    '/topics',
    '/notices',
    '/capture-points',
    '/templates',
    '/campaigns',
    '/settings/members',
    '/settings/account',
  ]

  test.each(screens)('can use %s with a screen reader, on a narrow phone and in the dark', async (screen) => {
    await page.goto(url + screen)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.waitForLoadState('networkidle')
    await expectAccessible(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 360, height: 740 })
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize({ width: 1280, height: 800 })
  })
})

describe('a clerk', () => {
  test('may record a no, and is offered nothing that would be refused', async () => {
    const clerk = await world.person(shop, 'clerk', 'Tom')
    const page = await newPage()
    await signIn(page, '/contacts', clerk.email)
    await page.getByRole('button', { name: 'Record a no' }).waitFor()
    await page.getByRole('link', { name: 'Topics' }).first().click()
    await page.getByRole('heading', { name: 'Topics', level: 1 }).waitFor()
    expect(await page.getByRole('button', { name: 'Topic', exact: true }).count()).toBe(0)
  })
})

describe('a campaigner whose shop has ten people, seven of whom said yes', () => {
  let page: Page
  let lamps: OpenShop
  beforeAll(async () => {
    const workspace = await world.makeWorkspace('acme')
    lamps = await shopIn(world.deps, workspace.workspaceId)
    await lamps.people(7)
    await lamps.people(3, { saysYes: false })
    const campaigner = await world.person(workspace, 'campaigner', 'Ravi')
    page = await newPage()
    await signIn(page, '/campaigns/new', campaigner.email)
  })

  test('sees whom it reaches, and why not the others, before there is a campaign', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Autumn lamps')
    await page.getByLabel('Topic').click()
    await page.getByRole('option', { name: 'Offers' }).click()
    await page.getByText('of 10 numbers').waitFor()
    expect(await page.getByRole('row', { name: /Unknown.*3/ }).count()).toBe(1)
  })

  test('picks the template, fills its variable, and keeps a draft', async () => {
    await page.getByLabel('Template').click()
    await page.getByRole('option', { name: /spring_news/ }).click()
    await page.getByLabel('Where there is none').fill('there')
    await page.getByText(/our list is out/).waitFor()
    await page.getByRole('button', { name: 'Keep as a draft' }).click()
    await page.getByRole('heading', { name: /Autumn lamps/, level: 1 }).waitFor()
  })

  test('adds a filter and takes it away, and nothing is saved by that', async () => {
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Value').fill('AU')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await page.getByText('Country is').waitFor()
    await page.getByRole('button', { name: 'Remove the filter Country is' }).click()
    await page.getByRole('button', { name: 'Leave as it was' }).click()
  })

  test('starts it at a time, and stops it for good', async () => {
    await page.getByText('of 10 numbers').waitFor()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('alertdialog', { name: 'Send to 7 numbers?' }).waitFor()
    await page.getByLabel('At a time').check()
    await page.getByRole('button', { name: 'Schedule it' }).click()
    await page.getByText('Scheduled').first().waitFor()
    await page.getByRole('button', { name: 'Stop for good' }).click()
    await page.getByText('Stopped', { exact: true }).first().waitFor()
    await page.getByRole('heading', { name: 'Refused by reason' }).waitFor()
    await expectAccessible(page)
  })

  test('may not touch consent: there is no contact to add', async () => {
    await page.goto(`${url}/contacts`)
    await page.getByRole('button', { name: 'Record a no' }).waitFor()
    expect(await page.getByRole('button', { name: 'Contact', exact: true }).count()).toBe(0)
  })
})
