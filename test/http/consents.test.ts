import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { verifyReceipt } from '../../src/ledger/receipt.ts'
import { findCode } from '../../src/protocol/whatsapp/wa-me.ts'
import { type Caller, httpWorld } from '../support/http.ts'
import { nothingHeard } from '../support/sample-sender.ts'

const clock = new WoundClock('2026-11-23T12:00:00Z')
const world = await httpWorld({}, clock)
const shop = await world.makeWorkspace('lampwick', 'demo')
const noor = await world.person(shop, 'owner', 'Noor')
const api = await world.machine(shop, 'admin')
const clerk = await world.machine(shop, 'clerk')
const campaigner = await world.machine(shop, 'campaigner')
const auditor = await world.machine(shop, 'auditor')
const stranger = await world.machine(await world.makeWorkspace('elsewhere'), 'owner')

await noor.patch('/v1/workspace', {
  profile: { trading_name: 'Lampwick', privacy_url: 'https://lampwick.shop/privacy', languages: ['en'] },
})
const texts = (name: string) => ({ en: { name, description: `About ${name}.`, frequency: 'monthly' } })
await noor.post('/v1/topics', { key: 'offers', category: 'marketing', texts: texts('Offers') })
await noor.post('/v1/topics', { key: 'orders', category: 'utility', texts: texts('Orders') })
await noor.post('/v1/topics', { key: 'news', category: 'marketing', texts: texts('News') })
const content = {
  heading: 'Get messages from Lampwick on WhatsApp',
  intro: 'Choose.',
  tick: 'Receive {topic} on WhatsApp at {number}',
  several_numbers: true,
  stop: 'Type STOP to stop receiving WhatsApp messages.',
  age: null,
  yes: 'Yes',
  no: 'No, thank you',
  footer: null,
  topics: ['orders', 'offers'],
}
const { body: written } = await noor.post('/v1/notices', { name: 'Spring', language: 'en', content })
await noor.post(`/v1/notices/${written.id}/approvals`, { version: 1, language: 'en' })
const point = async (name: string, settings: object, channel = 'api') => {
  const wanted = { name, slug: name, channel, notice: written.id, topics: ['orders', 'offers'], settings }
  const { body } = await noor.post('/v1/capture-points', wanted)
  return (await noor.post(`/v1/capture-points/${body.id}/publications`)).body
}
await point('shop-form', {})
await point('paper-club', { policy: 'signed' })
await noor.post('/v1/capture-points', {
  name: 'x',
  slug: 'draft-form',
  channel: 'api',
  notice: written.id,
  topics: ['offers'],
})
await world.deps.read.senders.add(
  {
    workspaceId: shop.workspaceId,
    senderId: newId(),
    phoneNumberId: '106540352242922',
    wabaId: '102290129340398',
    appId: null,
    inboundPath: 'lampwick',
    displayNumber: '+61 491 570 000',
    verifiedName: 'Lampwick',
    graphUrl: 'http://127.0.0.1:1',
    graphVersion: 'v25.0',
    sealedSecrets: Buffer.from('x'),
    ...nothingHeard,
    createdAt: clock.now(),
  },
  { perSecond: 80, dailyLimit: null },
)

const notice = { id: written.id, version: 1, language: 'en' }
const evidence = { ip: '203.0.113.7', form_url: 'https://lampwick.shop/checkout' }
const whole = { act: 'ticked_box', capture_point: 'shop-form', notice, evidence }
const signed = { ...whole, act: 'signed_paper', capture_point: 'paper-club' }
const asha = '+61491570156'
const paths = (body: { errors: { path: string }[] }) => body.errors.map(({ path }) => path)

// Each test has a number of its own: a no is for good.
let next = 0
let number = ''
beforeEach(() => {
  next += 1
  number = `+4917139200${String(next).padStart(2, '0')}`
})

async function stateOf(of: string, topic: string, by: Caller = api) {
  const { body } = await by.get(`/v1/consents?number=${encodeURIComponent(of)}&topic=${topic}`)
  return body.states[0]
}

