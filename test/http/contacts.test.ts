import { beforeEach, describe, expect, test } from 'vitest'
import { pruneEvidence } from '../../src/actions/prune-evidence.ts'
import { WoundClock } from '../../src/base/clock.ts'
import { newId } from '../../src/base/ids.ts'
import { httpWorld } from '../support/http.ts'

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
  profile: {
    trading_name: 'Lampwick',
    privacy_url: 'https://lampwick.shop/privacy',
    languages: ['en'],
    countries: ['DE'],
  },
})
const texts = (name: string) => ({ en: { name, description: `About ${name}.`, frequency: 'monthly' } })
await noor.post('/v1/topics', { key: 'offers', category: 'marketing', texts: texts('Offers') })
await noor.post('/v1/topics', { key: 'orders', category: 'utility', texts: texts('Orders') })
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
const { body: notice } = await noor.post('/v1/notices', { name: 'Spring', language: 'en', content })
await noor.post(`/v1/notices/${notice.id}/approvals`, { version: 1, language: 'en' })
const { body: club } = await noor.post('/v1/capture-points', {
  name: 'Paper club',
  channel: 'api',
  notice: notice.id,
  topics: ['orders', 'offers'],
  settings: { policy: 'signed' },
})
await noor.post(`/v1/capture-points/${club.id}/publications`)

let next = 0
let number = ''
beforeEach(() => {
  next += 1
  number = `+4917139200${String(next).padStart(2, '0')}`
  clock.wind(60_000)
})

const whole = {
  act: 'signed_paper',
  capture_point: 'paper-club',
  notice: { id: notice.id, version: 1, language: 'en' },
  evidence: { scan: 'form-17.pdf', operator: 'Noor' },
}
const say = (numbers: string[], topics: string[], contact?: object) =>
  api.post('/v1/consents', { ...whole, numbers, topics, ...(contact === undefined ? {} : { contact }) })
const contactOf = async (of: string) =>
  (await api.get(`/v1/consents?number=${encodeURIComponent(of)}`)).body.contact as string
const make = async (more: object = {}) => (await api.post('/v1/contacts', { numbers: [number], ...more })).body
const paths = (body: { errors: { path: string }[] }) => body.errors.map(({ path }) => path)
const names = (body: { data: { name: string }[] }) => body.data.map(({ name }) => name)

