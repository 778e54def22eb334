/** Segments in a real browser: a rule is put together, counted as it is written, kept, and used. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { updateContact } from '../../src/actions/update-contact.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts'
import { consoleWorld } from '../support/console-world.ts'
import { shopIn } from '../support/shop.ts'

const { url, world, newPage, signIn } = await consoleWorld()
const workspace = await world.makeWorkspace('lamps')
const { email } = await world.person(workspace, 'owner', 'Noor')
const api = await world.machine(workspace, 'admin')

describe('somebody who works with segments', () => {
  let page: Page
  let mia: string
  beforeAll(async () => {
    const shop = await shopIn(world.deps, workspace.workspaceId)
    const people = [...(await shop.people(4)), ...(await shop.people(3, { saysYes: false }))]
    const known = await world.deps.read.contactPages.addresses(people.map(({ key }) => key))
    const ids = known.flatMap(({ contactId }) => contactId ?? [])
    for (const [at, id] of ids.entries()) {
      await updateContact(world.deps, shop.by, id, {
        name: `Person ${at + 1}`,
        attributes: { city: at % 2 === 0 ? 'Leeds' : 'York' },
      })
    }
    mia = ids[1] ?? ''
    await updateContact(world.deps, shop.by, mia, { name: 'Mia Chen' })
    await api.post('/v1/events', {
      events: [1, 2, 3].map((at) => ({
        contact: mia,
        event: 'order.paid',
        data: { order: `A-${at}`, total: 40 + at },
      })),
    })
    page = await newPage()
    await signIn(page, '/segments', email)
    await page.getByRole('heading', { name: 'Segments', level: 1 }).waitFor()
  })

  async function choose(label: string, option: string): Promise<void> {
    await page.getByLabel(label, { exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }

  test('puts a rule together, and sees how many are meant as it grows', async () => {
    await page.getByText('No segments yet').waitFor()
    await page.getByRole('link', { name: 'Segment', exact: true }).click()
    await page.getByLabel('Name').fill('Leeds or regulars')
    const who = page.getByRole('complementary', { name: 'Who is in it' })
    await who.getByText(/^7\s*people$/).waitFor()

    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await choose('What', 'Another attribute')
    await page.getByLabel('Its name').fill('city')
    await page.getByLabel('Value', { exact: true }).fill('Leeds')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await who.getByText(/^4\s*people$/).waitFor()

    await page.getByRole('button', { name: 'Or other people too' }).click()
    await page.getByRole('button', { name: 'Filter', exact: true }).nth(1).click()
    await choose('About', 'What they did')
    await choose('Event', 'order.paid')
    await choose('How often', 'more than … times')
    await page.getByLabel('Times').fill('2')
    await page.getByLabel(/^In the last … days/).fill('30')
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await who.getByText(/^5\s*people$/).waitFor()
    await page.getByText('Did order.paid more than').waitFor()
    await who.getByText(/of\s*5\s*numbers$/).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('heading', { name: 'Leeds or regulars', level: 1 }).waitFor()
    await page.getByText('leeds_or_regulars').waitFor()
  })

  test('finds it as a sentence in the list, and its people among the contacts', async () => {
    await page.getByRole('link', { name: 'Its people' }).click()
    await page.getByRole('button', { name: /Segment Leeds or regulars/ }).waitFor()
    await page.getByRole('link', { name: 'Mia Chen' }).waitFor()
    expect(await page.getByRole('row').count()).toBe(6)
    await page.goto(`${url}/segments`)
    await page.getByRole('row', { name: /Leeds or regulars.*City is Leeds, or Did order.paid more than/ }).waitFor()
    await expectAccessible(page)
  })

  test('sees what a person did on their timeline, and tags them', async () => {
    await page.goto(`${url}/contacts/${mia}`)
    await page.getByRole('heading', { name: 'order.paid' }).first().waitFor()
    await page.getByText('order A-3, total 43').waitFor()
    await page.getByLabel('Add a tag').fill('VIP')
    await page.getByRole('region', { name: 'Tags' }).getByRole('button', { name: 'Add' }).click()
    await page.getByRole('button', { name: 'Take off vip' }).waitFor()
    await page.getByRole('heading', { name: 'Tagged vip' }).waitFor()
    await expectAccessible(page)
  })

  test('keeps a list by hand', async () => {
    await page.goto(`${url}/segments/new`)
    await page.getByLabel('Name').fill('Press')
    await page.getByRole('button', { name: 'A list' }).click()
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('heading', { name: 'Press', level: 1 }).waitFor()
    const { body } = await api.get(`/v1/contacts/${mia}`)
    await page.getByLabel('Numbers').fill(`${body.addresses[0].label}\n+61 491 570 999`)
    await page.getByRole('button', { name: 'Put into the list' }).click()
    await page.getByText(/1\s*person came in\. 1\s*number belongs to nobody who is known\./).waitFor()
    await page
      .getByRole('complementary', { name: 'Who is in it' })
      .getByText(/^1\s*person$/)
      .waitFor()
  })

  test('works as well on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['/segments', '/segments/new', `/contacts/${mia}`]) {
      await page.goto(`${url}${path}`)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await expectNoSidewaysScroll(page)
    }
    await page.goto(`${url}/segments`)
    await page.getByRole('link', { name: 'Leeds or regulars' }).click()
    await page.getByText('Did order.paid more than').waitFor()
    await expectNoSidewaysScroll(page)
  })
})