describe('a person who ticked a box on a page of the business', () => {
  test('is pending for each number and topic until each number itself confirms', async () => {
    const { status, body } = await api.post('/v1/consents', {
      ...whole,
      numbers: ['+61 491 570 156', '0491 570 157'],
      country: 'AU',
      topics: ['orders', 'offers'],
    })
    expect(status).toBe(201)
    expect(body.consents.map((one: Record<string, string>) => [one.number, one.topic, one.state, one.missing])).toEqual(
      [
        [asha, 'orders', 'pending', []],
        [asha, 'offers', 'pending', []],
        ['+61491570157', 'orders', 'pending', []],
        ['+61491570157', 'offers', 'pending', []],
      ],
    )
    const [first, second, third] = body.consents
    expect(first.confirmation).toEqual(second.confirmation)
    expect(third.confirmation.url).not.toBe(first.confirmation.url)
    expect(first.receipt).toMatch(/^https:\/\/consent\.acme\.example\/r\/[\w-]{68}$/)
  })

  test('gets a link that says to whom and to what they say yes, with a code of ours', async () => {
    const { body } = await api.post('/v1/consents', { ...whole, numbers: [number], topics: ['orders', 'offers'] })
    const url = new URL(body.consents[0].confirmation.url)
    expect(`${url.origin}${url.pathname}`).toBe('https://wa.me/61491570000')
    const text = url.searchParams.get('text') ?? ''
    expect(text).toContain('Lampwick')
    expect(text).toContain('Orders and Offers')
    expect(findCode(text)).toMatch(/^[0-9A-Z]{16}$/)
  })
})

describe('a paper form that was signed', () => {
  test('is given at once, where its capture point says so', async () => {
    const { body } = await api.post('/v1/consents', { ...signed, numbers: [number], topics: ['offers'] })
    expect(body.consents[0]).toMatchObject({ state: 'given', missing: [] })
    expect(body.consents[0].confirmation).toBeUndefined()
    expect(await stateOf(number, 'offers')).toMatchObject({
      state: 'given',
      record: body.consents[0].record,
      since: expect.stringMatching(/^2026-11-23T1[12]/),
    })
  })
})

describe('a statement that lacks something', () => {
  test.each([
    ['notice', 'notice'],
    ['act', 'act'],
    ['evidence', 'evidence'],
    ['capture_point', 'capture point'],
  ])('is kept as unknown without its %s', async (part) => {
    const { [part]: _left, ...rest } = signed as Record<string, unknown>
    const { status, body } = await api.post('/v1/consents', { ...rest, numbers: [number], topics: ['offers'] })
    expect(status).toBe(201)
    expect(body.consents[0]).toMatchObject({ state: 'unknown', missing: [part] })
    expect((await stateOf(number, 'offers')).state).toBe('unknown')
  })
})

describe('a call that is wrong somewhere', () => {
  test('records nothing and names every bad field', async () => {
    const { status, body } = await api.post('/v1/consents', {
      numbers: [number, '123', 'Asha', number],
      topics: ['offers', 'gifts', 'news'],
      capture_point: 'shop-form',
      notice: { ...notice, version: 7 },
      occurred_at: '2026-11-23T12:01:30Z',
    })
    expect(status).toBe(400)
    expect(paths(body)).toEqual([
      '/numbers/1',
      '/numbers/2',
      '/numbers/3',
      '/topics/1',
      '/topics/2',
      '/notice',
      '/occurred_at',
    ])
    expect(body.errors.at(-1).code).toBe('occurred_in_future')
    expect((await stateOf(number, 'offers')).address).toBeNull()
  })

  test('says that it is about nobody', async () => {
    expect(paths((await api.post('/v1/consents', { topics: ['offers'] })).body)).toEqual(['/numbers'])
  })

  test('cannot rest on a wording that says nothing of the topic, nor on a place that is not open', async () => {
    const shown = await api.post('/v1/consents', { numbers: [number], topics: ['news'], notice })
    expect(shown.body).toMatchObject({ errors: [{ path: '/topics/0', code: 'topic_not_shown' }] })
    for (const capture_point of ['draft-form', 'nowhere']) {
      const { body } = await api.post('/v1/consents', { numbers: [number], topics: ['offers'], capture_point })
      expect(body).toMatchObject({ errors: [{ path: '/capture_point' }] })
    }
  })

  test('is told of a moment that lies ahead, and only then', async () => {
    const call = (occurred_at: string) =>
      api.post('/v1/consents', { ...whole, numbers: [number], topics: ['offers'], occurred_at })
    expect((await call('2026-11-23T12:00:59Z')).status).toBe(201)
    expect((await call('2026-11-23T12:01:01Z')).body.code).toBe('occurred_in_future')
  })
})

