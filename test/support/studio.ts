/**
 * The builder as somebody draws with it in a real browser: with the mouse on the canvas, and in the forms beside it. Steps
 * are found by what they say, ways out by the words at the step's foot.
 */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export class Studio {
  readonly page: Page
  readonly url: string

  constructor(page: Page, url: string) {
    this.page = page
    this.url = url
  }

  get canvas(): Locator {
    return this.page.getByRole('region', { name: 'Drawing of the flow' })
  }

  get phone(): Locator {
    return this.page.getByRole('complementary', { name: 'Try it' })
  }

  /** A blank one, open to be drawn. */
  async begins(name: string): Promise<void> {
    const { page } = this
    await page.goto(`${this.url}/flows`)
    await page.getByRole('button', { name: 'Flow', exact: true }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('button', { name: 'Draw it' }).click()
    await page.getByRole('heading', { name, level: 1 }).waitFor()
    await this.step('Start').waitFor()
  }

  async opensFlow(name: string): Promise<void> {
    await this.page.goto(`${this.url}/flows`)
    await this.page.getByRole('link', { name, exact: true }).click()
    await this.page.getByRole('heading', { name, level: 1 }).waitFor()
    await this.step('Start').waitFor()
  }

  /** By its name, or by the beginning of what it says. */
  step(words: string): Locator {
    const said = words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    return this.canvas.getByRole('group', { name: new RegExp(`^\\d+, (${said}|[^.]+\\. ${said})`) })
  }

  /** With a press in the palette: it goes behind the step that is selected, and its form opens. */
  async adds(piece: string): Promise<Locator> {
    await this.#palette(piece).click()
    return this.form(piece)
  }

  /** Dragged from the palette onto the canvas; pixels from the corner of the canvas. */
  async drags(piece: string, to: { readonly x: number; readonly y: number }): Promise<Locator> {
    await this.#palette(piece).dragTo(this.canvas, { targetPosition: to })
    return this.form(piece)
  }

  #palette(piece: string): Locator {
    return this.page
      .getByRole('complementary', { name: 'Steps to add' })
      .getByRole('button', { name: piece, exact: true })
  }

  /** Opens the form of a step by clicking on what it says; `name` where it is called otherwise. */
  async opens(words: string, name = words): Promise<Locator> {
    await this.step(words).getByText(words).first().click()
    return this.form(name)
  }

  form(name: string): Locator {
    return this.page.getByRole('complementary', { name: new RegExp(`^\\d+, ${name}`) })
  }

  async chooses(form: Locator, label: string, option: string | RegExp): Promise<void> {
    await form.getByRole('combobox', { name: label, exact: true }).click()
    await this.page.getByRole('option', { name: option }).click()
  }

  /** Draws a wire with the mouse: from a way out, by its words at the step's foot, to the head of another step. */
  async leads(from: string, exit: string | null, to: string): Promise<void> {
    const [source, target] = [this.step(from), this.step(to)]
    const handle =
      exit === null
        ? source.locator('article > .react-flow__handle.source')
        : source.locator('footer > span').filter({ hasText: exit }).locator('.react-flow__handle.source')
    const ids = await Promise.all([source, target].map((step) => step.getAttribute('data-id')))
    const way = await handle.getAttribute('data-handleid')
    await handle.hover()
    await this.page.mouse.down()
    const { width = 0 } = (await target.boundingBox()) ?? {}
    await target.hover({ position: { x: width / 2, y: 30 } })
    await target.hover({ position: { x: width / 2, y: 12 } })
    await this.page.mouse.up()
    await this.canvas
      .locator(`[data-id="${ids[0]} ${way}"][aria-label$=" to ${ids[1]}"]`)
      .waitFor({ state: 'attached' })
  }

  /** How many wires lead from the one step to the other. */
  async leadsTo(from: string, to: string): Promise<number> {
    const [source, target] = await Promise.all(
      [from, to].map((step) => this.step(step).first().getAttribute('data-id')),
    )
    return this.canvas.locator(`[aria-label="Edge from ${source} to ${target}"]`).count()
  }

  /** Told at the step itself. */
  async hasFault(step: string, fault: RegExp): Promise<void> {
    await this.step(step).locator('.node__faults').getByText(fault).waitFor()
  }

  /** The chat beside the drawing, from its beginning. */
  async triesAgain(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.phone.getByRole('button', { name: 'Again' }).click()
  }

  /** What the bar says, once nothing waits to be kept. */
  async isKept(): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: /^Saved$/ })
      .waitFor()
  }

  async arranges(): Promise<void> {
    await this.page.getByRole('button', { name: 'Arrange' }).click()
  }

  async starts(trigger: string): Promise<Locator> {
    const form = await this.opens('Start')
    await form.getByRole('button', { name: 'Trigger' }).click()
    await this.page.getByRole('menuitem', { name: trigger }).click()
    return form
  }

  /** Makes a version of what is drawn, and waits until it is live. */
  async publishes(version: number, note = ''): Promise<void> {
    const { page } = this
    await this.isKept()
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    const sheet = page.getByRole('dialog', { name: `Publish version ${version}` })
    if (note !== '') await sheet.getByLabel('What has changed').fill(note)
    await sheet.getByRole('button', { name: 'Publish', exact: true }).click()
    await sheet.waitFor({ state: 'hidden' })
    await page.getByText(`Version ${version} is live`).first().waitFor()
  }

  async archives(name: string): Promise<void> {
    await this.opensFlow(name)
    await this.page.getByRole('button', { name: 'More', exact: true }).click()
    await this.page.getByRole('menuitem', { name: 'Archive' }).click()
    await this.page.getByText('Starts nothing any more').waitFor()
  }

  /** Which step is lit up on the canvas, as the chat stands. */
  async isAt(words: string): Promise<void> {
    await expect.poll(() => this.step(words).locator('article.node--on').count()).toBe(1)
  }
}
