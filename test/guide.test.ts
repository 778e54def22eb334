/**
 * The guide that this product answers to, quoted whole, line by line. A line that is built is shown true; a line that is
 * not built yet stands here as todo, so that nobody has to wonder.
 */
import { describe, expect, test } from 'vitest'
import { countAudience } from '../src/actions/count-audience.ts'
import { draftShippedTemplates } from '../src/actions/draft-shipped-templates.ts'
import { day, minute, WoundClock } from '../src/base/clock.ts'
import { languageTags } from '../src/copy/languages.ts'
import { shippedTemplates } from '../src/copy/shipped-templates.ts'
import { stopWords, templates } from '../src/copy/templates.ts'
import { systemActor } from '../src/domain/actor.ts'
import { topicText } from '../src/domain/topic.ts'
import { openShop as openAskingShop } from './support/asking-shop.ts'
import { openBusiness } from './support/chat.ts'
import { Chatter } from './support/chatter.ts'
import { actOf, openCounter, send } from './support/counter.ts'
import { DrawnBot } from './support/drawn-bot.ts'
import { httpWorld } from './support/http.ts'
import { openPostOffice, pageIn } from './support/letters.ts'
import { MailServer } from './support/mail-server.ts'
import { openShop } from './support/shop.ts'
import { openSmsOffice, pageIn as smsPageIn } from './support/sms-office.ts'
import { anyCall, approve, openLine } from './support/telephone.ts'
import { Visitor } from './support/visitor.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openAskingShop(world)
await shop.page('guide')
await shop.page('guide-webview', { channel: 'webview', settings: { webview: { phrases: ['Show me a page'] } } })
await shop.page('guide-chat', { channel: 'bot_flow', topics: ['offers'] })
await shop.page('guide-orders', {
  channel: 'bot_flow',
  topics: ['order_status'],
  settings: { botFlow: { phrases: ['Order news please'] } },
})
const drawn = await DrawnBot.prepare()
/** Two of those who hold the simulated phone. */
const asha = { name: 'Asha Nair', number: '+61491570156' }
const lucia = { name: 'Lucía Romero', number: '+61491570157' }
const business = await openBusiness()
const { offers, order_status } = business.topics

describe('Get WhatsApp opt-in', () => {
  test('"WhatsApp opt-in is a process where the user\'s consent is given to allow businesses to send messages … such as order status, product recommendations, offers, reminders, and updates through WhatsApp."', async () => {
    const mia = business.person('Mia', '+61491570101')
    expect(await mia.gate(offers)).toBe('no_consent')
    await mia.optsIn(offers, order_status)
    expect(await mia.gate(offers)).toBe('given')
    expect(await mia.gate(order_status)).toBe('given')
    const kinds = ['order_status', 'recommendations', 'offers', 'reminders', 'updates']
    expect([...shop.topics.keys()].sort()).toEqual(kinds.sort())
  })

  describe('"You need to follow the below guidelines for opt-in:"', () => {
    test('"Use a visual element displayed next to the name and logo of WhatsApp."', async () => {
      await shop.addOfficialMark()
      const page = await new Visitor(world).opens('/o/guide')
      const boxes = page.html.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? []
      expect(boxes).toHaveLength(shop.topics.size)
      expect(boxes.filter((box) => box.includes('checked'))).toHaveLength(0)
      // Beside each box, in its own label: the mark, and the name.
      const labels = (page.html.match(/<label[\s\S]*?<\/label>/g) ?? []).filter((label) => label.includes('WhatsApp'))
      expect(labels.length).toBeGreaterThanOrEqual(shop.topics.size)
      for (const label of labels.slice(0, shop.topics.size)) expect(label).toMatch(/<img|<svg/)
    })

    test('"Provide an option for users to select multiple numbers."', async () => {
      const visitor = new Visitor(world)
      const one = await visitor.opens('/o/guide')
      const two = await visitor.presses(one, ['do', 'add'])
      expect(two.html.match(/type="tel"/g)?.length).toBe((one.html.match(/type="tel"/g)?.length ?? 0) + 1)
    })

    test('"Provide details of each type of message for users to select."', async () => {
      const page = await new Visitor(world).opens('/o/guide')
      for (const topic of shop.topics.values()) {
        const { name, description, frequency } = topicText(topic, 'en', 'en')
        for (const words of [name, description, frequency]) expect(page.text).toContain(words)
      }
    })
  })
})