describe('a call that is sent twice with one key', () => {
  const body = () => ({ ...whole, numbers: [number], topics: ['offers'] })

  test('is recorded once and answered the same', async () => {
    const key = { 'idempotency-key': `once-${number}` }
    const first = await api.post('/v1/consents', body(), key)
    const again = await api.post('/v1/consents', body(), key)
    expect(again.body).toEqual(first.body)
    expect(again.headers['idempotency-replayed']).toBe('true')
    const { body: all } = await api.get(`/v1/consents?number=${encodeURIComponent(number)}`)
    expect(all.history).toHaveLength(1)
  })

  test('gives the link with its code again, and it lies nowhere in the database', async () => {
    const key = { 'idempotency-key': `sealed-${number}` }
    const first = await api.post('/v1/consents', body(), key)
    const [{ confirmation }] = first.body.consents
    const again = await api.post('/v1/consents', body(), key)
    expect(again.body.consents[0].confirmation).toEqual(confirmation)
    const { rows } = await world.database.pool.query('select response::text as kept from idempotency')
    const kept = rows.map((row) => row.kept).filter((text) => text?.includes(first.body.consents[0].record))
    expect(kept).toHaveLength(1)
    const code = findCode(new URL(confirmation.url).searchParams.get('text') ?? '') as string
    for (const secret of [confirmation.url, code, code.toLowerCase()]) expect(kept[0]).not.toContain(secret)
  })

  test('is recorded once, too, when both come at the same moment', async () => {
    const key = { 'idempotency-key': `same-moment-${number}` }
    const sent = await Promise.all([1, 2, 3, 4].map(() => api.post('/v1/consents', body(), key)))
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect(new Set(sent.map((one) => one.body.consents[0].record)).size).toBe(1)
  })

  test('is refused with another body, also at the same moment', async () => {
    const key = { 'idempotency-key': `other-body-${number}` }
    const other = { ...body(), topics: ['orders'] }
    const sent = await Promise.all([api.post('/v1/consents', body(), key), api.post('/v1/consents', other, key)])
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 409])
    expect((await api.post('/v1/consents', { ...body(), topics: ['orders', 'offers'] }, key)).status).toBe(409)
  })
})

describe('two hundred people who say yes at the same moment', () => {
  test('are all recorded, each with an answer of their own, and one who is wrong fails alone', async () => {
    const numbers = Array.from({ length: 200 }, (_, at) => `+1416555${String(100 + (at % 100)).padStart(4, '0')}`)
    const calls = numbers.map((one, at) =>
      api.post('/v1/consents', { ...signed, numbers: [at === 77 ? '+1999' : one], topics: ['offers'] }),
    )
    const answers = await Promise.all(calls)
    expect(answers.filter(({ status }) => status !== 201).map(({ status }) => status)).toEqual([400])
    for (const [at, { status, body }] of answers.entries()) {
      if (status === 201) expect(body.consents).toMatchObject([{ number: numbers[at], state: 'given' }])
    }
    // The same person may speak twice in one batch; both stand.
    const { body } = await api.get(`/v1/consents?number=${encodeURIComponent(numbers[5] as string)}`)
    expect(body.history).toHaveLength(2)
  })
})

