/** The inbox: a person is handed off by a flow on the simulated phone, and a member takes, answers and gives back their chat. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { hour } from '../../src/base/clock.ts'
import { expectAccessible, expectNoSidewaysScroll, testBrowser } from '../support/browser.ts'
import { FirstStart } from '../support/first-start.ts'
import { buttons, flowOf, says } from '../support/flows.ts'

const place = await FirstStart.prepare()
const { browser, newPage } = await testBrowser()
let desk: Page
let phone: Page

const orders = flowOf(
  {
    which: buttons('What is it about?', { 'My order': 'team', Opening: 'hours' }),
    team: {
      kind: 'hand_off',
      note: 'Wants to change an order.',
      text: { en: 'One moment, please.' },
      exits: { back: 'thanks' },
    },
    thanks: says('The bot is here again.'),
    hours: says('From nine to five.'),
  },
  { triggers: [{ kind: 'keyword', words: ['orders'] }] },
)

beforeAll(async () => {
  await place.start({ EMULATORS: 'on' }, { console: true })
  await place.claim('Noor Haddad')
  const { body: flow } = await place.post('/v1/flows', { key: 'orders', name: 'Orders', definition: orders })
  await place.post(`/v1/flows/${flow.id}/publications`)
  const [name = '', value = ''] = place.cookie.split('; ')[0]?.split(/=(.*)/) ?? []
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name, value, url: place.url }])
  desk = await context.newPage()
  phone = await context.newPage()
  await phone.goto(`${place.url}/phone`)
  await phone.getByRole('link', { name: /Acme Store/ }).click()
}, 120_000)

/** As the person writes on their phone. */
async function writes(text: string): Promise<void> {
  await phone.getByRole('textbox', { name: 'Message' }).fill(text)
  await phone.getByRole('button', { name: 'Send' }).click()
}

const onPhone = (text: string | RegExp) => phone.getByRole('log').getByText(text).first().waitFor()
const log = () => desk.getByRole('log', { name: 'Messages' })
const inChat = (text: string | RegExp) => log().getByText(text).first().waitFor()
const head = () => desk.locator('.inbox__chat .inbox__head')

/** Of the first person on the phone, who writes in this story. */
async function gate(topic: string): Promise<string> {
  const { body: people } = await place.control('GET', 'people')
  const { body } = await place.post('/v1/decisions', { messages: [{ to: people.people[0].phone, topic }] })
  return body.decisions[0].reason
}

/** The business attests that this person said yes to offers. */
async function agrees(number: string): Promise<void> {
  const { body: notices } = await place.get('/v1/notices')
  const notice = notices.data[0].id
  const { body: point } = await place.post('/v1/capture-points', {
    name: 'Earlier list',
    slug: 'earlier-list',
    channel: 'api',
    notice,
    topics: ['offers'],
    confirmation: 'person_sends',
    settings: { policy: 'attested' },
  })
  await place.post(`/v1/capture-points/${point.id}/publications`)
  const { body } = await place.post('/v1/consents', {
    numbers: [number],
    topics: ['offers'],
    act: 'ticked_box',
    capture_point: 'earlier-list',
    notice: { id: notice, version: 1, language: 'en' },
    evidence: { list: 'spring 2026' },
  })
  expect(body.consents[0].state).toBe('given')
}

