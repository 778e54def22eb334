/** Asking in the chat: by buttons and by list, by API and by a person's own words, and what each answer leaves behind. */
import { beforeEach, describe, expect, test } from 'vitest'
import { draftShippedTemplates } from '../../src/actions/draft-shipped-templates.ts'
import { readConsents } from '../../src/actions/read-consents.ts'
import { day, hour, minute, WoundClock } from '../../src/base/clock.ts'
import { systemActor } from '../../src/domain/actor.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases, type Saying } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { type Caller, httpWorld } from '../support/http.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const asked = ['offers', 'order_status']
const point = await shop.page('chat', {
  channel: 'bot_flow',
  topics: asked,
  settings: { botFlow: { phrases: ['Join Lampwick'], laterDays: 7 } },
})
await shop.page('chat-list', {
  channel: 'bot_flow',
  topics: asked,
  settings: { botFlow: { style: 'list', laterDays: 7, phrases: ['What can I get?'] } },
})
await shop.page('chat-one', {
  channel: 'bot_flow',
  topics: ['offers'],
  settings: { botFlow: { laterDays: 7, phrases: ['Offers please'] } },
})
const agent: Caller = await world.machine(shop.workspace, 'agent')

const nameOf = (key: string) => shop.topics.get(key)?.texts.en?.name ?? key
const idOf = (key: string) => shop.topics.get(key)?.topicId
const chatter = (phone = anyNumber(), options = {}) => new Chatter(world, shop, phone, options)

async function stateOf(phone: string, key: string): Promise<string | undefined> {
  const question = { number: phone, topic: key, page: { limit: 1 } }
  return (await readConsents(world.deps, shop.workspace.workspaceId, question, clock.now())).states[0]?.state.state
}

beforeEach(() => {
  clock.wind(minute)
})

channelCases('The chat', async () => {
  const people = new Map<string, Chatter>()
  return {
    world,
    shop,
    channel: 'bot_flow',
    act: 'chose_from_list',
    strength: 'vouched',
    first: 'given',
    topics: ['offers', 'order_status'],
    vouched: true,
    weAsk: true,
    async say({ phone, topics }: Saying) {
      const grace = chatter(phone)
      people.set(phone, grace)
      await grace.says('join lampwick!')
      await grace.taps('Choose')
      for (const key of topics) await grace.chooses(nameOf(key))
    },
    async sayAgain({ phone }) {
      await people.get(phone)?.sendsAgain()
    },
    async sayBadly(phone) {
      await chatter(phone).tapsPayload('optin:AAAAAAAAAAAAAAAA:yes')
    },
  }
})