describe('a no', () => {
  test('to everything ends every topic, with a receipt, and may be repeated', async () => {
    await api.post('/v1/consents', { ...signed, numbers: [number], topics: ['orders', 'offers'] })
    clock.wind(60_000)
    const words = { words: 'Please take me off all of it.' }
    const send = () => clerk.post('/v1/withdrawals', { number, all: true, means: 'telephone', evidence: words })
    const { status, body } = await send()
    expect(status).toBe(201)
    expect(body).toMatchObject({ withdrawals: [{ scope: 'all', topic: null, state: 'withdrawn' }], in_doubt: 0 })
    expect((await send()).status).toBe(201)
    for (const topic of ['orders', 'offers', 'news']) expect((await stateOf(number, topic)).state).toBe('withdrawn')
  })

  test('is taken for somebody never seen before, from whoever may write anything', async () => {
    const { status } = await campaigner.post('/v1/withdrawals', { number, marketing: true })
    expect(status).toBe(201)
    expect((await stateOf(number, 'offers')).state).toBe('withdrawn')
    expect((await stateOf(number, 'orders')).state).toBe('unknown')
    expect((await auditor.post('/v1/withdrawals', { number, all: true })).status).toBe(403)
  })

  test('to one topic leaves the others', async () => {
    await api.post('/v1/consents', { ...signed, numbers: [number], topics: ['orders', 'offers'] })
    clock.wind(60_000)
    await api.post('/v1/withdrawals', { number, topics: ['offers'] })
    expect((await stateOf(number, 'offers')).state).toBe('withdrawn')
    expect((await stateOf(number, 'orders')).state).toBe('given')
  })

  test('is not undone by a form that is signed later: it asks at most', async () => {
    await api.post('/v1/withdrawals', { number, all: true })
    clock.wind(60_000)
    const { body } = await api.post('/v1/consents', { ...signed, numbers: [number], topics: ['offers'] })
    expect(body.consents[0].state).toBe('withdrawn')
    expect(body.consents[0].confirmation.url).toContain('https://wa.me/')
  })

  test('said through the opt-in API is a refusal, and needs no proof', async () => {
    const { body } = await campaigner.post('/v1/consents', { numbers: [number], topics: ['news'], answer: 'refused' })
    expect(body.consents[0]).toMatchObject({ state: 'refused', missing: [] })
  })

  test('names who and what exactly once, or every mistake is told', async () => {
    const both = await api.post('/v1/withdrawals', { number, email: 'a@lampwick.shop', all: true, marketing: true })
    expect(both.body.errors.map(({ code }: { code: string }) => code)).toEqual(['who', 'what'])
    const wrong = await api.post('/v1/withdrawals', {
      number: '123',
      topics: ['gifts'],
      occurred_at: '2027-01-01T00:00:00Z',
    })
    expect(paths(wrong.body)).toEqual(['/number', '/topics/0', '/occurred_at'])
  })

  test('by e-mail address or user id is kept for the day they turn up', async () => {
    expect((await api.post('/v1/withdrawals', { email: 'Asha@lampwick.shop', all: true })).status).toBe(201)
    expect((await api.post('/v1/withdrawals', { user_id: 'AU.13491208655302741918', marketing: true })).status).toBe(
      201,
    )
    const { body } = await api.get('/v1/consents?user_id=AU.13491208655302741918&topic=offers')
    expect(body.states[0]).toMatchObject({ state: 'withdrawn', user_id: 'AU.13491208655302741918', number: null })
    const mail = await api.get('/v1/consents?email=asha@LAMPWICK.shop&topic=offers')
    expect(mail.body.states[0].state).toBe('withdrawn')
  })

  test('with one key is recorded once', async () => {
    const key = { 'idempotency-key': `no-${number}` }
    const [first, again] = [
      await api.post('/v1/withdrawals', { number, all: true }, key),
      await api.post('/v1/withdrawals', { number, all: true }, key),
    ]
    expect(again.body).toEqual(first.body)
  })
})

