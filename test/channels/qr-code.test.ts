/** A poster with a code: what a camera reads, what the chat makes of the message, and what hung there as each yes was said. */
import { beforeEach, describe, expect, test } from 'vitest'
import { readConsents } from '../../src/actions/read-consents.ts'
import { minute, WoundClock } from '../../src/base/clock.ts'
import { openShop } from '../support/asking-shop.ts'
import { anyNumber, channelCases, type Saying } from '../support/channel-cases.ts'
import { Chatter } from '../support/chatter.ts'
import { httpWorld } from '../support/http.ts'
import { Visitor } from '../support/visitor.ts'

const clock = new WoundClock(new Date())
const world = await httpWorld({}, clock)
const shop = await openShop(world)
const asked = ['offers', 'order_status']
const poster = await shop.page('poster', {
  channel: 'qr_code',
  topics: asked,
  settings: { qrCode: { wordingBeside: true } },
})
const bare = await shop.page('bare-code', { channel: 'qr_code', topics: asked })
const archive = await shop.page('elsewhere', { channel: 'qr_code', topics: asked })
const owner = await world.machine(shop.workspace, 'owner')
const clerk = await world.machine(shop.workspace, 'clerk')

const nameOf = (key: string) => shop.topics.get(key)?.texts.en?.name ?? key
const chatter = (phone = anyNumber()) => new Chatter(world, shop, phone)

interface Made {
  readonly id: string
  readonly code: string
  readonly url: string
}

async function codes(body: object): Promise<Made[]> {
  const { status, body: answer } = await owner.post('/v1/qr-codes', { capture_point: poster.capturePointId, ...body })
  expect(status).toBe(201)
  return answer.data
}

async function oneCode(body: object = {}): Promise<Made> {
  const [made] = await codes({ labels: ['Leeds, till 2'], languages: ['en'], ...body })
  return made as Made
}

/** Where the camera is led to, and the words that WhatsApp opens with. */
async function scan(code: string, headers: Record<string, string> = {}): Promise<{ to: string; text: string }> {
  const { headers: answered } = await world.server.inject({ method: 'GET', url: `/q/${code}`, headers })
  const to = new URL(String(answered.location), 'https://consent.acme.example')
  const link = to.searchParams.get('open')
  return { to: String(answered.location), text: link === null ? '' : (new URL(link).searchParams.get('text') ?? '') }
}

async function scansOf(id: string): Promise<number> {
  return (await owner.get(`/v1/qr-codes/${id}`)).body.scans
}

async function stateOf(phone: string, key: string): Promise<string | undefined> {
  const question = { number: phone, topic: key, page: { limit: 1 } }
  return (await readConsents(world.deps, shop.workspace.workspaceId, question, clock.now())).states[0]?.state.state
}

beforeEach(() => {
  clock.wind(minute)
})

const wall = await oneCode()

channelCases('The poster', async () => {
  const people = new Map<string, Chatter>()
  return {
    world,
    shop,
    channel: 'qr_code',
    act: 'sent_code',
    strength: 'vouched',
    first: 'given',
    topics: ['offers', 'order_status'],
    vouched: true,
    async say({ phone, topics }: Saying) {
      const grace = chatter(phone)
      people.set(phone, grace)
      const { text } = await scan(wall.code)
      const left = asked
        .filter((key) => !topics.includes(key))
        .reduce((words, key) => words.replace(nameOf(key), ''), text)
      await grace.says(left)
    },
    async sayAgain({ phone }) {
      await people.get(phone)?.sendsAgain()
    },
    async sayBadly(phone) {
      await chatter(phone).says('Hello. What is 7777 8888?')
    },
  }
})

