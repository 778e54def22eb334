/**
 * A business that draws its bot in the builder, and somebody who uses it on the simulated phone: the whole product as it is
 * started for the first time, with a real browser on either side of the wire.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type TestBrowser, testBrowser } from './browser.ts'
import { FirstStart } from './first-start.ts'
import { Handset } from './handset.ts'
import { Studio } from './studio.ts'

export const offersQuestion =
  'May Acme Store send you offers here on WhatsApp, at most two a month? Type STOP at any time to stop receiving WhatsApp messages.'

export class DrawnBot {
  readonly place: FirstStart
  readonly #newPage: TestBrowser['newPage']
  #opening: Promise<Studio> | undefined
  #joining: Promise<void> | undefined
  readonly #joined = new Map<string, Promise<void>>()

  private constructor(place: FirstStart, newPage: TestBrowser['newPage']) {
    this.place = place
    this.#newPage = newPage
  }

  /** Nothing is started before somebody draws or writes. */
  static async prepare(): Promise<DrawnBot> {
    const place = await FirstStart.prepare()
    const { newPage } = await testBrowser()
    return new DrawnBot(place, newPage)
  }

  /** The builder, in front of whoever draws. */
  studio(): Promise<Studio> {
    this.#opening ??= this.#open()
    return this.#opening
  }

  async #open(): Promise<Studio> {
    await this.place.start({}, { console: true })
    await this.place.claim('Noor Haddad')
    return new Studio(await this.signedIn(), this.place.url)
  }

  /** The phone in the hand of one of its people. */
  async holds(person: string): Promise<Handset> {
    return Handset.hold(await this.signedIn(), this.place.url, person)
  }

  /** A page of their own for whoever owns the workspace. */
  async signedIn(options: Parameters<TestBrowser['newPage']>[0] = {}): Promise<Page> {
    const page = await this.#newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
    const [name = '', value = ''] = this.place.cookie.split('; ')[0]?.split(/=(.*)/) ?? []
    await page.context().addCookies([{ name, value, url: this.place.url }])
    return page
  }

  /** An opt-in flow with buttons, once: started by a word, its yes written behind the button that says it. */
  drawsOptIn(): Promise<void> {
    this.#joining ??= this.#drawOptIn()
    return this.#joining
  }

  async #drawOptIn(): Promise<void> {
    const studio = await this.studio()
    await studio.begins('Lamp offers')
    const welcome = await studio.opens('Message')
    await welcome.getByRole('textbox', { name: /^Text/ }).fill('Welcome! You get our offers from now on.')
    const ask = await studio.drags('Buttons', { x: 90, y: 420 })
    await ask.getByRole('textbox', { name: /^Text/ }).fill(offersQuestion)
    await ask.getByRole('textbox', { name: /^Button 1/ }).fill('Yes, please')
    await ask.getByRole('textbox', { name: /^Button 2/ }).fill('Not now')
    const write = await studio.drags('Record consent', { x: 420, y: 640 })
    await studio.chooses(write, 'Set', 'A yes to one topic')
    await studio.chooses(write, 'Topic', 'Offers')
    await studio.leads('Start', null, 'Buttons')
    await studio.arranges()
    await studio.leads('Buttons', 'Yes, please', 'Record consent')
    await studio.leads('Record consent', null, 'Message')
    const asked = await studio.opens('Buttons')
    await studio.chooses(asked, 'Not now', 'The run ends')
    await studio.chooses(asked, 'Any other answer', 'The run ends')
    await studio.arranges()
    const start = await studio.starts('The message is a keyword')
    await start.getByLabel('Any of these words').fill('lamps')
    await studio.publishes(1)
  }

  /** The person does as the flow asks, once: a word, the button that says yes, and thanks come. */
  async optsIn(person: { readonly name: string }): Promise<void> {
    await this.drawsOptIn()
    const joined = this.#joined.get(person.name) ?? this.#optIn(person.name)
    this.#joined.set(person.name, joined)
    await joined
  }

  async #optIn(person: string): Promise<void> {
    const phone = await this.holds(person)
    await phone.writes('lamps')
    await phone.reads(offersQuestion)
    await phone.taps('Yes, please')
    await phone.reads('Welcome! You get our offers from now on.')
  }

  /** How the product has it, by the person's number. */
  async standing(number: string, topic = 'offers') {
    const { body } = await this.place.get(`/v1/consents?number=${encodeURIComponent(number)}&topic=${topic}`)
    const { opt_in: optIn } = (await this.place.get(`/v1/contacts/${body.contact}`)).body
    return { contact: body.contact as string, optIn: optIn as boolean | null, state: body.states[0].state as string }
  }

  /** What WhatsApp has taken from the business for somebody, the oldest first. */
  async acceptedFor(number: string): Promise<readonly { readonly seq: number; readonly type: string }[]> {
    const { body } = await this.place.control('GET', `accepted?who=${encodeURIComponent(number)}`)
    return body.messages
  }

  /** The newest run of a flow, as the API has it. */
  async lastRunOf(flow: string) {
    const { body } = await this.place.get(`/v1/runs?flow=${await this.flowId(flow)}`)
    const run = await this.place.get(`/v1/runs/${body.data[0]?.id}`)
    expect(run.status).toBe(200)
    return run.body
  }

  async flowId(name: string): Promise<string> {
    const { body } = await this.place.get('/v1/flows?limit=100')
    return body.data.find((flow: { name: string }) => flow.name === name)?.id
  }
}
