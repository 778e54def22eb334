/** Flows in the builder, in a real browser: drawn, mended, tried, published, walked on the phone, counted, compared, rolled back. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { expectAccessible, expectNoSidewaysScroll } from '../support/browser.ts'
import { DrawnBot, offersQuestion } from '../support/drawn-bot.ts'
import type { Studio } from '../support/studio.ts'

const bot = await DrawnBot.prepare()
let studio: Studio
let page: Page

beforeAll(async () => {
  studio = await bot.studio()
  page = studio.page
}, 240_000)

const wires = () => page.locator('.react-flow__edge').count()

describe('somebody who draws a flow from nothing', () => {
  test('begins with one message, and drags what else they need from the palette', async () => {
    await studio.begins('Lamp news')
    const ask = await studio.drags('Buttons', { x: 90, y: 440 })
    await ask.getByRole('textbox', { name: /^Text/ }).fill(offersQuestion)
    await ask.getByRole('textbox', { name: /^Button 2/ }).fill('Not now')
    const message = await studio.opens('Message')
    await message.getByRole('textbox', { name: /^Text/ }).fill('Welcome! You get our offers now.')
    await studio.leads('Start', null, 'Buttons')
    expect(await wires()).toBe(1)
  })

  test('takes a wire back, and has it again; what is typed in one go goes in one go', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect.poll(() => studio.leadsTo('Start', 'Message')).toBe(1)
    await page.keyboard.press('Control+z')
    await studio.step('No words yet').waitFor()
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => studio.leadsTo('Start', 'Buttons')).toBe(1)
    await studio.step('Welcome! You get our offers now.').waitFor()
  })

  test('sees at the step what is wrong with it, while it is drawn', async () => {
    // A yes that nobody has tapped.
    const write = await studio.drags('Record consent', { x: 470, y: 330 })
    await studio.chooses(write, 'Set', 'A yes to one topic')
    await studio.chooses(write, 'Topic', 'Offers')
    await studio.leads('Start', null, 'Record consent')
    await studio.leads('Record consent', null, 'Message')
    await studio.hasFault('Record consent', /writes a yes, and is reached when the run starts/)
    // A step that nothing leads to.
    await studio.hasFault('Buttons', /Nothing leads to/)
    // A button that WhatsApp cuts off.
    const ask = await studio.opens('Buttons')
    await ask.getByRole('textbox', { name: /^Button 1/ }).fill('Yes, send me all of your offers')
    await ask.getByText(/^11 too many\./).waitFor()
    await expectAccessible(page)
  })

  test('cannot publish it so, is led to each fault, and mends them', async () => {
    await studio.isKept()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: 'Publish version 1' })
    await sheet.getByText(/and is not published before/).waitFor()
    expect(await sheet.getByRole('button', { name: 'Publish', exact: true }).isDisabled()).toBe(true)
    await expectAccessible(page)
    await sheet.getByRole('button', { name: 'Show them' }).click()
    const check = page.getByRole('complementary', { name: 'Check' })
    await check.getByText(/writes a yes, and is reached when the run starts/).waitFor()
    await expectAccessible(page)
    await check
      .getByRole('button', { name: /, Record consent$/ })
      .first()
      .click()
    await studio.form('Record consent').waitFor()

    await studio.leads('Start', null, 'Buttons')
    await studio.leads('Buttons', 'Yes, send me', 'Record consent')
    const ask = await studio.opens('Buttons')
    await ask.getByRole('textbox', { name: /^Button 1/ }).fill('Yes, please')
    await studio.adds('Message')
    await studio.form('Message').getByRole('textbox', { name: /^Text/ }).fill('All right, none then.')
    const asked = await studio.opens('Buttons')
    await studio.chooses(asked, 'Any other answer', /All right, none then/)
    const start = await studio.starts('The message is a keyword')
    await start.getByLabel('Any of these words').fill('lamps')
    await studio.isKept()
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await check.getByText('Nothing is wrong with it.').waitFor()
  })

  test('has it arranged, finds a step by its words, and copies one', async () => {
    await studio.arranges()
    await page.keyboard.press('Control+f')
    await page.getByRole('combobox', { name: 'Find a step by its words' }).fill('none then')
    await page.getByRole('option', { name: /All right, none then/ }).waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await studio.step('All right, none then.').and(page.locator('.selected')).waitFor()
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await page.getByText('Pasted 1 step').waitFor()
    await expect.poll(() => studio.step('All right, none then.').count()).toBe(2)
    await page.keyboard.press('Control+z')
    await expect.poll(() => studio.step('All right, none then.').count()).toBe(1)
  })

  test('tries it on the phone beside the drawing, where the step that runs is lit up', async () => {
    await studio.triesAgain()
    await studio.isAt('Buttons')
    await studio.phone.getByText(offersQuestion).waitFor()
    await studio.phone.getByRole('button', { name: 'Yes, please' }).click()
    await studio.phone.getByText('Welcome! You get our offers now.').waitFor()
    await studio.phone.getByText('nothing, this is a rehearsal').waitFor()
    await expect.poll(() => page.locator('.edge--on').count()).toBe(3)
    await expectAccessible(page)
  })
})

describe('a flow that is published', () => {
  test('answers on the simulated phone', async () => {
    await studio.publishes(1, 'The first one')
    const asha = await bot.holds('Asha Nair')
    await asha.writes('lamps')
    await asha.taps('Yes, please')
    await asha.reads('Welcome! You get our offers now.')
    const lucia = await bot.holds('Lucía Romero')
    await lucia.writes('lamps')
    await lucia.reads(offersQuestion)
  })

  test('tells on each wire how many went that way, and where they are', async () => {
    await studio.opensFlow('Lamp news')
    await page.getByRole('button', { name: 'Numbers' }).click()
    const asked = studio.step('Buttons')
    await asked.getByText('2 came, 1 waits').waitFor()
    await asked
      .locator('footer')
      .getByText(/Yes, please\s*1, 50\s%/)
      .waitFor()
    await studio.canvas.getByText(/^1, 100\s%$/).waitFor()
    await expectAccessible(page)
  })

  test('shows each walk step by step, on the version on which it began', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Runs' }).click()
    await page.getByRole('heading', { name: 'Runs of Lamp news', level: 1 }).waitFor()
    await page.getByRole('row', { name: /Lucía Romero.*Buttons/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Asha Nair' }).click()
    await page.getByRole('region', { name: 'The path that was walked' }).waitFor()
    const steps = page.getByRole('complementary', { name: 'The run' })
    await steps.getByText('Tapped “Yes, please”').waitFor()
    await steps.getByText('Welcome! You get our offers now.').waitFor()
    await expect.poll(() => page.locator('.edge--on').count()).toBe(3)
    await expectAccessible(page)
  })

  test('is compared with what came before, and rolled back', async () => {
    await studio.opensFlow('Lamp news')
    const message = await studio.opens('Welcome!', 'Message')
    await message.getByRole('textbox', { name: /^Text/ }).fill('Hello! Offers are on their way.')
    await studio.publishes(2, 'A shorter welcome')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Versions' }).click()
    const list = page.getByRole('complementary', { name: 'Versions' })
    await list.getByText('A shorter welcome').waitFor()
    await page.getByRole('group', { name: /Hello! Offers are on their way\.\. changed$/ }).waitFor()
    await list.getByText(/^Changed \d+, Message$/).waitFor()
    await expectAccessible(page)
    await list.getByRole('button', { name: 'Version 1', exact: true }).click()
    await list.getByRole('button', { name: 'Roll back to it' }).click()
    const sheet = page.getByRole('alertdialog', { name: 'Roll back to version 1' })
    await expectAccessible(page)
    await sheet.getByRole('button', { name: 'Roll back' }).click()
    await list.getByText(/, back to version 1$/).waitFor()
    const rafael = await bot.holds('Rafael Lima')
    await rafael.writes('lamps')
    await rafael.taps('Yes, please')
    await rafael.reads('Welcome! You get our offers now.')
  })

  test('leaves as a file, and comes back from one as another flow', async () => {
    await studio.opensFlow('Lamp news')
    await page.getByRole('button', { name: 'More', exact: true }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Export as JSON' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('lamp_news.json')
    const text = await readFile(await file.path(), 'utf8')
    await page.goto(`${bot.place.url}/flows`)
    await page.getByRole('button', { name: 'Flow', exact: true }).click()
    await page.getByLabel('A flow as a JSON file').setInputFiles({
      name: 'copy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text.replace('Hello! Offers', 'From a file! Offers')),
    })
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Draw it' }).click()
    await page.getByRole('heading', { name: 'copy', level: 1 }).waitFor()
    await studio.step('From a file! Offers are on their way.').waitFor()
    const drawn = JSON.parse(text)
    const { draft } = (await bot.place.get(`/v1/flows/${await bot.flowId('copy')}`)).body
    expect(Object.keys(draft.nodes)).toEqual(Object.keys(drawn.nodes))
  })
})

describe('somebody without a mouse', () => {
  test('draws with the keyboard alone', async () => {
    await studio.begins('By keys')
    await studio.step('Message').focus()
    await page.keyboard.press('Enter')
    await studio.form('Message').getByRole('heading', { level: 2 }).and(page.locator(':focus')).waitFor()
    await studio.form('Message').getByRole('textbox', { name: /^Text/ }).focus()
    await page.keyboard.type('What do you like?')
    await page.keyboard.press('Escape')
    await studio.step('What do you like?').and(page.locator(':focus')).waitFor()

    await page.getByRole('button', { name: 'Buttons', exact: true }).focus()
    await page.keyboard.press('Enter')
    const ask = studio.form('Buttons')
    await ask.getByRole('heading', { level: 2 }).and(page.locator(':focus')).waitFor()
    await ask.getByRole('textbox', { name: /^Text/ }).focus()
    await page.keyboard.type('Lamps, or shades?')
    await expect.poll(() => studio.leadsTo('Message', 'Buttons')).toBe(1)
    await ask.getByRole('combobox', { name: 'No', exact: true }).focus()
    await page.keyboard.press('Enter')
    const isOn = (option: string | RegExp) =>
      page.getByRole('option', { name: option }).and(page.locator(':focus')).waitFor()
    await isOn('Nowhere yet')
    await page.keyboard.press('ArrowDown')
    await isOn('The run ends')
    await page.keyboard.press('ArrowDown')
    await isOn(/What do you like/)
    await page.keyboard.press('Enter')
    await expect.poll(() => studio.leadsTo('Buttons', 'Message')).toBe(1)
    await page.keyboard.press('Escape')
    await studio.step('Lamps, or shades?').and(page.locator(':focus')).waitFor()
  })

  test('walks over the drawing with the arrows, moves, removes and has back', async () => {
    await page.keyboard.press('ArrowUp')
    await studio.step('What do you like?').and(page.locator(':focus')).waitFor()
    const before = await studio.step('What do you like?').boundingBox()
    await page.keyboard.press('Shift+ArrowRight')
    await expect
      .poll(async () => (await studio.step('What do you like?').boundingBox())?.x)
      .toBeGreaterThan(before?.x ?? 0)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    await studio.step('Lamps, or shades?').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await studio.step('Lamps, or shades?').waitFor()
    await studio.isKept()
  })
})

describe('the builder', () => {
  test('can be used by all in the dark', async () => {
    const dark = await bot.signedIn({ colorScheme: 'dark' })
    for (const path of ['', '/versions', '/runs']) {
      await dark.goto(`${bot.place.url}/flows/${await bot.flowId('Lamp news')}${path}`)
      await dark.getByRole('heading', { level: 1 }).waitFor()
      await expectAccessible(dark)
    }
    await dark.close()
  })

  test('is a list of steps on a phone, to try and to change', async () => {
    const small = await bot.signedIn({ viewport: { width: 390, height: 844 }, hasTouch: true })
    await small.goto(`${bot.place.url}/flows/${await bot.flowId('Lamp news')}`)
    const steps = small.getByRole('region', { name: 'Steps' })
    await steps.getByText('Hello! Offers are on their way.').waitFor()
    await expectNoSidewaysScroll(small)
    await expectAccessible(small)
    await small.getByRole('complementary', { name: 'Try it' }).getByRole('button', { name: 'Yes, please' }).click()
    await small.getByRole('complementary', { name: 'Try it' }).getByText('Hello! Offers are on their way.').waitFor()
    await steps.getByRole('button', { name: /Hello! Offers are on their way/ }).click()
    const sheet = small.getByRole('dialog')
    await sheet.getByRole('textbox', { name: /^Text/ }).fill('Hello from a phone.')
    await expectNoSidewaysScroll(small)
    await expectAccessible(small)
    await sheet.getByRole('button', { name: 'Close' }).click()
    await steps.getByText('Hello from a phone.').waitFor()
    for (const path of ['/versions', '/runs']) {
      await small.goto(`${bot.place.url}/flows/${await bot.flowId('Lamp news')}${path}`)
      await small.getByRole('heading', { level: 1 }).waitFor()
      await expectNoSidewaysScroll(small)
      await expectAccessible(small)
    }
    await small.close()
  })
})