describe('the words behind a code', () => {
  test('name the business, what comes, and the code', async () => {
    const { to, text } = await scan(wall.code)
    expect(to).toMatch(/^\/phone\/\?open=https%3A%2F%2Fwa\.me%2F61/)
    const shown = `${wall.code.slice(0, 4)}-${wall.code.slice(4)}`
    for (const part of ['Lampwick', nameOf('offers'), nameOf('order_status'), shown]) expect(text).toContain(part)
  })

  test('as they are, they are a yes to all of it, and the record says which wording hung there', async () => {
    const grace = chatter()
    await grace.says((await scan(wall.code)).text)
    expect(await stateOf(grace.phone, 'offers')).toBe('given')
    expect(await stateOf(grace.phone, 'order_status')).toBe('given')
    const [record] = await grace.records()
    const { rows } = await world.database.pool.query<{ sha256: Buffer; language: string }>(
      'select notice_sha256 as sha256, language from qr_code where code = $1',
      [wall.code],
    )
    expect(record?.noticeSha256).toEqual(rows[0]?.sha256)
    expect(record?.capturePointId).toBe(poster.capturePointId)
    expect(await grace.lastWords()).toContain('/p/')
  })

  test('whoever takes a topic away says yes to what is left', async () => {
    const grace = chatter()
    await grace.says(
      (await scan(wall.code)).text
        .replace(`${nameOf('order_status')} and `, '')
        .replace(` and ${nameOf('order_status')}`, ''),
    )
    expect(await stateOf(grace.phone, 'offers')).toBe('given')
    expect(await stateOf(grace.phone, 'order_status')).toBe('unknown')
  })

  test.each([
    ['words added', (text: string) => `${text} but never on Sundays`],
    ['a no added', (text: string) => text.replace('Yes', 'Yes, not')],
    ['the code alone, as it is printed', () => `${wall.code.slice(0, 4)}-${wall.code.slice(4)}`],
    [
      'the code in small letters, spaced otherwise',
      () => `${wall.code.slice(0, 3)} ${wall.code.slice(3)}`.toLowerCase(),
    ],
  ])('%s: the chat shows the wording and asks', async (_, edit) => {
    const grace = chatter()
    await grace.says(edit((await scan(wall.code)).text))
    expect(await stateOf(grace.phone, 'offers')).toBe('pending')
    const words = await grace.lastWords()
    for (const part of ['Lampwick', nameOf('offers'), 'STOP', 'https://lampwick.example/privacy'])
      expect(words).toContain(part)
    await grace.chooses(nameOf('offers'))
    expect(await stateOf(grace.phone, 'offers')).toBe('given')
    expect(await stateOf(grace.phone, 'order_status')).toBe('pending')
  })

  test('count as much from somebody whose number WhatsApp hides', async () => {
    const hidden = new Chatter(world, shop, anyNumber(), { hidden: true })
    await hidden.says((await scan(wall.code)).text)
    expect((await hidden.records()).map(({ state }) => state)).toEqual(['given', 'given'])
  })

  test('after a no they are a yes again: WhatsApp vouches for who sent them', async () => {
    const grace = chatter()
    await grace.says('STOP')
    clock.wind(minute)
    await grace.says((await scan(wall.code)).text)
    expect(await stateOf(grace.phone, 'offers')).toBe('given')
  })

  test('a STOP beside the code is a stop', async () => {
    const grace = chatter()
    await grace.says((await scan(wall.code)).text)
    clock.wind(minute)
    await grace.says(`STOP ${wall.code}`)
    expect(await stateOf(grace.phone, 'offers')).toBe('withdrawn')
  })

  test('a code whose wording does not hang beside it only asks', async () => {
    const { code } = await oneCode({ capture_point: bare.capturePointId })
    const grace = chatter()
    await grace.says((await scan(code)).text)
    expect(await stateOf(grace.phone, 'offers')).toBe('pending')
    expect(await grace.lastContent()).toMatchObject({ kind: 'list' })
  })

  test('the wording that hung there counts, though there is a newer one', async () => {
    const { code } = await oneCode({ labels: ['Old poster'] })
    await shop.reword('en', { intro: 'Lampwick writes to you about what you choose.' })
    const grace = chatter()
    await grace.says((await scan(code)).text)
    const [record] = await grace.records()
    const sha256 = record?.noticeSha256 as Buffer
    const kept = await world.deps.read.wordings.find(shop.workspace.workspaceId, [sha256])
    expect(kept.get(sha256.toString('hex'))?.toString()).not.toContain('Lampwick writes to you')
  })
})

