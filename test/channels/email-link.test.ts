/** An invitation by e-mail, over a real mail server: what the letter carries, what its link proves, and how such letters end. */
import { afterAll, describe, expect, test } from 'vitest'
import { minute, WoundClock } from '../../src/base/clock.ts'
import { findCodes } from '../../src/protocol/whatsapp/wa-me.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases, type Saying } from '../support/channel-cases.ts'
import { httpWorld } from '../support/http.ts'
import { openPostOffice, pageIn, stopIn } from '../support/letters.ts'
import { MailServer } from '../support/mail-server.ts'
import { type SeenPage, Visitor } from '../support/visitor.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
const post = await openPostOffice(world, shop, server)
const point = await shop.page('letters', { channel: 'email_link' })
const noor = await world.machine(shop.workspace, 'owner')

afterAll(() => server[Symbol.asyncDispose]())

let mailboxes = 0
const anyMailbox = () => `person${++mailboxes}@people.example`

interface Wish {
  readonly language?: string
  readonly contact?: string
}

function invite(email: string, more: Wish = {}) {
  return noor.post('/v1/opt-in-invitations', {
    capture_point: point.slug,
    people: [{ email, ...more }],
    ground: { kind: 'customer', note: 'Order 10423' },
  })
}

async function letterTo(email: string, more: Wish = {}) {
  const { body } = await invite(email, more)
  expect(body.invitations).toMatchObject([{ state: 'queued' }])
  await post.handOut()
  return post.letterTo(email)
}

/** The code that the person sends from their number. */
function codeOn(page: SeenPage): string {
  const [code] = findCodes(page.text)
  if (code === undefined) throw new Error('the page has no code')
  return code
}

async function becameOf(email: string) {
  const { body } = await noor.get('/v1/opt-in-invitations?limit=200')
  return body.data.find(({ to }: { to: string }) => to === email)
}

channelCases('A link by e-mail', async () => {
  const sent = new Map<string, () => Promise<unknown>>()
  const open = async (mailbox: string) => {
    const visitor = new Visitor(world)
    return { visitor, page: await visitor.opens(pageIn(await letterTo(mailbox))) }
  }
  return {
    world,
    shop,
    channel: 'email_link',
    act: 'ticked_box',
    strength: 'claimed',
    first: 'pending',
    topics: ['offers', 'order_status'],
    crowd: 6,
    async say({ phone, topics }: Saying) {
      const { visitor, page } = await open(anyMailbox())
      const send = () => visitor.presses(page, ['do', 'yes'], { number: phone, topic: [...topics] })
      sent.set(phone, send)
      await send()
    },
    async sayAgain({ phone }) {
      await sent.get(phone)?.()
    },
    async sayBadly(phone) {
      const { visitor, page } = await open(anyMailbox())
      await visitor.presses(page, ['do', 'yes'], { number: phone })
    },
  }
})

