/**
 * Mail programmes, chat previews and virus scanners open every link before a person does, some of them in a whole browser.
 * Every link that the product has put into anybody's hand is opened here, in every such way, and nothing may have changed:
 * all tables but the counters are compared. Links are taken from whatever left the product, so a new kind is looked at too.
 */
import { type BrowserContext, chromium } from 'playwright-core'
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CaptureChannel, pageChannels } from '../src/domain/capture-point.ts'
import { findCodes } from '../src/protocol/whatsapp/wa-me.ts'
import { findChromium } from './support/chromium.ts'
import { eventually } from './support/emulated-whatsapp.ts'
import { FirstStart } from './support/first-start.ts'
import { fromNextAddress } from './support/network.ts'
import { formsIn } from './support/visitor.ts'

const place = await FirstStart.prepare()
const { database, url } = place
const { executablePath, env } = findChromium()
const browser = await chromium.launch({ executablePath, env: { ...process.env, ...env }, args: ['--no-sandbox'] })
afterAll(() => browser.close())

/** What counts views and keeps the machinery going; no person, consent or token stands in it. */
const machinery = new Set([
  'capture_point_day',
  'qr_scan',
  'clock_skew',
  'idempotency',
  'inbox',
  'migration',
  'sender',
  'sender_connection',
  'sender_pace',
  'sweep',
  'template',
])

/** Of these only what a person said or holds: news of a message that left comes when it comes. */
const partly: Readonly<Record<string, string>> = {
  delivery: 'delivery_id, purpose',
  invitation: 'invitation_id, token_hash, answer, answered_at, expires_at',
}

