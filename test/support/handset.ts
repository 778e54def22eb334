/** The simulated phone in the hand of one of its people, below /phone of a demo, in a browser. */
import type { Locator, Page } from 'playwright-core'

export class Handset {
  readonly page: Page

  private constructor(page: Page) {
    this.page = page
  }

  /** `person` as the phone names them. */
  static async hold(page: Page, url: string, person: string): Promise<Handset> {
    await page.goto(`${url}/phone`)
    const theirs = await page.getByRole('link', { name: person }).getAttribute('href')
    await page.goto(new URL(theirs ?? '', page.url()).href)
    const handset = new Handset(page)
    // Who has written before finds the chat open.
    const business = page.getByRole('link', { name: /Acme Store/ })
    await handset.chat.or(business).waitFor()
    if (await business.isVisible()) await business.click()
    await handset.chat.waitFor()
    return handset
  }

  get chat(): Locator {
    return this.page.getByRole('log', { name: 'Messages with Acme Store' })
  }

  async writes(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Message' }).fill(text)
    await this.page.getByRole('button', { name: 'Send' }).click()
    await this.chat.getByText(text, { exact: true }).last().waitFor()
  }

  async taps(button: string): Promise<void> {
    const choice = this.chat.getByRole('button', { name: button }).last()
    await choice.click()
    await choice.getByText('Tapped').waitFor()
  }

  async reads(text: string | RegExp): Promise<void> {
    await this.chat.getByText(text).last().waitFor()
  }
}