describe('a contact that is made without consent', () => {
  test('has its addresses and attributes, and may not be messaged', async () => {
    const { status, body } = await api.post('/v1/contacts', {
      numbers: [number],
      emails: ['asha@lampwick.shop'],
      name: 'Asha Nair',
      language: 'en',
      attributes: { city: 'Leeds', orders: 4, vip: true },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      name: 'Asha Nair',
      opt_in: null,
      attributes: { city: 'Leeds', orders: 4, vip: true },
      country: 'DE',
    })
    expect(body.addresses.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['mailbox', 'number'])
    const { body: decided } = await api.post('/v1/decisions', { messages: [{ to: body.id, topic: 'offers' }] })
    expect(decided.decisions[0]).toEqual({ allow: false, reason: 'no_consent' })
  })

  test('is refused with every bad field', async () => {
    const { status, body } = await api.post('/v1/contacts', {
      numbers: ['123', '0171 3920099'],
      attributes: { name: 'x', opt_in: true },
    })
    expect(status).toBe(400)
    expect(paths(body)).toEqual(['/numbers/0', '/numbers/1', '/attributes/name', '/attributes/opt_in'])
    expect(paths((await api.post('/v1/contacts', { name: 'Nobody' })).body)).toEqual(['/numbers'])
  })

  test('cannot take an address that belongs to somebody', async () => {
    const first = await make()
    const { status, body } = await api.post('/v1/contacts', { numbers: ['+61491570199', number] })
    expect(status).toBe(409)
    expect(body).toMatchObject({ code: 'address_known', errors: [{ path: '/numbers/1' }] })
    expect(body.errors[0].message).toContain(first.id)
  })

  test('is made once where two ask for it at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => api.post('/v1/contacts', { numbers: [number] })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe('what is known of a person', () => {
  test('changes by name, and what is not named stays', async () => {
    const { id } = await make({ name: 'Asha', attributes: { city: 'Leeds', orders: 4 } })
    const { status, body } = await clerk.patch(`/v1/contacts/${id}`, {
      name: 'Asha Nair',
      attributes: { orders: null, vip: true },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ name: 'Asha Nair', attributes: { city: 'Leeds', vip: true } })
    expect(body.attributes).not.toHaveProperty('orders')
  })

  test.each(['opt_in', 'opt-in', 'whatsAppOptin', 'WhatsAppOptIn'])(
    'cannot be made a yes by writing %s',
    async (attribute) => {
      const { id } = await make()
      const { status, body } = await noor.patch(`/v1/contacts/${id}`, { attributes: { [attribute]: true } })
      expect(status).toBe(400)
      expect(body.code).toBe('opt_in_needs_evidence')
      expect(body.errors[0].message).toContain('/v1/consents')
      expect((await noor.get(`/v1/contacts/${id}`)).body.opt_in).toBeNull()
    },
  )

  test('opt_in false is a no to everything, on every address, and stands in the timeline', async () => {
    await say([number], ['orders', 'offers'])
    const id = await contactOf(number)
    clock.wind(60_000)
    const { body } = await clerk.patch(`/v1/contacts/${id}`, { attributes: { 'opt-in': false, city: 'Leeds' } })
    expect(body).toMatchObject({ opt_in: false, attributes: { city: 'Leeds' } })
    const { body: decided } = await api.post('/v1/decisions', { messages: [{ to: number, topic: 'orders' }] })
    expect(decided.decisions[0].reason).toBe('withdrawn')
    const { body: timeline } = await api.get(`/v1/contacts/${id}/timeline`)
    // That the contact was changed stands at the same moment.
    expect(timeline.data.find((entry: { kind: string }) => entry.kind === 'record')).toMatchObject({
      act: 'contact_attribute',
      state: 'withdrawn',
      effects: [{ scope: 'all' }],
    })
  })
})

describe('the list of people', () => {
  test('has whoever spoke last first, and those who never spoke behind them', async () => {
    const silent = await make({ name: 'Silent' })
    const [b, c] = [`+4917139201${String(next).padStart(2, '0')}`, `+4917139202${String(next).padStart(2, '0')}`]
    await say([b], ['offers'], { name: 'Bea' })
    clock.wind(1_000)
    await say([c], ['orders'], { name: 'Cem' })
    clock.wind(1_000)
    await api.post('/v1/withdrawals', { number: b, topics: ['offers'] })
    const { body } = await api.get('/v1/contacts?limit=2')
    expect(names(body)).toEqual(['Bea', 'Cem'])
    expect(body.data[0]).toMatchObject({
      opt_in: false,
      latest: { state: 'withdrawn', act: 'api', topics: 1, capture_point: null },
      more_addresses: 0,
    })
    expect(body.data[1]).toMatchObject({
      states: [
        { topic: 'offers', state: 'unknown' },
        { topic: 'orders', state: 'given' },
      ],
      latest: { act: 'signed_paper', capture_point: { name: 'Paper club' } },
    })
    const all: string[] = []
    for (let url = '/v1/contacts?limit=3'; ; ) {
      const page = (await api.get(url)).body
      all.push(...page.data.map(({ id }: { id: string }) => id))
      if (page.next === undefined) break
      url = `/v1/contacts?limit=3&cursor=${page.next}`
    }
    expect(new Set(all).size).toBe(all.length)
    expect(all).toContain(silent.id)
    expect(all).toEqual((await api.get('/v1/contacts?limit=200')).body.data.map(({ id }: { id: string }) => id))
  })

  test('is narrowed by state, and the counts agree with the lists', async () => {
    await say([number], ['offers'])
    const tabs = ['given', 'pending', 'withdrawn', 'expired', 'unknown']
    for (const query of ['', 'topic=offers', 'topic=orders&country=DE']) {
      const { body } = await api.get(`/v1/contacts/counts?${query}`)
      let sum = 0
      for (const tab of tabs) {
        const { data } = (await api.get(`/v1/contacts?limit=200&tab=${tab}&${query}`)).body
        expect([tab, data.length]).toEqual([tab, body.tabs[tab]])
        sum += data.length
      }
      expect(body.tabs.all).toBe(sum)
      expect((await api.get(`/v1/contacts?limit=200&${query}`)).body.data).toHaveLength(sum)
    }
  })

  test('finds people by name, part of a name, and whole number', async () => {
    const { id } = await make({ name: 'Zahra 100%_Quill' })
    for (const search of ['zahra', 'Zahra 100%', '100%_q', 'quill', number, number.slice(1), `0${number.slice(3)}`]) {
      const { body } = await api.get(`/v1/contacts?search=${encodeURIComponent(search)}`)
      expect([search, body.data.map((one: { id: string }) => one.id)]).toEqual([search, search === 'quill' ? [] : [id]])
    }
    expect((await api.get('/v1/contacts?search=%25')).body.data).toEqual([])
  })

  test.each<[string, object, boolean]>([
    ['is', { op: 'is', value: 'LEEDS' }, true],
    ['is not', { op: 'is_not', value: 'Leeds' }, false],
    ['is not something else', { op: 'is_not', value: 'York' }, true],
    ['contains', { op: 'contains', value: 'eed' }, true],
    ['is one of', { op: 'in', value: ['york', 'leeds'] }, true],
    ['is known', { op: 'known' }, true],
    ['is unknown', { op: 'unknown' }, false],
  ])('is filtered by an attribute that %s', async (_what, condition, found) => {
    const { id } = await make({ attributes: { city: 'Leeds' } })
    const filters = JSON.stringify([{ attribute: 'city', ...condition }])
    const { body } = await api.get(`/v1/contacts?limit=200&filters=${encodeURIComponent(filters)}`)
    expect(body.data.some((one: { id: string }) => one.id === id)).toBe(found)
  })

  test('is filtered by numbers, moments, language and opt_in, all at once', async () => {
    const { id } = await make({ language: 'hi', attributes: { orders: 12, since: '2026-03-14', note: '12' } })
    const finds = async (...conditions: object[]) => {
      const { body } = await api.get(`/v1/contacts?limit=200&filters=${encodeURIComponent(JSON.stringify(conditions))}`)
      return body.data.map((one: { id: string }) => one.id)
    }
    const condition = (attribute: string, op: string, value: unknown) => ({ attribute, op, value })
    expect(
      await finds(
        condition('orders', 'above', 11),
        condition('orders', 'below', 12.5),
        condition('orders', 'is', 12),
        condition('since', 'above', '2026-01-01'),
        condition('language', 'is', 'hi'),
        condition('opt_in', 'is', 'unknown'),
        condition('created_at', 'above', '2026-11-23T00:00:00Z'),
        condition('country', 'in', ['DE', 'AT']),
      ),
    ).toEqual([id])
    expect(await finds(condition('language', 'is', 'hi'), condition('orders', 'above', 12))).toEqual([])
    expect(await finds(condition('language', 'is', 'hi'), condition('note', 'above', 3))).toEqual([])
    expect(
      await finds(condition("x' or true --".replace(/\W/g, '_').toLowerCase(), 'is', "'; drop table contact; --")),
    ).toEqual([])
  })

  test('says what is wrong with a filter', async () => {
    const ask = async (filters: string) => (await api.get(`/v1/contacts?filters=${encodeURIComponent(filters)}`)).body
    expect(paths(await ask('city=Leeds'))).toEqual(['/filters'])
    expect(paths(await ask('[{"attribute":"city"},{"attribute":"city","op":"known"},7]'))).toEqual([
      '/filters/0',
      '/filters/2',
    ])
    expect(paths(await ask('[{"attribute":"city","op":"in","value":"Leeds"}]'))).toEqual(['/filters/0'])
    expect((await api.get('/v1/contacts?topic=gifts')).body).toMatchObject({ errors: [{ path: '/topic' }] })
  })
})

describe('numbers', () => {
  test('are whole for whoever works with contacts, and masked for everybody else', async () => {
    const { id } = await make({ emails: [`asha${next}@lampwick.shop`] })
    const seen = async (caller: typeof api) => JSON.stringify((await caller.get(`/v1/contacts/${id}`)).body)
    expect(await seen(clerk)).toContain(number)
    for (const caller of [campaigner, auditor]) {
      const text = await seen(caller)
      expect(text).not.toContain(number.slice(4, -2))
      expect(text).not.toContain('asha')
      expect(text).toContain(number.slice(-2))
      expect(text).toContain('"masked":true')
    }
  })
})

describe("a person's page", () => {
  test('shows consent by topic and address, with its lifeline', async () => {
    await say([number], ['orders'])
    const id = await contactOf(number)
    clock.wind(3_600_000)
    await api.post('/v1/withdrawals', { number, topics: ['orders'] })
    clock.wind(3_600_000)
    const { body } = await auditor.get(`/v1/contacts/${id}/consent`)
    expect(body).toMatchObject({ opt_in: false, addresses: [{ note: 'Added at Paper club' }] })
    const orders = body.topics.find(({ topic }: { topic: { key: string } }) => topic.key === 'orders')
    expect(orders.frequency).toBe('monthly')
    expect(orders.cells[0].state).toBe('withdrawn')
    expect(orders.cells[0].lifeline.map(({ state }: { state: string }) => state)).toEqual([
      'unknown',
      'given',
      'withdrawn',
    ])
    expect([body.from, body.to]).toEqual([orders.cells[0].lifeline[0].from, orders.cells[0].lifeline[2].to])
  })

  test('tells each act with the wording as shown, the place, who did it, and the proof', async () => {
    await say([number], ['orders', 'offers'])
    const id = await contactOf(number)
    clock.wind(60_000)
    await noor.post('/v1/withdrawals', { contact: id, all: true, means: 'telephone', evidence: { words: 'Stop it.' } })
    const { body } = await noor.get(`/v1/contacts/${id}/timeline`)
    expect(body.records).toBe(3)
    const [no, yes] = body.data
    expect(yes).toMatchObject({
      kind: 'record',
      state: 'given',
      act: 'signed_paper',
      capture_point: { name: 'Paper club', slug: 'paper-club' },
      actor: 'API key admin',
      strength: 'signed',
      notice: { content: { heading: content.heading }, notice: { name: 'Spring', version: 1 } },
      evidence: [
        { name: 'operator', value: 'Noor' },
        { name: 'scan', value: 'form-17.pdf' },
      ],
      ledger: 'pending',
    })
    expect(
      yes.effects.map(({ topic, was, is }: { topic: { key: string }; was: string; is: string }) => [
        topic.key,
        was,
        is,
      ]),
    ).toEqual([
      ['orders', 'unknown', 'given'],
      ['offers', 'unknown', 'given'],
    ])
    expect(no).toMatchObject({
      state: 'withdrawn',
      act: 'told_staff',
      channel: 'telephone',
      actor: 'Noor',
      effects: [{ topic: null, scope: 'all', was: 'given', is: 'withdrawn' }],
      evidence: [{ name: 'words', value: 'Stop it.' }],
    })
    expect(no.effects[0].receipt).toMatch(/^https:\/\/consent\.acme\.example\/r\/[\w-]{68}$/)
    const { body: clerks } = await clerk.get(`/v1/contacts/${id}/timeline`)
    expect(clerks.data[1]).toMatchObject({ evidence: null, evidence_sha256: yes.evidence_sha256 })
  })

  test('still shows the hash of a proof whose time is over', async () => {
    await say([number], ['orders'])
    const id = await contactOf(number)
    const { body: before } = await noor.get(`/v1/contacts/${id}/timeline`)
    await pruneEvidence({ asEraser: world.deps.asEraser, clock: new WoundClock('2029-01-01T00:00:00Z') })
    const { body: after } = await noor.get(`/v1/contacts/${id}/timeline`)
    expect(after.data[0]).toEqual({ ...before.data[0], evidence: null })
    expect(after.data[0].evidence_sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  test('goes page by page, and is narrowed by topic', async () => {
    for (const topics of [['orders'], ['offers'], ['orders']]) {
      await say([number], topics)
      clock.wind(60_000)
    }
    const id = await contactOf(number)
    const first = (await api.get(`/v1/contacts/${id}/timeline?limit=2`)).body
    const second = (await api.get(`/v1/contacts/${id}/timeline?limit=2&cursor=${first.next}`)).body
    expect([first.data.length, second.data.length, second.next]).toEqual([2, 1, undefined])
    const about = (await api.get(`/v1/contacts/${id}/timeline?topic=offers`)).body
    expect(about.data).toEqual([first.data[1]])
    expect((await api.get(`/v1/contacts/${id}/messages`)).body).toEqual({ data: [] })
  })
})

describe('two contacts that turn out to be one person', () => {
  test('are one: a no to everything holds for the addresses of both, and can be taken apart again', async () => {
    const other = `+4917139203${String(next).padStart(2, '0')}`
    await say([number], ['orders'], { name: 'Asha' })
    await say([other], ['orders'], { name: 'Nilsa Ravn' })
    const [asha, nair] = [await contactOf(number), await contactOf(other)]
    clock.wind(60_000)
    await api.post('/v1/withdrawals', { number: other, all: true })
    clock.wind(60_000)

    const tried = await noor.post(`/v1/contacts/${asha}/merges`, { contact: nair, dry_run: true })
    expect(tried).toMatchObject({ status: 200, body: { into: asha, merged: nair, noes_carried: 1 } })
    expect((await noor.get(`/v1/contacts/${asha}`)).body).toMatchObject({ opt_in: true, merged: [] })
    const merged = await noor.post(`/v1/contacts/${asha}/merges`, { contact: nair })
    expect(merged).toMatchObject({ status: 201, body: { into: asha, merged: nair, noes_carried: 1 } })
    const { body: one } = await noor.get(`/v1/contacts/${asha}`)
    expect(one).toMatchObject({ opt_in: false, merged: [{ id: nair, name: 'Nilsa Ravn' }] })
    expect(one.addresses).toHaveLength(2)
    expect((await noor.get(`/v1/contacts/${nair}`)).body).toMatchObject({ merged_into: asha, addresses: [] })
    const gate = async () => {
      const messages = [number, other].map((to) => ({ to, topic: 'orders' }))
      const { body } = await api.post('/v1/decisions', { messages })
      return body.decisions.map(({ reason }: { reason: string }) => reason)
    }
    expect(await gate()).toEqual(['revoked', 'withdrawn'])
    const kinds = (await noor.get(`/v1/contacts/${asha}/timeline`)).body.data.map(({ kind }: { kind: string }) => kind)
    expect(kinds).toContain('merged')
    expect(names((await api.get('/v1/contacts?search=nilsa')).body)).toEqual([])

    clock.wind(60_000)
    const undone = await noor.delete(`/v1/contacts/${asha}/merges/${nair}`)
    expect(undone.status).toBe(200)
    expect(await gate()).toEqual(['given', 'withdrawn'])
    expect((await noor.get(`/v1/contacts/${asha}`)).body).toMatchObject({ opt_in: true, merged: [] })
    expect((await noor.get(`/v1/contacts/${nair}`)).body).toMatchObject({ opt_in: false, merged_into: null })
    expect((await noor.delete(`/v1/contacts/${asha}/merges/${nair}`)).status).toBe(404)
  })

  test('are not merged twice, with themselves, or with nobody', async () => {
    const [a, b, c] = [
      await make(),
      await make({ numbers: ['+61491570191'] }),
      await make({ numbers: ['+61491570192'] }),
    ]
    expect((await noor.post(`/v1/contacts/${a.id}/merges`, { contact: a.id })).status).toBe(400)
    expect((await noor.post(`/v1/contacts/${a.id}/merges`, { contact: newId() })).status).toBe(404)
    expect((await noor.post(`/v1/contacts/${a.id}/merges`, { contact: b.id })).status).toBe(201)
    const again = await noor.post(`/v1/contacts/${c.id}/merges`, { contact: b.id })
    expect(again).toMatchObject({ status: 409, body: { code: 'contact_merged' } })
    expect((await noor.patch(`/v1/contacts/${b.id}`, { name: 'x' })).body.code).toBe('contact_merged')
  })

  test('are merged once where two people press at the same moment', async () => {
    const [a, b] = [await make(), await make({ numbers: ['+61491570193'] })]
    const both = await Promise.all([
      noor.post(`/v1/contacts/${a.id}/merges`, { contact: b.id }),
      noor.post(`/v1/contacts/${b.id}/merges`, { contact: a.id }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })
})

describe("a link to a person's own page", () => {
  test('is made for an address of theirs', async () => {
    const { id, addresses } = await make()
    const { status, body } = await clerk.post(`/v1/contacts/${id}/preference-links`, {})
    expect(status).toBe(201)
    expect(body).toMatchObject({ address: addresses[0].id, url: expect.stringMatching(/\/p\/[\w-]{32}$/) })
    expect((await clerk.post(`/v1/contacts/${id}/preference-links`, { address: newId() })).status).toBe(404)
  })
})

describe('whoever may not', () => {
  test('is refused: no key, a role that may not, another workspace', async () => {
    const { id } = await make({ name: 'Mine' })
    const urls = [
      `/v1/contacts/${id}`,
      `/v1/contacts/${id}/consent`,
      `/v1/contacts/${id}/timeline`,
      `/v1/contacts/${id}/messages`,
    ]
    for (const url of urls) {
      expect((await world.withKey().get(url)).status).toBe(401)
      expect([url, (await stranger.get(url)).status]).toEqual([url, 404])
    }
    expect((await campaigner.post('/v1/contacts', { numbers: [number] })).status).toBe(403)
    expect((await auditor.patch(`/v1/contacts/${id}`, { name: 'x' })).status).toBe(403)
    expect((await clerk.post(`/v1/contacts/${id}/merges`, { contact: newId() })).status).toBe(403)
    expect((await clerk.get(`/v1/contacts/${id}/messages`)).status).toBe(403)
    expect((await stranger.patch(`/v1/contacts/${id}`, { name: 'x' })).status).toBe(404)
    expect((await stranger.post(`/v1/contacts/${id}/preference-links`, {})).status).toBe(404)
    expect((await stranger.get('/v1/contacts?limit=200')).body.data).toEqual([])
  })
})