/** A digest of every other table, by name. */
async function standing(): Promise<Record<string, string>> {
  const { rows } = await database.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  )
  const digests: Record<string, string> = {}
  for (const { name } of rows.filter((row) => !machinery.has(row.name))) {
    const { rows: found } = await database.pool.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as digest
       from (select ${partly[name] ?? '*'} from ${name}) t`,
    )
    digests[name] = found[0]?.digest ?? ''
  }
  return digests
}

/** As it stands once nothing is on its way any more. */
async function quiet(): Promise<Record<string, string>> {
  await eventually(
    () =>
      database.pool.query(
        `select 1 from delivery_queue union all select 1 from delivery where status in ('queued', 'sending')
         union all select 1 from invitation where state = 'queued'
         union all select 1 from inbox where read_at is null`,
      ),
    ({ rows }) => rows.length === 0,
  )
  return standing()
}

type Json = Record<string, unknown>
const listIn = (body: Json, name: string) => (body[name] ?? []) as Json[]
const control = async (path: string, body?: object) =>
  (await place.control(body === undefined ? 'GET' : 'POST', path, body)).body as Json

/** Everything that the product has handed to anybody, by the way it went. */
const outboxes: Readonly<Record<string, () => Promise<unknown>>> = {
  async whatsapp() {
    const people = listIn(await control('people'), 'people')
    return Promise.all(
      people.map(async ({ id }) => {
        const chats = listIn(await control(`people/${id}/chats`), 'chats')
        return Promise.all(chats.map(({ number }) => control(`people/${id}/chats/${number}/messages`)))
      }),
    )
  },
  async mail() {
    const boxes = listIn(await control('mailboxes'), 'mailboxes')
    const letters = await Promise.all(boxes.map(({ address }) => control(`mailboxes/${address}/letters`)))
    return Promise.all(letters.flatMap((body) => listIn(body, 'letters')).map(({ id }) => control(`letters/${id}`)))
  },
  async sms() {
    return control('sms')
  },
  /** What people copy out of the console: addresses of pages, receipts, codes on paper. */
  async console() {
    const points = listIn((await place.get('/v1/capture-points?limit=200')).body, 'data')
    const pages = points.filter(({ channel }) => pageChannels.includes(channel as CaptureChannel))
    return [pages, said]
  },
}
/** What the API answered to whoever asked it. */
const said: unknown[] = []

/** Our own addresses in whatever was said, each once. */
function linksOf(something: unknown): string[] {
  const text = JSON.stringify(something).replaceAll('&amp;', '&')
  const found = text.match(new RegExp(`${url}/[^\\s"'<>\\\\)\\]]*`, 'g')) ?? []
  // The console shows no person’s own link; a sign stands in its place.
  return [...new Set(found.map((link) => link.replace(/[.,;:!?]+$/, '')))].filter((link) => !link.includes('…'))
}

async function sent(): Promise<string[]> {
  const all = await Promise.all(Object.values(outboxes).map((outbox) => outbox()))
  // What a machine posts to is no link that anybody opens.
  return linksOf(all).filter((link) => !/^\/(phone|v1|inbound)\//.test(new URL(link).pathname))
}

/** Pages, a person's own page, invitations, the end of letters, receipts, codes on paper, pages out of a chat. */
const kinds = ['o', 'p', 'i', 'e', 'r', 'q', 'w']
const kindOf = (link: string) => new URL(link).pathname.split('/')[1] ?? ''

/** A person with a browser that runs no script. */
async function sends(path: string, fields: Readonly<Record<string, string>>): Promise<string> {
  const page = await (await fetch(`${url}${path}`, { headers: fromNextAddress() })).text()
  const form = formsIn(page).find(({ buttons }) => buttons.some(([, value]) => value === 'yes'))
  const answer = await fetch(new URL(form?.action ?? path, url), {
    method: 'POST',
    headers: { ...fromNextAddress(), origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams([...(form?.fields ?? []), ...Object.entries(fields)] as [string, string][]),
  })
  return answer.text()
}

const post = async (path: string, body: object) => {
  const answer = await place.post(path, body)
  expect(answer, `POST ${path}: ${JSON.stringify(answer.body)}`).toMatchObject({
    status: expect.toSatisfy((status: number) => status < 300),
  })
  said.push(answer.body)
  return answer.body as Json
}

const asha = { number: '+61491570156', id: '61491570156' }
const lucia = { number: '+61491570157', id: '61491570157' }
/** Asked in the chat, one by each place that asks there. */
const others = ['491713920011', '491713920012', '46701740605']
let before: Record<string, string>
let links: string[]

beforeAll(async () => {
  await place.start()
  await place.claim('Noor')
  await eventually(
    () => control('people'),
    (body) => listIn(body, 'people').length === 7,
  )
  // Templates are reviewed, so that whatever asks outside of a chat can.
  await eventually(
    () => place.get('/v1/templates?limit=200'),
    ({ body }) => body.data.length > 10 && body.data.every(({ state }: { state: string }) => state === 'APPROVED'),
  )
  await control(`people/${asha.id}/say?wait=1`, { text: 'Hello' })

  // A yes on the page, confirmed from the phone: the answer has a link to the person's own page.
  const confirm = await sends('/o/welcome', { number: asha.number, topic: 'offers', age: '1', do: 'yes' })
  said.push(confirm)
  const [code] = findCodes(confirm.replace(/<[^>]*>/g, ''))
  await control(`people/${asha.id}/say?wait=1`, { text: `Yes, please. Code: ${code}` })

  // A place where we ask the number, with yes and no in a template.
  const notice = (await place.get('/v1/notices')).body.data[0].id
  const asking = await post('/v1/capture-points', {
    name: 'We ask',
    slug: 'we-ask',
    channel: 'web_page',
    notice,
    topics: ['offers'],
    confirmation: 'we_ask',
  })
  await post(`/v1/capture-points/${asking.id}/publications`, {})
  said.push(await sends('/o/we-ask', { number: lucia.number, topic: 'offers', age: '1', do: 'yes' }))

  // The opt-in API, whose answer holds a receipt and a way to confirm.
  await post('/v1/consents', {
    numbers: ['+61491570158'],
    topics: ['offers'],
    act: 'ticked_box',
    capture_point: 'welcome',
    notice: { id: notice, version: 1, language: 'en' },
    evidence: { form: 'checkout' },
  })

  // Everybody who can be invited over another channel, by every place that invites; and asked in the chat by every place that does.
  const points = listIn((await place.get('/v1/capture-points?limit=200')).body, 'data')
  const mailbox = (await control('people/61491570157/mailbox')).address
  for (const { slug, channel, state } of points) {
    const to = channel === 'email_link' ? { email: mailbox } : { number: '+61491570159' }
    if (state !== 'published') continue
    if (channel === 'email_link' || channel === 'sms_link') {
      const ground = { kind: 'asked_for_it', note: 'At the counter' }
      await post('/v1/opt-in-invitations', { capture_point: slug, people: [to], ground })
    }
    if (channel === 'bot_flow' || channel === 'webview' || channel === 'whatsapp_flow') {
      const who = others.shift() as string
      await control(`people/${who}/say?wait=1`, { text: 'Hello' })
      const { decision } = await post('/v1/consent-requests', { capture_point: slug, number: `+${who}` })
      expect(decision, String(slug)).toMatchObject({ allow: true })
    }
  }

  // Codes that are printed: one into the chat, one to the page.
  const poster = await post('/v1/capture-points', { name: 'Poster', channel: 'qr_code', notice, topics: ['offers'] })
  await post(`/v1/capture-points/${poster.id}/publications`, {})
  for (const leadsTo of ['chat', 'page']) {
    await post('/v1/qr-codes', { capture_point: poster.id, labels: [leadsTo], leads_to: leadsTo })
  }
  before = await quiet()
  // What WhatsApp has taken is on its way to the phone for a moment longer.
  links = await eventually(sent, (found) => kinds.every((kind) => found.some((link) => kindOf(link) === kind)))
}, 240_000)

/** Asks, and is led on as far as the road is ours. Answers the last status. */
async function visits(link: string, method: 'HEAD' | 'GET', signs: Readonly<Record<string, string>> = {}) {
  let at = link
  for (;;) {
    const asked = { method, headers: { ...fromNextAddress(), ...signs } }
    const { statusCode: status, headers, body } = await request(at, asked)
    await body.dump()
    const next = new URL(String(headers.location ?? ''), at).href
    if (status < 300 || status >= 400 || !next.startsWith(`${url}/`) || next.startsWith(`${url}/phone`)) return status
    at = next
  }
}

/** Nothing outside of this machine is asked for, and each link from an address of its own. */
async function shutIn(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB', extraHTTPHeaders: fromNextAddress() })
  await context.route(
    (asked) => asked.origin !== url || asked.pathname.startsWith('/phone'),
    (route) => route.fulfill({ contentType: 'text/html', body: 'elsewhere' }),
  )
  return context
}

describe('what the product has put into people’s hands', () => {
  test('is found in their chats, their mailboxes and the console, in every kind', () => {
    expect([...new Set(links.map(kindOf))]).toEqual(expect.arrayContaining(kinds))
  })

  test.each(Object.keys(outboxes))('went by way of: %s', async (name) => {
    expect(linksOf(await outboxes[name]?.())).not.toEqual([])
  })
})

describe('a scanner', () => {
  test('that asks for every link, by HEAD and by GET, changes nothing', async () => {
    for (const link of links) {
      for (const method of ['HEAD', 'GET', 'GET'] as const) {
        expect(await visits(link, method), `${method} ${link}`).toBeLessThan(400)
      }
    }
    expect(await quiet()).toEqual(before)
  })

  test('that follows every link of those pages, too, changes nothing', async () => {
    const queue = [...links]
    const seen = new Set(links)
    for (let at = 0; at < queue.length && at < 400; at += 1) {
      const answer = await request(queue[at] as string, { headers: fromNextAddress() })
      const isPage = String(answer.headers['content-type']).startsWith('text/html')
      const body = await answer.body.text()
      if (!isPage) continue
      for (const [, href = ''] of body.matchAll(/(?:href|src|action)="([^"]*)"/g)) {
        const next = new URL(href.replaceAll('&amp;', '&'), queue[at]).href.replace(/#.*/, '')
        if (!next.startsWith(`${url}/`) || next.startsWith(`${url}/phone`) || seen.has(next)) continue
        seen.add(next)
        queue.push(next)
      }
    }
    expect(queue.length).toBeGreaterThan(links.length)
    expect(await quiet()).toEqual(before)
  })

  test('that opens every link in a browser, with its scripts, and waits, changes nothing', async () => {
    for (const link of links) {
      const context = await shutIn()
      const page = await context.newPage()
      const answer = await page.goto(link, { waitUntil: 'networkidle' })
      // A demo's code leads to its phone, which asks who is there.
      if (kindOf(page.url()) !== 'sign-in') expect(answer?.status(), link).toBeLessThan(400)
      await context.close()
    }
    expect(await quiet()).toEqual(before)
  }, 240_000)

  test('that looks as previews of chats and mail programmes do changes nothing', async () => {
    const agents = ['WhatsApp/2.24', 'facebookexternalhit/1.1', 'GoogleImageProxy', 'Microsoft Office SafeLinks']
    for (const link of links) {
      for (const agent of agents) {
        const headers = { 'user-agent': agent, purpose: 'prefetch', 'sec-purpose': 'prefetch', accept: '*/*' }
        expect(await visits(link, 'GET', headers), `${agent}: ${link}`).toBeLessThan(400)
      }
    }
    expect(await quiet()).toEqual(before)
  })
})

describe('the person, afterwards', () => {
  test('can still do with their links what they are for', async () => {
    const invitation = links.find((link) => kindOf(link) === 'i') as string
    const done = await sends(new URL(invitation).pathname, {
      number: '+61491570159',
      topic: 'offers',
      age: '1',
      do: 'yes',
    })
    expect(done).toMatch(/Code: \S+|Simulated phone|simulated phone/)
    expect(await quiet()).not.toEqual(before)
  })
})