describe('a member at the inbox', () => {
  test('is told what will stand there while nobody writes', async () => {
    await desk.goto(`${place.url}/inbox`)
    await desk.getByRole('heading', { name: 'Nobody is writing' }).waitFor()
    await desk.getByRole('heading', { name: 'Choose a chat' }).waitFor()
    await expectAccessible(desk)
  })

  test('sees a chat come in without a reload, and what the flow says in it', async () => {
    await writes('orders')
    await onPhone('What is it about?')
    await desk
      .getByRole('link', { name: /orders|What is it about/ })
      .first()
      .waitFor()
    await desk.keyboard.press('j')
    await inChat('orders')
    await desk.getByText('Flow “Orders”').first().waitFor()
    await head().getByText('The bot has it, in the flow “Orders”').waitFor()
    await desk.getByText(/left to answer/).waitFor()
    await expectAccessible(desk)
  })

  test('is called when the flow asks for the team', async () => {
    await phone.getByRole('button', { name: 'My order' }).click()
    await onPhone('One moment, please.')
    await inChat(/asked for the team/)
    await inChat(/Wants to change an order/)
    await desk.getByRole('link', { name: /^Inbox 1$/ }).waitFor()
    await desk.getByRole('link', { name: 'Unassigned 1' }).waitFor()
  })

  test('takes it with one key, answers, and the person reads it on their phone', async () => {
    await desk.keyboard.press('t')
    await head().getByText('You have it').waitFor()
    await desk.keyboard.press('r')
    await desk.getByRole('textbox', { name: /^Answer/ }).fill('Which order is it?')
    await desk.keyboard.press('Control+Enter')
    await onPhone('Which order is it?')
    await desk
      .getByText(/Noor Haddad, \d/)
      .first()
      .waitFor()
    await desk.keyboard.press('Escape')
    await expect.poll(() => desk.getByRole('link', { name: /^Inbox$/ }).count()).toBe(1)
  })

  test('keeps a note that nobody ever sends', async () => {
    await desk.keyboard.press('n')
    await desk.getByRole('textbox', { name: /^Note about/ }).fill('The lamp is in the warehouse.')
    await desk.getByRole('button', { name: 'Keep the note' }).click()
    await inChat('The lamp is in the warehouse.')
    await inChat(/Note by Noor Haddad, never sent/)
    await expectAccessible(desk)
    expect(await phone.getByText('The lamp is in the warehouse.').count()).toBe(0)
    await desk.keyboard.press('Escape')
  })

  test('is not talked over by the bot', async () => {
    const asked = () => phone.getByRole('log').getByText('What is it about?').count()
    const before = await asked()
    await writes('orders')
    await desk.getByRole('link', { name: /^Inbox 1$/ }).waitFor()
    expect(await asked()).toBe(before)
  })

  test('sees STOP in the chat, confirmed once, and the gate closed beside it', async () => {
    await writes('STOP')
    await onPhone(/START/)
    await inChat('STOP')
    await desk.getByText('Read as a no').waitFor()
    await desk.locator('.inbox__beside').getByText('Withdrawn').first().waitFor()
    await desk.keyboard.press('r')
    await desk.getByText('The gate refuses an answer.').waitFor()
    expect(await gate('offers')).toBe('withdrawn')
    await head().getByText('You have it').waitFor()
    await expectAccessible(desk)
  })

  test('may answer what is written after it, and hands back: the bot is there again', async () => {
    await writes('But where is my parcel?')
    await desk.keyboard.press('r')
    await desk.getByRole('textbox', { name: /^Answer/ }).fill('It is on its way.')
    await desk.getByRole('button', { name: 'Send', exact: true }).click()
    await onPhone('It is on its way.')
    await desk.keyboard.press('Escape')
    await desk.keyboard.press('e')
    await head().getByText('The bot has it').waitFor()
    await inChat(/handed it back to the bot/)
  })

  test('finds a template in the place of free words once the window has closed', async () => {
    await desk.keyboard.press('t')
    await head().getByText('You have it').waitFor()
    await desk.getByRole('button', { name: 'When the bot gets a chat back' }).click()
    await desk.getByRole('combobox', { name: 'After the team has been silent for' }).click()
    await desk.getByRole('option', { name: 'Never by itself' }).click()
    await desk.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => desk.getByText(/The bot gets it back/).count()).toBe(0)
    await place.post('/v1/demo/clock', { jump_ms: 25 * hour })
    await desk.getByText('The 24-hour window is closed').waitFor()
    await desk.getByText('They have said yes to no topic').waitFor()
    await expectAccessible(desk)
  })

  test('sends it to who said yes, filled in as it is shown', async () => {
    const { body: all } = await place.control('GET', 'people')
    const other = all.people[1].phone as string
    await agrees(other)
    await place.control('POST', `people/${encodeURIComponent(other)}/say?wait=1`, { text: 'orders' })
    await desk.getByRole('link', { name: /What is it about/ }).click()
    await desk.locator('.inbox__beside').getByText('Given').first().waitFor()
    await desk.keyboard.press('t')
    await head().getByText('You have it').waitFor()
    await place.post('/v1/demo/clock', { jump_ms: 25 * hour })
    await desk.getByRole('combobox', { name: 'Template' }).click()
    await desk
      .getByRole('option', { name: /offer.*, en$/ })
      .first()
      .click()
    for (const field of await desk.locator('.composer__form input').all()) await field.fill('Acme')
    await expectAccessible(desk)
    await desk.getByRole('button', { name: 'Send the template' }).click()
    await inChat(/Acme/)
    await expect
      .poll(async () => {
        const { body } = await place.control('GET', `accepted?who=${encodeURIComponent(other)}`)
        return body.messages.map(({ type }: { type: string }) => type)
      })
      .toContain('template')
  })

  test('does the same on a telephone, in the dark: the list, then the chat', async () => {
    const small = await newPage({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      storageState: await desk.context().storageState(),
    })
    await small.goto(`${place.url}/inbox?view=mine`)
    await small.locator('.chatrow').first().waitFor()
    await expectNoSidewaysScroll(small)
    await expectAccessible(small)
    await small.getByRole('link', { name: /Asha/ }).click()
    await small.getByRole('log', { name: 'Messages' }).getByText('It is on its way.').waitFor()
    await expectNoSidewaysScroll(small)
    await expectAccessible(small)
    await small.getByRole('button', { name: /^About/ }).click()
    await small.getByRole('dialog').getByRole('heading', { name: 'Consent now' }).waitFor()
    await small.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await small.getByRole('link', { name: 'All chats' }).click()
    await small.locator('.chatrow').first().waitFor()
  })
})
