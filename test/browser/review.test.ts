/** Review: a member works through messages in doubt by keyboard, and the holds end as they decide. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { minute, WoundClock } from '../../src/base/clock.ts'
import { openShop } from '../support/asking-shop.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts'
import { consoleWorld } from '../support/console-world.ts'

const clock = new WoundClock(new Date())
const { url, world, newPage, signIn } = await consoleWorld(clock)
const shop = await openShop(world)
const owner = await world.machine(shop.workspace, 'owner')
const { email } = await world.person(shop.workspace, 'owner', 'Noor')

/** What the gate says to a question for consent, which a hold holds. */
const gate = async (to: string): Promise<string> => {
  const { body } = await owner.post('/v1/decisions', { messages: [{ to, purpose: 'consent_request' }] })
  return body.decisions[0].reason
}

const annoyed = '+61491570151'
const mistyped = '+61491570152'
const tired = '+61491570153'

describe('a member with messages in doubt', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPage({ viewport: { width: 1280, height: 900 } })
    await signIn(page, '/review', email)
    await page.getByRole('heading', { name: 'Review', level: 1 }).waitFor()
  })

  test('is told what will stand there while nothing does', async () => {
    await page.getByRole('heading', { name: 'Nothing is in doubt' }).waitFor()
    await expectAccessible(page)
  })

  test('sees each message, what it was taken for and why, and how many wait', async () => {
    await shop.hears(annoyed, 'your messages are so annoying')
    clock.wind(minute)
    await shop.hears(mistyped, 'unsuscribe')
    clock.wind(minute)
    await shop.hears(tired, 'tired of your broadcasts')
    await page.reload()
    await page.getByText('3 messages to look at').waitFor()
    await page.getByRole('link', { name: 'Review 3' }).waitFor()
    await page.getByRole('button', { name: 'tired of your broadcasts', expanded: true }).waitFor()
    await page.getByText('Stop everything, unsure').waitFor()
    await page.getByText(/^A phrase: “/).waitFor()
    await expectAccessible(page)
  })

  test('agrees with one key, and the no is written', async () => {
    await page.keyboard.press('j')
    await page.getByText(/^One letter away from a strong word/).waitFor()
    await page.keyboard.press('a')
    await page.getByText('2 messages to look at').waitFor()
    expect(await gate(mistyped)).toBe('withdrawn')
  })

  test('corrects with another, says why, and the hold is lifted', async () => {
    await page.keyboard.press('k')
    await page.keyboard.press('k')
    await page.getByRole('button', { name: 'tired of your broadcasts', expanded: true }).waitFor()
    expect(await gate(tired)).toBe('held')
    await page.keyboard.press('9')
    await page.getByRole('dialog', { name: 'Nothing of the kind' }).waitFor()
    await page.getByRole('button', { name: 'Correct', exact: true }).click()
    await page.getByText('Say why the hold is lifted').waitFor()
    await page.getByLabel('Why').fill('She means the radio.')
    await page.getByRole('button', { name: 'Correct', exact: true }).click()
    await page.getByText('1 message to look at').waitFor()
    expect(await gate(tired)).not.toBe('held')
  })

  test('finds the reading on the timeline of the person', async () => {
    await page.getByRole('button', { name: 'your messages are so annoying', expanded: true }).waitFor()
    await page.locator('.doubt__who').getByRole('link').click()
    await page.getByText('read as: stop everything, unsure').waitFor()
    await page.getByText('No marketing was sent since').waitFor()
    await page.goBack()
  })

  test('does the same on a telephone, in the dark', async () => {
    const phone = await newPage({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      storageState: await page.context().storageState(),
    })
    await phone.goto(`${url}/review`)
    await phone.getByText('1 message to look at').waitFor()
    await expectNoSidewaysScroll(phone)
    await expectAccessible(phone)
    await phone.getByRole('button', { name: /^Agree/ }).click()
    await phone.getByRole('heading', { name: 'Nothing is in doubt' }).waitFor()
    expect(await gate(annoyed)).toBe('withdrawn')
  })
})
