/** A page that is opened from the chat: its link was carried by WhatsApp, so no number is typed, and a yes is the owner's, once. */
import { beforeEach, describe, expect, test } from 'vitest'
import { readConsents } from '../../src/actions/read-consents.ts'
import { hour, minute, WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases, type Saying } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { httpWorld } from '../support/http.ts'
import { approved } from '../support/sample-template.ts'
import { linksIn, type SeenPage, Visitor } from '../support/visitor.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const asked = ['offers', 'order_status']
const point = await shop.page('choose-here', {
  channel: 'webview',
  topics: asked,
  settings: { webview: { template: 'choose_on_a_page' } },
})
const agent = await world.machine(shop.workspace, 'agent')

beforeEach(() => {
  clock.wind(minute)
})

const ask = (who: object) => agent.post('/v1/consent-requests', { ...who, capture_point: 'choose-here', as: 'webview' })

async function stateOf(phone: string, key: string): Promise<string | undefined> {
  const question = { number: phone, topic: key, page: { limit: 1 } }
  return (await readConsents(world.deps, shop.workspace.workspaceId, question, clock.now())).states[0]?.state.state
}

/** The path of the link in the message that waits to be sent. */
async function linkOf(grace: Chatter): Promise<string> {
  const content = await grace.lastContent()
  if (content.kind !== 'cta_url') throw new Error(`no link in ${JSON.stringify(content)}`)
  return new URL(content.url).pathname
}

/** Somebody who has written, and whom the business has sent the link. */
async function invited(phone = anyNumber(), options = {}) {
  const grace = new Chatter(world, shop, phone, options)
  await grace.says('Hello')
  const { status } = await ask(grace.hidden ? { user_id: grace.bsuid } : { number: phone })
  expect(status).toBe(201)
  const path = await linkOf(grace)
  const visitor = new Visitor(world)
  return { grace, phone, path, visitor, open: () => visitor.opens(path) }
}

const heldIn = ({ html }: SeenPage) => /name="held" value="([^"]+)"/.exec(html)?.[1] ?? ''
const yes = ['do', 'yes'] as const
const no = ['do', 'no'] as const

channelCases('A page in the chat', async () => {
  const sent = new Map<string, () => Promise<unknown>>()
  return {
    world,
    shop,
    channel: 'webview',
    act: 'ticked_box',
    strength: 'vouched',
    first: 'given',
    topics: ['offers', 'order_status'],
    vouched: true,
    weAsk: true,
    async say({ phone, topics }: Saying) {
      const { visitor, open } = await invited(phone)
      const page = await open()
      const send = () => visitor.presses(page, yes, { held: heldIn(page), topic: [...topics], number: '' })
      sent.set(phone, send)
      await send()
    },
    async sayAgain({ phone }) {
      await sent.get(phone)?.()
    },
    async sayBadly(phone) {
      await new Visitor(world).sends(`/w/${'A'.repeat(32)}`, [
        ['do', 'yes'],
        ['number', phone],
        ['topic', 'offers'],
      ])
    },
  }
})