describe('a batch for branches and tills', () => {
  test('has a code for each label and language, and each is its own', async () => {
    const made = await codes({ labels: ['Till 1', 'Till 2', 'Till 3'], languages: ['en', 'hi', 'ar'] })
    expect(made).toHaveLength(9)
    expect(new Set(made.map(({ code }) => code)).size).toBe(9)
    const hindi = await scan(made[1]?.code ?? '')
    expect(hindi.text).toContain('कोड')
  })

  test('cannot be made in a language whose wording nobody approved, nor by a clerk', async () => {
    const refused = await owner.post('/v1/qr-codes', {
      capture_point: poster.capturePointId,
      labels: ['Till'],
      languages: ['en', 'ja'],
    })
    expect(refused.status).toBe(400)
    expect(refused.body.errors).toEqual([expect.objectContaining({ path: '/languages/1' })])
    expect((await clerk.post('/v1/qr-codes', { capture_point: poster.capturePointId, labels: ['Till'] })).status).toBe(
      403,
    )
  })

  test('each scan by a person is counted; a probe and a browser that fetches ahead are not', async () => {
    const { id, code } = await oneCode({ labels: ['Counted'] })
    await scan(code)
    await scan(code.toLowerCase())
    await scan(code, { 'sec-purpose': 'prefetch' })
    await world.server.inject({ method: 'HEAD', url: `/q/${code}` })
    await expect.poll(() => scansOf(id)).toBe(2)
  })

  test('a scan changes nothing about anybody', async () => {
    const count = async () => (await world.database.pool.query('select 1 from consent_record')).rowCount
    const before = await count()
    await scan(wall.code)
    expect(await count()).toBe(before)
  })

  test('a moved code asks for its new place', async () => {
    const { id, code } = await oneCode({ labels: ['Moved'] })
    const { status, body } = await owner.patch(`/v1/qr-codes/${id}`, { capture_point: archive.capturePointId })
    expect(status).toBe(200)
    expect(body).toMatchObject({ capture_point: { name: 'elsewhere' }, code })
    const grace = chatter()
    await grace.says((await scan(code)).text)
    // Its new place does not say that the wording hangs there.
    expect(await stateOf(grace.phone, 'offers')).toBe('pending')
    expect((await grace.records())[0]?.capturePointId).toBe(archive.capturePointId)
  })

  test('a revoked code says so, and how to stop; it stays revoked', async () => {
    const { id, code } = await oneCode({ labels: ['Revoked'] })
    const { text } = await scan(code)
    expect((await owner.patch(`/v1/qr-codes/${id}`, { revoked: true })).status).toBe(200)
    const page = await new Visitor(world).opens(`/q/${code}`)
    expect(page.status).toBe(410)
    expect(page.text).toContain('no longer in use')
    expect(page.text).toContain('STOP')
    const grace = chatter()
    await grace.says(text)
    expect(await stateOf(grace.phone, 'offers')).toBe('unknown')
    expect(await grace.lastWords()).toContain('no longer in use')
    expect((await owner.patch(`/v1/qr-codes/${id}`, { label: 'Again' })).status).toBe(409)
    const listed = await owner.get(`/v1/qr-codes?capture_point=${poster.capturePointId}`)
    expect(listed.body.data.map((one: Made) => one.id)).not.toContain(id)
  })

  test('leads to the page as well, which keeps the code in its record', async () => {
    const { code } = await oneCode({ labels: ['Page'], leads_to: 'page' })
    const { to } = await scan(code)
    expect(to).toBe(`/o/poster?q=${code}&lang=en`)
    const phone = anyNumber()
    const visitor = new Visitor(world)
    const page = await visitor.opens(to)
    await visitor.presses(page, ['do', 'yes'], { number: phone, topic: 'offers' })
    expect(await stateOf(phone, 'offers')).toBe('pending')
    const { rows } = await world.database.pool.query<{ state: string; channel: string }>(
      `select r.state, r.channel from consent_record r join identifier i using (workspace_id, bucket, address_id)
       where i.value = $1`,
      [phone],
    )
    expect(rows).toEqual([{ state: 'requested', channel: 'qr_code' }])
  })

  test('has pictures to print from, as SVG and as PNG', async () => {
    const svg = await owner.get(`/v1/qr-codes/${wall.id}.svg`)
    expect(svg.headers['content-type']).toContain('image/svg+xml')
    expect(svg.body).toContain('<svg')
    const png = await world.server.inject({
      method: 'GET',
      url: `/v1/qr-codes/${wall.id}.png`,
      headers: { authorization: `Bearer ${owner.secret}` },
    })
    expect(png.rawPayload.subarray(1, 4).toString()).toBe('PNG')
    expect((await world.withKey().get(`/v1/qr-codes/${wall.id}.svg`)).status).toBe(401)
  })
})