describe('what stands for a number', () => {
  test('is unknown for each topic where nobody ever spoke', async () => {
    const { body } = await api.get(`/v1/consents?number=${encodeURIComponent(number)}`)
    expect(body).toMatchObject({ contact: null, opt_in: null, history: [] })
    expect(
      body.states.map(({ topic, state }: { topic: { key: string }; state: string }) => [topic.key, state]),
    ).toEqual([
      ['offers', 'unknown'],
      ['orders', 'unknown'],
      ['news', 'unknown'],
    ])
  })

  test('is found though the plus of the number came as a space', async () => {
    await api.post('/v1/withdrawals', { number, all: true })
    expect((await api.get(`/v1/consents?number=+${number.slice(1)}&topic=orders`)).body.states[0].state).toBe(
      'withdrawn',
    )
  })

  test('shows its history page by page, newest first', async () => {
    for (const topics of [['orders'], ['offers'], ['news']]) {
      await api.post('/v1/withdrawals', { number, topics })
      clock.wind(1_000)
    }
    const url = `/v1/consents?number=${encodeURIComponent(number)}&limit=2`
    const first = (await api.get(url)).body
    const second = (await api.get(`${url}&cursor=${first.next}`)).body
    const topics = [...first.history, ...second.history].map(({ topic }: { topic: { key: string } }) => topic.key)
    expect(topics).toEqual(['news', 'offers', 'orders'])
    expect(second.next).toBeUndefined()
  })

  test('is told by contact, with all their addresses, and masked for whoever may not see numbers', async () => {
    await api.post('/v1/withdrawals', { number, all: true })
    const { contact } = (await api.get(`/v1/consents?number=${encodeURIComponent(number)}`)).body
    const { body } = await auditor.get(`/v1/consents?contact=${contact}&topic=orders`)
    expect(body.states).toMatchObject([{ state: 'withdrawn' }])
    expect(body.states[0].number).toMatch(/^\+49 [• ]+\d\d$/)
    expect(body.opt_in).toBe(false)
  })

  test('is asked of one person', async () => {
    expect((await api.get('/v1/consents')).status).toBe(400)
    expect((await api.get(`/v1/consents?number=1&email=a@b.example`)).status).toBe(400)
    expect((await api.get(`/v1/consents?contact=${newId()}`)).status).toBe(404)
  })

  test('is another workspace’s own affair', async () => {
    await api.post('/v1/withdrawals', { number, all: true })
    const { body } = await stranger.get(`/v1/consents?number=${encodeURIComponent(number)}`)
    expect(body).toMatchObject({ contact: null, history: [] })
  })
})

describe('the gate, asked', () => {
  test('answers in order, each with its reason and the record that it rests on', async () => {
    const { body: given } = await api.post('/v1/consents', { ...signed, numbers: [number], topics: ['orders'] })
    const { contact, states } = (await api.get(`/v1/consents?number=${encodeURIComponent(number)}`)).body
    const { status, body } = await campaigner.post('/v1/decisions', {
      messages: [
        { to: number, topic: 'orders' },
        { to: number, topic: 'offers' },
        { to: contact, topic: 'orders' },
        { to: states[0].address, topic: 'orders' },
        { to: '+14165550199', topic: 'news' },
        { to: number, purpose: 'reply' },
      ],
    })
    expect(status).toBe(200)
    const record = given.consents[0].record
    expect(body.decisions).toEqual([
      { allow: true, reason: 'given', record },
      { allow: false, reason: 'no_consent' },
      { allow: true, reason: 'given', record },
      { allow: true, reason: 'given', record },
      { allow: false, reason: 'no_consent' },
      { allow: false, reason: 'window_closed' },
    ])
  })

  test('knows a number however it is written', async () => {
    await api.post('/v1/withdrawals', { number, all: true })
    const national = number.slice('+49'.length)
    const written = [number, `+490${national}`, `0049${national}`, `+49 (0) ${national}`]
    const { body } = await api.post('/v1/decisions', { messages: written.map((to) => ({ to, topic: 'orders' })) })
    expect(body.decisions.map(({ reason }: { reason: string }) => reason)).toEqual(written.map(() => 'withdrawn'))
  })

  test('answers a thousand at once, and many at the same moment', async () => {
    await api.post('/v1/withdrawals', { number, all: true })
    const messages = Array.from({ length: 1000 }, (_, at) => ({
      to: at === 999 ? number : `+1416555${1000 + at}`,
      topic: 'orders',
    }))
    const { body } = await api.post('/v1/decisions', { messages })
    expect(body.decisions).toHaveLength(1000)
    expect(body.decisions[999].reason).toBe('withdrawn')
    const single = await Promise.all(
      [number, '+14165550100', number].map((to) => api.post('/v1/decisions', { messages: [{ to, topic: 'news' }] })),
    )
    expect(single.map((one) => one.body.decisions[0].reason)).toEqual(['withdrawn', 'no_consent', 'withdrawn'])
  })

  test('tells of every question that cannot be read', async () => {
    const messages = [{ to: number }, { to: number, topic: 'gifts' }, { to: number, topic: 'news', template: 'none' }]
    const { status, body } = await api.post('/v1/decisions', { messages })
    expect(status).toBe(400)
    expect(paths(body)).toEqual(['/messages/0/topic', '/messages/1/topic', '/messages/2/template'])
  })
})

