/** Intents in a real browser: written in two languages, tried out, cleared of clashes, held to a file, and where STOP leads. */
import type { Page } from 'playwright-core'
import { beforeAll, describe, test } from 'vitest'
import { readyFlows } from '../../src/copy/ready-flows.ts'
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts'
import { consoleWorld } from '../support/console-world.ts'

const { url, world, newPage, signIn } = await consoleWorld()
const workspace = await world.makeWorkspace('lamps')
const { email } = await world.person(workspace, 'owner', 'Noor')
const auditor = await world.person(workspace, 'auditor', 'Ida')
const api = await world.machine(workspace, 'admin')

const english = ['my bike is broken', 'can you repair my bike', 'the brakes do not work', 'I need a new chain']
const german = ['mein Fahrrad ist kaputt', 'könnt ihr mein Fahrrad reparieren', 'die Bremse geht nicht mehr']

describe('somebody who works with intents', () => {
  let page: Page
  beforeAll(async () => {
    const definition = readyFlows('welcome').find(({ key }) => key === 'opt_out')?.definition
    const { body: flow } = await api.post('/v1/flows', { key: 'opt_out', name: 'Opt-out', definition })
    await api.post(`/v1/flows/${flow.id}/publications`)
    page = await newPage()
    await signIn(page, '/intents', email)
    await page.getByRole('heading', { name: 'Intents', level: 1 }).waitFor()
  })

  const bench = () => page.getByRole('complementary')
  const line = (text: RegExp) => bench().getByRole('listitem').filter({ hasText: text })
  async function tries(message: string): Promise<void> {
    await page.getByLabel('As a person would write it').fill(message)
  }

  test('finds STOP there already, with its words in every language, joined to the flow for opt-outs', async () => {
    await page.getByRole('row', { name: /STOP.*Built in.*\d,\d{3} words in \d+ languages.*Opt-out/ }).waitFor()
    await page.getByRole('row', { name: /Join.*Built in.*\d+ utterances in 7 languages.*none yet/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'STOP', exact: true }).click()
    await page.getByText('Starts Opt-out.').waitFor()
    await page.getByText(/words and phrases in \d+\slanguages mean STOP/).waitFor()
    await page.getByText('What you add can only make a stop likelier.').waitFor()
    await expectAccessible(page)
    await tries('unsubscribe me please')
    await bench().getByText('Comes to STOP').waitFor()
    await line(/^A stop, for certain/).waitFor()
    await page.goBack()
  })

  test('adds the ready-made ones with one press', async () => {
    await page.getByRole('button', { name: 'Add them' }).click()
    await page.getByRole('row', { name: /Where is my order.*98 utterances in 7 languages/ }).waitFor()
  })

  test('makes one in two languages', async () => {
    await page.getByRole('button', { name: 'Intent', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'A new intent' })
    await sheet.getByLabel('Name').fill('Repairs')
    await sheet.getByLabel('On a button in English').fill('A repair')
    await sheet.getByLabel('Utterances in English').fill(english.join('\n'))
    await sheet.getByRole('button', { name: 'Add a language' }).click()
    await page.getByRole('menuitem', { name: 'Deutsch' }).click()
    await sheet.getByLabel('On a button in German').fill('Reparatur')
    await sheet.getByLabel('Utterances in German').fill(german.join('\n'))
    await expectAccessible(page)
    await sheet.getByRole('button', { name: 'Make it' }).click()
    await page.getByRole('heading', { name: 'Repairs', level: 1 }).waitFor()
    await page.getByText('No flow starts at it yet.').waitFor()
    await page.getByText('repairs', { exact: true }).waitFor()
  })

  test('writes one more utterance, and it is kept', async () => {
    const lines = page.getByLabel('Utterances in German')
    await page
      .getByRole('button', { name: 'Deutsch' })
      .or(page.getByRole('radio', { name: 'Deutsch' }))
      .click()
    await lines.fill([...german, 'die Kette ist gerissen'].join('\n'))
    await page.getByText('Not kept yet').waitFor()
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('Kept; messages are read by it from now on').waitFor()
    await page.getByText('Not kept yet').waitFor({ state: 'detached' })
  })

  test('tries a message: which intent, how sure, and which words made it so', async () => {
    await tries('hi, the brakes of my bike do not work')
    await bench().getByText('Comes to Repairs').waitFor()
    await line(/^No stop/).waitFor()
    await line(/^Repairs\d+\s%\ssure\./).waitFor()
    await line(/^Repairs\d\d$/).waitFor()
    await line(/^brakes\d+$/).waitFor()
    await bench()
      .getByText(/^Believed from 60\s% on\.$/)
      .waitFor()
    await bench().getByText('Most like “the brakes do not work”, English.').waitFor()
    await expectAccessible(page)
    await tries('Mein Fahrrad ist kaputt!')
    await line(/^RepairsWritten as an utterance is\./).waitFor()
    await bench().getByText('Most like “mein Fahrrad ist kaputt”, German.').waitFor()
    await tries('the soup was cold')
    await bench().getByText('Comes to no intent').waitFor()
  })

  test('is told what a person would be asked where it is no more than likely', async () => {
    await page.goto(`${url}/intents`)
    await page.getByRole('button', { name: 'Thresholds' }).click()
    await page.getByLabel('Believed from').fill('0.99')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByText('Kept; messages are read by it from now on').waitFor()
    await tries('could you repair my bicycle')
    await line(/^Asked: did you mean Repairs\?/).waitFor()
    await bench().getByText('Comes to no intent').waitFor()
    await page.getByRole('button', { name: 'Thresholds' }).click()
    await page.getByLabel('Believed from').fill('0.2')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page
      .getByText(/ask_from|Asked from/)
      .first()
      .waitFor()
    await page.getByLabel('Believed from').fill('0.6')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await bench().getByText('Comes to Repairs').waitFor()
  })

  test('is shown where two intents clash, and is led to where it is mended', async () => {
    await page.getByRole('link', { name: 'Clashes' }).click()
    await page.getByText('No two intents say nearly the same.').waitFor()
    await api.post('/v1/intents', {
      key: 'workshop',
      name: 'Workshop',
      utterances: { en: ['can you repair my bike now', 'stop sending me messages'] },
    })
    await page.reload()
    await page
      .getByRole('listitem')
      .filter({ hasText: /“can you repair my bike” of Repairs and “can you repair my bike now” of Workshop/ })
      .waitFor()
    await page.getByText('“stop sending me messages” of Workshop is read as STOP').waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Workshop' }).first().click()
    await page.getByRole('button', { name: 'Take it away' }).click()
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Take it away' })
      .click()
    await page.getByText('Workshop is taken away').waitFor()
    await page.getByRole('row', { name: /Workshop/ }).waitFor({ state: 'detached' })
  })

  test('keeps a file of messages, and sees which one comes to something else', async () => {
    await page.getByRole('link', { name: 'Regression file' }).click()
    const file = page.getByLabel('CSV, or lines of JSON')
    await file.fill('message,intent\nmy bike is broken,nobody\n')
    await page.getByRole('button', { name: 'Keep and run' }).click()
    await page.getByText(/Line 2:/).waitFor()
    await file.fill(
      [
        'message,intent,language',
        'the brakes of my bike are gone,repairs,en',
        'wo bleibt denn mein Paket,order_status,de',
        'STOP,stop,',
        'the soup was cold,none,en',
        'is my bike repaired yet,thanks,en',
      ].join('\n'),
    )
    await page.getByRole('button', { name: 'Keep and run' }).click()
    await page.getByText(/^Kept: 5\smessages$/).waitFor()
    await page.getByRole('row', { name: /is my bike repaired yet.*Thank you.*Repairs/ }).waitFor()
    await page.getByRole('progressbar', { name: 'Messages that came to what they should' }).waitFor()
    await expectAccessible(page)
    await page.reload()
    await page.getByText(/^5\smessages$/).waitFor()
    await page.getByRole('button', { name: 'Run what is kept' }).click()
    await page.getByRole('row', { name: /is my bike repaired yet/ }).waitFor()
  })

  test('sees all of it as well on a telephone, in the dark', async () => {
    const phone = await newPage({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      storageState: await page.context().storageState(),
    })
    for (const path of [
      '/intents',
      '/intents?tab=clashes',
      '/intents?tab=regressions',
      '/intents/stop',
      '/intents/repairs',
    ]) {
      await phone.goto(`${url}${path}`)
      await phone.getByRole('heading', { level: 1 }).waitFor()
      await phone.getByLabel('As a person would write it').fill('could you repair my bike')
      await phone.getByText('Comes to Repairs').waitFor()
      await expectNoSidewaysScroll(phone)
      await expectAccessible(phone)
    }
  })
})

describe('an auditor', () => {
  test('reads and tries, and is offered nothing to change', async () => {
    const page = await newPage()
    await signIn(page, '/intents/repairs', auditor.email)
    await page.getByRole('heading', { name: 'Repairs', level: 1 }).waitFor()
    await page.getByLabel('As a person would write it').fill('the brakes do not work')
    await page.getByText('Comes to Repairs').waitFor()
    for (const name of ['Keep', 'Take it away', 'Add a language']) {
      await page.getByRole('button', { name }).waitFor({ state: 'detached' })
    }
  })
})