describe('Capture WhatsApp opt-in: "The following are the various options to obtain WhatsApp opt-in from users:"', () => {
  describe('1. "Using third-party channels: You can acquire consent for WhatsApp opt-in through various channels that the brand already uses to communicate with their users."', () => {
    test('"SMS (with opt-in URL)"', async () => {
      const office = await openSmsOffice(world, shop, 'smpp')
      await shop.page('guide-by-sms', { channel: 'sms_link' })
      const noor = await world.machine(shop.workspace, 'owner')
      const phone = '+46701740612'
      await noor.post('/v1/opt-in-invitations', {
        capture_point: 'guide-by-sms',
        people: [{ number: phone }],
        ground: { kind: 'customer', note: 'Order 10423' },
      })
      await office.handOut()
      const visitor = new Visitor(world)
      const page = await visitor.opens(smsPageIn(await office.newestTo(phone)))
      const state = async () =>
        (await noor.get(`/v1/consents?number=%2B${phone.slice(1)}&topic=offers`)).body.states[0]?.state
      expect(await state()).not.toBe('given')
      const held = /name="held" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
      await visitor.presses(page, ['do', 'yes'], { held, topic: 'offers' })
      expect(await state()).toBe('given')
    })
    test('"Email (with opt-in URL)"', async () => {
      await using server = await MailServer.start({ disabledCommands: ['AUTH', 'STARTTLS'] })
      const post = await openPostOffice(world, shop, server)
      await shop.page('guide-by-email', { channel: 'email_link' })
      const noor = await world.machine(shop.workspace, 'owner')
      await noor.post('/v1/opt-in-invitations', {
        capture_point: 'guide-by-email',
        people: [{ email: 'grace@people.example' }],
        ground: { kind: 'customer', note: 'Order 10423' },
      })
      await post.handOut()
      const visitor = new Visitor(world)
      const page = await visitor.opens(pageIn(await post.letterTo('grace@people.example')))
      const phone = '+61491570151'
      const confirm = await visitor.presses(page, ['do', 'yes'], { number: phone, topic: 'offers' })
      const state = async () =>
        (await noor.get(`/v1/consents?number=%2B${phone.slice(1)}&topic=offers`)).body.states[0].state
      expect(await state()).toBe('pending')
      await shop.hears(phone, confirm.text.slice(confirm.text.indexOf('Yes, please send me')).slice(0, 300))
      expect(await state()).toBe('given')
    })
    test('"Missed call (Auto-trigger a welcome message on WhatsApp)"', async () => {
      const line = await openLine(world, shop, 'twilio')
      const printed = 'Give us a missed call, and we ask you on WhatsApp whether you want our offers.'
      const settings = { sender: line.sender.senderId, missedCall: { printed } }
      await shop.page('guide-missed-call', { channel: 'missed_call', topics: ['offers'], settings })
      await approve(world, shop, 'missed_call')
      const grace = new Chatter(world, shop, '+61491570181')
      expect((await line.twilio(anyCall(), { From: grace.phone })).xml).toContain('<Reject reason="rejected"/>')
      expect((await grace.records()).map(({ state }) => state)).toEqual(['requested'])
      // The welcome goes out by itself; the tap under it is the yes.
      await grace.tapsTemplate(0)
      expect((await grace.records()).at(-1)).toMatchObject({ state: 'given', strength: 'vouched' })
    })
    test('"Outbound/Inbound IVR"', async () => {
      const line = await openLine(world, shop, 'plivo')
      const settings = { sender: line.sender.senderId }
      const place = { topics: ['offers'], confirmation: 'person_sends', settings } as const
      await shop.page('guide-menu', { channel: 'ivr_inbound', ...place })
      const calls = await shop.page('guide-calls', { channel: 'ivr_outbound', ...place })
      const owner = await world.machine(shop.workspace, 'owner')
      for (const phone of ['+61491570182', '+61491570183']) {
        const grace = new Chatter(world, shop, phone)
        const isCalled = phone.endsWith('3')
        await owner.post('/v1/opt-in-invitations', {
          capture_point: calls.slug,
          people: isCalled ? [{ number: phone }] : [{ number: '+61491570184' }],
          ground: { kind: 'asked_for_it', note: 'Asked at the counter' },
        })
        const [from, to] = isCalled ? [line.sender.identity, phone] : [phone, line.sender.identity]
        const invitation = isCalled ? (await world.deps.read.invitations.listOf(await grace.key()))[0] : undefined
        const about = invitation === undefined ? '' : `invitation=${invitation.invitationId}`
        const ends = { From: from.slice(1), To: to.slice(1), Direction: isCalled ? 'outbound' : 'inbound' }
        let heard = await line.plivo(`call ${phone}`, ends, about && `?${about}`)
        expect(heard.xml).toContain('on WhatsApp')
        // The topic, the number that is called from, the whole.
        for (const turn of isCalled ? [0, 1] : [0, 1, 2]) {
          const query = `?turn=${turn}${about && `&${about}`}`
          heard = await line.plivo(`call ${phone}`, { ...ends, Digits: '1', CallStatus: 'in-progress' }, query)
        }
        expect((await grace.records()).at(-1)).toMatchObject({ state: 'requested', act: 'pressed_key' })
        const spelt = /\. ([0-9A-Z](?:,? [0-9A-Z]){15})\./.exec(heard.xml)?.[1]?.replaceAll(/[ ,]/g, '')
        await grace.says(`The code is ${spelt}`)
        expect((await grace.records()).at(-1)).toMatchObject({ state: 'given', strength: 'vouched' })
      }
    })
  })

  describe('2. "Physical form"', () => {
    test('"Ensure that your physical form includes the guidelines for opt-in, opt-out, phone number, contact details, message type(s), and so on. The physical forms use the backend data entry process to manually call the opt-in API."', async () => {
      const fair = await shop.page('guide-on-paper', { channel: 'paper_form' })
      const clerk = await world.machine(shop.workspace, 'clerk')
      const { body: run } = await clerk.post('/v1/paper-runs', {
        capture_point: fair.capturePointId,
        language: 'en',
        copies: 1,
      })
      const printed = await world.server.inject({
        method: 'GET',
        url: new URL(run.url).pathname,
        headers: { authorization: `Bearer ${clerk.secret}` },
      })
      const words = printed.body.replace(/<[^>]*>/g, ' ')
      for (const topic of shop.topics.values()) {
        const { name, description, frequency } = topicText(topic, 'en', 'en')
        for (const part of [name, frequency]) expect(words).toContain(part)
        expect(printed.body.replaceAll('&#39;', "'")).toContain(description)
      }
      for (const part of [
        'Your WhatsApp numbers',
        'Name',
        'E-mail',
        'STOP',
        'I want no WhatsApp messages',
        'Signature',
      ])
        expect(words).toContain(part)
      expect(printed.body.match(/class="cells"/g)).toHaveLength(3)
      const entered = await clerk.post('/v1/consents', {
        numbers: ['+61491570152'],
        topics: ['offers'],
        act: 'signed_paper',
        capture_point: fair.slug,
        evidence: { form_id: run.first },
        contact: { name: 'Grace Hopper' },
      })
      expect(entered.body.consents[0]).toMatchObject({ state: 'pending', missing: [] })
    })
    test('"QR codes"', async () => {
      const window = await shop.page('guide-by-code', {
        channel: 'qr_code',
        settings: { qrCode: { wordingBeside: true } },
      })
      const noor = await world.machine(shop.workspace, 'owner')
      const { body } = await noor.post('/v1/qr-codes', {
        capture_point: window.capturePointId,
        labels: ['Window'],
        languages: ['en'],
      })
      const scanned = await world.server.inject({ method: 'GET', url: new URL(body.data[0].url).pathname })
      const link = new URL(String(scanned.headers.location), 'https://consent.acme.example').searchParams.get('open')
      const phone = '+61491570153'
      await shop.hears(phone, new URL(link ?? '').searchParams.get('text') ?? '')
      const states = (await noor.get(`/v1/consents?number=%2B${phone.slice(1)}`)).body.states
      expect(new Set(states.map(({ state }: { state: string }) => state))).toEqual(new Set(['given']))
    })
    test('"POS system entry at the time of checkout"', async () => {
      const [phone, owner] = ['+61491570106', await world.machine(shop.workspace, 'owner')]
      const stateNow = async () =>
        (await owner.get(`/v1/consents?number=${encodeURIComponent(phone)}&topic=offers`)).body.states[0].state
      const { body } = await send(await openCounter(world, shop), actOf(phone, ['offers']))
      expect(await stateNow()).toBe('pending')
      await shop.hears(phone, `Yes, please. Code: ${body.results[0].people[0].code}`)
      expect(await stateNow()).toBe('given')
    })
  })

  test('3. "Use websites and landing pages: You can obtain WhatsApp opt-ins using an external web page …"', async () => {
    const visitor = new Visitor(world)
    const page = await visitor.opens('/o/guide')
    const box = /<input[^>]*type="checkbox"[^>]*>/.exec(page.html)?.[0] ?? ''
    const name = /name="([^"]+)"/.exec(box)?.[1] ?? ''
    const value = /value="([^"]+)"/.exec(box)?.[1] ?? 'on'
    const tel = /<input[^>]*type="tel"[^>]*>/.exec(page.html)?.[0] ?? ''
    const number = /name="([^"]+)"/.exec(tel)?.[1] ?? ''
    const confirm = await visitor.presses(page, ['do', 'yes'], { [number]: '+61 491 570 156', [name]: value })
    expect(confirm.text).toMatch(/Yes, please send me .* on WhatsApp\. Code: \S+/)
    expect(confirm.html).toContain('class="qr"')
  })
  test('3. "… an external web page …" of the business’s own: the widget, on its sites and no others', async () => {
    const site = 'https://lampwick.example'
    await shop.page('guide-widget', { channel: 'widget', settings: { widget: { origins: [site] } } })
    const owner = await world.machine(shop.workspace, 'owner')
    const phone = '+61491570112'
    const ask = (origin: string, payload?: object) =>
      world.server.inject({
        method: payload === undefined ? 'GET' : 'POST',
        url: '/widget/v1/guide-widget?lang=en',
        headers: { origin },
        ...(payload === undefined ? {} : { payload }),
      })
    expect((await ask('https://elsewhere.example')).statusCode).toBe(403)
    const { form } = (await ask(site)).json()
    const said = { answer: 'given', numbers: [phone], topics: [['offers']], age: true, page: `${site}/checkout` }
    const answer = await ask(site, { ...said, form, language: 'en' })
    const state = async () =>
      (await owner.get(`/v1/consents?number=${encodeURIComponent(phone)}&topic=offers`)).body.states[0].state
    expect(await state()).toBe('pending')
    await shop.hears(phone, answer.json().people[0].message.text)
    expect(await state()).toBe('given')
  })
  test('3. "… or webview trigger from within the WhatsApp messaging interface."', async () => {
    const grace = new Chatter(world, shop, '+61491570107')
    await grace.says('Show me a page')
    const content = await grace.lastContent()
    const visitor = new Visitor(world)
    const page = await visitor.opens(new URL(content.kind === 'cta_url' ? content.url : '').pathname)
    const held = /name="held" value="([^"]+)"/.exec(page.html)?.[1] ?? ''
    // No number is typed: the page knows in whose chat it was opened.
    await visitor.presses(page, ['do', 'yes'], { held, number: '', topic: 'offers' })
    expect((await grace.records()).at(-1)).toMatchObject({ state: 'given', channel: 'webview', strength: 'vouched' })
  })

  test('4. "Use the bot flow: When you are creating opt-in flows, it is recommended to add opt-in buttons in interactive WhatsApp templates."', async () => {
    const by = { actor: systemActor(shop.workspace.workspaceId, 'test'), now: world.deps.clock.now() }
    await world.deps.transaction(async (stores) => {
      for (const template of await draftShippedTemplates(stores, by, shop.workspace, shop.sender))
        await stores.templates.save({ ...template, state: 'APPROVED' })
    })
    const grace = new Chatter(world, shop, '+61491570108')
    await grace.says('Order news please')
    await grace.taps('Yes, message me')
    clock.wind(2 * day)
    const noor = await world.machine(shop.workspace, 'owner')
    await noor.post('/v1/consent-requests', { number: grace.phone, capture_point: 'guide-chat' })
    const template = await grace.lastContent()
    expect(template).toMatchObject({
      kind: 'template',
      buttons: [{ kind: 'quick_reply' }, { kind: 'quick_reply' }, {}],
    })
    await grace.tapsTemplate(0)
    const given = (await grace.records()).at(-1)
    expect(given).toMatchObject({ state: 'given', channel: 'bot_flow', act: 'tapped_button', strength: 'vouched' })
  })
  test('4. "… opt-in flows … opt-in buttons …": one that is drawn in the builder, and used on the phone', async () => {
    await drawn.optsIn(asha)
    expect(await drawn.standing(asha.number)).toMatchObject({ optIn: true, state: 'given' })
    expect(await drawn.lastRunOf('Lamp offers')).toMatchObject({ version: 1, ended: 'finished' })
  }, 240_000)
  test('5. "Through user registration forms: Set up a registration process through online forms on your website or mobile app to opt-in and provide consent for receiving WhatsApp messages. While registering users for opt-ins, ensure that you adhere to WhatsApp\'s guidelines and terms of service."', async () => {
    const site = 'https://lampwick.example'
    const fields = [{ attribute: 'name', kind: 'text', required: true }] as const
    const settings = { registrationForm: { fields, origins: [site] } }
    await shop.page('guide-join', { channel: 'registration_form', settings })
    const owner = await world.machine(shop.workspace, 'owner')
    const standing = async (phone: string) => {
      const { body } = await owner.get(`/v1/consents?number=${encodeURIComponent(phone)}&topic=offers`)
      const { name } = (await owner.get(`/v1/contacts/${body.contact}`)).body
      return [name, body.states[0].state]
    }
    const [quiet, keen, elsewhere] = ['+61491570109', '+61491570110', '+61491570111']
    const visitor = new Visitor(world)
    const page = await visitor.opens('/o/guide-join')
    expect(page.html).not.toMatch(/type="checkbox"[^>]* (checked|required)/)
    // Whoever ticks nothing is registered all the same.
    await visitor.presses(page, ['do', 'yes'], { 'field-name': 'Ada', number: quiet })
    expect(await standing(quiet)).toEqual(['Ada', 'unknown'])
    const asked = await visitor.presses(page, ['do', 'yes'], { 'field-name': 'Ben', number: keen, topic: 'offers' })
    expect(await standing(keen)).toEqual(['Ben', 'pending'])
    await shop.hears(keen, asked.text.slice(asked.text.indexOf('Yes, please send me')).slice(0, 300))
    expect(await standing(keen)).toEqual(['Ben', 'given'])
    // The same from a form on the site of the business itself.
    const form = { notice: 'en.1', 'field-name': 'Cleo', number: elsewhere, topic: 'offers' }
    await visitor.sends('/o/guide-join?lang=en', Object.entries(form), { origin: site, 'sec-fetch-site': 'cross-site' })
    expect(await standing(elsewhere)).toEqual(['Cleo', 'pending'])
  })
})