describe('what each role may record', () => {
  test('a campaigner no yes at all', async () => {
    const { status } = await campaigner.post('/v1/consents', { ...whole, numbers: [number], topics: ['offers'] })
    expect(status).toBe(403)
  })

  test('a clerk a yes only with its capture point and evidence', async () => {
    expect((await clerk.post('/v1/consents', { ...whole, numbers: [number], topics: ['offers'] })).status).toBe(201)
    const bare = await clerk.post('/v1/consents', { numbers: [number], topics: ['offers'] })
    expect(bare).toMatchObject({ status: 403, body: { code: 'yes_needs_evidence' } })
    expect(paths(bare.body)).toEqual(['/evidence', '/capture_point'])
  })

  test('nobody anything without a key', async () => {
    expect((await world.withKey().post('/v1/consents', { numbers: [number], topics: ['offers'] })).status).toBe(401)
    expect((await world.withKey().post('/v1/withdrawals', { number, all: true })).status).toBe(401)
    expect((await world.withKey().post('/v1/decisions', { messages: [] })).status).toBe(401)
  })
})

describe('a receipt', () => {
  test('is the signed statement, the same each time, and verifies with the public key alone', async () => {
    const { body } = await api.post('/v1/consents', { ...signed, numbers: [number], topics: ['offers'] })
    const { record, receipt } = body.consents[0]
    const { status, body: first } = await auditor.get(`/v1/receipts/${record}`)
    expect(status).toBe(200)
    expect(first).toMatchObject({ id: record, url: receipt, ledger: 'pending' })
    expect((await auditor.get(`/v1/receipts/${record}`)).body).toEqual(first)
    const payload = await verifyReceipt(first.jws, world.deps.receiptKey.publicJwk)
    expect(payload.record).toMatchObject({ record, state: 'given', act: 'signed_paper' })
    expect(JSON.stringify(payload)).not.toContain(number.slice(4))
  })

  test('is for whoever may read proofs, of their own workspace', async () => {
    const { body } = await api.post('/v1/withdrawals', { number, all: true })
    const url = `/v1/receipts/${body.withdrawals[0].record}`
    expect((await campaigner.get(url)).status).toBe(403)
    expect((await stranger.get(url)).status).toBe(404)
    expect((await world.withKey().get(url)).status).toBe(401)
  })
})

describe('confirmations', () => {
  test('are listed with what was asked of whom, and are expired when they have had their time', async () => {
    await api.post('/v1/consents', { ...whole, numbers: [number], topics: ['offers', 'orders'] })
    const { contact } = (await api.get(`/v1/consents?number=${encodeURIComponent(number)}`)).body
    const list = async (query: string) => (await clerk.get(`/v1/confirmations?contact=${contact}${query}`)).body.data
    const [one, ...more] = await list('&state=open')
    expect(more).toEqual([])
    expect(one).toMatchObject({
      state: 'open',
      kind: 'person_sends',
      person: { contact },
      topics: [{ key: 'offers' }, { key: 'orders' }],
      capture_point: { name: 'shop-form' },
      language: 'en',
    })
    expect((await clerk.get(`/v1/confirmations/${one.id}`)).body).toEqual(one)
    clock.wind(60 * 24 * 3_600_000)
    expect(await list('&state=open')).toEqual([])
    expect(await list('')).toMatchObject([{ id: one.id, state: 'expired' }])
    expect((await stranger.get(`/v1/confirmations/${one.id}`)).status).toBe(404)
  })
})

describe('what each call came to', () => {
  test('is counted at its capture point, each number once', async () => {
    const figures = async () => {
      const { body } = await api.get('/v1/capture-points?limit=200')
      return body.data.find(({ slug }: { slug: string }) => slug === 'paper-club').figures
    }
    // Counters are written once a second: first let those of the tests before come in.
    const still = await vi.waitFor(
      async () => {
        const before = await figures()
        await sleep(1_500)
        expect(await figures()).toEqual(before)
        return before
      },
      { timeout: 20_000 },
    )
    await api.post('/v1/consents', { ...signed, numbers: [number, '+61491570188'], topics: ['offers', 'orders'] })
    await vi.waitFor(async () => expect((await figures()).confirmed).toBe(still.confirmed + 2), { timeout: 10_000 })
  })
})