describe('a person who is asked by e-mail', () => {
  test('gets one letter, in their language, that names who asks, and how such letters end', async () => {
    const mailbox = anyMailbox()
    const { mail, from, to } = await letterTo(mailbox, { language: 'de' })
    expect({ from, to }).toEqual({ from: 'hello@lampwick.example', to: [mailbox] })
    expect(mail.subject).toBe('Lampwick: Möchten Sie unsere Nachrichten auf WhatsApp?')
    expect(mail.from).toEqual({ name: 'Lampwick', address: 'hello@lampwick.example' })
    expect(mail.text).toContain('Bestellstatus')
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value
    expect(header('list-unsubscribe')).toMatch(/^<https:\/\/consent\.acme\.example\/e\/[\w-]{30,}>$/)
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    expect(await becameOf(mailbox)).toMatchObject({ channel: 'email_link', state: 'sent', language: 'de' })
  })

  test('comes to nothing by opening the link, and is not asked twice', async () => {
    const mailbox = anyMailbox()
    const path = pageIn(await letterTo(mailbox))
    const visitor = new Visitor(world)
    expect((await visitor.probes(path)).status).toBe(200)
    const page = await visitor.opens(path)
    expect(page.text).toContain('Lampwick')
    expect(page.html).not.toMatch(/type="checkbox"[^>]* checked/)
    expect(await becameOf(mailbox)).toMatchObject({ answer: null })
    expect((await invite(mailbox)).body.invitations).toMatchObject([{ state: 'refused', reason: 'frequency' }])
  })

  test('says yes there, and is asked for an act from the number: a mailbox proves no telephone', async () => {
    const phone = anyNumber()
    const visitor = new Visitor(world)
    const page = await visitor.opens(pageIn(await letterTo(anyMailbox())))
    const confirm = await visitor.presses(page, ['do', 'yes'], { number: phone, topic: 'offers' })
    const state = async () =>
      (await noor.get(`/v1/consents?number=${encodeURIComponent(phone)}&topic=offers`)).body.states[0]?.state
    expect(await state()).toBe('pending')
    await shop.hears(phone, `Yes, please. Code: ${codeOn(confirm)}`)
    expect(await state()).toBe('given')
  })

  test('answers once: the link is spent, whoever presses again', async () => {
    const mailbox = anyMailbox()
    const path = pageIn(await letterTo(mailbox))
    const visitor = new Visitor(world)
    const page = await visitor.opens(path)
    await visitor.presses(page, ['do', 'yes'], { number: anyNumber(), topic: 'offers' })
    const other = anyNumber()
    await visitor.presses(page, ['do', 'yes'], { number: other, topic: 'offers' })
    const { body } = await noor.get(`/v1/consents?number=${encodeURIComponent(other)}`)
    expect(body.history ?? body.records ?? []).toEqual([])
    expect(await becameOf(mailbox)).toMatchObject({ answer: 'given' })
  })

  test('is offered the numbers that we know of them: masked, and none chosen', async () => {
    const phone = anyNumber()
    const mailbox = anyMailbox()
    const { body: contact } = await noor.post('/v1/contacts', { numbers: [phone], emails: [mailbox], name: 'Ada' })
    const page = await new Visitor(world).opens(pageIn(await letterTo(mailbox, { contact: contact.id })))
    expect(page.text).toContain(phone.slice(-2))
    expect(page.html).not.toContain(phone)
    expect(page.html).not.toContain(phone.slice(1))
    expect(page.html).not.toMatch(/name="held"[^>]* checked/)
  })
})

describe('a person who wants no more such letters', () => {
  const oneClick = (path: string, payload: string, type = 'application/x-www-form-urlencoded') =>
    world.server.inject({
      method: 'POST',
      url: path,
      remoteAddress: '203.0.113.7',
      headers: { 'content-type': type },
      payload,
    })

  async function isStopped(email: string) {
    clock.wind(200 * 24 * 60 * minute)
    const { body } = await invite(email)
    return body.invitations[0].state === 'refused'
  }

  test('presses the button of their mail programme, and that is all', async () => {
    const mailbox = anyMailbox()
    const path = stopIn(await letterTo(mailbox))
    const answer = await oneClick(path, 'List-Unsubscribe=One-Click')
    expect(answer).toMatchObject({ statusCode: 200 })
    expect(answer.headers.location).toBeUndefined()
    expect(answer.body).toContain('These e-mails are stopped')
    expect(await isStopped(mailbox)).toBe(true)
  })

  test('the same, where the programme sends the other kind of form, twice', async () => {
    const mailbox = anyMailbox()
    const path = stopIn(await letterTo(mailbox))
    const part = '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
    for (const _ of [1, 2]) {
      expect((await oneClick(path, part, 'multipart/form-data; boundary=x')).statusCode).toBe(200)
    }
    expect(await isStopped(mailbox)).toBe(true)
  })

  test('opens the link in the letter, sees one button, and presses it', async () => {
    const mailbox = anyMailbox()
    const visitor = new Visitor(world)
    const page = await visitor.opens(stopIn(await letterTo(mailbox)))
    expect(page.text).toContain('No more e-mails from Lampwick?')
    const done = await visitor.presses(page, ['do', 'stop'])
    expect(done.text).toContain('These e-mails are stopped')
    expect(await isStopped(mailbox)).toBe(true)
  })

  test('what they chose on WhatsApp stays', async () => {
    const phone = anyNumber()
    const visitor = new Visitor(world)
    const letter = await letterTo(anyMailbox())
    const confirm = await visitor.presses(await visitor.opens(pageIn(letter)), ['do', 'yes'], {
      number: phone,
      topic: 'offers',
    })
    await shop.hears(phone, `Yes, please. Code: ${codeOn(confirm)}`)
    await oneClick(stopIn(letter), 'List-Unsubscribe=One-Click')
    const { body } = await noor.get(`/v1/consents?number=${encodeURIComponent(phone)}&topic=offers`)
    expect(body.states[0].state).toBe('given')
  })

  test('a scanner that opens the link, a page of somebody else’s, or a body that says something else stops nothing', async () => {
    const mailbox = anyMailbox()
    const path = stopIn(await letterTo(mailbox))
    const visitor = new Visitor(world)
    await visitor.probes(path)
    await visitor.opens(path)
    expect((await oneClick(path, 'List-Unsubscribe=Two-Clicks')).statusCode).toBeGreaterThanOrEqual(400)
    expect((await visitor.sends(path, [['do', 'stop']], { origin: 'https://evil.test' })).status).toBe(403)
    expect((await visitor.opens(path)).text).toContain('No more e-mails from Lampwick?')
    expect(await isStopped(mailbox)).toBe(false)
  })

  test('a link that nobody was sent leads nowhere', async () => {
    expect((await oneClick('/e/nobody-was-sent-this-one-ever-at-all', 'List-Unsubscribe=One-Click')).statusCode).toBe(
      404,
    )
    expect((await new Visitor(world).opens('/e/nobody-was-sent-this-one-ever-at-all')).status).toBe(404)
  })
})