describe('WhatsApp opt-out', () => {
  test('"WhatsApp opt-out is a process where users have the ability to unsubscribe or stop receiving communications from a business on WhatsApp."', async () => {
    const noah = business.person('Noah', '+61491570102')
    await noah.optsIn(offers)
    business.clock.wind(minute)
    await noah.says('Unsubscribe')
    expect(await noah.gate(offers)).toBe('withdrawn')
  })

  test('"By opting out, the user will no longer receive messages, updates, or notifications through WhatsApp."', async () => {
    const ada = business.person('Ada', '+61491570103')
    await ada.optsIn(offers, order_status)
    business.clock.wind(minute)
    await ada.says('STOP')
    for (const topic of Object.values(business.topics)) expect(await ada.gate(topic)).toBe('withdrawn')
  })

  test('"You should provide clear instructions for users to opt out of WhatsApp communications and modify their preferences if desired."', async () => {
    const page = await new Visitor(world).opens('/o/guide')
    expect(page.text).toContain('STOP')
    const lea = business.person('Lea', '+61491570104')
    await lea.optsIn(offers)
    expect(await lea.answer()).toContain('Type STOP at any time to stop receiving WhatsApp messages.')
    expect(await lea.answer()).toMatch(/https:\/\/consent\.acme\.example\/p\/\S+/)
  })

  describe('"To ensure an effective WhatsApp opt-out process, consider the following:"', () => {
    test('"Include a clear instruction in the template footer: \'Type STOP to stop receiving WhatsApp messages.\'"', () => {
      expect(templates.en.stopFooter).toBe('Type STOP to stop receiving WhatsApp messages.')
      for (const template of shippedTemplates('Acme Store', languageTags)) {
        expect(stopWords(template.language).footers).toContain(template.footer)
      }
    })
    describe('drawn in the builder, and used on the phone', () => {
      const flow = 'When somebody leaves'

      test('"Implement a separate flow to handle opt-outs."', async () => {
        const studio = await drawn.studio()
        // The one that ships makes room for one of their own.
        await studio.archives('Opt-out')
        await studio.begins(flow)
        await studio.drags('Confirm the no', { x: 90, y: 460 })
        await studio.leads('Start', null, 'Confirm the no')
        const first = await studio.opens('Message')
        await first.getByRole('button', { name: 'Remove' }).click()
        await studio.step('Message').waitFor({ state: 'detached' })
        await studio.publishes(1)
        const { draft, state } = (await drawn.place.get(`/v1/flows/${await drawn.flowId(flow)}`)).body
        expect(state).toBe('published')
        expect(Object.values(draft.nodes)).toMatchObject([{ kind: 'confirmation' }])
      }, 240_000)

      test('"Create an intent for the keyword \'STOP\' and connect it to the opt-out flow."', async () => {
        const studio = await drawn.studio()
        const start = await studio.starts('The message means something')
        await studio.chooses(start, 'Intent', /^STOP/)
        await studio.publishes(2)
        await studio.page.goto(`${drawn.place.url}/intents/stop`)
        await studio.page.getByText(`Starts ${flow}.`).waitFor()
        const phone = await drawn.holds(lucia.name)
        await phone.writes('STOP')
        await phone.reads(/START/)
        expect(await drawn.lastRunOf(flow)).toMatchObject({ version: 2, ended: 'finished' })
      }, 120_000)

      test("\"Use the variable node to update the value of the CDP variable 'opt-in' to 'false' for the user opting out.\"", async () => {
        await drawn.optsIn(asha)
        expect(await drawn.standing(asha.number)).toMatchObject({ optIn: true, state: 'given' })
        const heard = await drawn.acceptedFor(asha.number)

        const studio = await drawn.studio()
        await studio.opensFlow(flow)
        const write = await studio.drags('Set variable', { x: 480, y: 420 })
        await studio.chooses(write, 'Set', /^opt_in to false/)
        await studio.leads('Start', null, 'Record consent')
        await studio.leads('Record consent', null, 'Confirm the no')
        await studio.publishes(3)

        const phone = await drawn.holds(asha.name)
        await phone.writes('STOP')
        await phone.reads(/You get no more WhatsApp messages from Acme Store/)
        expect(await drawn.standing(asha.number)).toMatchObject({ optIn: false, state: 'withdrawn' })
        const run = await drawn.lastRunOf(flow)
        expect(run).toMatchObject({ version: 3, ended: 'finished', person: { name: asha.name } })
        const wanted = run.steps.flatMap(({ effects }: { effects: { kind: string }[] }) => effects)
        expect(wanted.map(({ kind }: { kind: string }) => kind)).toEqual(['consent', 'confirm_stop'])
        // The one confirmation, and nothing else.
        expect((await drawn.acceptedFor(asha.number)).length).toBe(heard.length + 1)
      }, 120_000)
    })

    test('The CDP variable "opt-in" is false for whoever opted out', async () => {
      const ben = business.person('Ben', '+61491570105')
      await ben.optsIn(offers)
      expect(await ben.optIn()).toBe(true)
      business.clock.wind(minute)
      await ben.says('stop')
      expect(await ben.optIn()).toBe(false)
    })

    test("\"When sending campaigns, target only users with an 'opt-in' status set to 'true'.\"", async () => {
      const lamps = await openShop(world.database.pool)
      await lamps.people(3)
      await lamps.people(2, { saysYes: false })
      const campaign = await lamps.campaign()
      const asked = { ...campaign, audience: { all: [] }, at: new Date(), marketing: true }
      expect(await countAudience(lamps.deps.read, asked, new Date())).toEqual({
        audience: 5,
        allowed: 3,
        refused: [{ reason: 'no_consent', count: 2 }],
      })
    })
  })
})