describe('somebody who opens the page from the chat', () => {
  test('is shown their number masked and ticks it; nothing is typed, and nothing is ticked before', async () => {
    const { phone, open } = await invited()
    const page = await open()
    expect(page.status).toBe(200)
    expect(page.text).not.toContain(phone.slice(-4))
    expect(page.text).toContain(`•${phone.slice(-2)}`)
    expect(page.html).not.toMatch(/<input[^>]*type="checkbox"[^>]* checked/)
  })

  test('changes nothing by looking, however often, and with whatever looks', async () => {
    const { grace, path, visitor, open } = await invited()
    const before = await grace.records()
    await open()
    await visitor.probes(path)
    await open()
    expect(await grace.records()).toEqual(before)
    expect(await stateOf(grace.phone, 'offers')).toBe('pending')
  })

  test('says yes once: it is vouched for, with the page as its wording and the way there as evidence', async () => {
    const { grace, phone, visitor, open } = await invited()
    const page = await open()
    const after = await visitor.presses(page, yes, { held: heldIn(page), topic: ['offers'], number: '' })
    expect(after.status).toBe(200)
    expect(await stateOf(phone, 'offers')).toBe('given')
    const given = (await grace.records()).at(-1)
    expect(given).toMatchObject({
      state: 'given',
      channel: 'webview',
      strength: 'vouched',
      act: 'ticked_box',
      capturePointId: point.capturePointId,
    })
    expect(linksIn(after.html).some((href) => href.startsWith('https://wa.me/'))).toBe(false)
  })

  test('finds their own page behind the link afterwards, where it only reduces', async () => {
    const { phone, visitor, open } = await invited()
    const [page, tab] = [await open(), await open()]
    await visitor.presses(page, yes, { held: heldIn(page), topic: ['offers'], number: '' })
    expect((await open()).path).toMatch(/^\/p\//)
    // A tab that was open before: of a used link nothing more is taken.
    const late = await visitor.presses(tab, yes, { held: heldIn(tab), topic: ['order_status'], number: '' })
    expect(late.path).toMatch(/^\/p\//)
    expect(await stateOf(phone, 'order_status')).toBe('pending')
  })

  test('is too late after 48 hours', async () => {
    const { phone, visitor, open } = await invited()
    const page = await open()
    clock.wind(49 * hour)
    await visitor.presses(page, yes, { held: heldIn(page), topic: ['offers'], number: '' })
    expect(await stateOf(phone, 'offers')).not.toBe('given')
    expect((await open()).path).toMatch(/^\/p\//)
  })

  test('says no with the page’s no: what was asked is refused', async () => {
    const { phone, visitor, open } = await invited()
    await visitor.presses(await open(), no)
    expect(await stateOf(phone, 'offers')).toBe('refused')
  })

  test('lifts no no that came after the link was sent', async () => {
    const { grace, phone, visitor, open } = await invited()
    const page = await open()
    await grace.says('STOP')
    await visitor.presses(page, yes, { held: heldIn(page), topic: ['offers'], number: '' })
    expect(['refused', 'withdrawn']).toContain(await stateOf(phone, 'offers'))
  })

  test('proves their own number and no other: a second one waits for its code', async () => {
    const { phone, visitor, open } = await invited()
    const other = anyNumber()
    const page = await open()
    await visitor.presses(page, yes, { held: heldIn(page), topic: ['offers'], number: other })
    expect(await stateOf(phone, 'offers')).toBe('given')
    expect(await stateOf(other, 'offers')).toBe('pending')
  })

  test('says yes though WhatsApp hides their number: it is the account’s', async () => {
    const { grace, visitor, open } = await invited(anyNumber(), { hidden: true })
    const page = await open()
    expect(page.text).toContain('this WhatsApp chat')
    await visitor.presses(page, yes, { held: heldIn(page), topic: ['offers'], number: '' })
    expect((await grace.records()).at(-1)).toMatchObject({ state: 'given', strength: 'vouched' })
  })

  test('a stranger’s link is nobody’s', async () => {
    expect((await new Visitor(world).opens(`/w/${'x'.repeat(32)}`)).status).toBe(404)
  })
})

describe('outside of the 24-hour window', () => {
  test('the link is the button of an approved template, and leads to the same page', async () => {
    const grace = new Chatter(world, shop, anyNumber())
    await grace.says('Hello')
    await ask({ number: grace.phone })
    const visitor = new Visitor(world)
    const page = await visitor.opens(await linkOf(grace))
    await visitor.presses(page, yes, { held: heldIn(page), topic: ['offers'], number: '' })
    clock.wind(49 * hour)
    expect((await ask({ number: grace.phone })).body.decision).toMatchObject({ reason: 'template_not_approved' })
    await addTemplate()
    const { body } = await ask({ number: grace.phone })
    expect(body).toMatchObject({ decision: { allow: true }, form: 'template', topics: ['order_status'] })
    const content = await grace.lastContent()
    const button = content.kind === 'template' ? content.buttons?.[0] : undefined
    expect(button).toMatchObject({ kind: 'url', index: 0 })
    const opened = await visitor.opens(`/w/${button?.kind === 'url' ? button.suffix : ''}`)
    await visitor.presses(opened, yes, { held: heldIn(opened), topic: ['order_status'], number: '' })
    expect(await stateOf(grace.phone, 'order_status')).toBe('given')
  })
})

async function addTemplate(): Promise<void> {
  await world.deps.read.templates.add({
    ...approved(),
    workspaceId: shop.workspace.workspaceId,
    templateId: newId(),
    senderId: shop.sender.senderId,
    content: {
      name: 'choose_on_a_page',
      language: 'en',
      category: 'MARKETING',
      parameterFormat: 'NAMED',
      header: null,
      body: { text: '{{business}} has something to ask.', examples: { business: 'Lampwick' } },
      footer: 'Type STOP to stop receiving WhatsApp messages.',
      buttons: [
        { kind: 'url', label: 'See and choose', url: 'https://consent.acme.example/w/{{1}}', example: null },
        { kind: 'quick_reply', label: 'Stop promotions', payload: 'optout:marketing' },
      ],
      unreadable: [],
    },
  })
}