describe('somebody who writes the words of a place', () => {
  test('is asked with the whole wording in view, and with a yes, a choice and a no', async () => {
    const grace = chatter()
    await grace.says('Join Lampwick')
    const question = await grace.lastContent()
    expect(question).toMatchObject({ kind: 'buttons' })
    const body = await grace.lastWords()
    for (const part of [
      'Lampwick',
      nameOf('offers'),
      nameOf('order_status'),
      'STOP',
      'https://lampwick.example/privacy',
    ])
      expect(body).toContain(part)
    expect(question.kind === 'buttons' && question.buttons.map(({ title }) => title)).toEqual([
      'Yes, all of them',
      'Choose',
      expect.any(String),
    ])
    expect((await grace.records()).map(({ state }) => state)).toEqual(['requested', 'requested'])
  })

  test('says yes to all of them with one tap: each topic is given, with the message as its wording', async () => {
    const grace = chatter()
    await grace.says('Join Lampwick')
    await grace.taps('Yes, all of them')
    const given = (await grace.records()).filter(({ state }) => state === 'given')
    expect(given.map(({ scope }) => scope.kind === 'topic' && scope.topicId).sort()).toEqual(asked.map(idOf).sort())
    for (const record of given) {
      expect(record).toMatchObject({
        act: 'tapped_button',
        channel: 'bot_flow',
        strength: 'vouched',
        capturePointId: point.capturePointId,
        language: 'en',
      })
      const rendered = record.renderedSha256 as Buffer
      const kept = await world.deps.read.wordings.find(shop.workspace.workspaceId, [rendered])
      const shown = String(kept.get(rendered.toString('hex')))
      expect(shown).toContain(nameOf('offers'))
      expect(shown).not.toMatch(/optin:[0-9A-Z]{16}/)
    }
    expect(await grace.lastWords()).toContain('Thank you')
  })

  test('may type yes or no as well', async () => {
    const [grace, noah] = [chatter(), chatter()]
    for (const [person, word] of [
      [grace, 'yes'],
      [noah, 'no thanks'],
    ] as const) {
      await person.says('Join Lampwick')
      await person.says(word)
    }
    expect(await stateOf(grace.phone, 'offers')).toBe('given')
    expect(await stateOf(noah.phone, 'offers')).toBe('refused')
  })

  test('chooses one topic after another; each tap is a yes to one, with the list as its wording', async () => {
    const grace = chatter()
    await grace.says('Join Lampwick')
    await grace.taps('Choose')
    expect(await grace.lastWords()).toContain(nameOf('order_status'))
    await grace.chooses(nameOf('offers'))
    expect(await stateOf(grace.phone, 'offers')).toBe('given')
    expect(await stateOf(grace.phone, 'order_status')).toBe('pending')
    const left = await grace.lastContent()
    expect(left.kind === 'list' && left.sections.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual([
      nameOf('order_status'),
      'That is all',
    ])
    await grace.chooses('That is all')
    expect(await stateOf(grace.phone, 'order_status')).toBe('pending')
    expect(await grace.lastWords()).toContain(nameOf('offers'))
    expect(await grace.lastWords()).not.toContain(nameOf('order_status'))
    const given = (await grace.records()).filter(({ state }) => state === 'given')
    expect(given).toHaveLength(1)
    expect(given[0]).toMatchObject({ act: 'chose_from_list' })
  })

  test('is thanked when everything has been chosen, and counted once', async () => {
    const grace = chatter()
    const before = await confirmed()
    await grace.says('Join Lampwick')
    await grace.taps('Choose')
    await grace.chooses(nameOf('offers'))
    await grace.chooses(nameOf('order_status'))
    expect(await grace.lastWords()).toContain('Thank you')
    expect(await confirmed()).toBe(before + 1)
  })

  test('says no: everything that was asked is refused, and it is said so', async () => {
    const grace = chatter()
    await grace.says('Join Lampwick')
    const question = await grace.lastContent()
    await grace.taps((question.kind === 'buttons' && question.buttons[2]?.title) || '')
    expect(await stateOf(grace.phone, 'offers')).toBe('refused')
    expect(await stateOf(grace.phone, 'order_status')).toBe('refused')
  })

  test('who has everything already is told so, and not asked', async () => {
    const grace = chatter()
    await grace.says('Join Lampwick')
    await grace.taps('Yes, all of them')
    const before = (await grace.records()).length
    await grace.says('Join Lampwick')
    expect(await grace.lastWords()).toContain('already')
    expect(await grace.records()).toHaveLength(before)
  })

  test('STOP goes before any word of a place, and answers any question', async () => {
    const grace = chatter()
    await grace.says('Join Lampwick')
    await grace.says('STOP')
    expect(await stateOf(grace.phone, 'offers')).toBe('refused')
    expect((await grace.records()).at(-1)).toMatchObject({ scope: { kind: 'all' }, act: 'typed_keyword' })
  })

  test('is asked though their number is hidden, and the yes is their account’s', async () => {
    const grace = chatter(anyNumber(), { hidden: true })
    await grace.says('Join Lampwick')
    await grace.taps('Yes, all of them')
    const given = (await grace.records()).filter(({ state }) => state === 'given')
    expect(given).toHaveLength(2)
    const { body } = await agent.post('/v1/consent-requests', { user_id: grace.bsuid, capture_point: 'chat' })
    expect(body.decision).toEqual({ allow: false, reason: 'given' })
  })

  test('what is delivered twice, and in another order, leaves the same records', async () => {
    const grace = chatter()
    await grace.says('Join Lampwick')
    await grace.taps('Choose')
    await grace.chooses(nameOf('offers'))
    await grace.chooses('That is all')
    const before = await grace.records()
    await grace.sendsAgain()
    await grace.sendsAgain({ reversed: true })
    expect(await grace.records()).toEqual(before)
  })

  test('a yes that was tapped on somebody else’s question counts for whoever tapped it', async () => {
    const [grace, noah] = [chatter(), chatter()]
    await grace.says('Join Lampwick')
    const question = await grace.lastContent()
    await noah.tapsPayload((question.kind === 'buttons' && question.buttons[0]?.id) || '')
    expect(await stateOf(noah.phone, 'offers')).toBe('given')
    expect(await stateOf(grace.phone, 'offers')).toBe('pending')
  })
})

describe('somebody who would rather be asked later', () => {
  test('is recorded as that, neither yes nor no, and told from when', async () => {
    const grace = chatter()
    await grace.says('Offers please')
    await grace.taps('Ask me later')
    expect((await grace.records()).at(-1)).toMatchObject({
      state: 'deferred',
      act: 'tapped_button',
      channel: 'bot_flow',
    })
    expect(await stateOf(grace.phone, 'offers')).toBe('pending')
    expect(await grace.lastWords()).toContain('will not ask you again before')
  })

  test('is not asked before that day, once after it, and then not for half a year', async () => {
    const grace = chatter()
    await grace.says('Offers please')
    await grace.taps('Ask me later')
    const ask = () => agent.post('/v1/consent-requests', { number: grace.phone, capture_point: 'chat-one' })
    const early = await ask()
    expect(early.status).toBe(200)
    expect(early.body.decision).toMatchObject({ allow: false, reason: 'frequency', until: expect.any(String) })
    clock.wind(7 * day)
    await grace.says('Hello again')
    expect((await ask()).body.decision).toEqual({ allow: true, reason: 'consent_request' })
    await grace.taps('Ask me later')
    clock.wind(30 * day)
    await grace.says('Hello once more')
    expect((await ask()).body.decision).toMatchObject({ allow: false, reason: 'frequency' })
  })

  test('may still say yes to the same question, or ask for it themselves', async () => {
    const grace = chatter()
    await grace.says('What can I get?')
    await grace.chooses('Ask me later')
    await grace.says('What can I get?')
    await grace.chooses(nameOf('offers'))
    expect(await stateOf(grace.phone, 'offers')).toBe('given')
  })
})

describe('a business that has somebody asked', () => {
  const request = (phone: string, more = {}) =>
    agent.post('/v1/consent-requests', { number: phone, capture_point: 'chat', ...more })

  test('asks inside the window, and is told what it asked', async () => {
    const grace = chatter()
    await grace.says('Where is my order?')
    const { status, body } = await request(grace.phone)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      decision: { allow: true, reason: 'consent_request' },
      form: 'interactive',
      topics: expect.arrayContaining(asked),
      language: 'en',
    })
    const last = (await grace.queued()).at(-1)
    expect(last).toMatchObject({ purpose: 'consent_request', deliveryId: body.delivery })
    await grace.taps('Yes, all of them')
    expect(await stateOf(grace.phone, 'offers')).toBe('given')
  })

  test('asks nobody twice while the question is open', async () => {
    const grace = chatter()
    await grace.says('Where is my order?')
    await request(grace.phone)
    expect((await request(grace.phone)).body.decision).toMatchObject({ allow: false, reason: 'frequency' })
  })

  test('leaves out what is given already', async () => {
    const grace = chatter()
    await grace.says('Offers please')
    await grace.taps('Yes, message me')
    expect((await request(grace.phone)).body).toMatchObject({ topics: ['order_status'] })
  })

  test('does not ask after a no for half a year, but for a topic that the no was not about', async () => {
    const grace = chatter()
    await grace.says('Offers please')
    await grace.says('no')
    expect((await request(grace.phone, { topics: ['offers'] })).body.decision).toMatchObject({ reason: 'refused' })
    expect((await request(grace.phone)).body.decision).toMatchObject({ allow: false, reason: 'refused' })
    expect((await request(grace.phone, { topics: ['order_status'] })).body.decision.allow).toBe(true)
  })

  test('asks nobody who has never written and has agreed to nothing', async () => {
    const { status, body } = await request(anyNumber())
    expect(status).toBe(200)
    expect(body).toMatchObject({ decision: { allow: false, reason: 'no_consent' }, delivery: null })
  })

  test('asks outside of the window only with an approved template, and only whoever has said yes to something', async () => {
    const grace = chatter()
    await grace.says('Offers please')
    await grace.taps('Yes, message me')
    clock.wind(25 * hour)
    expect((await request(grace.phone)).body.decision).toMatchObject({ allow: false, reason: 'template_not_approved' })
    await approveTemplates()
    const { body } = await request(grace.phone)
    expect(body).toMatchObject({ decision: { allow: true }, form: 'template', topics: ['order_status'] })
    await grace.tapsTemplate(0)
    expect(await stateOf(grace.phone, 'order_status')).toBe('given')
    const given = (await grace.records()).at(-1)
    const rendered = given?.renderedSha256 as Buffer
    const kept = await world.deps.read.wordings.find(shop.workspace.workspaceId, [rendered])
    const shown = JSON.parse(String(kept.get(rendered.toString('hex'))))
    expect(shown.template).toMatchObject({ version: 2, name: 'assent_consent_request', language: 'en' })
    expect(shown.body).toContain(nameOf('order_status'))
    expect(shown.body).toContain('Lampwick')
  })

  test.each([
    [{ capture_point: 'nowhere' }, '/capture_point'],
    [{ as: 'webview' }, '/as'],
    [{ topics: ['offers', 'nonsense'] }, '/topics/1'],
    [{ language: 'tlh' }, '/language'],
    [{ number: 'Grace' }, '/number'],
    [{ user_id: 'AU.1' }, '/contact'],
    [{ sender: '019368f0-8a30-7cc2-9d11-5e0a7f9b3001' }, '/sender'],
  ])('is told what is wrong with %j', async (more, path) => {
    const grace = chatter()
    await grace.says('Hello')
    const { status, body } = await request(grace.phone, more)
    expect(status).toBe(400)
    expect(body.errors.map((error: { path: string }) => error.path)).toEqual([path])
  })

  test('a clerk may not ask', async () => {
    const clerk = await world.machine(shop.workspace, 'clerk')
    expect((await clerk.post('/v1/consent-requests', { number: anyNumber(), capture_point: 'chat' })).status).toBe(403)
  })
})

async function confirmed(): Promise<number> {
  const today = clock.now().toISOString().slice(0, 10)
  const counts = await world.deps.read.capturePoints.counts(
    shop.workspace.workspaceId,
    [point.capturePointId],
    today,
    today,
  )
  return counts.filter(({ step }) => step === 'confirmed').reduce((sum, { count }) => sum + count, 0)
}

async function approveTemplates(): Promise<void> {
  const by = { actor: systemActor(shop.workspace.workspaceId, 'test'), now: clock.now() }
  await world.deps.transaction(async (stores) => {
    for (const template of await draftShippedTemplates(stores, by, shop.workspace, shop.sender))
      await stores.templates.save({ ...template, state: 'APPROVED' })
  })
}