describe('a customer, who has never asked for a letter', async () => {
  const real = await openShop(world, 'live')
  const owner = await world.machine(real.workspace, 'owner')
  const { body: sender } = await owner.post('/v1/channel-senders', {
    kind: 'email',
    provider: 'smtp',
    name: 'Post',
    identity: 'hello@lampwick.example',
    settings: { host: '127.0.0.1', port: server.port, security: 'tls' },
    secrets: { user: 'hello', password: 'never used here' },
  })

  test.each([
    ['DE', 'customer', 'queued'],
    ['GB', 'customer', 'queued'],
    ['IN', 'customer', 'refused'],
    ['US', 'customer', 'refused'],
    [undefined, 'customer', 'refused'],
    ['IN', 'asked_for_it', 'queued'],
  ])('in %s, on the ground %s: %s', async (country, kind, state) => {
    expect(sender.emulated).toBe(false)
    const { slug } = await real.page(`real-${country}-${kind}`.toLowerCase().replaceAll('_', '-'), {
      channel: 'email_link',
      ...(country === undefined ? {} : { country }),
    })
    const { body } = await owner.post('/v1/opt-in-invitations', {
      capture_point: slug,
      people: [{ email: anyMailbox() }],
      ground: { kind, note: 'Order 10423' },
    })
    expect(body.invitations).toMatchObject([{ state }])
  })
})

describe('a letter that does not arrive', () => {
  test('bounces at the door, and the invitation says so', async () => {
    const mailbox = anyMailbox()
    server.fails.push({ at: 'rcpt', code: 550, to: mailbox })
    await invite(mailbox)
    await post.handOut()
    await expect.poll(() => becameOf(mailbox)).toMatchObject({ state: 'failed', reason: expect.stringMatching(/550/) })
  })

  test('waits with all others, where the mailbox may no longer write: an operator mends that, and it goes', async () => {
    const mailbox = anyMailbox()
    server.fails.push({ at: 'mail', code: 535 })
    await invite(mailbox)
    await post.handOut()
    const { body } = await noor.get('/v1/channel-senders')
    expect(body.data[0]).toMatchObject({ stopped_reason: expect.stringMatching(/535/) })
    expect(await becameOf(mailbox)).toMatchObject({ state: 'queued' })
    // No person connects a demo's own; the shop does what the page of a live one would.
    await world.deps.read.channelSenders.update(shop.workspace.workspaceId, body.data[0].id, {
      stoppedAt: null,
      stoppedReason: null,
    })
    clock.wind(10 * minute)
    await post.handOut()
    expect(await becameOf(mailbox)).toMatchObject({ state: 'sent' })
  })

  test('goes later, where the server says later', async () => {
    const mailbox = anyMailbox()
    server.fails.push({ at: 'rcpt', code: 451, to: mailbox })
    await invite(mailbox)
    await post.handOut()
    expect(await becameOf(mailbox)).toMatchObject({ state: 'queued' })
    clock.wind(10 * minute)
    await post.handOut()
    expect(await becameOf(mailbox)).toMatchObject({ state: 'sent' })
  })
})
